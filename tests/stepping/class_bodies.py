class Base:
    kind = "base"

    def __init__(self, x):
        self.x = x

    def area(self):
        return self.x


class Square(Base):
    """A square."""
    sides: int = 4
    name: str

    for i in range(2):
        kind = i

    if kind:
        extra = 1

    def __init__(self, x):
        super().__init__(x)

    def area(self):
        return super().area() ** 2

    def __repr__(self): return f"Square({self.x})"


s = Square(3)
print(s, s.area(), s.extra)
s.x += 1
print(s)
