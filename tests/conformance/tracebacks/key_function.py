print(sorted([3, 'a', 2], key=lambda item: item * 2))
