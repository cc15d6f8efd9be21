# Typed at the prompt, every statement is a code object of its own: 257 twice is two objects.
# Try: the same two lines in a file answer True. Joined by a semicolon they are one statement again.
x = 257
y = 257
x is y
x = 257; y = 257
x is y
a = 256
b = 256
a is b
