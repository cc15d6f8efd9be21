class Point:
    def __init__(self):
        self.first = 1
        self.second = 2


print(Point().frist)
