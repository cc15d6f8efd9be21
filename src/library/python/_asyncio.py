"""
Futures and tasks, and which loop and task are running. In CPython this module is written in C, so that
its frames are in no traceback.
"""

import _contextvars
import reprlib
import types
import weakref
from asyncio.exceptions import CancelledError, InvalidStateError

_PENDING, _CANCELLED, _FINISHED = "PENDING", "CANCELLED", "FINISHED"

_running_loop = None
_current_tasks = {}
_scheduled_tasks = weakref.WeakSet()
_eager_tasks = set()
_task_count = 0


def _get_running_loop():
    return _running_loop


def _set_running_loop(loop, /):
    global _running_loop
    _running_loop = loop


def get_running_loop():
    if _running_loop is None:
        raise RuntimeError("no running event loop")
    return _running_loop


def get_event_loop():
    if _running_loop is not None:
        return _running_loop
    from asyncio.events import get_event_loop_policy

    return get_event_loop_policy().get_event_loop()


def current_task(loop=None):
    return _current_tasks.get(get_running_loop() if loop is None else loop)


def _enter_task(loop, task):
    current = _current_tasks.get(loop)
    if current is not None:
        raise RuntimeError(f"Cannot enter into task {task!r} while another task {current!r} is being executed.")
    _current_tasks[loop] = task


def _leave_task(loop, task):
    current = _current_tasks.get(loop)
    if current is not task:
        raise RuntimeError(
            f"Invalid attempt to leave task {task!r} while task {current!r} is entered."
        )
    del _current_tasks[loop]


def _swap_current_task(loop, task):
    previous = _current_tasks.get(loop)
    if task is None:
        _current_tasks.pop(loop, None)
    else:
        _current_tasks[loop] = task
    return previous


def _register_task(task):
    _scheduled_tasks.add(task)


def _register_eager_task(task):
    _eager_tasks.add(task)


def _unregister_task(task):
    _scheduled_tasks.discard(task)


def _unregister_eager_task(task):
    _eager_tasks.discard(task)


def _source_of(function):
    from functools import partial, partialmethod

    while hasattr(function, "__wrapped__"):
        function = function.__wrapped__
    if isinstance(function, types.FunctionType):
        return function.__code__.co_filename, function.__code__.co_firstlineno
    if isinstance(function, (partial, partialmethod)):
        return _source_of(function.func)
    return None


def _format_call(function, args, kwargs, suffix=""):
    from functools import partial

    words = [reprlib.repr(arg) for arg in args]
    words += [f"{name}={reprlib.repr(value)}" for name, value in (kwargs or {}).items()]
    suffix = "(" + ", ".join(words) + ")" + suffix
    if isinstance(function, partial):
        return _format_call(function.func, function.args, function.keywords, suffix)
    if getattr(function, "__qualname__", None):
        return function.__qualname__ + suffix
    if getattr(function, "__name__", None):
        return function.__name__ + suffix
    return repr(function) + suffix


def _format_callback_source(function, args):
    text = _format_call(function, args, None)
    source = _source_of(function)
    return f"{text} at {source[0]}:{source[1]}" if source else text


def _format_coroutine(coro):
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None)
    name = f"{name}()" if name else f"<{type(coro).__name__} without __name__>()"
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    if code is None:
        return f"{name} running" if getattr(coro, "cr_running", False) else name
    frame = coro.cr_frame if hasattr(coro, "cr_frame") else coro.gi_frame
    if frame is not None:
        return f"{name} running at {code.co_filename}:{frame.f_lineno}"
    return f"{name} done, defined at {code.co_filename}:{code.co_firstlineno}"


