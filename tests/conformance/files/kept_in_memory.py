# Files and the module os: there, renamed, gone.
import json
import os

NAME = 'kept_in_memory_a.txt'
OTHER = 'kept_in_memory_b.txt'
print(os.path.exists(NAME), os.path.isfile(NAME))
with open(NAME, 'w') as f:
    json.dump({'a': [1, 2.5, None], 'b': 'é'}, f)
print(os.path.exists(NAME), os.path.isfile(NAME), os.path.isdir(NAME), os.path.getsize(NAME), NAME in os.listdir('.'), os.stat(NAME).st_size)
with open(NAME) as f:
    print(json.load(f))
os.rename(NAME, OTHER)
print(os.path.exists(NAME), os.path.exists(OTHER), open(OTHER).read())
for action in (lambda: open(NAME), lambda: os.remove(NAME), lambda: os.rename(NAME, 'x'), lambda: os.listdir(OTHER), lambda: os.remove('.')):
    try:
        action()
    except OSError as error:
        print(type(error).__name__, error)
with open(NAME, 'w') as f:
    f.write('new')
os.replace(NAME, OTHER)
print(open(OTHER).read(), os.path.exists(NAME))
lines = ['x,y\n', '1,2\n', '3,4\n']
with open(NAME, 'w') as f:
    f.writelines(lines)
with open(NAME) as f:
    header, *rows = [line.rstrip('\n').split(',') for line in f]
print(header, rows, sum(int(a) * int(b) for a, b in rows))
with open(NAME) as source, open(OTHER, 'w') as target:
    for number, line in enumerate(source, 1):
        target.write(f'{number}: {line}')
print(open(OTHER).read(), end='')
os.remove(NAME)
os.remove(OTHER)
print(os.path.exists(NAME), os.path.exists(OTHER))

def reader(name):
    try:
        with open(name) as f:
            return f.read()
    except FileNotFoundError:
        return 'nothing'
    finally:
        print('tried', name)

print(reader(NAME))
f = open(NAME, 'w')
f.write('abc')
f.close()
try:
    f.write('d')
except ValueError as error:
    print(error)
os.remove(NAME)
