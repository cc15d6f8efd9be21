# The order of sets that are written out: of names, of names that the program uses, of numbers.
print({1, 2, 10, 11}, {30, 2, 10, 18, 26}, {8, 16, 0, 24})
print({'apple', 'banana', 'cherry'}, {'spam', 'eggs', 'ham', 'bacon', 'toast'})
name = age = 1
print({'name', 'age', 'city'}, {'key', 'value', 'item', 'total'})
print({'Mon', 'Tue', 'Wed', 'Thu', 'Fri'}, {'self', 'data', 'list', 'dict', 'set'})


def colours():
    return {'red', 'green', 'blue', 'cyan', 'magenta', 'yellow'}


def within(x):
    return x in {'red', 'green', 'blue', 'cyan', 'magenta', 'yellow'}


print(colours(), within('red'), frozenset({'one', 'two', 'three', 'four'}))
print({'a b', 'c d', 'e f', 'g h'}, {(1, 'x'), (2, 'y'), (3, 'z')}, {'x', 'y', 'z', 'w'}, {1.5, 2.5, 3.5, 'half'})
for group in ({'cat', 'dog', 'cow', 'pig'}, {'cat', 'dog', 'cow'}, {'update', 'add', 'remove', 'pop'}):
    copy = set(group)
    copy.add('new')
    print(group, copy)
