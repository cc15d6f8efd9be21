import sys


def f():
    try:
        sys.exit()
    finally:
        print('finally')


f()
