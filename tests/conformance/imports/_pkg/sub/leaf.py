from ..mod import z


def where():
    return __name__, z


print("leaf")
