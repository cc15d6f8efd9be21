# Objects with __index__ as positions, and the order in which arguments are asked.
class At:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        print('asked', self.value)
        return self.value

s = 'hello'
print(s[At(1)], s[At(-1)], s[At(1):At(4)], s[At(4):At(0):At(-2)], s * At(2))
print(s.find('l', At(0), At(4)), s.count('l', At(3)), s.startswith('el', At(1)), s.replace('l', 'L', At(1)))
print(s.split('l', At(1)), s.center(At(9), '*'), s.expandtabs(At(4)), 'a\nb'.splitlines(At(0)))
print(s[True], s[False:True], s[-2:10**30], s[-10**30:2], s[::10**30], s[10**30:])
try:
    s[10**30]
except IndexError as error:
    print(error)
try:
    s[At('x')]
except TypeError as error:
    print(error)
