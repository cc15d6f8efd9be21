# Functions made in a loop share one cell: they all see the name's last object.
# Try: inspect the functions; their closures refer to the same cell.
def make():
    functions = []
    for i in range(3):
        functions.append(lambda: i)
    return functions


for function in make():
    print(function())
