"""repr of lists: inside themselves, of other things, when a repr fails or changes the list."""


class Shown:
    def __repr__(self):
        return 'shown'


class Shrinks:
    def __init__(self, of):
        self.of = of

    def __repr__(self):
        self.of.clear()
        return 'shrunk'


class Fails:
    def __repr__(self):
        raise ValueError('no repr')


class Wrong:
    def __repr__(self):
        return 5


print([], [1], [1, 'a', None, 2.5, [], ()], [Shown()])
own = [1]
own.append(own)
print(own, [own], str(own), f'{own}', f'{own!s:>12}')
pair = [[], []]
pair[0].append(pair[1])
pair[1].append(pair[0])
print(pair)
mixed = []
mixed.append({'of': mixed, 'in': (mixed,)})
print(mixed)
shrinking = [1, 2]
shrinking.insert(1, Shrinks(shrinking))
print(shrinking, len(shrinking))
for bad in ([1, Fails()], [Wrong()]):
    try:
        print(bad)
    except Exception as error:
        print(type(error).__name__, error)
failed = [Fails()]
for _ in range(2):
    try:
        repr(failed)
    except ValueError as error:
        print(error)
class Sub(list):
    pass
print(Sub([1, 2]), repr(Sub()), [Sub('a')])
class Named(list):
    def __repr__(self):
        return f'Named({super().__repr__()})'
own = Named([1])
own.append(own)
try:
    print(own)
except RecursionError:
    print('recursion')
