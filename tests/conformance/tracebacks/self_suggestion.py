class Account:
    def __init__(self):
        self.balance = 0

    def pay(self, amount):
        balance += amount

    def show(self):
        return balance


Account().show()
