from .sub.leaf import __name__ as up
from . import y as parent_y
from .mod import *
