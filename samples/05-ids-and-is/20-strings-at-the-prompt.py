# Between two statements at the prompt only strings that look like names are shared: those are interned.
# Try: the same lines in a file answer True twice.
a = "word"
b = "word"
a is b
a = "two words"
b = "two words"
a is b
