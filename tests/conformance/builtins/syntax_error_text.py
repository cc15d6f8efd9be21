# The line of a SyntaxError has its end only as far as the scanner had seen one.
PROGRAMS = [
    "x y", "x y  ", "x y\n", "(", "(\n", "(a\nx y\n", "'abc", "'abc\nd", "'''abc\nd", "f(x for x in y, 1)",
    "a\nf()=1", "\nx y", "x = (1]", "  x", "if 1:\nx", "break", "1x", "$\n", "f'{'", "f'{a b}'", "a \\ b", "0777",
    "return", "x = yield",
]
for program in PROGRAMS:
    for mode in "eval", "exec":
        try:
            compile(program, "text", mode)
            print(repr(program), mode, "is fine")
        except SyntaxError as e:
            print(repr(program), mode, type(e).__name__, repr(e.text), e.args)
