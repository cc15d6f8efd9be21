# == asks a method, which may say what it likes; `is` asks nobody, and a container tries `is` first.
# Try: s steps into the __eq__ that answers; the last line calls none.
class Yes:
    def __eq__(self, other):
        return True


class No:
    def __eq__(self, other):
        return False


y = Yes()
n = No()
print(y == n)
print(n == y)
print(n == n)
print(n in [n])
