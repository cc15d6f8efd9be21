def f():
    return eval('1 / 0')


exec('f()')
