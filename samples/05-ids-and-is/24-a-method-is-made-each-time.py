# Each m.f makes a new bound method that holds m and the function; two of them are equal, not identical.
# Try: step by ticks with e over line 9 and see both methods being made and freed.
class M:
    def f(self):
        return 1


m = M()
print(m.f is m.f)
print(m.f == m.f)
print(m.f.__self__ is m, m.f.__func__ is M.f)
kept = m.f
print(kept is kept)
