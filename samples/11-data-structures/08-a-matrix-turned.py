# Transposing a matrix: the rows are new lists, the numbers in them are the same objects.
# Try: compare an item of both matrices; i shows the ids.
matrix = [[1000, 2000], [3000, 4000]]
turned = [[row[i] for row in matrix] for i in range(2)]
print(turned)
print(turned[0][1] is matrix[1][0])
turned[0][1] = 0
print(matrix)
