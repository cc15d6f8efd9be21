import logging, sys, io, logging.handlers
logging.warning('careful %s', 1); logging.info('no')
log = logging.getLogger('app.core'); log.setLevel(logging.DEBUG)
log.debug('dropped? %d', 3); log.error('err')
h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter('%(levelname)-8s|%(name)s|%(funcName)s:%(lineno)d|%(message)s|%(filename)s %(module)s'))
log.addHandler(h); log.propagate = False
def f():
    log.info('in f')
    try: 1/0
    except ZeroDivisionError: log.exception('caught')
f()
print(log, logging.getLogger(), h, logging.getLogger('app'), log.parent, logging.getLevelName(20), logging.getLevelName('INFO'), logging.getLevelName(5))
class F(logging.Filter):
    def filter(self, r): return 'x' not in r.getMessage()
log.addFilter(F()); log.info('ax'); log.info('b')
log.log(25, 'custom'); logging.addLevelName(25, 'NOTICE'); log.log(25, 'custom')
s = io.StringIO(); logging.basicConfig(stream=s, level=logging.DEBUG, force=True, format='{levelname} {message}', style='{'); logging.debug('hi'); logging.critical('c'); print(s.getvalue())
for b in (lambda: logging.getLogger(3), lambda: log.setLevel('NOPE'), lambda: logging.basicConfig(foo=1, force=True), lambda: logging.Formatter('nothing'), lambda: log.log('x', 'y'), lambda: logging.Formatter('x', style='q')):
    try: b()
    except Exception as e: print(type(e).__name__, e)
print(log.isEnabledFor(10), log.getEffectiveLevel(), log.hasHandlers(), logging.getLogger('app') is log.parent, logging.getLogger('a.b').parent)
ad = logging.LoggerAdapter(log, {'k': 1}); ad.info('adapted')
log.info('extra', extra={'user': 'bob'}); log.info({'a': 1}); log.info('%(a)s', {'a': 5})
m = logging.handlers.MemoryHandler(10, target=h); l2 = logging.getLogger('mem'); l2.addHandler(m); l2.propagate = False; l2.setLevel(10); l2.info('kept'); l2.error('flush')
logging.disable(logging.CRITICAL); log.critical('none'); logging.disable(logging.NOTSET)
logging.basicConfig(format='%(asctime)s', force=True, filename='zz.log'); logging.error('file'); print(len(open('zz.log').read()))
import os; os.remove('zz.log')
