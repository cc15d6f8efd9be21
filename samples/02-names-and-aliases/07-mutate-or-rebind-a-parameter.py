# A parameter is one more name: the caller sees a change of the object, not of the name.
# Try: step into both calls and watch the frame of the function.
def change(items):
    items.append(99)


def rebind(items):
    items = [0]
    return items


numbers = [1, 2]
change(numbers)
print(numbers)
rebind(numbers)
print(numbers)
