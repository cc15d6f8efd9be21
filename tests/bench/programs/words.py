def count(text):
    counts = {}
    for word in text.split():
        word = word.lower()
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
    return counts


text = "the quick brown fox jumps over the lazy dog and the Cat sleeps " * 40000
counts = count(text)
for word in sorted(counts, key=lambda w: (-counts[w], w))[:5]:
    print(word, counts[word])
