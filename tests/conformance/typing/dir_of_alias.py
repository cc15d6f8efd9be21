# dir() of list[int]: the names of list, and the alias's own.
shown = dir(list[int])
print(sorted(set(shown) - set(dir(list))), sorted(set(dir(list)) - set(shown)), shown == sorted(shown))
print("append" in dir(list[int]), "keys" in dir(dict[str, int]), len(dir(tuple[int, ...])) == len(set(dir(tuple[int, ...]))))
