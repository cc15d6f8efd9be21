def f():
    raise BaseExceptionGroup('b', [KeyboardInterrupt(), SystemExit(3)])


f()
