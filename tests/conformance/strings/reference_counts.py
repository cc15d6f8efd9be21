# Counts of strings while they are used.
import sys

word = 'wo' + str(7)
print(sys.getrefcount(word))
pair = [word, word]
print(sys.getrefcount(word))
parts = word.split('x')
print(sys.getrefcount(word), parts[0] is word)
table = {word: word}
print(sys.getrefcount(word))
del pair, parts, table
print(sys.getrefcount(word))
joined = ''.join([word])
print(joined is word, sys.getrefcount(word))
del joined
tuple_ = word.partition('z')
print(sys.getrefcount(word))
del tuple_
text = f'{word}'
print(text is word, sys.getrefcount(word))
del text
gen = (c for c in word)
print(sys.getrefcount(word))
list(gen)
print(sys.getrefcount(word))
try:
    word.index('nothing')
except ValueError:
    pass
print(sys.getrefcount(word))
print(sys.getrefcount('a') > 1000000, sys.getrefcount('') > 1000000)