class Future:
    """A result that is not there yet."""

    # Words that differ from future to future; the class has what they begin with.
    _state = _PENDING
    _result = None
    _exception = None
    _exception_tb = None
    _loop = None
    _cancel_message = None
    _source_traceback = None
    _asyncio_future_blocking = False
    _Future__log_traceback = False

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._callbacks = []

    __class_getitem__ = classmethod(types.GenericAlias)

    def _repr_info(self):
        info = [self._state.lower()]
        if self._state == _FINISHED:
            if self._exception is not None:
                info.append(f"exception={self._exception!r}")
            else:
                info.append(f"result={reprlib.repr(self._result)}")
        if self._callbacks:
            shown = [_format_callback_source(callback, ()) for callback, _ in self._callbacks]
            if len(shown) > 2:
                shown[1:-1] = [f"<{len(shown) - 2} more>"]
            info.append(f"cb=[{', '.join(shown)}]")
        return info

    @reprlib.recursive_repr()
    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(self._repr_info())}>"

    def __del__(self):
        if not self._log_traceback:
            return
        exc = self._exception
        self._loop.call_exception_handler(
            {
                "message": f"{type(self).__name__} exception was never retrieved",
                "exception": exc,
                "future": self,
            }
        )

    @property
    def _log_traceback(self):
        return self._Future__log_traceback

    @_log_traceback.setter
    def _log_traceback(self, value):
        if value:
            raise ValueError("_log_traceback can only be set to False")
        self._Future__log_traceback = False

    def get_loop(self):
        if self._loop is None:
            raise RuntimeError("Future object is not initialized.")
        return self._loop

    def _make_cancelled_error(self):
        message = self._cancel_message
        return CancelledError() if message is None else CancelledError(message)

    def cancel(self, msg=None):
        self._Future__log_traceback = False
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _schedule_callbacks(self):
        callbacks = self._callbacks
        if callbacks:
            self._callbacks = []
            for callback, context in callbacks:
                self._loop.call_soon(callback, self, context=context)

    def cancelled(self):
        return self._state == _CANCELLED

    def done(self):
        return self._state != _PENDING

    def result(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Result is not set.")
        self._Future__log_traceback = False
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_tb)
        return self._result

    def exception(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Exception is not set.")
        self._Future__log_traceback = False
        return self._exception

    def add_done_callback(self, fn, /, *, context=None):
        if context is None:
            context = _contextvars.copy_context()
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, context))

    def remove_done_callback(self, fn, /):
        kept = [entry for entry in self._callbacks if entry[0] != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return removed

    def set_result(self, result, /):
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception, /):
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            cause = exception
            exception = RuntimeError("StopIteration interacts badly with generators and cannot be raised into a Future")
            exception.__cause__ = cause
            exception.__context__ = cause
        if not isinstance(exception, BaseException):
            raise TypeError("invalid exception object")
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._state = _FINISHED
        self._schedule_callbacks()
        self._Future__log_traceback = True

    def __await__(self):
        if self._state == _PENDING:
            self._asyncio_future_blocking = True
            yield self
        if self._state == _PENDING:
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


