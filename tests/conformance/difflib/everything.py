import difflib, random
a = """one two
three four
five
six seven eight
same
""".splitlines(True)
b = """one too
three four
five and a half
six seven nine
same
more
""".splitlines(True)
print(''.join(difflib.ndiff(a, b)))
print(''.join(difflib.unified_diff(a, b, 'a.txt', 'b.txt')))
print(''.join(difflib.context_diff(a, b, 'a.txt', 'b.txt', 'd1', 'd2', n=1)))
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']))
s = difflib.SequenceMatcher(None, 'qabxcd', 'abycdf'); print(s.get_opcodes(), s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.get_matching_blocks())
s = difflib.SequenceMatcher(lambda x: x == ' ', 'private Thread currentThread;', 'private volatile Thread currentThread;'); print(round(s.ratio(), 3), s.get_matching_blocks())
d = list(difflib.ndiff(a, b)); print(''.join(difflib.restore(d, 1)) == ''.join(a), ''.join(difflib.restore(d, 2)) == ''.join(b))
r = random.Random(3)
for _ in range(8):
    x = [''.join(r.choice('ab c') for _ in range(r.randrange(8))) + '\n' for _ in range(r.randrange(12))]
    y = list(x)
    for _ in range(r.randrange(5)):
        if y and r.random() < .5: y[r.randrange(len(y))] = ''.join(r.choice('ab c') for _ in range(6)) + '\n'
        elif y: del y[r.randrange(len(y))]
        else: y.append('z\n')
    print(list(difflib.ndiff(x, y))); print(list(difflib.unified_diff(x, y, n=2)))
    print(difflib.SequenceMatcher(None, ''.join(x)*9, ''.join(y)*9).ratio())
try: list(difflib.unified_diff('a', ['b']))
except TypeError as e: print(e)
