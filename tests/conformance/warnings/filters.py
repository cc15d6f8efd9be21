import warnings

warnings.simplefilter('error')
try:
    warnings.warn('now an error')
except UserWarning as e:
    print(repr(e))
warnings.simplefilter('ignore')
warnings.warn('silent')
warnings.simplefilter('always')
for _ in range(2):
    warnings.warn('always')
warnings.resetwarnings()
warnings.simplefilter('once')
for i in range(2):
    warnings.warn('once')
warnings.warn('once')
warnings.resetwarnings()
warnings.filterwarnings('ignore', category=RuntimeWarning)
warnings.warn('ignored', RuntimeWarning)
warnings.warn('shown', UserWarning)
warnings.simplefilter('module')
warnings.warn('module')
warnings.warn('module')
print(warnings.filters[0], len(warnings.filters))
for wrong in (lambda: warnings.simplefilter('no such'), lambda: warnings.filterwarnings('ignore', lineno=-1),
              lambda: warnings.filterwarnings('ignore', category=int), lambda: warnings.filterwarnings('ignore', message=5)):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
