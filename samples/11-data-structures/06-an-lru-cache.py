# The dict keeps the order of use: what is asked for moves to the end, the front is thrown out.
# Try: see the value that is freed when the cache is full.
class Cache:
    def __init__(self, room):
        self.room = room
        self.entries = {}

    def get(self, key):
        value = self.entries.pop(key)
        self.entries[key] = value
        return value

    def put(self, key, value):
        if len(self.entries) == self.room:
            oldest = next(iter(self.entries))
            del self.entries[oldest]
        self.entries[key] = value


cache = Cache(2)
cache.put("a", [1])
cache.put("b", [2])
cache.get("a")
cache.put("c", [3])
print(cache.entries)
