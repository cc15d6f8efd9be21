# *args collects what is left over into a new tuple, **kwargs into a new dict.
# Try: step into both calls and follow the items: they are the caller's objects.
def show(first, *args, **kwargs):
    print(first, args, kwargs)


items = [[1], [2], [3]]
show(*items, last=items[0])
show(items)
