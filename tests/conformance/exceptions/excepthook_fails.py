import sys


def hook(kind, value, traceback):
    {}[value]


sys.excepthook = hook
raise ValueError('x')