class Task(Future):
    """A coroutine that the event loop runs."""

    _must_cancel = False
    _fut_waiter = None
    _coro = None
    _log_destroy_pending = True
    _num_cancels_requested = 0

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if not _is_coroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        self._context = _contextvars.copy_context() if context is None else context
        self._coro = coro
        if name is None:
            global _task_count
            _task_count += 1
            name = f"Task-{_task_count}"
        elif type(name) is not str:
            name = str(name)
        self._name = name
        if eager_start and self._loop.is_running():
            self._start_eagerly()
            return
        self._loop.call_soon(self._step, context=self._context)
        _register_task(self)

    def _start_eagerly(self):
        previous = _swap_current_task(self._loop, self)
        try:
            _register_eager_task(self)
            try:
                self._context.run(self._run_step, None)
            finally:
                _unregister_eager_task(self)
        finally:
            _swap_current_task(self._loop, previous)
            if self._state == _PENDING:
                _register_task(self)

    def __del__(self):
        if self._state == _PENDING and self._log_destroy_pending:
            self._loop.call_exception_handler(
                {"task": self, "message": "Task was destroyed but it is pending!"}
            )
        Future.__del__(self)

    def _repr_info(self):
        info = Future._repr_info(self)
        if self._num_cancels_requested > 0 and self._state == _PENDING:
            info[0] = "cancelling"
        info.insert(1, f"name={self._name!r}")
        if self._fut_waiter is not None:
            info.insert(2, f"wait_for={self._fut_waiter!r}")
        if self._coro is not None:
            info.insert(2, f"coro=<{_format_coroutine(self._coro)}>")
        return info

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context

    def get_name(self):
        return self._name

    def set_name(self, value, /):
        self._name = str(value)

    def set_result(self, result, /):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception, /):
        raise RuntimeError("Task does not support set_exception operation")

    def get_stack(self, *, limit=None):
        from asyncio.tasks import _task_stack

        return _task_stack(self, limit)

    def print_stack(self, *, limit=None, file=None):
        from asyncio.tasks import _print_task_stack

        _print_task_stack(self, limit, file)

    def cancel(self, msg=None):
        self._Future__log_traceback = False
        if self._state != _PENDING:
            return False
        self._num_cancels_requested += 1
        waiter = self._fut_waiter
        if waiter is not None and waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._num_cancels_requested

    def uncancel(self):
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
            if self._num_cancels_requested == 0:
                self._must_cancel = False
        return self._num_cancels_requested

    def _step(self, exc=None):
        if self._state != _PENDING:
            raise InvalidStateError(f"__step(): already done: {self!r} {exc!r}")
        _enter_task(self._loop, self)
        try:
            self._run_step(exc)
        finally:
            _leave_task(self._loop, self)

    _step.__qualname__ = "TaskStepMethWrapper"

    def _run_step(self, exc):
        if self._must_cancel:
            if not isinstance(exc, CancelledError):
                exc = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        coro = self._coro
        try:
            result = coro.send(None) if exc is None else coro.throw(exc)
        except StopIteration as done:
            if self._must_cancel:
                self._must_cancel = False
                Future.cancel(self, msg=self._cancel_message)
            else:
                Future.set_result(self, done.value)
        except CancelledError as error:
            self._cancelled_exc = error
            Future.cancel(self)
        except (KeyboardInterrupt, SystemExit) as error:
            Future.set_exception(self, error)
            raise
        except BaseException as error:
            Future.set_exception(self, error)
        else:
            self._wait_for(result)

    def _make_cancelled_error(self):
        # The exception that has ended the coroutine tells more than a new one.
        error = self.__dict__.pop("_cancelled_exc", None)
        return Future._make_cancelled_error(self) if error is None else error

    def _wait_for(self, result):
        blocking = getattr(result, "_asyncio_future_blocking", None)
        if blocking is not None:
            if result._loop is not self._loop:
                self._fail(f"Task {self!r} got Future {result!r} attached to a different loop")
            elif not blocking:
                self._fail(f"yield was used instead of yield from in task {self!r} with {result!r}")
            elif result is self:
                self._fail(f"Task cannot await on itself: {self!r}")
            else:
                result._asyncio_future_blocking = False
                result.add_done_callback(self._wakeup, context=self._context)
                self._fut_waiter = result
                if self._must_cancel and result.cancel(msg=self._cancel_message):
                    self._must_cancel = False
        elif result is None:
            self._loop.call_soon(self._step, context=self._context)
        elif isinstance(result, types.GeneratorType):
            self._fail(f"yield was used instead of yield from for generator in task {self!r} with {result!r}")
        else:
            self._fail(f"Task got bad yield: {result!r}")

    def _fail(self, message):
        self._loop.call_soon(self._step, RuntimeError(message), context=self._context)

    def _wakeup(self, future):
        # The coroutine must not run inside a handler: what it raises would get a context that it does not have.
        try:
            future.result()
            raised = None
        except BaseException as error:
            raised = error
        try:
            self._step(raised)
        finally:
            raised = None

    _wakeup.__qualname__ = "Task.task_wakeup"


Future.__module__ = Task.__module__ = "_asyncio"


def _is_coroutine(obj):
    if isinstance(obj, types.CoroutineType):
        return True
    if isinstance(obj, types.GeneratorType):
        return bool(obj.gi_code.co_flags & 0x100)
    from collections.abc import Coroutine

    return isinstance(obj, Coroutine)


