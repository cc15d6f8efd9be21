"""Examples in docstrings, run and compared with what stands under them."""

import inspect as _inspect
import linecache as _linecache
import re as _re
from collections import namedtuple as _namedtuple

__all__ = [
    "register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS",
    "SKIP", "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF",
    "REPORT_ONLY_FIRST_FAILURE", "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest", "DocTestParser",
    "DocTestFinder", "DocTestRunner", "OutputChecker", "DocTestFailure", "UnexpectedException", "testmod",
    "run_docstring_examples",
]

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """The number of an option, a new one for a new name."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = 63
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST

BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."


class TestResults(_namedtuple("TestResults", "failed attempted")):
    """How many examples failed, of how many; how many were skipped is said apart."""

    def __new__(cls, failed, attempted, *, skipped=0):
        results = super().__new__(cls, failed, attempted)
        results.skipped = skipped
        return results

    def __repr__(self):
        skipped = f", skipped={self.skipped}" if self.skipped else ""
        return f"TestResults(failed={self.failed}, attempted={self.attempted}{skipped})"


def _indented(text, by=4):
    return _re.sub("(?m)^(?!$)", " " * by, text)


class Example:
    """One statement, what it should print, where it stands (lines from 0) and its options."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want + "\n" if want and not want.endswith("\n") else want
        self.exc_msg = exc_msg + "\n" if exc_msg is not None and not exc_msg.endswith("\n") else exc_msg
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options


class DocTest:
    """The examples of one docstring, and the names that they see."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno
        self.docstring = docstring

    def __repr__(self):
        count = {0: "no examples", 1: "1 example"}.get(len(self.examples), f"{len(self.examples)} examples")
        return f"<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({count})>"

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        mine, theirs = (
            (test.name, test.filename or "", -1 if test.lineno is None else test.lineno, id(test))
            for test in (self, other)
        )
        return mine < theirs


class DocTestParser:
    """Finds the examples in a text."""

    _PROMPT = _re.compile(r"( *)>>>(?: (.*)|$)")
    _OPTION = _re.compile(r"#\s*doctest:\s*([^\n'\"]*)$")
    _TRACEBACK = _re.compile(r"Traceback \((?:most recent call last|innermost last)\):\s*$")

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name="<string>"):
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def parse(self, string, name="<string>"):
        """The text between the examples, and the examples, in order."""
        lines = string.expandtabs().split("\n")
        margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
        lines = [line[margin:] for line in lines]
        parts, between, at = [], [], 0
        while at < len(lines):
            found = self._PROMPT.match(lines[at])
            if found is None:
                if lines[at].lstrip().startswith(">>>"):
                    self._no_blank(lines[at], at, name)
                between.append(lines[at])
                at += 1
                continue
            parts.append("".join(line + "\n" for line in between))
            between = []
            example, at = self._example(lines, at, len(found[1]), name)
            if example is not None:
                parts.append(example)
        parts.append("\n".join(between))
        return parts

    def _no_blank(self, line, at, name):
        indent = len(line) - len(line.lstrip())
        raise ValueError(
            f"line {at + 1} of the docstring for {name} lacks blank after {line[indent:indent + 3]}: {line!r}"
        )

    def _example(self, lines, start, indent, name):
        blank = " " * indent
        source = [lines[start][indent + 4:]]
        at = start + 1
        while at < len(lines) and lines[at].startswith(blank + "..."):
            if len(lines[at]) > indent + 3 and lines[at][indent + 3] != " ":
                self._no_blank(lines[at], at, name)
            source.append(lines[at][indent + 4:])
            at += 1
        want = []
        while at < len(lines) and lines[at].strip() and not _re.match(r" *>>>(?: |$)", lines[at]):
            if not lines[at].startswith(blank):
                raise ValueError(
                    f"line {at + 1} of the docstring for {name} has inconsistent leading whitespace: {lines[at]!r}"
                )
            want.append(lines[at][indent:])
            at += 1
        if all(not line.strip() or line.lstrip().startswith("#") for line in source):
            return None, at
        text = "\n".join(want)
        options = self._options("\n".join(source), name, start)
        return Example("\n".join(source), text, self._exception(want), start, indent, options), at

    def _exception(self, want):
        """What stands under a traceback's frames: its last line and what follows."""
        if not want or not self._TRACEBACK.match(want[0]):
            return None
        for at in range(1, len(want)):
            if _re.match(r"\w", want[at]):
                return "\n".join(want[at:])
        return None

    def _options(self, source, name, lineno):
        options = {}
        for line in source.split("\n"):
            found = self._OPTION.search(line)
            for option in found[1].replace(",", " ").split() if found else ():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(
                        f"line {lineno + 1} of the doctest for {name} has an invalid option: {option!r}"
                    )
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        return options


