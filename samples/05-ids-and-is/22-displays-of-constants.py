# A tuple of constants is a constant itself, () exists once, and a list is made anew each time.
# Try: the warnings in the output say that `is` with a constant is rarely what one wants.
print((1, 2) is (1, 2))
print(() is ())
print([] is [])
print(tuple([]) is ())
