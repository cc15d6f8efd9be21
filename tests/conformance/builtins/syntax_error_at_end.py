# A mistake at the end of text in memory stands behind its last line.
for program in [
    "for t in tests:\n", "def f():\n", "class A:\n    # nothing\n", "try: f()\n", "try:\n    f()\n", "if x:\n    if y:\n \n",
    "@deco\n", "def f():\n    @deco\n", "x = # nothing\n", "while # nothing\n", "é = # nothing\n", "if é:\n", "print(1,\n2",
    "x = (1 # one\n  2 3", "a\n  b\nc", "if x:\n    a\n  b\n", "def f()\n    x\n  y\n", "print(t m)", "print(x m)",
]:
    try:
        compile(program, "text", "exec")
        print(repr(program), "is fine")
    except SyntaxError as e:
        print(repr(program), type(e).__name__, e.args)
