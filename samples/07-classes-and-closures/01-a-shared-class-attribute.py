# A list in the class body belongs to the class: all instances reach the same one.
# Try: follow the class's attribute after each append.
class Dog:
    tricks = []

    def __init__(self, name):
        self.name = name


fido = Dog("Fido")
buddy = Dog("Buddy")
fido.tricks.append("roll over")
print(buddy.tricks)
buddy.tricks = ["play dead"]
print(fido.tricks, buddy.tricks, Dog.tricks)
