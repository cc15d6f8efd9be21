def numbers(n):
    for i in range(n):
        yield i


def even(source):
    for i in source:
        if i % 2 == 0:
            yield i


def squares(source):
    for i in source:
        yield i * i


print(sum(squares(even(numbers(1_500_000)))))
