"""Stores what CPython 3.13's decimal says: python3.13 tests/properties/make_decimals.py

Each case is [operation, [prec, rounding, Emin, Emax, clamp], [operand, …], result, [flag, …]].
"""
import json
import os
import random
from decimal import Context, Decimal

R = random.Random(77)
ROUNDINGS = ('ROUND_UP', 'ROUND_DOWN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_HALF_UP', 'ROUND_HALF_DOWN',
             'ROUND_HALF_EVEN', 'ROUND_HALF_EVEN', 'ROUND_05UP')
ONE = ('abs plus minus sqrt exp ln log10 next_plus next_minus normalize to_integral_exact to_integral_value logb '
       'to_sci_string to_eng_string number_class logical_invert').split()
TWO = ('add subtract multiply divide divide_int remainder remainder_near compare compare_signal compare_total '
       'compare_total_mag max min max_mag min_mag quantize power scaleb shift rotate next_toward divmod logical_and '
       'logical_or logical_xor').split()


def number():
    kind = R.randrange(12)
    sign = R.choice(('', '-'))
    if kind == 0:
        return R.choice(('0', '-0', '1', '-1', '1.0', '10', '0.5', '-2.50', '100', '1E+5', '0E+3', '0E-7', '-0E+2', '5'))
    if kind == 1:
        return R.choice(('Infinity', '-Infinity', 'NaN', '-NaN', 'sNaN', 'NaN123', 'sNaN5', '-sNaN77'))
    if kind < 5:
        return f'{sign}{R.randrange(10 ** R.randrange(1, 8))}.{R.randrange(10 ** R.randrange(1, 6))}'
    if kind < 7:
        return str(R.randrange(-1000, 1000))
    if kind < 9:
        return f'{sign}{R.randrange(10 ** R.randrange(1, 35))}E{R.randrange(-40, 40)}'
    if kind == 9:
        return f'{sign}{R.randrange(10 ** R.randrange(1, 12))}E{R.randrange(-400, 400)}'
    if kind == 10:
        return f'{sign}{R.randrange(1, 10)}{"9" * R.randrange(12)}E{R.randrange(-10, 10)}'
    return f'{sign}{R.randrange(10 ** R.randrange(1, 6))}5E{R.randrange(-12, 4)}'


def operands(name):
    if name in ONE:
        return [number()]
    if name.startswith('logical'):
        return [''.join(R.choice('01') for _ in range(R.randrange(1, 12))) for _ in range(2)]
    first, second = number(), number()
    if name in ('scaleb', 'shift', 'rotate') and R.random() < 0.8:
        second = str(R.randrange(-12, 12))
    if name == 'power' and R.random() < 0.6:
        second = str(R.randrange(-30, 60))
    return [first, second]


cases = []
for name in ONE + TWO:
    for _ in range(60):
        context = Context(prec=R.choice((1, 2, 3, 5, 9, 9, 16, 28)), rounding=R.choice(ROUNDINGS),
                          Emin=R.choice((-999999, -383, -20)), Emax=R.choice((999999, 384, 20)),
                          clamp=R.choice((0, 0, 0, 1)), traps=[])
        texts = operands(name)
        result = getattr(context, name)(*map(Decimal, texts))
        shown = ' '.join(map(str, result)) if isinstance(result, tuple) else str(result)
        limits = [context.prec, context.rounding, context.Emin, context.Emax, context.clamp]
        cases.append([name, limits, texts, shown, sorted(f.__name__ for f, on in context.flags.items() if on)])
with open(os.path.join(os.path.dirname(__file__), 'decimals.json'), 'w') as file:
    file.write('[\n' + ',\n'.join(json.dumps(case) for case in cases) + '\n]\n')
print(len(cases), 'cases')
