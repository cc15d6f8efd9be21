# Decimals: construction, arithmetic, contexts, comparison, errors, formatting.
import copy
import decimal
import json
import math
import numbers
import statistics
import sys
from decimal import *
from fractions import Fraction as F

D = Decimal


def attempt(text):
    try:
        print(text, '->', repr(eval(text)))
    except Exception as error:
        print(text, '->', type(error).__name__, error)


for text in '''D([])
D(None)
D((1,))
D((2,(1,),0))
D((0,(1,2),"x"))
D((0,(1,12),0))
D((0,(1,2),1.5))
D((0,"12",0))
D((0,(1,2),3))
D((1,(),"F"))
D((0,(1,),"n"))
D((0,(5,),"N"))
D([0,[1,2],-1])
D("abc")
D("1_000.5_0")
D("  1.5 \\n")
D("\u0661\u0662")
D("1 2")
D("")
D(1.1)
D(10**50)
D(True)
D(1,2)
D(1,2,3)
D(value=3)
D(foo=3)
D("1e1000000000000000000000")
D(1)+1.5
D(1)+"a"
1.5+D(1)
D(1)<1.5
D(1)=="a"
D(1)<"a"
D("nan")==D("nan")
D("nan")<1
D("snan")==1
D(1)==1+0j
D(1)<1j
D(1)==F(1)
D("0.5")<F(2,3)
F(1,3)>D("0.3")
D(1)+F(1,2)
hash(D("1.5"))==hash(1.5)
hash(D("inf")), hash(D("-5e-10")), hash(D("1e50"))==hash(10**50), hash(D(-1))
hash(D("snan"))
int(D("nan"))
int(D("inf"))
int(D("1e3")),int(D("-2.7"))
D("nan").as_integer_ratio()
D("inf").as_integer_ratio()
D("-1.25").as_integer_ratio()
float(D("1.5")),float(D("inf")),float(D("nan"))
float(D("snan"))
complex(D("1.5"))
round(D("2.5")),round(D("3.5")),round(D("2.675"),2),round(D("1234"),-2)
round(D("2.5"),"a")
round(D("nan"))
round(D("inf"))
round(D("1e30"),2)
math.floor(D("-1.5")), math.ceil(D("-1.5")), math.trunc(D("-1.5"))
D("1.5").as_tuple(),D("-inf").as_tuple(),D("nan12").as_tuple(),D("snan").as_tuple()
D("1.5").as_tuple().digits
D("1.5").real,D("1.5").imag,D("1.5").conjugate()
bool(D(0)),bool(D("nan"))
D("1.5").__reduce__()
D("1.5").__sizeof__(), sys.getsizeof(D("1.5"))
D(1).exp(2)
D(1).exp(context=2)
D(1).exp(foo=2)
D(1).add(2)
D(1).compare("a")
D(1).compare(1.5)
D(1).compare()
D(1).quantize(D("0.01"))
D("1.005").quantize(D("0.01"),ROUND_HALF_UP)
D("1.005").quantize(D("0.01"),rounding="x")
D("1.005").quantize(D("0.01"),rounding=1)
D("123.456").quantize(D("1e30"))
D("1.5").to_integral_value(rounding=ROUND_DOWN)
D("1.5").to_integral(ROUND_UP)
D("1.5").to_integral_exact()
D("1e3").to_eng_string()
D(5).number_class(),D("1e-999999").number_class()
D(1).is_nan(),D(1).is_signed(),D(1).is_zero(),D(1).is_canonical(),D(1).is_normal(),D(1).is_subnormal(),D(1).is_qnan(),D(1).is_snan(),D(1).is_finite(),D(1).is_infinite()
D(5).adjusted(),D("inf").adjusted(),D(5).radix(),D(5).canonical()
D.from_float(0.1)
D.from_float(3)
D.from_float("a")
D(3).fma(2,5)
D(3).fma(2,"a")
D(1).copy_sign(-2)
D(1).same_quantum(D("1.0"))
D(12).shift(1),D(12).rotate(1),D(12).scaleb(3)
D(1).max(2),D(1).min(D("nan"))
D(1).foo
D(1).__dict__
pow(D(2),3,5)
pow(2,D(3))
pow(D(2),3,"a")
D(2)**0.5
divmod(D(7),3),divmod(7,D(3)),7//D(2),7%D(4)
sum([D("0.1")]*3)
abs(D(-1)),-D(1),+D(1)
max(D(1), 2.5, D("1.5")), sorted([D(3), D("1.5"), 2])
Context()
Context(prec=5)
Context(prec=0)
Context(prec=1.5)
Context(Emin=1)
Context(Emax=-1)
Context(rounding="x")
Context(rounding=3)
Context(capitals=2)
Context(clamp=2)
Context(flags=[Inexact])
Context(traps=[Inexact,"a"])
Context(traps={Inexact:True})
Context(foo=1)
Context(5)
Context(5,"x")
Context(5,"ROUND_UP",-10,10,0,1,[Clamped],[])
Context(prec=10**30)
Context(Emax=10**18)
Context(Emax=10**18-1, Emin=-10**18+1, prec=10**18-1).prec
getcontext().prec
getcontext().flags[Inexact]
getcontext().flags["a"]
len(getcontext().traps)
list(getcontext().traps)
getcontext().traps==Context().traps, getcontext().traps==Context().flags
getcontext().traps.copy()
Context().traps
dict(Context().flags.items())
setcontext(5)
localcontext(5)
localcontext(foo=5)
Context().create_decimal("1.23456789012345678901234567890123")
Context(prec=3).create_decimal("1.2345")
Context(prec=3).create_decimal(1.2345)
Context(prec=3).create_decimal_from_float(1.2345)
Context(prec=3).create_decimal("1_0")
Context(prec=3).create_decimal(" 1")
Context(prec=3).create_decimal([0,[1,2,3,4],0])
Context(prec=3).add(1,2.5)
Context(prec=3).add("1",2)
Context(prec=3).divide(1,3)
Context(prec=3).power(2,0.5)
Context(prec=3).power(2,10,7)
Context(prec=3).power(2,10,modulo=7)
Context(prec=3).Etiny(),Context(prec=3).Etop(),Context().radix()
Context(prec=3).copy()
Context().to_sci_string(D("1e5"))
Context(capitals=0).to_sci_string(D("1e5"))
Context().compare(1)
Context().quantize(1,2,3)
Context(traps=[FloatOperation]).create_decimal(1.5)
decimal.HAVE_THREADS,decimal.HAVE_CONTEXTVAR,decimal.MAX_PREC,decimal.MAX_EMAX,decimal.MIN_EMIN,decimal.MIN_ETINY
decimal.DefaultContext,decimal.BasicContext,decimal.ExtendedContext
[c.__name__ for c in InvalidOperation.__mro__]
decimal.DivisionUndefined
[c.__name__ for c in FloatOperation.__mro__]
[c.__name__ for c in Underflow.__mro__]
[c.__name__ for c in DivisionByZero.__mro__]
type(getcontext().flags), type(localcontext()), D.__mro__
isinstance(D(1), numbers.Number), isinstance(D(1), numbers.Real)
D(0)**0
D(0)**-1
D(-8)**D("0.5")
D(2)**D("0.5")
D("1.00")**100
D(1)/0
D(0)/0
D("inf")-D("inf")
D(1)//0
D(1)%0
divmod(D(1),0)
D("1.0")+D("0e-50")
D("1E+50")+D("0")
D(10)**28//1
D(5).sqrt(), D(2).ln(), D(2).exp(), D(2).log10()
D(-1).sqrt()
D(-1).ln()
D("1e999999")*10
statistics.mean([D("0.5"), D("0.75")]), statistics.stdev([D("1.5"), D("2.5"), D("2.75")]), statistics.pvariance([D(1), D(2)])
F(D("1.25")), F.from_decimal(D("0.1"))
f"{D('1234.5')}", "%s" % D("1.50"), "%.2f" % D("2.675"), "{:>10.3f}".format(D("3.14159"))
json.dumps(float(D("1.5")))
copy.copy(D(1)) == 1, copy.deepcopy([D("1.5")])'''.split('\n'):
    attempt(text)
