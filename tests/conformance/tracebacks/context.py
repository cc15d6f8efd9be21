try:
    int('x')
except ValueError:
    try:
        [][1]
    except IndexError:
        undefined