class DocTestFinder:
    """Collects the docstrings of a module: its own, those of its functions and classes, and `__test__`."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._verbose = verbose
        self._parser = parser
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError(f"DocTestFinder.find: name must be given when obj.__name__ doesn't exist: {type(obj)!r}")
        if module is None:
            module = _inspect.getmodule(obj)
        file = getattr(module, "__file__", None) or getattr(getattr(obj, "__code__", None), "co_filename", None)
        lines = _linecache.getlines(file) if file else []
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        else:
            globs = globs.copy()
        globs.update(extraglobs or {})
        globs.setdefault("__name__", "__main__")
        tests = []
        self._visit(tests, obj, name, module, file, lines, globs, set())
        return sorted(tests)

    def _visit(self, tests, obj, name, module, file, lines, globs, seen):
        if self._verbose:
            print(f"Finding tests in {name}")
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._test(obj, name, file, lines, globs)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        for inner_name, inner in self._inside(obj, module):
            self._visit(tests, inner, f"{name}.{inner_name}", module, file, lines, globs, seen)

    def _inside(self, obj, module):
        if _inspect.ismodule(obj):
            for name, value in obj.__dict__.items():
                if self._is_routine(value) or _inspect.isclass(value):
                    if self._is_from(module, value):
                        yield name, value
            for name, value in getattr(obj, "__test__", {}).items():
                yield f"__test__.{name}", value
        elif _inspect.isclass(obj):
            for name, value in obj.__dict__.items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if self._is_routine(value) or _inspect.isclass(value) or isinstance(value, property):
                    if self._is_from(module, value):
                        yield name, value

    def _is_routine(self, value):
        try:
            value = _inspect.unwrap(value)
        except ValueError:
            pass
        return _inspect.isroutine(value)

    def _is_from(self, module, value):
        if module is None or isinstance(value, property):
            return True
        if _inspect.isfunction(value):
            return module.__dict__ is value.__globals__
        return getattr(value, "__module__", None) == module.__name__

    def _test(self, obj, name, file, lines, globs):
        if isinstance(obj, str):
            text = obj
        else:
            text = getattr(obj, "__doc__", None)
            text = "" if text is None else str(text)
        if self._exclude_empty and not text:
            return None
        return self._parser.get_doctest(text, globs, name, file, self._line(obj, lines))

    def _line(self, obj, lines):
        """The line, from 0, where the docstring starts; None where that cannot be known."""
        at = None
        if _inspect.ismodule(obj) and getattr(obj, "__doc__", None) is not None:
            at = 0
        elif _inspect.isclass(obj) and getattr(obj, "__doc__", None) is not None:
            at = getattr(obj, "__firstlineno__", None)
            at = None if at is None else at - 1
        elif isinstance(obj, property):
            obj = obj.fget
        if _inspect.isroutine(obj) and getattr(obj, "__doc__", None):
            code = getattr(_inspect.unwrap(obj), "__code__", None)
            at = None if code is None else code.co_firstlineno - 1
        if at is None:
            return None
        start = _re.compile(r"(^|.*:)\s*\w*(\"|')")
        return next((i for i in range(at, len(lines)) if start.match(lines[i])), None)


class OutputChecker:
    """Compares what was printed with what was wanted."""

    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = _re.sub(rf"(?m)^{BLANKLINE_MARKER}\s*?$", "", want)
            got = _re.sub(r"(?m)^[^\S\n]+$", "", got)
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
        return got == want or bool(optionflags & ELLIPSIS and self._matches(want, got))

    def _matches(self, want, got):
        pieces = want.split(ELLIPSIS_MARKER)
        if len(pieces) == 1:
            return want == got
        first, *middle, last = pieces
        if not got.startswith(first) or not got.endswith(last) or len(first) + len(last) > len(got):
            return False
        at, end = len(first), len(got) - len(last)
        for piece in middle:
            at = got.find(piece, at, end)
            if at < 0:
                return False
            at += len(piece)
        return True

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = _re.sub("(?m)^[ ]*(?=\n)", BLANKLINE_MARKER, got)
        kinds = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF
        if optionflags & kinds and (optionflags & REPORT_NDIFF or want.count("\n") > 2 and got.count("\n") > 2):
            return self._difference(want.splitlines(True), got.splitlines(True), optionflags)
        if want and got:
            return f"Expected:\n{_indented(want)}Got:\n{_indented(got)}"
        if want:
            return f"Expected:\n{_indented(want)}Got nothing\n"
        return f"Expected nothing\nGot:\n{_indented(got)}" if got else "Expected nothing\nGot nothing\n"

    def _difference(self, want, got, optionflags):
        import difflib

        if optionflags & REPORT_UDIFF:
            lines, kind = list(difflib.unified_diff(want, got, n=2))[2:], "unified diff with -expected +actual"
        elif optionflags & REPORT_CDIFF:
            lines, kind = list(difflib.context_diff(want, got, n=2))[2:], "context diff with expected followed by actual"
        else:
            lines = list(difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(want, got))
            kind = "ndiff with -expected +actual"
        return f"Differences ({kind}):\n{_indented(''.join(line.rstrip() + chr(10) for line in lines))}"


class DocTestFailure(Exception):
    """An example that printed something else."""

    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example that raised what was not wanted."""

    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


from _doctest_run import DebugRunner, DocTestRunner, run_docstring_examples, testmod
