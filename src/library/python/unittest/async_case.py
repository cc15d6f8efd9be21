"""Test cases whose tests are coroutines."""

from asyncio import Runner
from contextvars import copy_context
from inspect import iscoroutinefunction

from .case import TestCase

__unittest = True


class IsolatedAsyncioTestCase(TestCase):
    """
    Each test has an event loop of its own. All parts of a test run in the same context, so that what one
    part sets the next one finds.
    """

    loop_factory = None

    def __init__(self, methodName="runTest"):
        TestCase.__init__(self, methodName)
        self._shared_vars = copy_context()
        self._loop_runner = None

    def run(self, result=None):
        runner = self._loop_runner = Runner(debug=True, loop_factory=self.loop_factory)
        try:
            return TestCase.run(self, result)
        finally:
            self._loop_runner = None
            runner.close()

    # What test cases override.

    async def asyncSetUp(self):
        """After setUp, on the loop."""

    async def asyncTearDown(self):
        """Before tearDown, on the loop."""

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        """Has a coroutine run after tearDown."""
        # As one list, so that a keyword may have any name.
        everything = (func, *args)
        self.addCleanup(*everything, **kwargs)

    async def enterAsyncContext(self, cm):
        """Enters an asynchronous context that is left after tearDown."""
        enter, leave = type(cm).__aenter__, type(cm).__aexit__
        entered = await enter(cm)
        self.addAsyncCleanup(leave, cm, None, None, None)
        return entered

    # How the parts of a test are called.

    def _on_loop(self, func, /, *args, **kwargs):
        return self._loop_runner.run(func(*args, **kwargs), context=self._shared_vars)

    def _by_kind(self, func, /, *args, **kwargs):
        call = self._on_loop if iscoroutinefunction(func) else self._shared_vars.run
        return call(func, *args, **kwargs)

    def _do_set_up(self):
        # The loop is there also for a setUp that is no coroutine.
        self._loop_runner.get_loop()
        self._shared_vars.run(self.setUp)
        self._on_loop(self.asyncSetUp)

    def _do_test(self, method):
        if self._by_kind(method) is not None:
            self._warn_of_value(method, 5)

    def _do_tear_down(self):
        self._on_loop(self.asyncTearDown)
        self._shared_vars.run(self.tearDown)

    def _do_cleanup(self, function, *args, **kwargs):
        self._by_kind(function, *args, **kwargs)