for value, spec in [('1', '#'), ('1', '#.0f'), ('1', '#g'), ('1.5', '##'), ('1.5', '+#'), ('1.5', 'z'), ('-0', 'z'), ('-0.001', 'z.2'), ('-0.001', 'z.2e'), ('1.5', 'z#'), ('1.5', '#z'), ('1.5', '010#'), ('1.5', '0'), ('1.5', '00'), ('1.5', '<010'), ('1.5', '0>10'), ('1.5', '=10'), ('1.5', '*=10'), ('1.5', '.'), ('1.5', '.2'), ('1.5', '.0'), ('15', '.0'), ('15', '.1'), ('15', '.1g'), ('15', '.0e'), ('0', '.3e'), ('0E+5', 'f'), ('0E+5', ''), ('0E+5', '.2f'), ('0E-5', 'e'), ('0E-5', 'g'), ('1E+5', 'g'), ('1E+5', 'f'), ('1E-10', 'f'), ('1E-10', 'g'), ('123456', 'e'), ('123456', '.2e'), ('123456', 'E'), ('123456', 'G'), ('1E+7', 'G'), ('1e7', 'g'), ('0.5', '%'), ('0.5', '.1%'), ('1E+2', '%'), ('NaN', 'f'), ('sNaN12', '10'), ('Infinity', '+010'), ('NaN', '010'), ('NaN', '=10'), ('-Infinity', '=10'), ('1234567.891', ','), ('1234567.891', '20,'), ('1234567.891', '020,'), ('1234567.891', ',.2f'), ('1234567.891', 'n'), ('1234567.891', ',n'), ('1234567E+5', ','), ('1234567.891', '_'), ('1.5', 'd'), ('1.5', 's'), ('1.5', 'é<8'), ('1.5', '😀^9'), ('1.5', '5'), ('1.5', '^5'), ('1.5', ' '), ('1.5', '-'), ('-1.5', ' '), ('1.5', '+.1f'), ('2.5', '.0f'), ('3.5', '.0f'), ('2.675', '.2f'), ('999.9', '.0f'), ('9.99', '.1e'), ('12345', '.2'), ('12345', '.2g'), ('0.00001234', '.2'), ('0.00001234', '.2f'), ('1E-7', '.3g'), ('100', '.1'), ('1.50', 'g'), ('1.50', '.5'), ('1.50', '.5f'), ('1.50', '.1f'), ('0', '0'), ('0.00', 'f'), ('0.00', ''), ('0E-10', ''), ('0E-3', '.1f'), ('5E-400', 'e')]:
    try:
        print(value, repr(spec), repr(format(D(value), spec)))
    except ValueError as error:
        print(value, repr(spec), error)
x = D('1.5')
x += 1
x *= D('2.50')
x -= 3
x /= 7
x //= D('0.001')
x %= 13
x **= 2
print(x, {D('1.0'): 'a'}[1], D('1.0') in [1.0], D('1.10'), [D(1)], str(D('1E+2')))
