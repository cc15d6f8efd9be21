import timeit

calls = []
print(timeit.timeit(lambda: calls.append(1), number=5) >= 0, len(calls))
print(len(timeit.repeat("x = sum(range(3))", repeat=2, number=10)))
print(timeit.timeit("f(2)", globals={"f": calls.append}, number=3) >= 0, calls[-1])
timer = timeit.Timer("total += 1", "total = 0")
print(timer.timeit(4) >= 0, timer.src)
for bad in (5, None):
    try:
        timeit.Timer(bad)
    except ValueError as error:
        print(error)
try:
    timeit.timeit("1 +")
except SyntaxError as error:
    print(error.msg)
try:
    timeit.timeit("1/0", number=1)
except ZeroDivisionError as error:
    print(error)
