# None == y lets y answer when None does not know; `is None` cannot be talked into anything.
# Try: step into line 10 and see whose __eq__ runs, and with which self.
class Yes:
    def __eq__(self, other):
        return True


y = Yes()
print(y == None)
print(None == y)
print(None is y)
