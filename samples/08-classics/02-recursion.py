# Every call has a frame of its own, with its own n.
# Try: s goes into a call, f to its end, F to where it began.
def factorial(n):
    if n <= 1:
        return 1
    return n * factorial(n - 1)


print(factorial(5))
