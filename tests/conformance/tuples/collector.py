"""Which tuples the collector keeps an eye on."""
import gc

gc.disable()
x = 1
for made in ((), (1, 2), (x, 'a'), (x, []), ((x, 2), 3), ([], x), (x, None, 2.5, b'x', True)):
    print(gc.is_tracked(made), end=' ')
print()
gc.collect()
plain, holding = (x, 2), (x, [])
nested = ((x, 1), (x, 2))
deep = ((plain, holding), x)
print([gc.is_tracked(t) for t in (plain, holding, nested, deep)])
gc.collect()
print([gc.is_tracked(t) for t in (plain, holding, nested, deep)])
gc.collect()
print([gc.is_tracked(t) for t in (plain, holding, nested, deep)])
loop = []
t = (loop,)
loop.append(t)
del loop, t
print(gc.collect())
own = ([],)
own[0].append(own)
del own
print(gc.collect(), gc.collect())
