if True:
    print("yes")
else:
    print("no")
if 0:
    print("never")
if __debug__:
    print("debug")
if not None:
    print("none")
x = 1 if () else 2
assert True
while False: pass
print(x)
