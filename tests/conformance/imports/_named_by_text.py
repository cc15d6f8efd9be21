print("loaded", __name__)
answer = 42
