"""What is said of operands that do not fit."""


class Plain:
    def __repr__(self):
        return 'plain'


p = Plain()
for text in (
    '1 + "a"', '"a" + 1', '[] + ()', '() + []', 'None + 1', 'p + 1', '1 + p', 'p + p', '"a" * "b"', '[] * 1.5',
    '"a" - "b"', '{} + {}', '1 @ 2', '1 // "a"', '1 % None', '"%d" % "x"', '2 ** "x"', 'pow(2, "x")', '1 << 1.0',
    '1.0 >> 1', '1.0 & 1', 'p | p', '{1} | [1]', '{} | 1', '1 ^ "a"', 'divmod(1, "a")', '-"a"', '+None', '~1.5', '-p',
    '1 < "a"', 'None < 1', 'p < p', '[] < ()', '1j < 2', '"a" >= 1', '1 in 2', '1 in "a"', 'p in p', 'None in 5',
    'p[0]', 'p[0] == 1', '1[0]', 'None[0]', '[1]["a"]', '(1,)[1.0]', '"abc"["a"]', '{}[[]]', '{[]: 1}', '{{}}',
    '[][0]', '()[1]', '""[0]', '{}["k"]', 'len[0]', 'int[0]', 'p()', '1()', '"a"()', 'len(1)', 'iter(1)', 'next(1)',
    '[*1]', '(*None,)', '{**1}', '{*1}', 'not p', 'abs("a")', '[1, 2][::0]', 'range(1)[2]', '1 / 0', '1 // 0', '1 % 0',
    '1.0 / 0', '0 ** -1', '"a".x', 'p.x', 'None.x', '(1).x', 'Plain.x', 'len.x', 'int.x', '[].append(1, 2)',
):
    try:
        print(text, '=', eval(text))
    except Exception as error:
        print(text, '->', type(error).__name__, error)
for text in (
    'p[0] = 1', '"abc"[0] = "x"', '(1,)[0] = 1', 'None[0] = 1', '[][0] = 1', '[1]["a"] = 1', '{}[[]] = 1',
    'del p[0]', 'del "a"[0]', 'del (1,)[0]', 'del [][0]', 'del {}["k"]', 'p.x = 1; del p.x; del p.x', 'None.x = 1',
    '(1).x = 1', '"a".upper = 1', 'int.x = 1', 'del p.x', 'del (1).x', '[1, 2][0:1] = 5', '"a"[0:1] = "b"',
    'for x in 5: pass', 'for x in p: pass', 'x = 5; x.y.z = 1', 'raise 5', 'assert False', 'assert 0, "why"',
    'import nothing_of_this_name', 'from sys import nothing', 'del undefined', 'undefined',
):
    try:
        exec(text)
        print(text, 'is fine')
    except BaseException as error:
        print(text, '->', type(error).__name__, error)
