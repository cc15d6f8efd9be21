# x += y changes a list in place, x = x + y makes a new one.
# Try: compare what happens to the alias in lines 5 and 10.
x = [1]
alias = x
x += [2]
print(x, alias, x is alias)

y = [1]
other = y
y = y + [2]
print(y, other, y is other)
