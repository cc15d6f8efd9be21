class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def add(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def length2(self):
        return self.x * self.x + self.y * self.y


class Particle:
    def __init__(self, position, speed):
        self.position = position
        self.speed = speed

    def move(self):
        self.position = self.position.add(self.speed)


particles = [Particle(Vector(i, 0), Vector(1, i % 7)) for i in range(200)]
for _ in range(1500):
    for particle in particles:
        particle.move()
print(sum(p.position.length2() for p in particles))
