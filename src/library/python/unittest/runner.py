"""Runs tests and writes how it went."""

import sys
import time
from warnings import catch_warnings, simplefilter

from .case import _SubTest
from .result import TestResult

__unittest = True


class _Lines:
    """A stream that can write whole lines; for all else it is the stream that it is made of."""

    def __init__(self, stream):
        self.stream = stream

    def writeln(self, arg=None):
        if arg:
            self.stream.write(arg)
        self.stream.write("\n")

    def __getattr__(self, attr):
        # Not while it is being copied or unpickled: then there is no stream yet.
        if attr == "stream" or attr == "__getstate__":
            raise AttributeError(attr)
        return getattr(self.stream, attr)


class TextTestResult(TestResult):
    """Writes a mark or a line for each test."""

    separator1, separator2 = "=" * 70, "-" * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        TestResult.__init__(self, stream, descriptions, verbosity)
        self.stream, self.descriptions, self.durations = stream, descriptions, durations
        self.dots, self.showAll = verbosity == 1, verbosity > 1
        self._is_new_line = True

    def getDescription(self, test):
        """What a test is called in what is written."""
        more = test.shortDescription() if self.descriptions else None
        return f"{test}\n{more}" if more else str(test)

    def _announce(self, test, indent=""):
        self.stream.write(f"{indent}{self.getDescription(test)} ... ")

    def _say(self, mark, words, test=None):
        """Writes a mark, or the words; these on the line of the test, if there is one and it may be lost."""
        if self.showAll:
            is_part = isinstance(test, _SubTest)
            if is_part or (test is not None and self._is_new_line):
                if not self._is_new_line:
                    self.stream.writeln()
                self._announce(test, "  " if is_part else "")
            self.stream.writeln(words)
            self._is_new_line = self._is_new_line or test is not None
        elif self.dots:
            self.stream.write(mark)
        else:
            return
        self.stream.flush()

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self._announce(test)
            self.stream.flush()
            self._is_new_line = False

    def addSuccess(self, test):
        super().addSuccess(test)
        self._say(".", "ok", test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._say("F", "FAIL", test)

    def addError(self, test, err):
        super().addError(test, err)
        self._say("E", "ERROR", test)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            is_failure = issubclass(err[0], subtest.failureException)
            self._say(*(("F", "FAIL") if is_failure else ("E", "ERROR")), subtest)
        super().addSubTest(test, subtest, err)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._say("s", f"skipped {reason!r}", test)

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._say("x", "expected failure")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._say("u", "unexpected success")

    def printErrors(self):
        """Writes all that has failed, after the marks and lines."""
        if self.showAll or self.dots:
            self.stream.writeln()
            self.stream.flush()
        for flavour, errors in (("ERROR", self.errors), ("FAIL", self.failures)):
            self.printErrorList(flavour, errors)
        succeeded = getattr(self, "unexpectedSuccesses", None)
        if succeeded:
            self.stream.writeln(self.separator1)
            for test in succeeded:
                self.stream.writeln("UNEXPECTED SUCCESS: " + self.getDescription(test))
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            head = f"{flavour}: {self.getDescription(test)}"
            for line in (self.separator1, head, self.separator2, str(text)):
                self.stream.writeln(line)
            self.stream.flush()


class TextTestRunner:
    """Runs a test and writes to a stream, standard error if none is given."""

    resultclass = TextTestResult

    def __init__(
        self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
        warnings=None, *, tb_locals=False, durations=None,
    ):
        self.stream = _Lines(stream if stream is not None else sys.stderr)
        self.descriptions, self.verbosity, self.durations = descriptions, verbosity, durations
        self.failfast, self.buffer, self.tb_locals = failfast, buffer, tb_locals
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        """The result of a run; programs override this."""
        makings = self.stream, self.descriptions, self.verbosity
        try:
            return self.resultclass(*makings, durations=self.durations)
        except TypeError:
            # A class that knows no durations.
            return self.resultclass(*makings)

    def run(self, test):
        """Runs a test or a suite; the answer is the result."""
        result = self._makeResult()
        for choice in ("failfast", "buffer", "tb_locals"):
            setattr(result, choice, getattr(self, choice))
        with catch_warnings():
            if self.warnings:
                simplefilter(self.warnings)
            began = time.perf_counter()
            getattr(result, "startTestRun", bool)()
            try:
                test(result)
            finally:
                getattr(result, "stopTestRun", bool)()
            seconds = time.perf_counter() - began
        result.printErrors()
        if hasattr(result, "separator2"):
            self.stream.writeln(result.separator2)
        plural = "" if result.testsRun == 1 else "s"
        self.stream.writeln(f"Ran {result.testsRun:d} test{plural} in {seconds:.3f}s\n")
        self.stream.writeln(_sum_of(result))
        self.stream.flush()
        return result


def _sum_of(result):
    """The last line: how it went, and how many of what."""
    counts = {
        "failures": result.failures,
        "errors": result.errors,
        "skipped": getattr(result, "skipped", ()),
        "expected failures": getattr(result, "expectedFailures", ()),
        "unexpected successes": getattr(result, "unexpectedSuccesses", ()),
    }
    if not result.wasSuccessful():
        verdict = "FAILED"
    else:
        verdict = "OK" if result.testsRun or counts["skipped"] else "NO TESTS RAN"
    details = ", ".join(f"{word}={len(noted)}" for word, noted in counts.items() if noted)
    return f"{verdict} ({details})" if details else verdict
