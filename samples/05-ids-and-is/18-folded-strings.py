# The compiler computes 'a' * 4096 in advance, but nothing longer: then the program makes it, each time anew.
# Try: the first two lines only load a constant; step by ticks with e to see the difference.
x = "a" * 4096
y = "a" * 4096
print(x is y)
x = "a" * 4097
y = "a" * 4097
print(x is y)
