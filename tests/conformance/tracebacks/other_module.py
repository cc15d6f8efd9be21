class Problem(Exception):
    __module__ = 'some.where'


raise Problem('x')
