from copy import deepcopy

tree = {"name": "root", "children": [{"name": str(i), "values": [i, i * 2.5, (i, "x")]} for i in range(60)]}
for _ in range(150):
    tree["children"][0]["copy"] = None
    other = deepcopy(tree)
    other["children"][0]["copy"] = [1]
    tree = other
print(len(tree["children"]), tree["children"][0]["copy"])
