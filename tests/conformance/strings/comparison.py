# Order of strings is that of their code points.
words = ['b', 'a', 'B', '', 'aa', 'é', 'Ā', '😀', 'ab', '\uffff', 'a\x00', 'z']
print(sorted(words), max(words), min(words))
print('a' < 'b', 'a' < 'B', 'abc' < 'abd', 'abc' < 'ab', '' < 'a', 'é' > 'z', '\uffff' < '\U00010000', 'a' == 'a', 'a' != 'b')
print('10' < '9', 'Zebra' < 'apple', sorted('bAnana', key=str.lower), sorted(['x10', 'x9', 'x1']))
print('abc' == b'abc', 'a' == 97, 'a' != None, 'e\u0301' == '\xe9')
print('é' * 3 == 'ééé', 'Ā'[0] == 'Ā', 'abc' is not 'abd', hash('x' * 3) == hash('xxx'))
print('a' <= 'a' <= 'b', 'a' < 'b' < 'a', not 'a' > 'b', [w for w in words if w > 'a'])
