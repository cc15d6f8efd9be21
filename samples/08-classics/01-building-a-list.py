# Building a list item by item: its memory is taken in advance, so its id stays.
# Try: watch the size in the inspector; it grows in jumps.
squares = []
for n in range(6):
    squares.append(n * n)
print(squares)
