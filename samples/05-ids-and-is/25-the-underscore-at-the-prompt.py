# At the prompt, _ holds the last value that was shown, and keeps it alive.
# Try: del d frees nothing; the object dies when the next value is shown.
class D:
    def __repr__(self):
        return "<a D>"
    def __del__(self):
        print("gone")

d = D()
d
del d
1 + 1
