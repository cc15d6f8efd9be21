"""
What: os.environ is empty at the start, os.getcwd() is '/', and the file system holds only what the program writes.
Why: a program under study has no authority of its own, and every run of it must be the same.
Instead: set what the program needs at its beginning.
"""
import os

print('PATH' in os.environ)
os.environ['NAME'] = 'value'
print(os.getenv('NAME'))
