import _circular_d
v = 1
