# An assignment anywhere in a function makes the name local everywhere in it.
# Try: in the function's names, count is unbound yet when line 6 asks for it.
count = 0

def more():
    print(count)
    count = 1


try:
    more()
except UnboundLocalError as error:
    print(error)
print(count)
