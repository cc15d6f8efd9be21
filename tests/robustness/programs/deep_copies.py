import copy
l = []
for i in range(300): l = [l]
m = copy.deepcopy(l)
print(m == l, m is l)
for i in range(5000): l = [l]
try:
    copy.deepcopy(l)
except RecursionError as e:
    print(e)
