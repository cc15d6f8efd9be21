for make in (lambda: [0] * 10**11, lambda: 'x' * 10**12, lambda: (1,) * 10**11, lambda: b'x' * 10**12,
             lambda: bytearray(10**12), lambda: list(range(10**12)), lambda: 1 << 10**13, lambda: [0] * 2**62):
    try:
        make()
    except (MemoryError, OverflowError) as e:
        print(type(e).__name__, e, e.args)
