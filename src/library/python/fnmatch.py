"""Names that fit a pattern as in a shell: *, ?, [seq], [!seq]."""

import functools
import os
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


@functools.lru_cache(maxsize=32768, typed=True)
def _matcher(pat):
    if isinstance(pat, bytes):
        expression = bytes(translate(str(pat, "ISO-8859-1")), "ISO-8859-1")
    else:
        expression = translate(pat)
    return re.compile(expression).match


def filter(names, pat):
    match = _matcher(os.path.normcase(pat))
    return [name for name in names if match(name)]


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


def _set_of_characters(inside):
    """A set in brackets as a regular expression has it."""
    if "-" in inside:
        parts = []
        start = 0
        at = 2 if inside[0] == "!" else 1
        while (at := inside.find("-", at)) >= 0:
            parts.append(inside[start:at])
            start = at + 1
            at += 3
        if inside[start:]:
            parts.append(inside[start:])
        else:
            parts[-1] += "-"
        # Ranges that hold nothing are taken away.
        for k in range(len(parts) - 1, 0, -1):
            if parts[k - 1][-1] > parts[k][0]:
                parts[k - 1] = parts[k - 1][:-1] + parts[k][1:]
                del parts[k]
        inside = "-".join(part.replace("\\", r"\\").replace("-", r"\-") for part in parts)
    else:
        inside = inside.replace("\\", r"\\")
    inside = re.sub(r"([&~|])", r"\\\1", inside)
    if not inside:
        return "(?!)"
    if inside == "!":
        return "."
    if inside[0] == "!":
        inside = "^" + inside[1:]
    elif inside[0] in ("^", "["):
        inside = "\\" + inside
    return f"[{inside}]"


_STAR = object()


def _pieces(pat):
    at = 0
    while at < len(pat):
        c = pat[at]
        at += 1
        if c == "*":
            yield _STAR
        elif c == "?":
            yield "."
        elif c == "[":
            end = at
            if pat[end : end + 1] == "!":
                end += 1
            if pat[end : end + 1] == "]":
                end += 1
            end = pat.find("]", end)
            if end < 0:
                yield "\\["
            else:
                yield _set_of_characters(pat[at:end])
                at = end + 1
        else:
            yield re.escape(c)


def translate(pat):
    """The regular expression that a pattern stands for."""
    pieces = []
    for piece in _pieces(pat):
        if piece is not _STAR or not pieces or pieces[-1] is not _STAR:
            pieces.append(piece)
    text = ""
    at = 0
    while at < len(pieces) and pieces[at] is not _STAR:
        text += pieces[at]
        at += 1
    # What is between two stars is matched where it comes first, and not tried again.
    while at < len(pieces):
        at += 1
        fixed = ""
        while at < len(pieces) and pieces[at] is not _STAR:
            fixed += pieces[at]
            at += 1
        if at == len(pieces):
            text += ".*" + fixed
        else:
            text += f"(?>.*?{fixed})"
    return rf"(?s:{text})\Z"
