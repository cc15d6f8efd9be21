"""What tests did: how many ran, and which failed. Meanwhile what they print may be kept back."""

import io
import sys
from functools import wraps
from traceback import TracebackException

from .util import strclass

__unittest = True

STDOUT_LINE, STDERR_LINE = "\nStdout:\n%s", "\nStderr:\n%s"


def failfast(method):
    """Decorator for what tells of a failure: the failure may be the end of the run."""

    @wraps(method)
    def telling(self, *args, **kw):
        if getattr(self, "failfast", False):
            self.stop()
        return method(self, *args, **kw)

    return telling


class TestResult:
    """Collects what tests did."""

    # Suites note here where they are.
    _previousTestClass = None
    _testRunEntered = _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.testsRun = 0
        self.shouldStop = self.failfast = self.buffer = self.tb_locals = False
        self.errors, self.failures, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses = [], []
        self.collectedDurations = []
        # The streams of the program; those that stand for them while output is kept back; whether to show it.
        self._own_streams = sys.stdout, sys.stderr
        self._keepers = None
        self._has_to_show = False

    def __repr__(self):
        counts = f"run={self.testsRun} errors={len(self.errors)} failures={len(self.failures)}"
        return f"<{strclass(type(self))} {counts}>"

    def stop(self):
        """No more tests are to be run."""
        self.shouldStop = True

    def wasSuccessful(self):
        """Whether nothing has failed so far."""
        return not (self.errors or self.failures or getattr(self, "unexpectedSuccesses", ()))

    def printErrors(self):
        """Called after the run; subclasses write."""

    # The course of a run.

    def startTestRun(self):
        """Called before the first test."""

    def stopTestRun(self):
        """Called after the last test."""

    def startTest(self, test):
        """Called before each test."""
        self.testsRun += 1
        self._has_to_show = False
        self._hold_output()

    def stopTest(self, test):
        """Called after each test."""
        self._let_go_of_output()
        self._has_to_show = False

    # How tests end. An error is what sys.exc_info() says.

    def addSuccess(self, test):
        """Nothing is to be noted."""

    def _note(self, where, test, err, of=None):
        where.append((test, self._as_text(err, of or test)))
        self._has_to_show = True

    @failfast
    def addFailure(self, test, err):
        self._note(self.failures, test, err)

    @failfast
    def addError(self, test, err):
        self._note(self.errors, test, err)

    def addSubTest(self, test, subtest, err):
        """Called after each subtest; the error is None if it has succeeded."""
        if err is None:
            return
        if getattr(self, "failfast", False):
            self.stop()
        is_failure = issubclass(err[0], test.failureException)
        self._note(self.failures if is_failure else self.errors, subtest, err, of=test)

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._as_text(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        """Called with the seconds that a test took."""
        if hasattr(self, "collectedDurations"):
            self.collectedDurations.append((str(test), elapsed))

    # Keeping back what tests print.

    def _hold_output(self):
        if self.buffer:
            if self._keepers is None:
                self._keepers = io.StringIO(), io.StringIO()
            sys.stdout, sys.stderr = self._keepers

    def _let_go_of_output(self):
        if not self.buffer:
            return
        if self._has_to_show:
            for text, stream in zip(self._held(), self._own_streams):
                stream.write(text)
        sys.stdout, sys.stderr = self._own_streams
        for keeper in self._keepers:
            keeper.seek(0)
            keeper.truncate()

    def _held(self):
        """What was printed since, with a head over it; empty where nothing was."""
        for stream, head in ((sys.stdout, STDOUT_LINE), (sys.stderr, STDERR_LINE)):
            printed = stream.getvalue()
            if printed and not printed.endswith("\n"):
                printed += "\n"
            yield head % printed if printed else ""

    # Tracebacks, without the frames of this package.

    def _as_text(self, err, test):
        kind, error, trace = err
        trace = _begin_of_program(trace)
        _tidy(kind, error, trace, test.failureException)
        shown = TracebackException(kind, error, trace, capture_locals=self.tb_locals, compact=True)
        return "".join([*shown.format(), *(self._held() if self.buffer else ())])


def _is_ours(trace):
    return "__unittest" in trace.tb_frame.f_globals


def _begin_of_program(trace):
    while trace is not None and _is_ours(trace):
        trace = trace.tb_next
    return trace


def _tidy(kind, error, trace, failure):
    """Cuts the tracebacks of an error, and of those it came from, where the frames of this package begin."""
    if kind is failure:
        _cut_end(trace)
    seen, todo = {id(error)}, [error]
    while todo:
        later = todo.pop()
        for earlier in () if later is None else (later.__cause__, later.__context__):
            if earlier is not None and id(earlier) not in seen:
                seen.add(id(earlier))
                todo.append(earlier)
                earlier.__traceback__ = _begin_of_program(earlier.__traceback__)
                if type(earlier) is failure:
                    _cut_end(earlier.__traceback__)


def _cut_end(trace):
    """An assertion is shown to have failed where the program has called it."""
    while trace is not None and not _is_ours(trace):
        last, trace = trace, trace.tb_next
        if trace is None or _is_ours(trace):
            last.tb_next = None
            return
