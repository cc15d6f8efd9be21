# A default value is made once, with the function, and lives as long as it does.
# Try: follow the function's __defaults__ to the list that grows from call to call.
def add(item, items=[]):
    items.append(item)
    return items


print(add(1))
print(add(2))
