import configparser, sys, os
T = '''
[DEFAULT]
base = /usr
Debug = no
# comment
[server]
host = localhost
port: 8080
path = %(base)s/share
multi = line one
    line two
    ; inner comment
    line three

[client]
timeout=2.5
debug = yes
empty =
'''
c = configparser.ConfigParser(); c.read_string(T)
print(c.sections(), c['server']['path'], c.getint('server', 'port'), c['client'].getfloat('timeout'), c.getboolean('client', 'debug'), c['server'].getboolean('debug'), repr(c['server']['multi']), repr(c['client']['empty']))
print(list(c['server']), dict(c['client']), c.items('client'), c.options('server'), 'server' in c, 'x' in c, c.has_option('server', 'base'), c['server'], c.defaults(), len(c), list(c))
for f in (lambda: c['nope'], lambda: c['server']['nope'], lambda: c.get('nope', 'x'), lambda: c.get('server', 'nope'), lambda: c.getint('server', 'host'), lambda: c.read_string('x=1'), lambda: c.read_string('[a]\n[a]'), lambda: c.read_string('[a]\nx=1\nx=2'), lambda: c.read_string('[b]\njunk'), lambda: c.set('server', 'a', 1), lambda: c.add_section('server'), lambda: c.read_string('[q]\nv=%(zz)s') or c.get('q', 'v'), lambda: c.set('server', 'p', '50%'), lambda: c.getboolean('server', 'host')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(c.get('server', 'zz', fallback='fb'), c['server'].get('zz', 'dd'), c.getint('server', 'zz', fallback=3))
n = configparser.ConfigParser(allow_no_value=True); n['A'] = {'x': '1', 'y': '2\n3'}; n['A']['z'] = 'v'; n.add_section('B'); n.set('B', 'k', 'w'); n.set('B', 'flag'); n.write(sys.stdout)
with open('zz.ini', 'w') as f: n.write(f)
m = configparser.RawConfigParser(allow_no_value=True); print(m.read(['zz.ini', 'missing.ini']), m['A']['y'], m.remove_option('A', 'x'), m.remove_section('B'), m.sections()); os.remove('zz.ini')
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation()); e.read_string('[a]\nx=1\n[b]\ny=${a:x}-${z}\nz=2'); print(e['b']['y'])
i = configparser.ConfigParser(inline_comment_prefixes='#'); i.read_string('[a]\nx = 1 # c\ny = a#b'); print(dict(i['a']))
