"""Decimal numbers as they are written, with as many digits as are wanted."""

import numbers as _numbers
from collections import namedtuple as _namedtuple

from _decimal import *
from _decimal import __libmpdec_version__, __version__

DecimalTuple = _namedtuple('DecimalTuple', 'sign digits exponent')
DecimalTuple.__module__ = 'decimal'

_numbers.Number.register(Decimal)
