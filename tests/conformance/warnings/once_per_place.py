import warnings


def f(text):
    warnings.warn(text)


for i in range(3):
    f('same')
f('other')
for i in range(2):
    warnings.warn('in a loop', RuntimeWarning)
warnings.warn('one'); warnings.warn('one')
print(sorted(k if isinstance(k, str) else (k[0], k[1].__name__, k[2]) for k in map(lambda k: k, __warningregistry__) if k != 'version'))
