# Match.lastgroup: the name of the last group that took part; None where it has none, or no group has.
import re

for pattern, text in ("a", "a"), ("(a)", "a"), ("(?P<n>a)(b)", "ab"), ("(?P<n>a)|b", "b"), ("(?P<n>a)", "a"), ("(a)|(b)", "b"):
    m = re.match(pattern, text)
    print(pattern, m.lastindex, m.lastgroup, m.groups())
