import sys


def leave():
    try:
        sys.exit(3)
    finally:
        print("bye")


leave()
