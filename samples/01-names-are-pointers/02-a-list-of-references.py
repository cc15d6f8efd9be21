# A list holds references, not values: two slots, two objects.
# Try: inspect the list; its size is that of its own memory, without the objects it refers to.
my_list = ["string", 42]
print(my_list)
