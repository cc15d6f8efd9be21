# Rounding to places that no decimal can have.
from decimal import Decimal

d = Decimal("12.5")
for places in 0, 3, -5, 10**15, 10**30, -(10**30), None, 1.5:
    try:
        print(places, d.__round__(places))
    except Exception as e:
        print(places, type(e).__name__, e)
