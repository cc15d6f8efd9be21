from copy import deepcopy

tree = {"name": "root", "children": [{"name": str(i), "values": [i, i * 2.5, (i, "x")]} for i in range(60)]}
total = 0
for _ in range(150):
    other = deepcopy(tree)
    for child in other["children"]:
        values = child["values"]
        values[0] += 1
        total += values[0]
    tree = other
print(len(tree["children"]), total)
