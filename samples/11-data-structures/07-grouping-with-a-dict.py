# setdefault gives the list of a key, and makes it the first time.
# Try: follow words to the list that the dict holds: no name holds it for long.
groups = {}
for word in ["ant", "bee", "ape", "bat"]:
    group = groups.setdefault(word[0], [])
    group.append(word)
print(groups)
