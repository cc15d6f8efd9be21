# A graph is a dict of lists; the search goes around in circles unless it remembers where it was.
# Try: watch the queue and the list of visited places grow.
graph = {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": ["a"]}
visited = []
queue = ["a"]
while queue:
    place = queue.pop(0)
    if place in visited:
        continue
    visited.append(place)
    queue.extend(graph[place])
print(visited)
