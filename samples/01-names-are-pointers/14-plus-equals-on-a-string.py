# += on a string makes a new string: other names keep the old one.
# Try: compare the ids of both names before and after line 5.
my_string = "Hello"
alias = my_string
my_string += ", World!"
print(my_string)
print(alias)
