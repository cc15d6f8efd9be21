# A tuple that holds a list cannot be hashed: immutability is one level deep.
# Try: inspect both tuples; only their second items differ in type.
print(hash((1, (2, 3))) == hash((1, (2, 3))))
t = (1, [2, 3])
try:
    hash(t)
except TypeError as error:
    print(error)
