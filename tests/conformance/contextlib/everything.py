"""contextlib: context managers from generators, stacks, suppression, redirection."""
from contextlib import *
import sys
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
@contextmanager
def cm(x):
    print('enter',x)
    try: yield x*2
    except ValueError as e: print('caught',e)
    finally: print('exit')
with cm(1) as v: print(v)
with cm(2): raise ValueError('bad')
def f():
    with cm(3): raise KeyError('k')
t(f)
@contextmanager
def noy():
    if 0: yield
def f():
    with noy(): pass
t(f)
@contextmanager
def two():
    yield 1
    yield 2
def f():
    with two(): pass
t(f)
@cm('deco')
def g(): print('in g')
g(); g()
class C:
    def close(self): print('closed')
with closing(C()) as c: print(type(c).__name__)
with suppress(KeyError): {}[1]
def f():
    with suppress(KeyError): 1/0
t(f)
with ExitStack() as s:
    s.enter_context(cm('a')); s.enter_context(cm('b')); s.callback(print,'cb',1); s.push(lambda *a: print('push',a[0]))
with nullcontext(5) as n: print(n)
class W:
    def __init__(s): s.l=[]
    def write(s,x): s.l.append(x)
    def flush(s): pass
w=W()
with redirect_stdout(w): print('hidden')
print(w.l)
class CD(ContextDecorator):
    def __enter__(s): print('in'); return s
    def __exit__(s,*a): print('out',a[0]); return False
@CD()
def h(): print('h')
h()
print(isinstance(CD(),AbstractContextManager), isinstance(1,AbstractContextManager))
def f():
    with ExitStack() as s:
        s.callback(lambda:1/0); s.push(lambda t,e,tb: print('saw',t.__name__) or True)
        raise KeyError(1)
t(f)
with ExitStack() as s:
    st=s.pop_all()
st.close()
t(lambda: ExitStack().enter_context(5))
