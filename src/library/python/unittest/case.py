"""
Test cases: one test, what is around it, and all that it can assert. A test runs in parts (setUp, the test,
tearDown, each cleanup, each subTest); what a part raises is told to the result, and the test goes on or ends.
"""

import sys
import time
import warnings
from collections import ChainMap
from contextlib import contextmanager
from difflib import ndiff
from functools import wraps
from itertools import chain
from pprint import pformat
from re import compile as compile_regex
from traceback import clear_frames
from types import FunctionType, GenericAlias

from .result import TestResult
from .util import _common_shorten_repr, _count_differences, safe_repr, strclass

__unittest = True

DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


class SkipTest(Exception):
    """Ends a test that is not to be run."""


class _Enough(Exception):
    """Ends a test after one of its subtests."""


# Skipping, and tests that are to fail.


def skip(reason):
    """Decorator: the test, or all tests of the class, are not run."""
    if isinstance(reason, FunctionType):
        return _marked_as_skipped(reason, "")
    return lambda item: _marked_as_skipped(item, reason)


def _marked_as_skipped(item, reason):
    marked = item
    if not isinstance(item, type):

        @wraps(item)
        def marked(*args, **kwargs):
            raise SkipTest(reason)

    marked.__unittest_skip_why__ = reason
    marked.__unittest_skip__ = True
    return marked


def _as_it_is(item):
    return item


def skipUnless(condition, reason):
    """Decorator: the test is run only if the condition holds."""
    return skip(reason) if not condition else _as_it_is


def skipIf(condition, reason):
    """Decorator: the test is not run if the condition holds."""
    return _as_it_is if not condition else skip(reason)


def expectedFailure(test_item):
    """Decorator: it is a success if the test fails."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


# Cleanups: what is to be called at the end, the last first. Each is a function with its arguments.

_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Has something called after the last test of the module."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enters a context that is left after the last test of the module."""
    return _entered(cm, addModuleCleanup)


def doModuleCleanups():
    """Calls them all, and then raises what the first that failed has raised."""
    raised = []
    _clean_up(_module_cleanups, raised.append)
    if raised:
        raise raised[0]


def _clean_up(todo, tell):
    while todo:
        function, args, kwargs = todo.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            tell(error)


def _entered(context, add_cleanup):
    kind = type(context)
    try:
        enter, leave = kind.__enter__, kind.__exit__
    except AttributeError:
        raise TypeError(
            f"'{kind.__module__}.{kind.__qualname__}' object does not support the context manager protocol"
        ) from None
    entered = enter(context)
    add_cleanup(leave, context, None, None, None)
    return entered


# assertRaises and assertWarns.


def _is_made_of(expected, base):
    if isinstance(expected, tuple):
        return all(_is_made_of(member, base) for member in expected)
    return isinstance(expected, type) and issubclass(expected, base)


def _name_of(thing):
    return getattr(thing, "__name__", None) or str(thing)


class _Expectation:
    """A context in which something is to happen; subclasses say what."""

    def __init__(self, expected, test_case, expected_regex=None):
        self.expected, self.test_case = expected, test_case
        self.expected_regex = expected_regex if expected_regex is None else compile_regex(expected_regex)
        self.obj_name = self.msg = None

    def __enter__(self):
        return self

    def _fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))

    def _fail_without(self, verb):
        by = f" by {self.obj_name}" if self.obj_name else ""
        self._fail(f"{_name_of(self.expected)} not {verb}{by}")

    def _suits(self, found):
        return self.expected_regex is None or self.expected_regex.search(str(found)) is not None

    def _fail_for(self, found):
        self._fail(f'"{self.expected_regex.pattern}" does not match "{found!s}"')

    def handle(self, name, args, kwargs):
        """With something to call: calls it in this context. Without: the context, for `with`."""
        try:
            if not _is_made_of(self.expected, self._root):
                raise TypeError(f"{name}() arg 1 must be {self._root_words}")
            if args:
                function, *others = args
                self.obj_name = _name_of(function)
                with self:
                    function(*others, **kwargs)
                return None
            self.msg = kwargs.pop("msg", None)
            for unknown in kwargs:
                raise TypeError(f"{unknown!r} is an invalid keyword argument for this function")
            return self
        finally:
            # The traceback of what was raised knows this frame, and the context knows what was raised.
            self = None


