# Five ways to copy a list make five new lists; the same on a tuple gives the tuple itself.
# Try: look at the ids in the inspector; i changes how they are written.
a = [1, 2]
copies = [a.copy(), a[:], list(a), [*a], a * 1, a + []]
for one in copies:
    print(one == a, one is a)
t = (1, 2)
print(t[:] is t, tuple(t) is t, (*t,) is t, t * 1 is t, t + () is t)
