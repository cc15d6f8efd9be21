class Box:
    def __init__(self, items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __add__(self, other):
        return Box(self.items + other.items)

    def __iter__(self):
        return iter(self.items)

    def __contains__(self, x): return x in self.items

    def __eq__(self, other):
        return self.items == other.items


b = Box([1]) + Box([2])
print(len(b), b[0], 2 in b, b == b)
for x in b:
    print(x)
if b:
    print("truthy")
print([*b])
