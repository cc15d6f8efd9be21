# Which temporary ints come to lie in the same block of memory: their size classes, by operation.
small = 1000
medium = 2 ** 40
large = 2 ** 70
huge = 3 ** 100
operations = {
    'small + small': lambda: small + small,
    'small - 1': lambda: small - 1,
    'small * small': lambda: small * small,
    'medium + 1': lambda: medium + 1,
    'medium - 1': lambda: medium - 1,
    'medium - medium + 1000': lambda: medium - medium + 1000,
    'medium * small': lambda: medium * small,
    'medium * medium': lambda: medium * medium,
    'medium // small': lambda: medium // small,
    'medium % small': lambda: medium % small,
    'large + 1': lambda: large + 1,
    'large - 1': lambda: large - 1,
    'large - large // 2': lambda: large - large // 2,
    'large // small': lambda: large // small,
    'large % medium': lambda: large % medium,
    'large << 10': lambda: large << 10,
    'large >> 10': lambda: large >> 10,
    'large >> 50': lambda: large >> 50,
    'small << 30': lambda: small << 30,
    'small ** 5': lambda: small ** 5,
    'medium & large': lambda: medium & large,
    'medium | large': lambda: medium | large,
    'huge + huge': lambda: huge + huge,
    'huge * 7': lambda: huge * 7,
    '-medium': lambda: -medium,
    '~large': lambda: ~large,
    'abs(-large)': lambda: abs(-large),
    'int text': lambda: int('123456789012'),
    'int long text': lambda: int('1234567890123456789012'),
    'int hex': lambda: int('ffffffffffffffff', 16),
    'int float': lambda: int(1e20),
    'round': lambda: round(123456789012345, -3),
    'from_bytes': lambda: int.from_bytes(b'\x01' * 9),
    'pow': lambda: pow(7, 50, 10 ** 12),
    'float': lambda: 1.5 * small,
    'hash': lambda: hash('some text'),
    'len': lambda: len(range(small)),
}
places = {name: id(operation()) for name, operation in operations.items()}
groups = {}
for name, operation in operations.items():
    groups.setdefault(id(operation()), []).append(name)
for names in groups.values():
    print(names)
for name, operation in operations.items():
    print(name, id(operation()) == id(operation()), operation() is operation())
