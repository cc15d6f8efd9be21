# The collector runs by itself when 2,000 more containers were made than freed.
# Try: } stops at the next event; the collection happens in the middle of the loop.
import gc

print(gc.get_threshold())


def tell(phase, info):
    if phase == "start":
        print("generation", info["generation"])


gc.callbacks.append(tell)
kept = []
for _ in range(4100):
    kept.append([])
gc.callbacks.clear()
print(len(kept))
