from . import y
z = y + 1
