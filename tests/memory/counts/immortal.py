# Objects that are not counted.
import sys

for thing in (None, True, False, ..., NotImplemented, 0, 5, -5, 256, (), '', 'a', b'', b'x', int, object, type, ValueError, 'name'):
    print(repr(thing), sys.getrefcount(thing) == 4294967295)
print(sys.getrefcount(257) < 10, sys.getrefcount('two words') < 10, sys.getrefcount(1.5) < 10, sys.getrefcount((1, 2)) < 10)
