def a(): b()
def b(): c()
def c(): d(1)
def d(x): return [x, x][x + 1]
a()
