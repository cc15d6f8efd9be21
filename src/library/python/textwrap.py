"""Wrapping and indenting text."""

import re

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

# Only these count: a no-break space is a part of its word.
_BLANKS = "\t\n\x0b\x0c\r "
_BLANK, _INK = f"[{_BLANKS}]", f"[^{_BLANKS}]"
_LETTER, _OF_WORD = r"[^\d\W]", r"[\w!\"'&.,?]"

# Where a word ends: behind a hyphen between letters, before blanks, or before a dash between words.
_after_hyphen = (
    rf"-(?:(?<={_LETTER}{_LETTER}-)|(?<={_LETTER}-{_OF_WORD}-))(?={_LETTER}-?{_LETTER})"
)
_before_dash = rf"(?<={_OF_WORD})(?=-{{2,}}\w)"
_dash = rf"(?<={_OF_WORD})-{{2,}}(?=\w)"


class TextWrapper:
    """Wraps paragraphs to lines of at most so many characters."""

    unicode_whitespace_trans = {ord(blank): ord(" ") for blank in _BLANKS}
    wordsep_re = re.compile(rf"({_BLANK}+|{_dash}|{_INK}+?(?:{_after_hyphen}|(?={_BLANK}|\Z)|{_before_dash}))")
    wordsep_simple_re = re.compile(rf"({_BLANK}+)")
    sentence_end_re = re.compile(r"""[a-z][.!?]["']?\Z""")

    def __init__(
        self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
        replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
        drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
        placeholder=" [...]",
    ):
        self.width, self.max_lines = width, max_lines
        self.initial_indent, self.subsequent_indent = initial_indent, subsequent_indent
        self.placeholder = placeholder
        self.expand_tabs, self.tabsize = expand_tabs, tabsize
        self.replace_whitespace, self.drop_whitespace = replace_whitespace, drop_whitespace
        self.break_long_words, self.break_on_hyphens = break_long_words, break_on_hyphens
        self.fix_sentence_endings = fix_sentence_endings

    def fill(self, text):
        """The lines of a paragraph as one text."""
        return "\n".join(self.wrap(text))

    def wrap(self, text):
        """The lines of a paragraph, without newlines at their ends."""
        pieces = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(pieces)
        return self._wrap_chunks(pieces)

    # A subclass may take the text apart, or put it together, in its own way: these names are known.

    def _split_chunks(self, text):
        """A text as words and what is between them."""
        return self._split(self._munge_whitespace(text))

    def _munge_whitespace(self, text):
        """A text with the blanks that it is to have."""
        text = text.expandtabs(self.tabsize) if self.expand_tabs else text
        return text.translate(self.unicode_whitespace_trans) if self.replace_whitespace else text

    def _split(self, text):
        by_hyphens = self.break_on_hyphens is True
        pieces = (self.wordsep_re if by_hyphens else self.wordsep_simple_re).split(text)
        return list(filter(None, pieces))

    def _fix_sentence_endings(self, chunks):
        """Two spaces where a sentence seems to end."""
        for place in range(1, len(chunks)):
            if chunks[place] == " " and self.sentence_end_re.search(chunks[place - 1]):
                chunks[place] = "  "

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        """A word that no line has room for: a part of it, or all of it on a line of its own."""
        if not self.break_long_words:
            if not cur_line:
                cur_line.append(reversed_chunks.pop())
            return
        word = reversed_chunks.pop()
        end = room = 1 if width < 1 else width - cur_len
        if self.break_on_hyphens and room < len(word):
            hyphen = word.rfind("-", 0, room)
            if word[:max(hyphen, 0)].strip("-"):
                end = hyphen + 1
        cur_line.append(word[:end])
        reversed_chunks.append(word[end:])

    def _wrap_chunks(self, chunks):
        """Lines of words; the list of words is used up."""
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        most = self.max_lines
        if most is not None:
            before = self.subsequent_indent if most > 1 else self.initial_indent
            if self.width < len(before) + len(self.placeholder.lstrip()):
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            before = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(before)
            line = self._next_line(chunks, room, bool(lines))
            if not line:
                continue
            if most is not None and len(lines) + 1 >= most:
                more = len(chunks) > 1 or chunks and not (self.drop_whitespace and chunks[0].isspace())
                if more or sum(map(len, line)) > room:
                    self._break_off(lines, line, before, room)
                    break
            lines.append(before + "".join(line))
        return lines

    def _next_line(self, chunks, room, later):
        """The words of the next line, taken from the end of the list."""
        if later and self.drop_whitespace and not chunks[-1].strip():
            chunks.pop()
        line, length = [], 0
        while chunks and length + len(chunks[-1]) <= room:
            length += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > room:
            self._handle_long_word(chunks, line, length, room)
        if self.drop_whitespace and line and not line[-1].strip():
            line.pop()
        return line

    def _break_off(self, lines, line, before, room):
        """The last line, with the placeholder behind what there is room for."""
        mark = self.placeholder
        length = sum(map(len, line)) + len(mark)
        while line and (length > room or not line[-1].strip()):
            length -= len(line.pop())
        if line:
            lines.append(before + "".join(line) + mark)
            return
        last = lines[-1].rstrip() + mark if lines else None
        if last is not None and len(last) <= self.width:
            lines[-1] = last
        else:
            lines.append(before + mark.lstrip())


def wrap(text, width=70, **kwargs):
    """The lines of one paragraph, at most width characters each."""
    wrapper = TextWrapper(width, **kwargs)
    return wrapper.wrap(text)


def fill(text, width=70, **kwargs):
    """The lines of one paragraph as one text."""
    wrapper = TextWrapper(width, **kwargs)
    return wrapper.fill(text)


def shorten(text, width, **kwargs):
    """The text with its white space collapsed, cut at a word to fit the width."""
    wrapper = TextWrapper(width, max_lines=1, **kwargs)
    return wrapper.fill(" ".join(text.strip().split()))


_only_blanks = re.compile(r"^[ \t]+$", re.MULTILINE)
_first_ink = re.compile(r"^([ \t]*)[^ \t\n]", re.MULTILINE)


def dedent(text):
    """The text without the white space that all of its lines begin with."""
    text = _only_blanks.sub("", text)
    margins = _first_ink.findall(text)
    if not margins:
        return text
    # What the first and the last in order share, all of them share.
    low, high = min(margins), max(margins)
    common = 0
    while common < len(low) and low[common] == high[common]:
        common += 1
    return re.sub("(?m)^" + low[:common], "", text) if common else text


def indent(text, prefix, predicate=None):
    """The text with prefix before each line that is not blank, or that predicate picks."""
    if predicate is None:
        predicate = str.strip
    parts = []
    for line in text.splitlines(True):
        parts += (prefix, line) if predicate(line) else (line,)
    return "".join(parts)
