import queue, threading, secrets, graphlib, sched, colorsys, shlex, cmd, time, platform
q = queue.Queue(2); q.put(1); q.put(2); print(q.full(), q.get(), q.qsize(), q.empty())
for f in (lambda: queue.Queue().get_nowait(), lambda: (q.put(3), q.put_nowait(4)), lambda: queue.Queue().get(timeout=.01), lambda: queue.Queue().task_done()):
    try: f()
    except Exception as e: print(type(e), e)
p = queue.PriorityQueue(); [p.put(x) for x in (3, 1, 2)]; print([p.get() for _ in range(3)], p.empty())
l = threading.Lock()
with l: print(l.locked(), l.acquire(False))
print(l.locked(), repr(l)[:14], threading.current_thread().name, threading.active_count(), threading.main_thread() is threading.current_thread())
try: l.release()
except RuntimeError as e: print(e)
r = threading.RLock()
with r:
    with r: print('twice')
e = threading.Event(); print(e.is_set(), e.wait(.01)); e.set(); print(e.wait())
loc = threading.local(); loc.x = 1; print(loc.x)
print(len(secrets.token_hex(4)), secrets.randbelow(1), secrets.compare_digest('a', 'a'), len(secrets.token_bytes(3)))
print(list(graphlib.TopologicalSorter({'d': {'b', 'c'}, 'b': ['a'], 'c': ['a']}).static_order())[0])
ts = graphlib.TopologicalSorter(); ts.add('x', 'y'); ts.add('y', 'z'); ts.prepare()
while ts.is_active():
    n = ts.get_ready(); print(n); ts.done(*n)
try: list(graphlib.TopologicalSorter({'a': ['b'], 'b': ['c'], 'c': ['a']}).static_order())
except graphlib.CycleError as e: print(e)
for f in (lambda: ts.done('q'), lambda: ts.add('x'), lambda: ts.prepare()):
    try: f()
    except ValueError as e: print(e)
s = sched.scheduler(time.monotonic, time.sleep); s.enter(.02, 1, print, ('second',)); s.enter(.01, 1, print, ('first',)); ev = s.enter(.01, 2, print, ('no',)); s.cancel(ev); s.enter(.03, 0, print, kwargs={'sep': '-'}); s.run(); print(s.empty())
for f in ('rgb_to_hsv', 'rgb_to_hls', 'rgb_to_yiq', 'hsv_to_rgb', 'hls_to_rgb', 'yiq_to_rgb'): print(f, getattr(colorsys, f)(.2, .4, .4), getattr(colorsys, f)(.9, .1, .3), getattr(colorsys, f)(.5, .5, .5))
for t in ('a b "c d" e\\ f', "x 'y z'w", '', 'a # b', "it''s", 'a "b\\"c" d'): print(shlex.split(t), shlex.split(t, comments=True))
try: shlex.split('a "b')
except ValueError as e: print(e)
print(shlex.quote("it's"), shlex.quote('ok'), shlex.quote(''), shlex.join(['a b', 'c']), list(shlex.shlex('a=b "c d" e.f', posix=False)), list(shlex.shlex('a && b || c', punctuation_chars=True)))
class Sh(cmd.Cmd):
    prompt = '> '
    intro = 'Welcome'
    def do_greet(self, arg):
        "greet NAME\n    says hello"
        print('hello', arg)
    def do_nodoc(self, arg): pass
    def do_quit(self, arg): "leave"; return True
    def help_topic(self): print('about topic')
sh = Sh(); sh.cmdqueue = ['greet bob', 'help', 'help greet', '?topic', 'what', '', 'help nodoc', 'quit']; sh.cmdloop()
sh.columnize([f'item{i}' * (i % 3 + 1) for i in range(20)], 60)
print(platform.python_version_tuple()[:2], platform.system(), platform.python_implementation())
