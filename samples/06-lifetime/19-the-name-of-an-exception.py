# `except … as e` unbinds e at the end of the block, so that no cycle is left behind.
# Try: see the name e go when the block is left. `x = e` makes the cycle that this prevents.
import gc

gc.collect()


def handled(keep):
    try:
        raise ValueError("oops")
    except ValueError as e:
        if keep:
            x = e
    return "e" in locals()


print(handled(False), gc.collect() > 0)
print(handled(True), gc.collect() > 0)
