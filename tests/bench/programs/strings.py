def caesar(text, shift):
    result = []
    for c in text:
        if c.isalpha():
            base = ord("a") if c.islower() else ord("A")
            result.append(chr((ord(c) - base + shift) % 26 + base))
        else:
            result.append(c)
    return "".join(result)


def palindrome(text):
    cleaned = ""
    for c in text:
        if c.isalnum():
            cleaned += c.lower()
    return cleaned == cleaned[::-1]


text = "The quick brown fox jumps over the lazy dog. " * 200
for shift in range(1, 20):
    text = caesar(text, shift)
print(text[:40])
print(sum(palindrome("A man, a plan, a canal: Panama") for _ in range(8000)))
