# a[:] = … fills the same list anew; a = … moves the name to another one.
# Try: see which of the two the alias notices.
a = [1, 2, 3]
alias = a
a[:] = [7, 8]
print(a, alias, a is alias)
a = [9]
print(a, alias, a is alias)
