# collections.abc.Callable[...] has a class of its own, which shows the arguments in brackets.
import collections.abc as abc
from typing import ParamSpec, TypeVar, get_args, get_origin

P = ParamSpec("P")
T = TypeVar("T")
one = abc.Callable[[int], str]
print(type(one), one, one.__args__, one.__parameters__)
print(abc.Callable[..., int], abc.Callable[[], int], abc.Callable[[int, str], None])
generic = abc.Callable[P, T]
print(generic, generic.__parameters__, generic[[int], str], generic[..., str])
print(get_args(one), get_origin(one), one == abc.Callable[[int], str], hash(one) == hash(abc.Callable[[int], str]))
