"""
What: os.system() and its kin raise PermissionError.
Why: a program under study cannot touch the machine.
Instead: leave that part of the program out.
"""
import os

try:
    os.system('true')
    print('done')
except PermissionError as error:
    print(type(error).__name__)
