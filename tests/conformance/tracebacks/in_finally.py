def f():
    try:
        1 / 0
    finally:
        print('cleaning')
        undefined


f()
