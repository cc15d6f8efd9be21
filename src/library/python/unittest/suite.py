"""
Suites: tests that are run one after another, with what is around classes and modules. Tests of a class stand
side by side; where the class or the module changes, the old one is taken down and the new one set up.
"""

import sys
from contextlib import contextmanager

from .case import SkipTest, TestCase, doModuleCleanups
from .util import strclass

__unittest = True


class BaseTestSuite:
    """Tests in order."""

    # Tests that have run are let go of; how many they were is still known.
    _cleanup = True

    def __init__(self, tests=()):
        self._gone = 0
        self._tests = []
        self.addTests(tests)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for each in tests:
            self.addTest(each)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def __iter__(self):
        return iter(self._tests)

    def __eq__(self, other):
        return [*self] == [*other] if isinstance(other, type(self)) else NotImplemented

    def __repr__(self):
        return f"<{strclass(type(self))} tests={[*self]}>"

    def countTestCases(self):
        return sum((test.countTestCases() for test in self if test), start=self._gone)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result):
        self._run_each(result, lambda test: test(result))
        return result

    def debug(self):
        """Runs the tests; what they raise comes out of here."""
        for each in self:
            each.debug()

    def _run_each(self, result, run_one):
        for place, test in enumerate(self):
            if result.shouldStop:
                return
            if run_one(test) is not _LEFT_OUT and self._cleanup:
                self._gone += test.countTestCases() if hasattr(test, "countTestCases") else 0
                self._tests[place] = None


# What is answered for a test that did not run, because what is around it has failed.
_LEFT_OUT = object()


class TestSuite(BaseTestSuite):
    """Tests in order, with setUpClass, setUpModule and what takes that down again."""

    def run(self, result, debug=False):
        def run_one(test):
            if not isinstance(test, BaseTestSuite):
                _move_on(result, type(test))
                if _has_failed(type(test)) or getattr(result, "_moduleSetUpFailed", False):
                    return _LEFT_OUT
            return test.debug() if debug else test(result)

        is_outermost = not getattr(result, "_testRunEntered", False)
        result._testRunEntered = True
        self._run_each(result, run_one)
        if is_outermost:
            _leave_class(result, None)
            _leave_module(result)
            result._testRunEntered = False
        return result

    def debug(self):
        """Runs the tests; what they and what is around them raise comes out of here."""
        self.run(_NoResult(), True)


def _has_failed(cls):
    return getattr(cls, "_classSetupFailed", False)


def _last_class(result):
    return getattr(result, "_previousTestClass", None)


def _module_of(cls):
    return None if cls is None else cls.__module__


def _move_on(result, cls):
    _leave_class(result, cls)
    if _module_of(_last_class(result)) != cls.__module__:
        _leave_module(result)
        _enter_module(result, cls.__module__)
    if _last_class(result) != cls:
        _enter_class(result, cls)
    result._previousTestClass = cls


def _enter_module(result, name):
    result._moduleSetUpFailed = False
    set_up = getattr(sys.modules.get(name), "setUpModule", None)
    if set_up is None:
        return
    with _kept_back(result):
        if not _tried(result, set_up, "setUpModule", name, lambda: setattr(result, "_moduleSetUpFailed", True)):
            _tried(result, doModuleCleanups, "setUpModule", name)


def _leave_module(result):
    name = _module_of(_last_class(result))
    if name not in sys.modules or getattr(result, "_moduleSetUpFailed", False):
        return
    with _kept_back(result):
        _tried(result, getattr(sys.modules[name], "tearDownModule", None), "tearDownModule", name)
        _tried(result, doModuleCleanups, "tearDownModule", name)


def _enter_class(result, cls):
    if getattr(result, "_moduleSetUpFailed", False) or getattr(cls, "__unittest_skip__", False):
        return
    try:
        cls._classSetupFailed = False
    except TypeError:
        # A function in the suite: its type takes no attributes.
        pass
    set_up = getattr(cls, "setUpClass", None)
    if set_up is None:
        return
    with _kept_back(result):
        if not _tried(result, set_up, "setUpClass", strclass(cls), lambda: setattr(cls, "_classSetupFailed", True)):
            _clean_class(result, cls, "setUpClass")


def _leave_class(result, following):
    cls = _last_class(result)
    if cls is None or cls == following or _has_failed(cls):
        return
    if getattr(result, "_moduleSetUpFailed", False) or getattr(cls, "__unittest_skip__", False):
        return
    if not (hasattr(cls, "tearDownClass") or hasattr(cls, "doClassCleanups")):
        return
    with _kept_back(result):
        _tried(result, getattr(cls, "tearDownClass", None), "tearDownClass", strclass(cls))
        _clean_class(result, cls, "tearDownClass")


def _clean_class(result, cls, during):
    if hasattr(cls, "doClassCleanups"):
        cls.doClassCleanups()
        for failure in cls.tearDown_exceptions:
            _tell(result, failure, during, strclass(cls))


@contextmanager
def _kept_back(result):
    """What is printed around tests is kept back as what tests print is."""
    getattr(result, "_hold_output", bool)()
    try:
        yield
    finally:
        getattr(result, "_let_go_of_output", bool)()


def _tried(result, step, name, of, on_failure=bool):
    """Whether a step around tests has succeeded; if not, the result is told."""
    try:
        if step is not None:
            step()
    except Exception:
        on_failure()
        _tell(result, sys.exc_info(), name, of)
        return False
    return True


def _tell(result, failure, name, of):
    error = failure[1]
    if isinstance(result, _NoResult):
        raise error
    holder = _NoTest(f"{name} ({of})")
    if isinstance(error, SkipTest) and hasattr(result, "addSkip"):
        result.addSkip(holder, str(error))
    else:
        result.addError(holder, failure)


class _NoResult:
    """Stands for a result where nothing is collected."""

    _previousTestClass = None
    shouldStop = _moduleSetUpFailed = False


class _NoTest:
    """Stands for a test where something around tests has failed."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def countTestCases(self):
        return 0

    def run(self, result):
        """There is nothing to run."""

    __call__ = run


_NoTest.__name__ = _NoTest.__qualname__ = "_ErrorHolder"
