# A chain of 1,000 lists falls without a crash: the deaths are put in a queue when they go too deep.
# Try: press $ for the end, then step back over the del.
chain = []
for _ in range(1_000):
    chain = [chain]
print("made")
del chain
print("freed")
