def f(a: int, b: "str" = "x") -> list[
    int
]:
    c: int = a
    d: float
    return [c]


x: int = 1
y: str
type Pair[T] = tuple[T, T]


def first[T](items: list[T]) -> T:
    return items[0]


class Stack[T]:
    def push(self, item: T) -> None:
        self.item = item


print(f(1), first([2]))
Stack().push(1)
