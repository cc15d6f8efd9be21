"""Orders in which each thing comes after all that it depends on."""

from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]

_OUT, _DONE = -1, -2


class CycleError(ValueError):
    """Things depend on each other in a circle: args[1] is one."""


class TopologicalSorter:
    """Gives nodes when all before them are done."""

    def __init__(self, graph=None):
        # For each node: how many before it are not done (or a state), and those after it.
        self._before = {}
        self._after = {}
        self._ready = None
        self._given = self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _know(self, node):
        if node not in self._before:
            self._before[node] = 0
            self._after[node] = []

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._know(node)
        self._before[node] += len(predecessors)
        for one in predecessors:
            self._know(one)
            self._after[one].append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [node for node, count in self._before.items() if count == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        self._check()
        result = tuple(self._ready)
        for node in result:
            self._before[node] = _OUT
        self._ready.clear()
        self._given += len(result)
        return result

    def _check(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")

    def is_active(self):
        self._check()
        return self._finished < self._given or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        self._check()
        for node in nodes:
            if node not in self._before:
                raise ValueError(f"node {node!r} was not added using add()")
            state = self._before[node]
            if state >= 0:
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            if state == _DONE:
                raise ValueError(f"node {node!r} was already marked done")
            self._before[node] = _DONE
            for after in self._after[node]:
                self._before[after] -= 1
                if self._before[after] == 0:
                    self._ready.append(after)
            self._finished += 1

    def _find_cycle(self):
        """One circle, its first node at both ends; None where there is none."""
        finished = set()
        for start in self._before:
            if start in finished:
                continue
            path = [start]
            places = {start: 0}
            left = [iter(self._after[start])]
            while left:
                node = next(left[-1], left)
                if node is left:
                    left.pop()
                    gone = path.pop()
                    del places[gone]
                    finished.add(gone)
                elif node in places:
                    return path[places[node] :] + [node]
                elif node not in finished:
                    places[node] = len(path)
                    path.append(node)
                    left.append(iter(self._after[node]))
        return None

    def static_order(self):
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)

    __class_getitem__ = classmethod(GenericAlias)
