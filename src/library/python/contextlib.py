"""Tools for the with statement."""

__all__ = [
    "asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager",
    "AbstractAsyncContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack",
    "redirect_stdout", "redirect_stderr", "suppress", "aclosing", "chdir",
]

import abc
import sys
import _collections_abc
from collections import deque
from functools import wraps
from types import GenericAlias, MethodType


def _has_all(cls, base, *names):
    """Answer of a __subclasshook__ of `base`: whether a class has these methods."""
    return _collections_abc._check_methods(cls, *names) if base else NotImplemented


class AbstractContextManager(abc.ABC):
    """What the with statement takes."""

    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @classmethod
    def __subclasshook__(cls, C):
        return _has_all(C, cls is AbstractContextManager, "__enter__", "__exit__")

    def __enter__(self):
        """What `as` binds: the manager itself."""
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """A true result ends the exception that is passed, if there is one."""


class AbstractAsyncContextManager(abc.ABC):
    """What the async with statement takes."""

    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)

    @classmethod
    def __subclasshook__(cls, C):
        return _has_all(C, cls is AbstractAsyncContextManager, "__aenter__", "__aexit__")

    async def __aenter__(self):
        """What `as` binds: the manager itself."""
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        """A true result ends the exception that is passed, if there is one."""


# As decorators.


class ContextDecorator(object):
    """Lets a context manager be used as a decorator as well."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return inner


class AsyncContextDecorator(object):
    """Lets an asynchronous context manager be used as a decorator as well."""

    _recreate_cm = ContextDecorator._recreate_cm

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)

        return inner


# Made of generators.


class _OfGenerator:
    """A manager made of a generator; it keeps what the generator was made of until it is entered."""

    def __init__(self, func, args, kwds):
        self.func, self.args, self.kwds = func, args, kwds
        self.gen = func(*args, **kwds)
        self.__doc__ = getattr(func, "__doc__", None) or type(self).__doc__

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)

    def _is_passed_on(self, error, raised, traceback):
        """Whether the generator let the exception through that was thrown into it, if only as the cause of its own."""
        within = isinstance(error, RuntimeError) and isinstance(raised, self._stops) and error.__cause__ is raised
        if error is not raised and not within:
            return False
        raised.__traceback__ = traceback
        return True


class _GeneratorContextManager(_OfGenerator, AbstractContextManager, ContextDecorator):
    """Made by @contextmanager."""

    _stops = StopIteration

    def __enter__(self):
        del self.args, self.kwds, self.func
        for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield") from None

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            self._complain("generator didn't stop")
        raised = exc_type() if exc_value is None else exc_value
        try:
            self.gen.throw(raised)
        except StopIteration as end:
            return end is not raised
        except BaseException as error:
            if self._is_passed_on(error, raised, traceback):
                return False
            raise
        self._complain("generator didn't stop after throw()")

    def _complain(self, words):
        try:
            raise RuntimeError(words)
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(_OfGenerator, AbstractAsyncContextManager, AsyncContextDecorator):
    """Made by @asynccontextmanager."""

    _stops = StopIteration, StopAsyncIteration

    async def __aenter__(self):
        del self.args, self.kwds, self.func
        async for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            await self._complain("generator didn't stop")
        raised = exc_type() if exc_value is None else exc_value
        try:
            await self.gen.athrow(raised)
        except StopAsyncIteration as end:
            return end is not raised
        except BaseException as error:
            if self._is_passed_on(error, raised, traceback):
                return False
            raise
        await self._complain("generator didn't stop after athrow()")

    async def _complain(self, words):
        try:
            raise RuntimeError(words)
        finally:
            await self.gen.aclose()


def _makes(manager, func):
    @wraps(func)
    def helper(*args, **kwds):
        return manager(func, args, kwds)

    return helper


def contextmanager(func):
    """Makes a context manager of a generator function that yields once."""
    return _makes(_GeneratorContextManager, func)


def asynccontextmanager(func):
    """Makes an asynchronous context manager of an asynchronous generator function."""
    return _makes(_AsyncGeneratorContextManager, func)


# For one thing each.


class closing(AbstractContextManager):
    """Closes something at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *_):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Closes something asynchronously at the end."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *_):
        await self.thing.aclose()


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """A context manager that does nothing."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    async def __aenter__(self):
        return self.enter_result

    def __exit__(self, *_):
        return None

    async def __aexit__(self, *_):
        return None


class suppress(AbstractContextManager):
    """Some exceptions end the with statement and go no further."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        return None

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None or issubclass(exc_type, self._exceptions):
            return exc_type is not None or None
        if not issubclass(exc_type, BaseExceptionGroup):
            return False
        rest = exc_value.split(self._exceptions)[1]
        if rest is not None:
            raise rest
        return True


class _Exchange(AbstractContextManager):
    """While it is entered, one thing stands in the place of another; entered twice, it goes back twice."""

    def __init__(self):
        self._before = []

    def _exchange(self, new):
        self._before.append(self._now())
        self._put(new)

    def __exit__(self, *_):
        self._put(self._before.pop())


