# Fibonacci with a memo: the dict grows, and each number is computed once.
# Try: compare the depth of the stack in the first call with that of the last.
memo = {}


def fib(n):
    if n < 2:
        return n
    if n not in memo:
        memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]


print(fib(6))
print(memo)
