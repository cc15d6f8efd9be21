def plain(f):
    print("plain")
    return f


def with_argument(n):
    def decorate(f):
        def wrapper(*args):
            return f(*args) + n
        return wrapper
    return decorate


@plain
def first():
    return 1


@plain
@with_argument(
    10
)
@plain
def second(
    a,
):
    return a


@plain
class C:
    @staticmethod
    def method(): return 1

    @property
    def value(self):
        return 2


print(first(), second(1), C.method(), C().value)
