"""Annotations that stay text: every kind of expression."""
from __future__ import annotations
x0: a and b or c
x1: (a or b) and c
x2: not a
x3: not (a and b)
x4: not a == b
x5: (not a) == b
x6: a if b else c
x7: (a if b else c) if d else e
x8: a if (b if c else d) else e
x9: a if b else c if d else e
x10: lambda: 1
x11: lambda x, /, y=1, *z, w, v=2, **k: x
x12: lambda *, a: a
x13: lambda *a, **k: 1
x14: (lambda: 1)()
x15: lambda: (a := 1)
x16: [lambda: (a := 1), 2]
x17: lambda: (yield)
x18: lambda: (yield a)
x19: lambda: (yield a, b)
x20: lambda: (yield from a)
x21: -a ** b
x22: (-a) ** b
x23: a ** -b
x24: a ** b ** c
x25: (a ** b) ** c
x26: -(a + b)
x27: - - a
x28: ~a
x29: +a
x30: not not a
x31: a + b * c
x32: (a + b) * c
x33: a - (b - c)
x34: a - b - c
x35: a @ b // c % d
x36: a << b >> c
x37: a & b | c ^ d
x38: (a | b) & c
x39: a < b < c
x40: (a < b) < c
x41: a < (b < c)
x42: a is not b
x43: a not in b
x44: a in (b, c)
x45: ()
x46: (a,)
x47: [a, b]
x48: []
x49: {}
x50: {a: b}
x51: {**a, b: c}
x52: {a, b}
x53: [x for x in y if z if w]
x54: {x: y for x, y in z}
x55: (x for x in y for z in w)
x56: f(x for x in y)
x57: f(a, b=c, *d, **e)
x58: f(*a, b)
x59: f((x for x in y), 1)
x60: {x for x in (a if b else c)}
x61: [x for x in (lambda: 1) if (lambda: 2)]
x62: a.b.c
x63: 1 .real
x64: 1.5.real
x65: (1).real
x66: True.real
x67: 'a'.b
x68: (a + b).c
x69: (a, b).c
x70: -1 .real
x71: a[b]
x72: a[b, c]
x73: a[b,]
x74: a[(b, c)]
x75: a[b:c]
x76: a[:]
x77: a[::]
x78: a[b:c:d]
x79: a[b:c, d]
x80: a[*b]
x81: a[*b, c]
x82: a[b:c:d, ...]
x83: ...
x84: None
x85: 1e400
x86: -1e400
x87: 1e400j
x88: 1e16
x89: 1e-5
x90: 0.1
x91: 10**3
x92: 0x10
x93: b'a\n'
x94: 'it\'s'
x95: "it's \"q\""
x96: u'a'
x97: 'a' 'b'
x98: u'a' 'b'
x99: 'a' u'b'
x100: f'a'
x101: f'{a}'
x102: f'a{b}c'
x103: f'{a!r}'
x104: f'{a!s:>{w}}'
x105: f'{a:%H:%M}'
x106: f'{{a}}'
x107: f'{a}{{b'
x108: f'{ {1:2}[1] }'
x109: f'{a=}'
x110: f'{a = !r:x}'
x111: f'{(lambda: 1)}'
x112: f'{a, b}'
x113: f'{a["b"]}'
x114: f'it\'s {a}'
x115: f'{a:{b}{{c}}}'
x116: f'{a if b else c}'
x117: f'' 'x'
x118: f'\n{a}'
x119: 'é' f'{a}'
x120: [await_ for await_ in b]
x121: a if not b else c
x122: a @ (b * c)
x123: (a and b) and c
x124: a and (b and c)
x125: (a or b) or c
x126: 1 + 2
x127: 'a' % b
x128: '%s' % (a,)
x129: not None
x130: x in [1, 2]
x131: (1, 2)[0]
x132: [1, 2][0]
x133: a.__b
def f(a: int, *b: *Ts, c: "d" = 1 + 1, **e: 2 * 3) -> not None: y: print(1) = 2
