# A closure keeps the cell of its function's name alive after the call is over.
# Try: see the two counters with a cell each.
def make_counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


first = make_counter()
second = make_counter()
print(first(), first(), second())
