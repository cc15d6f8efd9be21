# An exception leaves frame after frame until somebody handles it; its traceback holds them all.
# Try: step on from the raise and watch the stack; then follow error to its traceback.
def low(n):
    return 10 // n


def middle(n):
    result = low(n)
    return result + 1


try:
    middle(0)
except ZeroDivisionError as error:
    print(error)
print("done")
