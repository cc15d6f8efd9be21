# A decorator takes a function and puts another one in its place, which keeps the first in a cell.
# Try: after line 11 follow greet → closure → cell → the function that was written.
def loud(function):
    def wrapper(*args):
        return function(*args).upper()

    return wrapper


@loud
def greet(name):
    return "hello " + name


print(greet("ada"))
print(greet.__name__)
