# += on a list changes it in place and binds the name again, to the same list.
# Try: e steps through the line: the list is extended, then the same object is stored.
my_list = [1, 2, 3, 4]
alias = my_list
my_list += [5, ]
print(my_list, my_list is alias)
