try:
    1 / 0
except ZeroDivisionError:
    print("zero")

try:
    print("fine")
except ValueError:
    print("never")
else:
    print("else")

try:
    int("x")
except TypeError:
    print("never")
except (KeyError, ValueError) as error:
    print(type(error).__name__)
print("end")
