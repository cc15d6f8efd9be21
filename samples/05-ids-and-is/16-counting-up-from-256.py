# 256 is cached, the 257s that + makes are not: the names part at the first step up.
# Try: watch the one arrow target become two at lines 6 and 7.
a = 256
b = 256
print(a is b)
a += 1
b += 1
print(a == b, a is b)
