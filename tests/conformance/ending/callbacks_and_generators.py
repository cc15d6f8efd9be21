"""At the end: functions of atexit, objects, suspended generators."""
import atexit
class D:
    def __del__(self): print('del', name)
name = 'global name'
d = D()
@atexit.register
def bye(): print('bye')
def gen():
    try: yield 1
    finally: print('gen closed')
g = gen(); next(g)
print('end')
