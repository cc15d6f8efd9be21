# += on a tuple, a str, an int or a frozenset makes a new object; adding nothing gives the same one.
# Try: step line by line and watch which name moves and which stays.
t = u = (1, 2)
t += (3,)
print(t, u)
s = r = "ab"
s += "c"
print(s, r)
n = m = 1000
n += 1
print(n, m)
f = g = frozenset({1})
f |= {2}
print(f, g)
t = u
t += ()
print(t is u)
s = r
s += ""
print(s is r)
