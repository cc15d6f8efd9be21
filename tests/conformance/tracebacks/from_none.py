try:
    int('x')
except ValueError:
    raise TypeError('only this') from None
