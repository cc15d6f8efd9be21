# What is said of every character, as sums over all of them.
def total(test, start=0, stop=0x110000):
    found = 0
    for point in range(start, stop):
        if test(chr(point)):
            found = (found * 33 + point) & 0xffffffff
    return found

for name in ['isalpha', 'isdecimal', 'isdigit', 'isnumeric', 'isalnum', 'islower', 'isupper', 'istitle', 'isspace', 'isidentifier']:
    print(name, total(getattr(str, name), 0, 0x3000), total(getattr(str, name), 0x1d000, 0x1e000))
for name in ['lower', 'upper', 'title', 'casefold', 'swapcase', 'capitalize']:
    changed = 0
    for point in range(0x2000):
        for c in getattr(chr(point), name)():
            changed = (changed * 31 + ord(c)) & 0xffffffff
    print(name, changed)
print('ΑΣ ΑΣΑ Σ ΑΣ. ΑΣ\u0301 A\u0345Σ'.lower(), 'ὈΔΥΣΣΕΎΣ'.title(), 'ὈΔΥΣΣΕΎΣ'.swapcase(), 'ß ŉ ǰ ﬁ'.upper(), 'ß ﬁ'.title())
print('STRASSE'.casefold() == 'straße'.casefold(), 'İ'.lower(), len('İ'.lower()), 'ı'.upper(), 'ǆ'.title(), 'ǅ'.lower(), 'ǅ'.istitle())
print(len([c for c in map(chr, range(0x3000)) if len(f'a{c}b'.splitlines()) == 2]))
print("they're bill's friends".title(), 'hello world-foo_bar 3abc'.title(), 'ABC def'.swapcase(), 'aBC'.capitalize())
