def shuffle(n):
    state = 12345
    items = []
    for _ in range(n):
        state = (state * 1103515245 + 12345) % 2147483648
        items.append(state)
    return items


def insertion(items):
    for i in range(1, len(items)):
        j = i
        while j > 0 and items[j - 1] > items[j]:
            items[j - 1], items[j] = items[j], items[j - 1]
            j -= 1
    return items


numbers = shuffle(60_000)
print(sorted(numbers)[:3])
print(insertion(numbers[:1800])[:3])
for _ in range(20):
    numbers.sort(reverse=True)
    numbers.reverse()
print(numbers[:3], sum(numbers))
