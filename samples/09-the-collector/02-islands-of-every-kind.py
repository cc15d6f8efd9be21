# Every cycle is an island: a list or dict in itself, a function that knows its own name, a class.
# Try: look at the island after each function call, before collect() takes it.
import gc


def a_list():
    x = []
    x.append(x)


def a_dict():
    x = {}
    x["me"] = x


def a_tuple_and_a_list():
    x = ([],)
    x[0].append(x)


def a_recursive_function():
    def f():
        return f


gc.collect()
for island in a_list, a_dict, a_tuple_and_a_list, a_recursive_function:
    island()
    print(island.__name__, gc.collect())
