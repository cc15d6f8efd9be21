try: x = 1
except ValueError: x = 2
else: x = 3
finally: print(x)
try: 1 / 0
except ZeroDivisionError: print("zero")
finally: print("finally")
try: 1 / 0
except: pass
