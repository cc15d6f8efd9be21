e = ExceptionGroup('outer', [
    ValueError(1),
    ExceptionGroup('middle', [
        KeyError(2),
        ExceptionGroup('inner', [OSError(3), IndexError('four\nlines')]),
    ]),
    TypeError(5),
])
e.exceptions[1].add_note('a note')
e.add_note('another\nnote')
raise e
