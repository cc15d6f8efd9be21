# repr of floats: the shortest digits that read back the same.
values = [0.0, -0.0, 1.0, 0.1, 0.1 + 0.2, 1 / 3, 2 / 3, 100.0, 1e15, 1e16, 123456789012345678.0, 1e22, 1e23, 1e-4, 1e-5, 0.00012345, 5e-324, 1.7976931348623157e308,
          2.2250738585072014e-308, 9007199254740993.0, 1e100, 3.14159, -2.5e-10, 1.5e300 * 1e10, float('nan'), -float('inf'), 0.5, 4.35, 4.349999999999999, 1e21,
          9999999999999998.0, 99999999999999990.0, 2 ** 70 + 0.0, 1e-7, 0.000001, 123e-20]
for value in values:
    print(value, repr(value), str(value), [value], value.hex(), value.is_integer())
for value in values:
    try:
        print(value.as_integer_ratio(), int(value), value.__trunc__(), value.__floor__(), value.__ceil__(), round(value))
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
    assert value != value or float(repr(value)) == value and float.fromhex(value.hex()) == value
x = 0.0
for i in range(10):
    x += 0.1
print(x, x == 1.0, 1.1 + 2.2, 0.1 * 3, 1 - 0.9, 1e16 + 1, 3 * 1.1, 1.15 * 100)
