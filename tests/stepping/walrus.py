if (n := 3) > 2:
    print(n)
while (n := n - 1):
    print(n)
values = [y := 1, y ** 2]
print([last := x for x in range(3)], last)
print(
    (m :=
     5)
)
