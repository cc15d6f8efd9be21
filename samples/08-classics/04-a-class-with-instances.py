# Instances have attributes of their own; methods live in the class.
# Try: inspect both accounts, and step into deposit() to see self.
class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount


ada = Account("Ada")
bob = Account("Bob", 50)
ada.deposit(30)
bob.deposit(5)
print(ada.owner, ada.balance)
print(bob.owner, bob.balance)
