# A name refers to an object: one name, one str.
# Try: press → and watch the name being bound; press 2, choose it, and Enter shows its id and its holders.
my_string = "Hello World!"
print(my_string)