class _AssertRaisesContext(_Expectation):
    _root, _root_words = BaseException, "an exception type or tuple of exception types"

    __class_getitem__ = classmethod(GenericAlias)

    def __exit__(self, kind, error, trace):
        if kind is None:
            self._fail_without("raised")
        clear_frames(trace)
        if not issubclass(kind, self.expected):
            return False
        self.exception = error.with_traceback(None)
        if not self._suits(error):
            self._fail_for(error)
        return True


class _AssertWarnsContext(_Expectation):
    _root, _root_words = Warning, "a warning type or tuple of warning types"

    def __enter__(self):
        # What has been shown once would not be shown again.
        for module in [*sys.modules.values()]:
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self._catcher = warnings.catch_warnings(record=True)
        self.warnings = self._catcher.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, kind, error, trace):
        self._catcher.__exit__(kind, error, trace)
        if kind is not None:
            return
        candidates = [caught for caught in self.warnings if isinstance(caught.message, self.expected)]
        for caught in candidates:
            if self._suits(caught.message):
                self.warning, self.filename, self.lineno = caught.message, caught.filename, caught.lineno
                return
        if candidates:
            self._fail_for(candidates[0].message)
        self._fail_without("triggered")


# How a test goes.


class _Course:
    """How far one test is, and what it has come to."""

    def __init__(self, result=None):
        self.result = result
        self.success = True
        self.is_to_fail = False
        # What was raised where the test was to fail, as sys.exc_info() has it.
        self.failed_as_expected = None

    def part(self, test, of=None):
        """The context of a part of the test; `of` is the test case if that part is a subtest."""
        return _Part(self, test, of)


class _Part:
    def __init__(self, course, test, of):
        self._course, self._test, self._of = course, test, of

    def __enter__(self):
        self._before, self._course.success = self._course.success, True

    def __exit__(self, kind, error, trace):
        try:
            return self._judge(kind, error, trace)
        finally:
            self._course.success = self._course.success and self._before

    def _judge(self, kind, error, trace):
        course, result = self._course, self._course.result
        if kind is None:
            if self._of is not None and course.success:
                result.addSubTest(self._of, self._test, None)
        elif issubclass(kind, KeyboardInterrupt):
            return False
        elif issubclass(kind, SkipTest):
            course.success = False
            _tell_skipped(result, self._test, str(error))
        elif issubclass(kind, _Enough):
            pass
        elif course.is_to_fail:
            course.failed_as_expected = kind, error, trace
        else:
            course.success = False
            if self._of is not None:
                result.addSubTest(self._of, self._test, (kind, error, trace))
            elif result is not None:
                is_failure = issubclass(kind, self._test.failureException)
                (result.addFailure if is_failure else result.addError)(self._test, (kind, error, trace))
        return True


def _tell_skipped(result, test, reason):
    if hasattr(result, "addSkip"):
        result.addSkip(test, reason)
    else:
        # A result that knows no skipping.
        result.addSuccess(test)


class _NewestFirst(ChainMap):
    def __iter__(self):
        return iter(dict.fromkeys(chain.from_iterable(self.maps)))


_NO_MESSAGE = object()


