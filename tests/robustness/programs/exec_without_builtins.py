try:
    exec("print(1)", {"__builtins__": {}})
except NameError as e:
    print(e)
exec("x = 1 + 1", {"__builtins__": None} | (g := {}))
