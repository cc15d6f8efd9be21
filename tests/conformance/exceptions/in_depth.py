# Exceptions: order of finally, chaining, groups, notes, tracebacks as objects, what may be raised.
# exceptions in depth
import traceback, sys
def order():
    try:
        print("try"); return "ret"
    except: print("no")
    else: print("else")
    finally: print("finally")
print(order())
def f():
    for i in range(3):
        try:
            if i == 0: continue
            if i == 1: raise ValueError(i)
            break
        except ValueError as e: print("caught", e)
        else: print("else", i)
        finally: print("fin", i)
f()
try:
    try: raise KeyError("a")
    finally: raise ValueError("b")
except ValueError as e: print(repr(e), repr(e.__context__), e.__cause__)
try:
    try: raise KeyError("a")
    except KeyError as k: raise ValueError("b") from k
except ValueError as e: print(repr(e.__cause__), e.__suppress_context__)
try: raise ValueError from None
except ValueError as e: print(e.args, e.__suppress_context__, e.__cause__)
try: raise TypeError("x").with_traceback(None)
except TypeError as e: print(e.__traceback__ is not None, e.__traceback__.tb_lineno)
for bad in ("raise 5", "raise int", "raise ValueError from 5", "raise ValueError('a', 'b')", "raise (ValueError, TypeError)", "raise None", "raise", "raise ValueError() from ValueError"):
    try: exec(bad)
    except BaseException as e: print(bad, "->", type(e).__name__, e, repr(e.__cause__))
try:
    try: 1/0
    except 5: pass
except TypeError as e: print(e)
try:
    try: 1/0
    except (ValueError, 5): pass
except TypeError as e: print(e)
try:
    try: 1/0
    except "a": pass
except TypeError as e: print(e)
class E1(Exception): pass
class E2(E1): pass
for E in (E2, E1, Exception):
    try: raise E("x")
    except E2: print("E2")
    except E1: print("E1")
    except (ValueError, Exception) as e: print("E", e)
print(repr(Exception()), repr(Exception(1)), repr(Exception("a", 2)), str(Exception()), str(Exception("a")), str(Exception("a", 2)), str(KeyError("k")), str(KeyError()), str(KeyError(1, 2)), repr(KeyError("k")), Exception("a") == Exception("a"), Exception.__mro__)
print(OSError(2, "m").errno, str(OSError(2, "m", "f")), repr(OSError(2, "m", "f")), type(OSError(2, "m")), OSError("x"), StopIteration(5).value, SystemExit(3).code, UnicodeDecodeError("utf8", b"\xff", 0, 1, "bad"), UnicodeEncodeError("ascii", "é", 0, 1, "bad"), ImportError("m", name="n", path="p").name, NameError("x", name="n").name, AttributeError("x", name="n", obj=5).obj, SyntaxError("m", ("f", 1, 2, "t")).lineno, str(SyntaxError("m", ("f", 1, 2, "t"))), ModuleNotFoundError("q").msg, IndexError.__base__, ZeroDivisionError.__base__, FileNotFoundError.__base__, RecursionError.__base__, UnicodeError.__base__, BlockingIOError.__mro__)
e = ValueError("v"); e.add_note("n1"); print(e.__notes__, e)
try: e.add_note(5)
except TypeError as x: print(x)
try: e.__cause__ = 5
except TypeError as x: print(x)
try: e.args = 5
except TypeError as x: print(x)
try: e.__traceback__ = 5
except TypeError as x: print(x)
e.args = (1, 2); print(e, repr(e)); e.foo = 1; print(e.__dict__)
def tb():
    try: return g()
    except ZeroDivisionError: return traceback.format_exc()
def g(): return h() + 1
def h(): 1/0
try: g()
except ZeroDivisionError as e:
    t = e.__traceback__
    while t: print(t.tb_frame.f_code.co_name, t.tb_lineno, t.tb_lasti >= 0); t = t.tb_next
    print(sys.exc_info()[0], sys.exception() is e)
print(sys.exc_info(), sys.exception())
eg = ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("h", [ValueError(3), OSError(4)])])
print(eg, repr(eg), eg.exceptions, eg.message, eg.subgroup(ValueError), eg.split(ValueError), eg.derive([KeyError()]), eg.subgroup(lambda e: isinstance(e, OSError)), eg.subgroup(KeyError))
try: raise eg
except* ValueError as v: print("V", v.exceptions)
except* (TypeError, OSError) as v: print("TO", v.exceptions)
else: print("else")
finally: print("fin")
for bad in ("ExceptionGroup('m')", "ExceptionGroup('m', [])", "ExceptionGroup('m', [5])", "ExceptionGroup(5, [ValueError()])", "ExceptionGroup('m', [KeyboardInterrupt()])", "BaseExceptionGroup('m', [KeyboardInterrupt()])", "BaseExceptionGroup('m', [ValueError()])", "ExceptionGroup('m', 5)", "eg.split()", "eg.split(5)", "eg.subgroup('a')"):
    try: print(bad, repr(eval(bad)))
    except Exception as e: print(bad, type(e).__name__, e)
try:
    try: raise ExceptionGroup("q", [ValueError(1)])
    except* ValueError: raise KeyError("new")
except BaseException as e: print(repr(e), repr(e.__context__))
try:
    try: raise ExceptionGroup("q", [ValueError(1), TypeError(2)])
    except* ValueError: raise KeyError("new")
except BaseException as e: print(repr(e), repr(e.__context__), [repr(x) for x in e.exceptions])
def genx():
    try: yield 1
    except GeneratorExit: print("GE"); raise
    finally: print("gfin")
g = genx(); next(g); del g
class Ctx:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): print("exit", t.__name__ if t else None, v); return t is KeyError
with Ctx(): raise KeyError("k")
try:
    with Ctx() as a, Ctx() as b: raise ValueError("v")
except ValueError: print("out")
def nested():
    with Ctx():
        return "in with"
print(nested())
for i in range(2):
    with Ctx():
        if i == 0: continue
        break
assert True, "no"
try: assert [], "empty"
except AssertionError as e: print(e, e.args)
try: assert 0
except AssertionError as e: print(repr(e))
try:
    x = [1, 2]; x[5]
except (IndexError, KeyError) as err: print(type(err).__name__, err)
try: err
except NameError as e: print(e)
def reraise():
    try: raise ValueError("first")
    except ValueError:
        try: raise TypeError("second")
        except TypeError: pass
        raise
try: reraise()
except ValueError as e: print(repr(e), e.__context__)
def cleanup():
    e = None
    try: raise RuntimeError("r")
    except RuntimeError as ex: e = ex
    return e
print(repr(cleanup()), traceback.format_exception(cleanup())[-1])
try: raise type("Dyn", (Exception,), {"__str__": lambda s: "dynamic"})
except Exception as e: print(e, type(e))
raise eg from KeyError("c")