class TestCase:
    """One test: a method, and what comes before and after it."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 640

    # Longer texts are not compared line by line.
    __longest_for_diff = 0x10000
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._class_cleanups = []
        cls._classSetupFailed = False

    def __init__(self, methodName="runTest"):
        self._testMethodName, self._testMethodDoc = methodName, "No test"
        self.__course = self.__subtest = None
        self._cleanups = []
        self.__equality = {}
        if hasattr(self, methodName):
            self._testMethodDoc = getattr(self, methodName).__doc__
        elif methodName != "runTest":
            raise ValueError(f"no such test method in {type(self)}: {methodName}")
        self.addTypeEqualityFunc(dict, "assertDictEqual")
        for kind in (list, tuple):
            self.addTypeEqualityFunc(kind, f"assert{kind.__name__.capitalize()}Equal")
        for kind in (set, frozenset):
            self.addTypeEqualityFunc(kind, "assertSetEqual")
        self.addTypeEqualityFunc(str, "assertMultiLineEqual")

    # What a test case says of itself.

    def id(self):
        return f"{strclass(type(self))}.{self._testMethodName}"

    def __str__(self):
        return f"{self._testMethodName} ({strclass(type(self))}.{self._testMethodName})"

    def __repr__(self):
        return f"<{strclass(type(self))} testMethod={self._testMethodName}>"

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __eq__(self, other):
        if type(other) is type(self):
            return other._testMethodName == self._testMethodName
        return NotImplemented

    def shortDescription(self):
        """The first line of the test's docstring."""
        if not self._testMethodDoc:
            return None
        return self._testMethodDoc.strip().partition("\n")[0].strip()

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    # What is around the tests; test cases override it.

    @classmethod
    def setUpClass(cls):
        """Before the first test of the class."""

    @classmethod
    def tearDownClass(cls):
        """After the last test of the class."""

    def setUp(self):
        """Before each test."""

    def tearDown(self):
        """After each test for which setUp has succeeded."""

    def addCleanup(self, function, /, *args, **kwargs):
        """Has something called after tearDown, also if setUp fails."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enters a context that is left after tearDown."""
        return _entered(cm, self.addCleanup)

    def doCleanups(self):
        """Calls what was added by addCleanup."""
        course = self.__course or _Course()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with course.part(self):
                self._do_cleanup(function, *args, **kwargs)
        return course.success

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Has something called after tearDownClass, also if setUpClass fails."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enters a context that is left after tearDownClass."""
        return _entered(cm, cls.addClassCleanup)

    @classmethod
    def doClassCleanups(cls):
        """Calls what was added by addClassCleanup; tearDown_exceptions has what that raised."""
        cls.tearDown_exceptions = []
        _clean_up(cls._class_cleanups, lambda error: cls.tearDown_exceptions.append(sys.exc_info()))

    # Running. A test case whose tests are coroutines overrides how the parts are called.

    def _do_set_up(self):
        self.setUp()

    def _do_test(self, method):
        if method() is not None:
            self._warn_of_value(method, 4)

    def _do_tear_down(self):
        self.tearDown()

    def _do_cleanup(self, function, *args, **kwargs):
        function(*args, **kwargs)

    def _warn_of_value(self, method, level):
        text = f"It is deprecated to return a value that is not None from a test case ({method})"
        warnings.warn(text, DeprecationWarning, stacklevel=level)

    def __skip_reasons(self, method):
        """The reason why the test is not to be run; nothing if it is to be run."""
        marks = type(self), method
        if any(getattr(mark, "__unittest_skip__", False) for mark in marks):
            reasons = [getattr(mark, "__unittest_skip_why__", "") for mark in marks]
            return [reasons[0] or reasons[1]]
        return []

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result=None):
        """Runs the test and tells a result how it went; without one, a new result, which is the answer."""
        at_end = None
        if result is None:
            result = self.defaultTestResult()
            at_end = getattr(result, "stopTestRun", None)
            if hasattr(result, "startTestRun"):
                result.startTestRun()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            for reason in self.__skip_reasons(method):
                _tell_skipped(result, self, reason)
                return result
            is_to_fail = any(
                getattr(mark, "__unittest_expecting_failure__", False) for mark in (self, method)
            )
            began = time.perf_counter()
            course = self.__course = _Course(result)
            try:
                with course.part(self):
                    self._do_set_up()
                if course.success:
                    course.is_to_fail = is_to_fail
                    with course.part(self):
                        self._do_test(method)
                    course.is_to_fail = False
                    with course.part(self):
                        self._do_tear_down()
                self.doCleanups()
                if hasattr(result, "addDuration"):
                    result.addDuration(self, time.perf_counter() - began)
                if course.success:
                    self.__tell_success(result, is_to_fail, course.failed_as_expected)
            finally:
                # Tracebacks know this frame; it must not know them.
                course.failed_as_expected = None
                self.__course = course = None
            return result
        finally:
            result.stopTest(self)
            if at_end is not None:
                at_end()

    def __tell_success(self, result, is_to_fail, failure):
        if not is_to_fail:
            result.addSuccess(self)
        elif failure:
            result.addExpectedFailure(self, failure)
        else:
            result.addUnexpectedSuccess(self)

    def debug(self):
        """Runs the test; what it raises comes out of here."""
        method = getattr(self, self._testMethodName)
        for reason in self.__skip_reasons(method):
            raise SkipTest(reason)
        self._do_set_up()
        self._do_test(method)
        self._do_tear_down()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._do_cleanup(function, *args, **kwargs)

    @contextmanager
    def subTest(self, msg=_NO_MESSAGE, **params):
        """A part of the test that is told of by itself when it fails."""
        course, outer = self.__course, self.__subtest
        if course is None or not hasattr(course.result, "addSubTest"):
            yield
            return
        all_params = _NewestFirst(params) if outer is None else outer.params.new_child(params)
        self.__subtest = _SubTest(self, msg, all_params)
        try:
            with course.part(self.__subtest, of=self):
                yield
            if course.success:
                is_enough = course.failed_as_expected
            else:
                is_enough = course.result.failfast
            if is_enough:
                raise _Enough
        finally:
            self.__subtest = outer

    # Assertions. Each says by its name what is to hold.

    def fail(self, msg=None):
        raise self.failureException(msg)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def _formatMessage(self, msg, standardMsg):
        """What is said when an assertion does not hold: the usual text, and what the program says itself."""
        if msg is None or not self.longMessage:
            return msg or standardMsg
        try:
            return f"{standardMsg!s} : {msg!s}"
        except UnicodeDecodeError:
            return f"{safe_repr(standardMsg)} : {safe_repr(msg)}"

    def __text(self, msg, form, *shown):
        return self._formatMessage(msg, form.format(*map(safe_repr, shown)))

    def __with_diff(self, msg, head, diff):
        is_too_long = self.maxDiff is not None and len(diff) > self.maxDiff
        return self._formatMessage(msg, head + (DIFF_OMITTED % len(diff) if is_too_long else diff))

    def assertTrue(self, expr, msg=None):
        if not expr:
            raise self.failureException(self.__text(msg, "{} is not true", expr))

    def assertFalse(self, expr, msg=None):
        if expr:
            raise self.failureException(self.__text(msg, "{} is not false", expr))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self.fail(self.__text(msg, "{} is not {}", expr1, expr2))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self.fail(self.__text(msg, "unexpectedly identical: {}", expr1))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self.fail(self.__text(msg, "{} is not None", obj))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self.fail(self.__text(msg, "unexpectedly None"))

    def assertIn(self, member, container, msg=None):
        if not (member in container):
            self.fail(self.__text(msg, "{} not found in {}", member, container))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self.fail(self.__text(msg, "{} unexpectedly found in {}", member, container))

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self.fail(self._formatMessage(msg, f"{safe_repr(obj)} is not an instance of {cls!r}"))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self.fail(self._formatMessage(msg, f"{safe_repr(obj)} is an instance of {cls!r}"))

    def assertLess(self, a, b, msg=None):
        if not (a < b):
            self.fail(self.__text(msg, "{} not less than {}", a, b))

    def assertLessEqual(self, a, b, msg=None):
        if not (a <= b):
            self.fail(self.__text(msg, "{} not less than or equal to {}", a, b))

    def assertGreater(self, a, b, msg=None):
        if not (a > b):
            self.fail(self.__text(msg, "{} not greater than {}", a, b))

    def assertGreaterEqual(self, a, b, msg=None):
        if not (a >= b):
            self.fail(self.__text(msg, "{} not greater than or equal to {}", a, b))

    def __distance(self, first, second, places, delta):
        """The distance of two numbers; whether it is small, whether it is large; within what, in words."""
        if None not in (places, delta):
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            return diff, diff <= delta, diff > delta, f"{safe_repr(delta)} delta"
        places = 7 if places is None else places
        is_small = round(diff, places) == 0
        return diff, is_small, not is_small, f"{places!r} places"

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        diff, is_small, _, within = self.__distance(first, second, places, delta)
        if not is_small:
            text = f"{safe_repr(first)} != {safe_repr(second)} within {within} ({safe_repr(diff)} difference)"
            raise self.failureException(self._formatMessage(msg, text))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        diff, _, is_large, within = self.__distance(first, second, places, delta)
        if first == second or not is_large:
            text = f"{safe_repr(first)} == {safe_repr(second)} within {within}"
            if delta is not None:
                text += f" ({safe_repr(diff)} difference)"
            raise self.failureException(self._formatMessage(msg, text))

    # Regular expressions.

    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, "expected_regex must not be empty."
            expected_regex = compile_regex(expected_regex)
        if expected_regex.search(text) is None:
            shown = f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}"
            raise self.failureException(self._formatMessage(msg, shown))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (bytes, str)):
            unexpected_regex = compile_regex(unexpected_regex)
        found = unexpected_regex.search(text)
        if found is not None:
            part = text[slice(*found.span())]
            shown = f"Regex matched: {part!r} matches {unexpected_regex.pattern!r} in {text!r}"
            raise self.failureException(self._formatMessage(msg, shown))

    # Equality. Types may have an assertion of their own, which shows more.

    def addTypeEqualityFunc(self, typeobj, function):
        """Says how assertEqual compares two objects of a type."""
        self.__equality[typeobj] = function

    def assertEqual(self, first, second, msg=None):
        own = self.__equality.get(type(first)) if type(first) is type(second) else None
        if own is None:
            own = self.__just_equal
        elif isinstance(own, str):
            own = getattr(self, own)
        own(first, second, msg=msg)

    def __just_equal(self, first, second, msg=None):
        if not first == second:
            shown = "%s != %s" % _common_shorten_repr(first, second)
            raise self.failureException(self._formatMessage(msg, shown))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            raise self.failureException(self.__text(msg, "{} == {}", first, second))

    def assertDictEqual(self, d1, d2, msg=None):
        for place, given in (("First", d1), ("Second", d2)):
            self.assertIsInstance(given, dict, f"{place} argument is not a dictionary")
        if d1 != d2:
            self.fail(self.__with_diff(msg, "%s != %s" % _common_shorten_repr(d1, d2), _printed_diff(d1, d2)))

    def assertMultiLineEqual(self, first, second, msg=None):
        for place, given in (("First", first), ("Second", second)):
            self.assertIsInstance(given, str, f"{place} argument is not a string")
        if first == second:
            return
        if max(len(first), len(second)) > self.__longest_for_diff:
            self.__just_equal(first, second, msg)
        texts = first, second
        if not all(text.endswith("\n") for text in texts if text):
            # Both get one more end of line, so that it can be seen where one has none.
            texts = [text + "\n" if text else text for text in texts]
        lines = [text.splitlines(keepends=True) for text in texts]
        head = "%s != %s" % _common_shorten_repr(first, second)
        self.fail(self.__with_diff(msg, head, "\n" + "".join(ndiff(*lines))))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        word = "sequence" if seq_type is None else seq_type.__name__
        for place, given in (("First", seq1), ("Second", seq2)):
            if seq_type is not None and not isinstance(given, seq_type):
                raise self.failureException(f"{place} sequence is not a {word}: {safe_repr(given)}")
        head = _sequence_difference(seq1, seq2, word)
        if head is not None:
            self.fail(self.__with_diff(msg, head, _printed_diff(seq1, seq2)))

    def assertSetEqual(self, set1, set2, msg=None):
        shown = []
        for place, other, here, there in (("first", "second", set1, set2), ("second", "first", set2, set1)):
            try:
                only = here.difference(there)
            except TypeError as error:
                self.fail(f"invalid type when attempting set difference: {error}")
            except AttributeError as error:
                self.fail(f"{place} argument does not support set difference: {error}")
            if only:
                shown.append(f"Items in the {place} set but not the {other}:")
                shown.extend(map(repr, only))
        if shown:
            self.fail(self._formatMessage(msg, "\n".join(shown)))

    def assertCountEqual(self, first, second, msg=None):
        counts = _count_differences(list(first), list(second))
        if counts:
            lines = [f"First has {one:d}, Second has {other:d}:  {item!r}" for one, other, item in counts]
            self.fail(self.__with_diff(msg, "Element counts were not equal:\n", "\n".join(lines)))

    # What is to happen meanwhile.

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _AssertRaisesContext(expected_exception, self).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        expectation = _AssertRaisesContext(expected_exception, self, expected_regex)
        try:
            return expectation.handle("assertRaisesRegex", args, kwargs)
        finally:
            expectation = None

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarnsContext(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        expectation = _AssertWarnsContext(expected_warning, self, expected_regex)
        return expectation.handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        from . import _log

        return _log.AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        from . import _log

        return _log.AssertLogsContext(self, logger, level, no_logs=True)


def _printed_diff(first, second):
    return "\n" + "\n".join(ndiff(*(pformat(shown).splitlines() for shown in (first, second))))


_NO_ITEM = (TypeError, IndexError, NotImplementedError)


def _sequence_difference(first, second, word):
    """Where two sequences first differ, in words; None where they are equal."""
    both = ("First", first), ("Second", second)
    lengths = []
    for place, seq in both:
        try:
            lengths.append(len(seq))
        except (TypeError, NotImplementedError):
            return f"{place} {word} has no length.    Non-sequence?"
    if first == second:
        return None
    shown = f"{word.capitalize()}s differ: %s != %s\n" % _common_shorten_repr(first, second)
    differing = _differing_element(both, min(lengths), word)
    if differing is None and lengths[0] == lengths[1] and type(first) is not type(second):
        return None
    shown += differing or ""
    (place, longer), shortest = both[lengths[1] > lengths[0]], min(lengths)
    more = max(lengths) - shortest
    if more:
        shown += f"\n{place} {word} contains {more} additional elements.\n"
        try:
            shown += f"First extra element {shortest}:\n{safe_repr(longer[shortest])}\n"
        except _NO_ITEM:
            shown += f"Unable to index element {shortest} of {place.lower()} {word}\n"
    return shown


def _differing_element(both, count, word):
    for index in range(count):
        items = []
        for place, seq in both:
            try:
                items.append(seq[index])
            except _NO_ITEM:
                return f"\nUnable to index element {index} of {place.lower()} {word}\n"
        if items[0] != items[1]:
            return f"\nFirst differing element {index}:\n%s\n%s\n" % _common_shorten_repr(*items)
    return None


class _SubTest(TestCase):
    """Stands for a part of a test where something is told of it."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self.test_case, self.params, self._message = test_case, params, message
        self.failureException = test_case.failureException

    def _part(self):
        words = [] if self._message is _NO_MESSAGE else [f"[{self._message}]"]
        if self.params:
            words.append("(" + ", ".join(f"{name}={value!r}" for name, value in self.params.items()) + ")")
        return " ".join(words) or "(<subtest>)"

    def __str__(self):
        return f"{self.test_case} {self._part()}"

    def id(self):
        return f"{self.test_case.id()} {self._part()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")


class FunctionTestCase(TestCase):
    """A test that is a function."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._test, self._before, self._after = testFunc, setUp, tearDown
        self._words = description

    def _makings(self):
        return self._before, self._after, self._test, self._words

    def __eq__(self, other):
        return self._makings() == other._makings() if isinstance(other, self.__class__) else NotImplemented

    def __hash__(self):
        return hash((type(self), *self._makings()))

    def setUp(self):
        if self._before is not None:
            self._before()

    def runTest(self):
        self._test()

    def tearDown(self):
        if self._after is not None:
            self._after()

    def id(self):
        return self._test.__name__

    def __str__(self):
        return f"{strclass(type(self))} ({self._test.__name__})"

    def __repr__(self):
        return f"<{strclass(type(self))} tec={self._test}>"

    def shortDescription(self):
        if self._words is None and self._test.__doc__:
            return self._test.__doc__.partition("\n")[0].strip() or None
        return self._words
