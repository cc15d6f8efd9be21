# Which arguments of an OSError stay in args: a file name does not, unless it is None.
for arguments in [(2, "m"), (2, "m", None), (2, "m", "f"), (2, "m", None, None, None), (2, "m", "f", 0, "g"), (1, 2, 3, 4, 5, 6)]:
    for kind in OSError, BlockingIOError, KeyError:
        e = kind(*arguments)
        print(kind.__name__, arguments, repr(e), e.args, str(e))
e = BlockingIOError(11, "m", 7)
print(e.args, e.characters_written, e.filename)
