"""Items whose death reaches into the list they were in."""
import sys


class Reaches:
    def __init__(self, action):
        self.action = action

    def __del__(self):
        self.action()


def show(what):
    print(what, len(l), l if len(l) < 6 else '...')


l = []
l[:] = [Reaches(lambda: show('dies')), 1, 2]
l[0] = 'bound'
show('after')
l[:] = [Reaches(lambda: l.append('late')), 1]
l[0] = 0
show('append in set')
l[:] = [Reaches(lambda: l.append('late')), 1]
del l[0]
show('append in del')
l[:] = [Reaches(lambda: l.append('late')), 1]
l.pop(0)
show('append in pop')
l[:] = [1, Reaches(lambda: l.append('late')), 2]
l.clear()
show('append in clear')
l[:] = [1, Reaches(lambda: l.append('late')), 2]
l[:] = [7]
show('append in [:] =')
l[:] = [1, Reaches(lambda: l.append('late')), 2]
l[0:2] = [5]
show('append in [0:2] =')
l[:] = [Reaches(lambda: l.clear()), Reaches(lambda: l.append('x')), 3, 4]
del l[0:2]
show('clear in del [0:2]')
l[:] = [Reaches(lambda: l.clear()), 1, Reaches(lambda: l.extend('ab')), 3, 4]
l[::2] = [0, 0, 0]
show('clear in [::2] =')
l[:] = [Reaches(lambda: l.extend('ab')), 1, 2, 3]
del l[::2]
show('extend in del [::2]')
l[:] = [Reaches(lambda: show('in *= 0')), 1]
l *= 0
show('*= 0')
kept = []
l[:] = [Reaches(lambda: kept.append(l))]
l = l
l.clear()
print(kept[0] is l)


class Phoenix:
    def __del__(self):
        kept.append(self)


kept.clear()
l = [Phoenix(), Phoenix()]
del l
print(len(kept), sys.getrefcount(kept[0]))
kept.clear()
print(len(kept))
l = [1, 2, 3]
class Eq:
    def __eq__(self, other):
        l.clear()
        return True
print(l.index(Eq()), l)
l = [1, 2, 3]
try:
    l.remove(Eq())
except Exception as error:
    print(type(error).__name__, error)
print(l)
l = [1, 2, 3]
print(Eq() in l, l)
