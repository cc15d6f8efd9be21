# A generator's body runs up to each yield, and its frame waits there with all its names.
# Try: s goes into the generator at each next(); its n is what it was.
def countdown(n):
    while n:
        yield n
        n -= 1


numbers = countdown(2)
print(next(numbers))
print(next(numbers))
print(next(numbers, "ended"))
