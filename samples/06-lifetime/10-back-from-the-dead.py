# __del__ may store self somewhere: the object lives on, marked as finalised, and dies silently next time.
# Try: follow the count of the object through line 8.
import gc

class Phoenix:
    def __del__(self):
        print("rising")
        saved.append(self)


saved = []
p = Phoenix()
del p
print(len(saved), gc.is_finalized(saved[0]))
saved.clear()
print("no message this time")
