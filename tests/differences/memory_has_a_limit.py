"""
What: a program has 1 GiB of memory; beyond it there is MemoryError, at once.
Why: memory is one block of the host's, and a snapshot of it has to be affordable.
Instead: use fewer or smaller objects.
"""
try:
    items = [0] * 200_000_000
    print(len(items))
except MemoryError:
    print('MemoryError')
