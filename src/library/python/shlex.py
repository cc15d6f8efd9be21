"""Words of a line as a shell sees them."""

import re
import sys
from io import StringIO

__all__ = ["shlex", "split", "quote", "join"]


class shlex:
    """Takes a text apart into words, piece by piece."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        self.instream = StringIO(instream) if isinstance(instream, str) else instream or sys.stdin
        self.infile = infile
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
        if posix:
            self.wordchars += "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"
        if punctuation_chars is True:
            punctuation_chars = "();<>|&"
        self._punctuation_chars = punctuation_chars or ""
        if punctuation_chars:
            self.wordchars += "~-./*?="
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        self.state = " "
        self.pushback = []
        self.lineno = 1
        self.debug = 0
        self.token = ""
        self._ahead = []

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        self.pushback.insert(0, tok)

    def get_token(self):
        if self.pushback:
            return self.pushback.pop(0)
        return self.read_token()

    def _next(self):
        c = self._ahead.pop() if self._ahead else self.instream.read(1)
        if c == "\n":
            self.lineno += 1
        return c

    def read_token(self):
        """The next word, `eof` at the end."""
        token = None
        while True:
            c = self._next()
            if c == "":
                break
            if token is None and c in self.whitespace:
                continue
            if c in self.commenters:
                self.instream.readline()
                self.lineno += 1
                if token is not None and self.posix:
                    break
                continue
            if token is not None and c in self.whitespace:
                break
            if c in self._punctuation_chars:
                if token is not None:
                    self._ahead.append(c)
                    break
                token = c
                while (c := self._next()) and c in self._punctuation_chars:
                    token += c
                if c:
                    self._ahead.append(c)
                break
            if self.posix and c in self.escape:
                after = self._next()
                if after == "":
                    raise ValueError("No escaped character")
                token = (token or "") + after
            elif c in self.quotes and (self.posix or token is None):
                text = self._quoted(c)
                if not self.posix:
                    return c + text + c
                token = (token or "") + text
            elif c in self.wordchars or self.whitespace_split:
                token = (token or "") + c
            elif c in self.quotes and not self.posix:
                token += c
            elif token is None:
                token = c
                break
            else:
                self._ahead.append(c)
                break
        if token is None:
            return self.eof
        return token

    def _quoted(self, mark):
        text = ""
        while True:
            c = self._next()
            if c == "":
                raise ValueError("No closing quotation")
            if c == mark:
                return text
            if self.posix and c in self.escape and mark in self.escapedquotes:
                after = self._next()
                if after == "":
                    raise ValueError("No escaped character")
                if after != mark and after not in self.escape:
                    text += c
                text += after
            else:
                text += c

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError("s argument must not be None")
    lex = shlex(s, posix=posix)
    lex.whitespace_split = True
    if not comments:
        lex.commenters = ""
    return list(lex)


def join(split_command):
    return " ".join(quote(arg) for arg in split_command)


_find_unsafe = re.compile(r"[^\w@%+=:,./-]", re.ASCII).search


def quote(s):
    if not s:
        return "''"
    if _find_unsafe(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
