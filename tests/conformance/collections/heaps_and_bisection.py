"""heapq and bisect."""
import bisect
import heapq


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


h = []
for x in (5, 1, 4, 2, 3):
    heapq.heappush(h, x)
    print(h)
print([heapq.heappop(h) for _ in range(5)], h)
h = [9, 8, 7, 3, 2, 1]
heapq.heapify(h)
print(h, heapq.heappushpop(h, 0), heapq.heappushpop(h, 5), h, heapq.heapreplace(h, 10), h)
for action in (
    lambda: heapq.heappop([]), lambda: heapq.heappush(5, 1), lambda: heapq.heapreplace([], 1), lambda: heapq.heapify((1, 2)), lambda: heapq.heappush([1], 'a'), lambda: heapq.heappop([1, 'a', 2]), lambda: heapq.heappushpop([], 1),
    lambda: heapq.nsmallest(2, [5, 1, 4]), lambda: heapq.nlargest(2, [5, 1, 4]), lambda: heapq.nlargest(2, ['a', 'ccc', 'bb'], key=len), lambda: heapq.nsmallest(0, [1]), lambda: heapq.nsmallest(5, [2, 1]), lambda: heapq.nlargest(1, []), lambda: heapq.nsmallest(1, 'hello'), lambda: heapq.nlargest(3, range(100)),
    lambda: list(heapq.merge([1, 4], [2, 3])), lambda: list(heapq.merge('ad', 'bc', reverse=False)), lambda: list(heapq.merge([3, 1], [2], reverse=True)), lambda: list(heapq.merge(['a', 'bbb'], ['cc'], key=len)), lambda: list(heapq.merge()),
    lambda: bisect.bisect([1, 2, 2, 3], 2), lambda: bisect.bisect_left([1, 2, 2, 3], 2), lambda: bisect.bisect_right([1, 2], 5), lambda: bisect.bisect([], 1), lambda: bisect.bisect([1, 3], 2, 1), lambda: bisect.bisect([1, 2, 3], 2, 0, 1), lambda: bisect.bisect([1], 'a'), lambda: bisect.bisect([1], 1, -1), lambda: bisect.bisect([(1, 'a'), (2, 'b')], 1, key=lambda t: t[0]), lambda: bisect.bisect(5, 1), lambda: bisect.bisect([1]), lambda: bisect.bisect('abc', 'b'), lambda: bisect.bisect(range(10), 4.5),
):
    attempt(action)
s = [1, 3]
bisect.insort(s, 2)
bisect.insort_left(s, 2.0)
bisect.insort(s, 0, key=lambda x: x)
print(s)


class Task:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        log.append((self.n, other.n))
        return self.n < other.n


log = []
tasks = []
for n in (5, 2, 8, 1, 9, 3):
    heapq.heappush(tasks, Task(n))
print(log)
log.clear()
print([heapq.heappop(tasks).n for _ in range(6)], log)
log.clear()
many = [Task(n) for n in (7, 3, 9, 1, 5, 8, 2, 6, 4, 0)]
heapq.heapify(many)
print([t.n for t in many], log)
log.clear()
bisect.bisect_left([Task(n) for n in range(10)], Task(4))
print(log)
log.clear()
bisect.bisect_right([Task(n) for n in range(10)], Task(4))
print(log)
