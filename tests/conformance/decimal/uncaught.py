# An exception of decimal arithmetic that nobody handles.
from decimal import Decimal


def share(total, people):
    return total / people


share(Decimal('10.00'), 0)
