def nothing():
    pass


def documented():
    """Only a docstring."""


class Empty:
    pass


class Documented:
    """Only a docstring."""


for i in range(2):
    pass
if i:
    pass
else:
    pass
while False:
    pass
nothing()
documented()
