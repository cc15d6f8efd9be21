# The caret of one operator among several.
a = {'x': None}
b = 1 + 2 * 3 - 4
c = (b + 1) * (a['x'] - 1) * 2
