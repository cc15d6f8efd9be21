"""How long small pieces of code take, by the program's own clock."""

import gc
import itertools
import sys
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

dummy_src_name = "<timeit-src>"
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter

_globals = globals

_TEMPLATE = """
def inner(_it, _timer{init}):
    {setup}
    _t0 = _timer()
    for _i in _it:
        {stmt}
        pass
    _t1 = _timer()
    return _t1 - _t0
"""


def _indented(text, by):
    return text.replace("\n", "\n" + " " * by)


class Timer:
    """A piece of code, with what prepares it and the clock to measure it by."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        namespace = {}
        space = _globals() if globals is None else globals
        init = ""
        parts = []
        for name, part, by in (("setup", setup, 4), ("stmt", stmt, 8)):
            if isinstance(part, str):
                compile((setup if name == "stmt" and isinstance(setup, str) else "") + "\n" + part, dummy_src_name, "exec")
                parts.append(_indented(part, by))
            elif callable(part):
                namespace["_" + name] = part
                init += f", _{name}=_{name}"
                parts.append(f"_{name}()")
            else:
                raise ValueError(f"{name} is neither a string nor callable")
        self.src = _TEMPLATE.format(init=init, setup=parts[0], stmt=parts[1])
        exec(compile(self.src, dummy_src_name, "exec"), space, namespace)
        self.inner = namespace["inner"]

    def print_exc(self, file=None):
        import traceback

        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        it = itertools.repeat(None, number)
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            return self.inner(it, self.timer)
        finally:
            if was_enabled:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """A number of times that takes at least 0.2 s, and the time it takes."""
        i = 1
        while True:
            for j in 1, 2, 5:
                number = i * j
                time_taken = self.timeit(number)
                if callback:
                    callback(number, time_taken)
                if time_taken >= 0.2:
                    return number, time_taken
            i *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
