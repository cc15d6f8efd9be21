# del takes a name away, not an object: the object goes when its last reference goes.
# Try: after line 10 the object has one holder left.
class D:
    def __del__(self):
        print("freed")


a = D()
b = a
del a
print("still there")
del b
print("after")
