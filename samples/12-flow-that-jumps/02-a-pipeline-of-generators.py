# Nothing is computed before somebody asks for it, and then one item goes through all stages.
# Try: step into the for loop and see the three frames wait for each other.
def numbers():
    for n in 1, 2, 3:
        print("made", n)
        yield n


squares = (n * n for n in numbers())
odd = (n for n in squares if n % 2)
for n in odd:
    print("got", n)
