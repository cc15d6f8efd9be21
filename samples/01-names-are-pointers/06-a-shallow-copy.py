# copy() is shallow: the inner list is shared by both outer lists.
# Try: step over line 5 and see one inner list grow, reached from both names.
a = [["alex", "beth"]]
b = a.copy()
b[0].append("charlie")
print(a)
print(b)
print(a is b, a[0] is b[0])
