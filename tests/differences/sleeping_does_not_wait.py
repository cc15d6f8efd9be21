"""
What: time.sleep() returns at once; the program's clock goes on by as much.
Why: stepping through a program that sleeps, forward and back, must not take as long as it sleeps.
Instead: nothing to do; differences of times are what they would be.
"""
import time

before = time.perf_counter()
time.sleep(0.2)
print(time.perf_counter() - before >= 0.2)
