# What every object can do.
o = object()
print(type(o), o == o, o != o, o == object(), o is o)
for e in ["o.x", "o < o", "o()", "o[0]", "len(o)", "iter(o)", "o + 1", "-o", "hash(o) == hash(o)", "bool(o)",
          "o.__eq__(1)", "o.__eq__(o)", "o.__ne__(o)", "o.__ne__(3)", "o.__lt__(o)", "str(o) == repr(o)",
          "format(o) == str(o)", "format(o, 'x')", "o.__format__(3)", "o.__sizeof__()", "object.__doc__",
          "o.__init__(1)", "o.__dir__()", "o.__subclasshook__(1)", "object.__subclasshook__()",
          "object.__init_subclass__()", "object.__init_subclass__(1)", "o.__getstate__()",
          "o.__reduce__", "object.__repr__", "(3).__add__(4)", "(3).__add__", "int.__add__(3, 4)", "int.__add__(3)",
          "int.__add__()", "int.__add__('a', 3)", "'a'.join", "str.join", "str.join('-', 'abc')", "str.join()",
          "str.join(3, 'abc')", "[].append(1, 2)", "list.append([])", "list.append()", "list.append([], x=1)",
          "[].append.__name__", "list.append.__qualname__", "list.append.__objclass__", "int.real",
          "int.real.__get__(5)", "int.real.__get__('a')", "int.real.__name__", "dict.fromkeys", "dict.__dict__['fromkeys']",
          "dict.__dict__['fromkeys'](dict, 'ab')", "dict.__dict__['fromkeys']()", "dict.__dict__['fromkeys'](3)",
          "(3).__add__.__self__", "(3).__add__.__name__", "(3).__add__ == (3).__add__", "(3).__add__.__objclass__",
          "int.__add__.__doc__", "int.__dict__['__add__']", "type(int.__add__)", "type((3).__add__)",
          "type(str.join)", "type(''.join)", "type(int.real)", "type(type.__dict__['__base__'])",
          "type(dict.__dict__['fromkeys'])", "int.__add__.__get__(3)", "int.__add__.__get__(3)(4)",
          "int.__add__.__get__('x')", "int.__new__", "object.__new__", "int.__new__(int, 5)", "(1).__lt__(2, 3)",
          "(1).__lt__()", "(1).__neg__(3)", "[].__setitem__(0)", "[].__len__(1)", "[1].__contains__(1)",
          "{}.__setitem__(1, 2)", "'a'.__hash__() == hash('a')", "(1).__pow__(2, 3)", "(2).__pow__(3, 5)",
          "(2).__pow__()", "(2).__rsub__(5)", "[1].__iter__().__next__()", "[].__iter__().__next__()",
          "None.__bool__()", "(5).__bool__()", "''.__add__(3)", "[].__add__(3)", "[].__mul__('a')",
          "object.__setattr__(int, 'x', 1)", "object.__setattr__(o, 'x')", "object.__getattribute__(3, 'real')",
          "object.__getattribute__(3, 4)", "type.__call__(int, 5)", "type.__call__(5)", "int.__call__('7')",
          "list.__init__([1], 'ab')", "len.__call__([1])", "len.__self__", "len.__name__", "len.__module__",
          "''.join.__self__", "(1).__add__(a=1)", "object.__str__(5)", "int.__eq__(1, 1.0)"]:
    try:
        print(e, '->', str(eval(e)).split(' at 0x')[0])
    except Exception as x:
        print(e, '!!', type(x).__name__, x)
