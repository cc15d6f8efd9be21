import _circular_c
print(_circular_c.v)
