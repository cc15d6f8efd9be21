# Matches that go far: nothing runs out of stack.
import re

print(len(re.match('(?:a|b)*', 'ab' * 20000).group()))
print(len(re.match('(a|b)*?c', 'ab' * 5000 + 'c').group()))
print(re.match('(?:(?:a))*b', 'a' * 20000))
print(re.sub('(a)(b)', r'\2\1', 'ab' * 1000) == 'ba' * 1000)
print(len(re.findall(r'\w+', 'word ' * 2000)), len(re.split(r'\s', 'a ' * 2000)))
print(re.match('(.*)(.*)(.*)x', 'a' * 60), re.match('(a?){20}a{20}', 'a' * 20).span())
print(re.fullmatch('(?:a*)*', 'a' * 1000).span(), re.search('z', 'a' * 10000), re.search('ab$', 'ab' * 5000).span())
print(re.match('(x+x+)+y', 'x' * 18), re.match('((a+)+)$', 'a' * 16 + 'b'))
deep = '(' * 90 + 'a' + ')' * 90
print(re.match(deep, 'a').lastindex, len(re.match(deep, 'a').groups()))
