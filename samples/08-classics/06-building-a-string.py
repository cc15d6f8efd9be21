# Strings do not change: every += makes a new one, join() makes one.
# Try: watch the name move in the loop.
text = ""
for word in ["one", "two", "three"]:
    text += word + " "
print(text)
print(" ".join(["one", "two", "three"]))
