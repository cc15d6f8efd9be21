del __builtins__
print(1)
__builtins__ = {}
print(2)
def f():
    return len([1])
__builtins__ = 5
print(f())
