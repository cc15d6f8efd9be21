# A call puts a frame on the stack, a return takes it away: three functions deep and back.
# Try: s goes into each call; f runs to its end and shows what it returns.
def area(width, height):
    return width * height


def price(width, height):
    return area(width, height) * 3


def offer(width, height):
    total = price(width, height)
    return f"{total} coins"


print(offer(2, 5))
