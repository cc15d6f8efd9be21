"""What several files of unittest need."""

from collections import Counter

__unittest = True

_MAX_LENGTH = 80
_PLACEHOLDER_LEN = 12
_MIN_BEGIN_LEN = 5
_MIN_END_LEN = 5
_MIN_COMMON_LEN = 5
_MIN_DIFF_LEN = _MAX_LENGTH - (_MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN + _PLACEHOLDER_LEN + _MIN_END_LEN)


def _shorten(s, head, tail):
    skipped = len(s) - head - tail
    if skipped > _PLACEHOLDER_LEN:
        return "%s[%d chars]%s" % (s[:head], skipped, s[len(s) - tail :])
    return s


def _common_beginning(texts):
    shortest = min(texts, key=len)
    for at, c in enumerate(shortest):
        if any(text[at] != c for text in texts):
            return shortest[:at]
    return shortest


def _common_shorten_repr(*objects):
    """The reprs, with what they have in common at the beginning made shorter if they are long."""
    shown = tuple(map(safe_repr, objects))
    longest = max(map(len, shown))
    if longest <= _MAX_LENGTH:
        return shown
    front = _common_beginning(shown)
    length = len(front)
    room = _MAX_LENGTH - (longest - length + _MIN_BEGIN_LEN + _PLACEHOLDER_LEN)
    if room > _MIN_COMMON_LEN:
        front = _shorten(front, _MIN_BEGIN_LEN, room)
        return tuple(front + s[length:] for s in shown)
    front = _shorten(front, _MIN_BEGIN_LEN, _MIN_COMMON_LEN)
    return tuple(front + _shorten(s[length:], _MIN_DIFF_LEN, _MIN_END_LEN) for s in shown)


def safe_repr(obj, short=False):
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    if not short or len(result) < _MAX_LENGTH:
        return result
    return result[:_MAX_LENGTH] + " [truncated]..."


def strclass(cls):
    return "%s.%s" % (cls.__module__, cls.__qualname__)


def _count_differences(actual, expected):
    """(how often in actual, how often in expected, item) of what is not there equally often."""
    try:
        a, b = Counter(actual), Counter(expected)
    except TypeError:
        return _count_unhashable(list(actual), list(expected))
    found = [(count, b[item], item) for item, count in a.items() if count != b[item]]
    return found + [(0, count, item) for item, count in b.items() if item not in a]


def _count_unhashable(actual, expected):
    found = []
    seen = []
    for item in actual + expected:
        if any(item == other for other in seen):
            continue
        seen.append(item)
        counts = sum(x == item for x in actual), sum(x == item for x in expected)
        if counts[0] != counts[1]:
            found.append((*counts, item))
    return found
