# The current context, local contexts, flags and traps.
import decimal
from decimal import *

print(getcontext())
getcontext().prec = 6
print(Decimal(1) / 7, getcontext().flags[Inexact], getcontext().flags[Rounded])
getcontext().clear_flags()
print(getcontext().flags[Inexact])
with localcontext() as local:
    local.prec = 40
    print(Decimal(1) / 7, local is getcontext())
print(Decimal(1) / 7)
with localcontext(prec=3, rounding=ROUND_UP) as local:
    print(Decimal(1) / 7, getcontext().rounding)
    try:
        with localcontext(Context(prec=2)):
            print(Decimal(1) / 7)
            raise KeyError('out')
    except KeyError as error:
        print('caught', error, getcontext().prec)
print(getcontext().prec)
mine = Context(prec=4, rounding=ROUND_DOWN)
setcontext(mine)
print(getcontext() is mine, Decimal(2) / 3)
setcontext(ExtendedContext)
print(getcontext() is ExtendedContext, Decimal(1) / 0, Decimal(0) / 0, Decimal(-1).sqrt(), Decimal('1e999999') * 10)
print(getcontext())
getcontext().traps[DivisionByZero] = True
try:
    Decimal(1) / 0
except ZeroDivisionError as error:
    print(type(error), error, error.args)
setcontext(BasicContext)
try:
    Decimal('1e-999999') / 10 ** 20
except decimal.Underflow as error:
    print(type(error), error)
setcontext(DefaultContext)
print(getcontext().prec)
getcontext().traps[FloatOperation] = True
for text in ('Decimal(1.5)', 'Decimal(1) < 1.5', 'Decimal(1) == 1.5', 'Decimal.from_float(1.5)'):
    try:
        print(text, eval(text))
    except FloatOperation as error:
        print(text, repr(error))
getcontext().traps[Inexact] = True
try:
    Decimal(1) / 3
except Inexact as error:
    print(repr(error))
try:
    getcontext().foo = 1
except AttributeError as error:
    print(error)
for name, value in (('prec', 0), ('prec', 'a'), ('rounding', 'up'), ('Emin', 5), ('clamp', 3), ('flags', 3), ('traps', [5])):
    try:
        setattr(getcontext(), name, value)
    except Exception as error:
        print(name, type(error).__name__, str(error)[:40])
try:
    del getcontext().prec
except AttributeError as error:
    print(error)
c = Context(prec=5, traps=[])
flags = c.flags
del c
try:
    print(flags[Inexact])
except ValueError as error:
    print(error)
a = Context(prec=5)
b = a.copy()
b.prec = 9
print(a.prec, b.prec, a.flags is a.flags, b)


setcontext(Context())


def rounded(value, places='0.01', mode=ROUND_HALF_UP):
    return value.quantize(Decimal(places), rounding=mode)


for mode in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(mode, [str(rounded(Decimal(v), '1', mode)) for v in ('1.1', '-1.1', '1.5', '2.5', '-2.5', '0.9', '5.01')])
