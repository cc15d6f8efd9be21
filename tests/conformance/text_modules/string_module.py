# string: constants, Template, Formatter, and what _string gives them.
import string,_string
print(list(_string.formatter_parser('a{b!r:c}d{}{{x}}{:>{w}}')))
f,r=_string.formatter_field_name_split('a.b[c][0]'); print(f,list(r), type(r))
print(_string.formatter_field_name_split('0.x')[0], type(_string.formatter_parser('')))
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
T=string.Template
t(T('$a ${b} $$').substitute, a=1,b=2)
t(T('$a').substitute)
t(T('$').substitute)
t(T('x\n y $1').substitute)
t(T('$a $').safe_substitute)
t(T('$a ${b} $c').safe_substitute, {'a':1}, b=3)
t(T('$a').substitute, {'a':1}, {'b':2})
t(T('$a ${b} $$ $').is_valid); t(T('$a ${b} $a').get_identifiers); t(T('$').get_identifiers)
print(T.pattern.pattern, T.delimiter, T.idpattern, T.braceidpattern, T.flags, T('x').template)
F=string.Formatter()
t(F.format,'{} {a} {0!r:>5}'.replace('{0!r:>5}','{!r:>5}'),1,'b',a=3)
t(F.format,'{0} {}',1); t(F.format,'{} {0}',1); t(F.format,'{x}'); t(F.format,'{}'); t(F.format,'{0.real} {a[0]}',1,a=[5]); t(F.format,'{:{:{}}}',1,2,3); t(F.format); t(F.vformat,'{a}',(),{'a':1}); t(F.format,'{!x}',1)
t(string.capwords,'hello  wORLD foo'); t(string.capwords,'a-b-c','-')
t(F.format, '{0}', 1, 2)
class F2(string.Formatter):
    def check_unused_args(self, used, args, kwargs): print(used,args,kwargs)
    def get_value(self, key, args, kwargs):
        return f'<{key}>'
print(F2().format('{0} {x} {}'.replace(' {}',''),1,2,y=3))
