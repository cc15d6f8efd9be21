# f-strings: conversions, specifications, nesting, quotes, debugging form.
name, age, pi = 'Ada', 36, 3.14159
items = [1, 'two', None]
print(f'{name} is {age}', f'{name!r}', f'{name!s:>6}|', f'{name!a}', f'{age:05d}', f'{pi:.2f}', f'{pi:8.3f}|{pi:<8.1f}|{pi:^9.2e}|')
print(f'{age:b} {age:o} {age:x} {age:X} {age:#x} {age:,} {1234567:,} {1234567:_} {0.5:%} {1e6:g} {255:08b}')
width, places, fill = 12, 3, '*'
print(f'{pi:{width}.{places}f}|', f'{name:{fill}^{width}}|', f'{age:{"+"}{width}}|', f'{name:{fill}{">"}{width - 2}}')
print(f'{{literal}} {{{name}}} {{{{', f'{age}{age}', f'', f'no fields', f'{"quoted"}', f"{'it'}'s", f'{items}', f'{items[1]}', f'{items!r:>20}')
print(f'{name=}', f'{age = }', f'{pi=:.2f}', f'{name=!s}', f'{items[0]=}', f'{age+1=}', f'{ name = !r:>8}')
print(f'{age if age > 30 else "young"}', f'{[x * 2 for x in range(3)]}', f'{ {"a": 1}["a"] }', f'{(lambda x: x + 1)(2)}', f'{name.upper()}')
print(f'{"nested " + f"{age}"}', f'{f"{f"{name}"}"}', f'{name:{len(name)}}', f'{age:>{width}}' f' joined' ' plain')
print(f'''multi
{name}
line''', rf'\n{age}', f'\t{age}\x41\u00e9\N{BULLET}' if False else f'\t{age}\x41\u00e9')
print(f'{None}', f'{True}', f'{()}', f'{{}}', f'{ {} }', f'{...}', f'{1j}', f'{b"x"}', f'{print}')

class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        return f'[{spec}]{self.amount}'

    def __str__(self):
        return 'money'

    def __repr__(self):
        return 'Money()'

m = Money(5)
print(f'{m}', f'{m:abc}', f'{m!s}', f'{m!r:>10}', f'{m:{name}}', f'{m=}', f'{m=:x}', f'{m!s:.3}')
print(f'{age!r:^{width}}', f'{"":5}|', f'{"abc":.2}', f'{name:s}', f'{age:d}', f'{pi!s:.4}')
