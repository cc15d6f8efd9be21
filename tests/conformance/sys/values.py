# What sys says of itself.
import sys

print(sys.version_info[:2], sys.version_info > (3, 12), sys.version_info.major, sys.version_info.releaselevel, sys.hexversion >> 16)
print(sys.version_info)
print(sys.float_info)
print(sys.int_info)
print(sys.hash_info)
print(sys.maxsize, sys.maxunicode, sys.byteorder, sys.platform, sys.float_repr_style, sys.api_version)
print(type(sys.version_info), sys.version_info.n_fields, type(sys.version_info).__match_args__, sys.getsizeof(sys.version_info))
print(sys.version_info.__reduce__(), hash(sys.version_info) == hash(tuple(sys.version_info)), sys.version_info == (3, 13, 0, 'final', 0))
major, minor, *rest = sys.version_info
print(major, minor, rest)
for wrong in (lambda: type(sys.version_info)((1,)), lambda: setattr(sys.version_info, 'major', 4)):
    try:
        wrong()
    except (TypeError, AttributeError) as e:
        print(e)
print(sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.is_finalizing(), sys.getswitchinterval())
print('builtins' in sys.builtin_module_names, 'os' in sys.stdlib_module_names, len(sys.argv), sys.modules['sys'] is sys)
print(sys.modules['__main__'].__name__, sys.gettrace(), sys.getprofile())
print(sys.stdout.name, sys.stderr.name, sys.stdin.name, sys.__stdout__ is sys.stdout, sys.stdout.encoding)
