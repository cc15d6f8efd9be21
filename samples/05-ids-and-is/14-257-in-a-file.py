# In a file both 257s are one constant of the module's code, so x is y; no cache is needed for that.
# Try: read the ledger of 257 (r): the code object holds it too. Then compare with the next sample.
x = 257
y = 257
print(x is y)
z = int("257")
print(x is z)
