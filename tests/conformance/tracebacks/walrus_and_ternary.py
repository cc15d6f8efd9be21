def f(n):
    return (m := n - 1) if n else [][m if (m := n) else 0]


f(0)
