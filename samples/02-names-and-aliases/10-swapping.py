# Two names exchange their objects through a tuple that is never made: no object moves.
# Try: step by ticks with e over line 5.
a = [1]
b = [2]
a, b = b, a
print(a, b)
