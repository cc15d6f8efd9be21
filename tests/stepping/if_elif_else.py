def name(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n == 1:
        word = "one"
    else:
        word = "many"
    return word


for n in (-1, 0, 1, 2):
    print(name(n))
