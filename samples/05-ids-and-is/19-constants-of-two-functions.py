# Functions of one file share their equal constants: all code of a file is compiled together.
# Try: the ledger of "two words" names two code objects as its holders.
def f():
    return "two words", 1.5, (1, 2, "x"), 123456789


def g():
    return "two words", 1.5, (1, 2, "x"), 123456789


for one, other in zip(f(), g()):
    print(one is other)
