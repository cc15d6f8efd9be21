# Each character up to ÿ exists once as a string, however it is made; from Ā on it is made anew.
# Try: inspect the node of x: it is immortal and has many names.
x = "a"
print(chr(97) is x)
word = "cab"
print(word[1] is x)
print("abc"[0:1] is x)
print(chr(255) is chr(255))
print(chr(256) is chr(256))
