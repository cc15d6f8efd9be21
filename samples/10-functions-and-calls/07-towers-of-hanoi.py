# Three pegs, three lists: every call moves a smaller tower first.
# Try: watch the discs move from list to list; the discs themselves stay the same objects.
pegs = {"A": [3, 2, 1], "B": [], "C": []}


def move(n, source, target, spare):
    if n == 0:
        return
    move(n - 1, source, spare, target)
    pegs[target].append(pegs[source].pop())
    move(n - 1, spare, target, source)


move(3, "A", "C", "B")
print(pegs)
