# One list with two holders: a name, and the slot of a tuple.
# Try: inspect the list and read who holds its two references.
my_list = [1, 2, 3]
a = (my_list, "hello")
my_list.append(4)
print(a)
