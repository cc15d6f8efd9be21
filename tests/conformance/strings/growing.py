# A string that only one name refers to grows in place: other names keep the old text.
text = ''
for i in range(60):
    text += 'ab' if i % 2 else '-'
print(text, len(text))

first = 'start'
second = first
first += '!'
print(first, second)

wide = 'abc'
wide += '\u0100'
wide += 'd'
wide += '\U0001f600'
print(wide, len(wide), [ascii(c) for c in wide])

def build(n):
    made = ''
    for i in range(n):
        made += str(i)
        made = made + ','
    return made

print(build(30))

class Holder:
    pass

holder = Holder()
holder.text = ''
for i in range(5):
    holder.text += str(i)
print(holder.text)
parts = ['']
for i in range(5):
    parts[0] += str(i)
print(parts)
loop = 'a'
loop += loop
loop += loop
print(loop)
hashed = 'key' + str(1)
table = {hashed: 'v'}
hashed += '2'
print(hashed, table)
big = 'x' * 1000
for i in range(1000):
    big += 'y'
print(len(big), big[998:1003])
