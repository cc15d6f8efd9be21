# [[]] * 3 repeats one reference three times; a comprehension makes three lists.
# Try: inspect the inner list of the first one: three of its references are slots.
rows = [[]] * 3
rows[0].append(1)
print(rows)
grid = [[] for _ in range(3)]
grid[0].append(1)
print(grid)
