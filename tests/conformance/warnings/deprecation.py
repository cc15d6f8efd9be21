# DeprecationWarning is shown in __main__ only.
import warnings

warnings.warn('shown', DeprecationWarning)
warnings.warn('not shown', PendingDeprecationWarning)
warnings.warn('not shown', ImportWarning)
warnings.warn('not shown', ResourceWarning)
namespace = {'__name__': 'elsewhere'}
exec('import warnings\nwarnings.warn("not shown", DeprecationWarning)\nwarnings.warn("shown")', namespace)
print('__warningregistry__' in namespace)
