"""Running the examples of docstrings and telling how that went."""

import builtins as _builtins
import io as _io
import re as _re
import sys as _sys
import traceback as _traceback

import doctest as _doctest

_DIVIDER = "*" * 70


def _count(n, what):
    return f"{n} {what}" if n == 1 else f"{n} {what}s"


def _wide(n):
    """How wide a count of tests is, its number right in two columns."""
    return len(_count(n, "test")) + (n < 10)


class DocTestRunner:
    """Runs tests, prints what is wrong with them and counts."""

    DIVIDER = _DIVIDER

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or _doctest.OutputChecker()
        self._verbose = "-v" in _sys.argv if verbose is None else verbose
        self.optionflags = optionflags
        self.original_optionflags = optionflags
        self.tries = 0
        self.failures = 0
        self.skips = 0
        self._stats = {}

    def report_start(self, out, test, example):
        if self._verbose:
            wanted = "Expecting:\n" + _doctest._indented(example.want) if example.want else "Expecting nothing\n"
            out("Trying:\n" + _doctest._indented(example.source) + wanted)

    def report_success(self, out, test, example, got):
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        out(self._header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        told = "".join(_traceback.format_exception(*exc_info))
        out(self._header(test, example) + "Exception raised:\n" + _doctest._indented(told))

    def _header(self, test, example):
        if test.filename:
            line = "?" if test.lineno is None else test.lineno + example.lineno + 1
            where = f'File "{test.filename}", line {line}, in {test.name}'
        else:
            where = f"Line {example.lineno + 1}, in {test.name}"
        return f"{self.DIVIDER}\n{where}\nFailed example:\n{_doctest._indented(example.source)}"

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Runs the examples of a test; `out` is given what is to be told, a piece at a time."""
        real, self._captured = _sys.stdout, _io.StringIO()
        hook = _sys.displayhook
        _sys.stdout, _sys.displayhook = self._captured, _sys.__displayhook__
        try:
            return self._run(test, out or real.write)
        finally:
            _sys.stdout, _sys.displayhook = real, hook
            if clear_globs:
                test.globs.clear()
                _builtins._ = None

    def _run(self, test, out):
        failures = tries = skips = 0
        original = self.optionflags
        for number, example in enumerate(test.examples):
            quiet = self.optionflags & _doctest.REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = original
            for flag, wanted in example.options.items():
                self.optionflags = self.optionflags | flag if wanted else self.optionflags & ~flag
            tries += 1
            if self.optionflags & _doctest.SKIP:
                skips += 1
                continue
            if not quiet:
                self.report_start(out, test, example)
            raised = self._execute(test, example, number)
            got = self._captured.getvalue()
            self._captured.seek(0)
            self._captured.truncate()
            if raised is None or example.exc_msg is not None:
                if raised is not None:
                    got += "".join(_traceback.format_exception(*raised))
                if self._is_as_wanted(example, got, raised):
                    if not quiet:
                        self.report_success(out, test, example, got)
                    continue
                failures += 1
                if not quiet:
                    self.report_failure(out, test, example, got)
            else:
                failures += 1
                if not quiet:
                    self.report_unexpected_exception(out, test, example, raised)
            if self.optionflags & _doctest.FAIL_FAST:
                break
        self.optionflags = original
        seen = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = (seen[0] + failures, seen[1] + tries, seen[2] + skips)
        self.failures += failures
        self.tries += tries
        self.skips += skips
        return _doctest.TestResults(failures, tries, skipped=skips)

    def _execute(self, test, example, number):
        """What the example raised, as sys.exc_info gives it; None if it ended well."""
        try:
            exec(compile(example.source, f"<doctest {test.name}[{number}]>", "single"), test.globs)
        except KeyboardInterrupt:
            raise
        except:
            return _sys.exc_info()
        return None

    def _is_as_wanted(self, example, got, raised):
        check = self._checker.check_output
        if raised is None:
            return check(example.want, got, self.optionflags)
        told = _traceback.format_exception_only(*raised[:2])
        if issubclass(raised[0], SyntaxError):
            kind = f"{raised[0].__name__}:"
            at = next((i for i, line in enumerate(told) if line.startswith(kind)), 0)
            told = told[at:]
        message = "".join(told)
        if check(example.exc_msg, message, self.optionflags):
            return True
        if not self.optionflags & _doctest.IGNORE_EXCEPTION_DETAIL:
            return False
        return check(_kind_only(example.exc_msg), _kind_only(message), self.optionflags)

    def summarize(self, verbose=None):
        """Prints how the tests went, and returns the counts."""
        verbose = self._verbose if verbose is None else verbose
        empty = sorted(name for name, (_, tries, _) in self._stats.items() if tries == 0)
        passed = sorted((name, n) for name, (bad, n, _) in self._stats.items() if n and not bad)
        failed = sorted((name, n, bad) for name, (bad, n, _) in self._stats.items() if bad)
        if verbose:
            self._list("had no tests", [f"  {name}" for name in empty])
            self._list("passed all tests", [f"{_count(n, 'test'):>{_wide(n)}} in {name}" for name, n in passed])
        if failed:
            print(self.DIVIDER)
            self._list("had failures", [f"{bad:2d} of {n:3d} in {name}" for name, n, bad in failed])
        if verbose:
            print(f"{_count(self.tries, 'test')} in {_count(len(self._stats), 'item')}.")
            bad = f" and {self.failures} failed" if self.failures else ""
            print(f"{self.tries - self.failures} passed{bad}.")
        missed = f" and {_count(self.skips, 'skipped test')}" if self.skips else ""
        if self.failures:
            print(f"***Test Failed*** {_count(self.failures, 'failure')}{missed}.")
        elif verbose:
            print("Test passed.")
        return _doctest.TestResults(self.failures, self.tries, skipped=self.skips)

    def _list(self, what, lines):
        if lines:
            print(f"{_count(len(lines), 'item')} {what}:")
            for line in lines:
                print(f"  {line}")


def _kind_only(message):
    """The name of the exception, without its module and what it says."""
    head = _re.split(r"[:\n]", message, maxsplit=1)[0]
    return head.rsplit(".", 1)[-1]


class DebugRunner(DocTestRunner):
    """Raises what is wrong with the first example that fails."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = super().run(test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise _doctest.UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise _doctest.DocTestFailure(test, example, got)


def testmod(
    m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
    raise_on_error=False, exclude_empty=False,
):
    """Runs the examples in the docstrings of a module, by default of the program itself."""
    if m is None:
        m = _sys.modules.get("__main__")
    if not isinstance(m, type(_sys)):
        raise TypeError(f"testmod: module required; {m!r}")
    if name is None:
        name = m.__name__
    finder = _doctest.DocTestFinder(exclude_empty=exclude_empty)
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in finder.find(m, name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    return _doctest.TestResults(runner.failures, runner.tries, skipped=runner.skips)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    """Runs the examples of one object's docstring."""
    finder = _doctest.DocTestFinder(verbose=verbose, recurse=False)
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in finder.find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)