class _Redirection(_Exchange):
    def __init__(self, new_target):
        super().__init__()
        self._target = new_target

    def _now(self):
        return getattr(sys, self._name)

    def _put(self, stream):
        setattr(sys, self._name, stream)

    def __enter__(self):
        self._exchange(self._target)
        return self._target


class redirect_stdout(_Redirection):
    """sys.stdout is another file for a while."""

    _name = "stdout"


class redirect_stderr(_Redirection):
    """sys.stderr is another file for a while."""

    _name = "stderr"


class chdir(_Exchange):
    """Another current directory for a while."""

    def __init__(self, path):
        super().__init__()
        self.path = path

    def _now(self):
        from os import getcwd

        return getcwd()

    def _put(self, path):
        from os import chdir as change

        change(path)

    def __enter__(self):
        self._exchange(self.path)


# For any number.


class _Unwinding:
    """What becomes of an exception on its way through the exits of a stack."""

    def __init__(self, error):
        self._error = error
        self._came_with_one = error is not None
        # What was being handled around the with statement: chains of context end before it.
        self._around = sys.exception()
        self._is_ended = False
        self._is_new = False

    def details(self):
        error = self._error
        return (None, None, None) if error is None else (type(error), error, error.__traceback__)

    def answered(self, ends):
        if ends:
            self._error = None
            self._is_ended, self._is_new = True, False

    def failed(self, error):
        self._link(error)
        self._error = error
        self._is_new = True

    def _link(self, error):
        """An exception of an exit has the one before it as its context, as if with statements were nested."""
        while (context := error.__context__) is not self._around:
            if context is None or context is self._error:
                return
            error = context
        if context is None:
            return
        error.__context__ = self._error

    def result(self):
        if not self._is_new:
            return self._came_with_one and self._is_ended
        context = self._error.__context__
        try:
            raise self._error
        except BaseException as error:
            error.__context__ = context
            raise


class _Stack:
    """Exits to come, the last one first, each with whether it is called or awaited."""

    def __init__(self):
        self._exits = deque()

    def pop_all(self):
        """Another stack with all the exits; this one has none any more."""
        heir = type(self)()
        heir._exits, self._exits = self._exits, heir._exits
        return heir

    def push(self, exit):
        """Adds a context manager that is not entered, or a function called as an __exit__ is."""
        return self._push(exit, "__exit__", False)

    def _push(self, exit, method, waits):
        leave = getattr(type(exit), method, None)
        self._exits.append((waits, exit if leave is None else MethodType(leave, exit)))
        return exit

    def _methods(self, manager, names, kind):
        cls = type(manager)
        try:
            return [getattr(cls, name) for name in names]
        except AttributeError:
            words = f"'{cls.__module__}.{cls.__qualname__}' object does not support the {kind} protocol"
            raise TypeError(words) from None

    def enter_context(self, cm):
        """Enters a context manager; what it gives to `as`."""
        enter, leave = self._methods(cm, ("__enter__", "__exit__"), "context manager")
        result = enter(cm)
        self._exits.append((False, MethodType(leave, cm)))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Adds a function that is called with these arguments; it cannot end exceptions."""

        def leave(*_):
            callback(*args, **kwds)

        leave.__wrapped__ = callback
        self._exits.append((False, leave))
        return callback


class ExitStack(_Stack, AbstractContextManager):
    """Any number of context managers, left in the opposite order."""

    def __exit__(self, *exc_details):
        unwinding = _Unwinding(exc_details[1])
        while self._exits:
            leave = self._exits.pop()[1]
            try:
                unwinding.answered(leave(*unwinding.details()))
            except BaseException as error:
                unwinding.failed(error)
        return unwinding.result()

    def close(self):
        """Leaves everything now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_Stack, AbstractAsyncContextManager):
    """The same for asynchronous context managers."""

    async def enter_async_context(self, cm):
        """Enters an asynchronous context manager; what it gives to `as`."""
        names = "__aenter__", "__aexit__"
        enter, leave = self._methods(cm, names, "asynchronous context manager")
        result = await enter(cm)
        self._exits.append((True, MethodType(leave, cm)))
        return result

    def push_async_exit(self, exit):
        """Adds an asynchronous context manager that is not entered, or a coroutine function."""
        return self._push(exit, "__aexit__", True)

    def push_async_callback(self, callback, /, *args, **kwds):
        """Adds a coroutine function that is called with these arguments."""

        async def leave(*_):
            await callback(*args, **kwds)

        leave.__wrapped__ = callback
        self._exits.append((True, leave))
        return callback

    async def __aexit__(self, *exc_details):
        unwinding = _Unwinding(exc_details[1])
        while self._exits:
            waits, leave = self._exits.pop()
            try:
                answer = leave(*unwinding.details())
                unwinding.answered(await answer if waits else answer)
            except BaseException as error:
                unwinding.failed(error)
        return unwinding.result()

    async def aclose(self):
        """Leaves everything now."""
        await self.__aexit__(None, None, None)
