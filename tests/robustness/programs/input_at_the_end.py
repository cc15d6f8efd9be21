try:
    input("? ")
except EOFError as e:
    print("E", e)
x = input()
