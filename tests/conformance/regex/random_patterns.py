# Patterns made at random, on texts made at random.
import re

state = 12345


def below(n):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return state // 65536 % n


def pick(items):
    return items[below(len(items))]


def atom(depth):
    kind = below(14)
    if kind < 4:
        return pick('abc')
    if kind == 4:
        return '.'
    if kind == 5:
        return pick(['[ab]', '[^a]', '[a-c]', '[^bc]', r'\w', r'\d', r'\s', r'[\w-]', r'\S', r'\W'])
    if kind == 6:
        return pick(['^', '$', r'\b', r'\B', r'\A', r'\Z'])
    if kind == 7:
        return pick([r'\1', r'\2', '(?(1)a|b)', '(?(1)c)'])
    if depth == 0:
        return pick('abc ')
    inner = regex(depth - 1)
    if kind < 11:
        return '(' + inner + ')'
    if kind == 11:
        return '(?:' + inner + ')'
    if kind == 12:
        return pick(['(?=', '(?!', '(?>']) + inner + ')'
    return pick(['(?<=', '(?<!']) + pick(['a', 'b', 'ab', '[ab]c', 'a|b']) + ')'


def piece(depth):
    made = atom(depth)
    if made in ('^', '$') or made[0] == '\\' and made[1] in 'bBAZ' or made.startswith('(?<') or made.startswith('(?=') or made.startswith('(?!'):
        return made
    if below(3) == 0:
        made += pick(['*', '+', '?', '{2}', '{1,2}', '{0,2}', '{,1}', '*?', '+?', '??', '{1,3}?', '*+', '++', '?+'])
    return made


def regex(depth):
    made = ''.join(piece(depth) for _ in range(1 + below(3)))
    while below(5) == 0:
        made += '|' + ''.join(piece(depth) for _ in range(below(3)))
    return made


def text():
    return ''.join(pick('aabbc ') for _ in range(below(9)))


total = 0
for round in range(1500):
    pattern = regex(2)
    try:
        compiled = re.compile(pattern, pick([0, 0, 0, re.I, re.M, re.S]))
    except re.error as error:
        print(pattern, '!', error)
        continue
    for _ in range(2):
        s = text()
        found = [(m.span(), m.groups(), m.lastindex) for m in compiled.finditer(s)]
        whole = compiled.fullmatch(s)
        print(pattern, repr(s), found, whole and whole.groups(), compiled.sub('<\\g<0>>', s), compiled.split(s))
        total += len(found)
print(total)
