# gc.get_referrers lists the containers that hold an object: the ledger as Python tells it.
# Try: compare with r on the object.
import gc


class P:
    pass


x = P()
a_list = [x]
a_dict = {"x": x}
p = P()
p.x = x
for holder in gc.get_referrers(x):
    print("module" if holder is globals() else type(holder).__name__)
print([type(one).__name__ for one in gc.get_referents(a_dict)])
