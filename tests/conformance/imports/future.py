# from __future__ import …
from __future__ import annotations, division, print_function, absolute_import, generators


def f(x: undefined_name, y: int | list[nothing] = 3) -> unknown:
    z: also_unknown = 5
    return x


class A:
    attribute: not_there


print(f.__annotations__, A.__annotations__, f(1))
print(annotations, division.compiler_flag if hasattr(division, 'compiler_flag') else None)
