# Not everything can be referred to weakly: a list has no room for it, a subclass of list has.
# Try: the error tells the type.
import weakref


class MyList(list):
    pass


m = MyList()
print(weakref.ref(m)() is m)
weakref.ref([])
