"""Where a block of source ends, by its tokens: for inspect.getsource."""

_OPEN, _CLOSE = "([{", ")]}"
_QUOTES = ('"""', "'''", '"', "'")


class _Reader:
    """Reads lines as far as it takes to know which of them begin a statement, and how deep."""

    def __init__(self):
        self.depth = 0
        self.quote = None
        self.continued = False

    def starts_statement(self):
        return self.depth == 0 and self.quote is None and not self.continued

    def read(self, line):
        self.continued = False
        at, end = 0, len(line)
        while at < end:
            c = line[at]
            if self.quote is not None:
                if c == "\\":
                    at += 2
                elif line.startswith(self.quote, at):
                    at += len(self.quote)
                    self.quote = None
                else:
                    at += 1
                continue
            if c == "#":
                break
            if c in _OPEN:
                self.depth += 1
            elif c in _CLOSE:
                self.depth -= 1
            elif c in "'\"":
                self.quote = next(quote for quote in _QUOTES if line.startswith(quote, at))
                at += len(self.quote)
                continue
            elif c == "\\" and line[at + 1 :].strip("\r\n") == "":
                self.continued = True
                return
            at += 1
        if self.quote is not None and len(self.quote) == 1 and not line.endswith("\\\n"):
            self.quote = None


def _width(line):
    return len(line.expandtabs()) - len(line.expandtabs().lstrip())


def getblock(lines):
    """The lines of the definition that begins with the first of them."""
    reader = _Reader()
    margin = _width(lines[0]) if lines else 0
    state = "decorators"
    body_margin = None
    last = 0
    for number, line in enumerate(lines):
        text = line.strip()
        starts = reader.starts_statement()
        if starts and (not text or text[0] == "#"):
            if body_margin is not None and text and _width(line) >= body_margin:
                last = number
            continue
        if starts and state == "body":
            if _width(line) <= margin:
                break
            if body_margin is None:
                body_margin = _width(line)
        if starts and state == "decorators" and text[0] != "@":
            if not text.startswith(("def ", "class ", "async ")):
                return _statement(lines)
            state = "header"
        reader.read(line)
        last = number
        if state == "header" and reader.starts_statement():
            if not _without_comment(line).rstrip().endswith(":"):
                break
            state = "body"
    return lines[: last + 1]


def _without_comment(line):
    quote = None
    skip = False
    for at, c in enumerate(line):
        if skip:
            skip = False
        elif quote is not None:
            if c == "\\":
                skip = True
            elif c == quote:
                quote = None
        elif c in "'\"":
            quote = c
        elif c == "#":
            return line[:at]
    return line


def _statement(lines):
    """What begins in the middle of a statement, like a lambda: to the end of it."""
    reader = _Reader()
    for number, line in enumerate(lines):
        reader.read(line)
        if reader.starts_statement() or reader.depth < 0:
            return lines[: number + 1]
    return lines
