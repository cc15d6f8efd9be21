y = 7
print("init", __name__)
