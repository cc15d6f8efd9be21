"""Type parameters of functions and aliases made by syntax: what they know of themselves."""


type Pair[T] = tuple[T, T]


def first[T](items: list[T]) -> T:
    return items[0]


print(first([1, 2]), first.__type_params__, first.__annotations__)
print(Pair, type(Pair), Pair.__name__, Pair.__value__, Pair.__type_params__, Pair.__parameters__, Pair.__module__)
T = first.__type_params__[0]
print(T, type(T), T.__name__, T.__bound__, T.__constraints__, T.__covariant__, T.__contravariant__)
print(T.__infer_variance__, T.__module__, T.has_default())
print(Pair[int], type(Pair[int]), Pair[int].__value__, Pair | None)


def bounded[B: int, C: (int, str) = str, D = list](x: B) -> C:
    pass


for parameter in bounded.__type_params__:
    print(parameter, parameter.__bound__, parameter.__constraints__, parameter.has_default())
type Nested = list[Nested]
type Simple = int
print(Nested.__value__, Simple.__value__, Simple.__type_params__)
asked = []
type Lazy = asked.append('asked') or int
print(asked, Lazy.__value__, Lazy.__value__, asked)
type Broken = undefined
try:
    Broken.__value__
except NameError as error:
    print(error)


def variadic[*Ts, **P](x):
    return [type(one).__name__ for one in variadic.__type_params__]


P = variadic.__type_params__[1]
print(variadic(1), P.args, P.kwargs, P.args.__origin__, P.args == P.args)
for action in (
    lambda: setattr(Pair, '__name__', 3),
    lambda: setattr(T, '__name__', 3),
    lambda: T(),
    lambda: Simple[int],
    lambda: type('X', (T,), {}),
):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
Variable, Alias = type(T), type(Pair)
print(Variable('Q', int, str), Variable('Q', covariant=True), Variable('Q', contravariant=True, bound=int).__bound__)
print(Alias('Made', int), Alias('Made', int).__value__)
for action in (
    lambda: Variable('Q', int),
    lambda: Variable(),
    lambda: Variable('Q', int, str, bound=int),
    lambda: Variable(3),
    lambda: Variable('Q', covariant=True, contravariant=True),
):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Box:
    def put[V](self, value: V) -> V:
        return value

    type Inside = Box


print(Box().put(5), Box.put.__type_params__, Box.Inside.__value__)
