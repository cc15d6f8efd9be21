def mandelbrot(size, limit):
    inside = 0
    for row in range(size):
        y = row / size * 2.0 - 1.0
        for column in range(size):
            x = column / size * 3.0 - 2.0
            a = 0.0
            b = 0.0
            n = 0
            while n < limit and a * a + b * b < 4.0:
                a, b = a * a - b * b + x, 2.0 * a * b + y
                n += 1
            if n == limit:
                inside += 1
    return inside


print(mandelbrot(200, 80))
