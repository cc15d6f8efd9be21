import inspect
def h(a,*,k): pass
def h2(a,/,b): pass
def h3(a,/,**k): pass
def h4(a,/,b,c=2,*,k): pass
for f in (h,h2,h3,h4):
  for args, kw in (((), {}), ((1,), {}), ((), dict(a=1)), ((), dict(a=1,b=2)), ((1,2),dict(b=3)), ((1,2),dict(z=3)), ((1,2,3,4),{})):
    try: print(f.__name__, args, kw, inspect.signature(f).bind(*args, **kw))
    except TypeError as ex: print(f.__name__, args, kw, ex)
