"""Lists as heaps: the smallest item first, the rest half in order."""

__all__ = [
    "heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop",
]

from _heapq import heapify, heappop, heappush, heappushpop, heapreplace
from _heapq import _heapify_max, _heappop_max, _heapreplace_max


def merge(*iterables, key=None, reverse=False):
    """All items of sorted iterables in one order, taken only when they are asked for."""
    if reverse:
        arrange, drop, replace, step = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        arrange, drop, replace, step = heapify, heappop, heapreplace, 1

    # One head for each iterable: what it is compared by, its rank among equals, the item, how to get the next.
    heads = []
    rank = 0
    for source in iterables:
        advance = iter(source).__next__
        try:
            item = advance()
            heads.append([item if key is None else key(item), rank, item, advance])
        except StopIteration:
            pass
        rank += step
    arrange(heads)

    while len(heads) > 1:
        head = heads[0]
        yield head[2]
        try:
            item = head[3]()
        except StopIteration:
            drop(heads)
        else:
            head[0] = item if key is None else key(item)
            head[2] = item
            replace(heads, head)
    for head in heads:
        yield head[2]
        yield from head[3].__self__


def nsmallest(n, iterable, key=None):
    """The n smallest items in order, as sorted(iterable, key=key)[:n] would give them."""
    return _best(n, iterable, key, min, False)


def nlargest(n, iterable, key=None):
    """The n largest items, the largest first, as sorted(iterable, key=key, reverse=True)[:n] would."""
    return _best(n, iterable, key, max, True)


def _best(n, iterable, key, pick, descending):
    if n == 1:
        nothing = object()
        found = pick(iter(iterable), default=nothing, key=key)
        return [] if found is nothing else [found]
    size = None
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    if size is not None and n >= size:
        return sorted(iterable, key=key, reverse=descending)[:n]

    # A heap of the best so far, the worst of them on top; among equals the earlier one is better.
    arrange, replace = (heapify, heapreplace) if descending else (_heapify_max, _heapreplace_max)
    step = -1 if descending else 1
    source = iter(iterable)
    kept = [(item if key is None else key(item), rank, item) for rank, item in zip(range(0, n * step, step), source)]
    if not kept:
        return kept
    arrange(kept)
    worst = kept[0][0]
    rank = n * step
    for item in source:
        mark = item if key is None else key(item)
        if (worst < mark) if descending else (mark < worst):
            replace(kept, (mark, rank, item))
            worst = kept[0][0]
            rank += step
    kept.sort(reverse=descending)
    return [item for _, _, item in kept]
