import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    warnings.warn('one')
    warnings.warn('two', RuntimeWarning)
print([(str(w.message), w.category.__name__, w.lineno) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    warnings.warn('silent')
warnings.warn('shown again')
with warnings.catch_warnings(action='error'):
    try:
        warnings.warn('x')
    except UserWarning as e:
        print('raised', e)
c = warnings.catch_warnings()
with c:
    try:
        with c:
            pass
    except RuntimeError as e:
        print('twice')


def show(message, category, filename, lineno, file=None, line=None):
    print('mine:', message, category.__name__, lineno)


warnings.showwarning = show
warnings.warn('to my function')
print(warnings.formatwarning('m', UserWarning, 'f.py', 3), end='')
print(warnings.formatwarning('m', UserWarning, 'f.py', 3, 'the line  '), end='')
