import builtins, sys
del builtins.print
try:
    print(1)
except NameError as e:
    sys.stdout.write(str(e) + "\n")
