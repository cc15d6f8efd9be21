"""Prints the events that sys.settrace reports for one program, one a line: event, function, line.

An exception event also names the type. Only frames of the program itself count; what it prints is
dropped. Run by tests/expect.mjs, which stores the result beside the program.
"""

import io
import sys


def trace_program(name):
    """Runs the program in the file and returns its events as lines of text."""
    with open(name, encoding="utf-8") as file:
        code = compile(file.read(), name, "exec")
    events = []

    def trace(frame, event, argument):
        if frame.f_code.co_filename != name:
            return None
        words = [event, frame.f_code.co_name, str(frame.f_lineno)]
        if event == "exception":
            words.append(argument[0].__name__)
        events.append(" ".join(words))
        return trace

    printed, sys.stdout = sys.stdout, io.StringIO()
    sys.settrace(trace)
    try:
        exec(code, {"__name__": "__main__", "__builtins__": __builtins__})
    except BaseException:
        pass  # the events have told it
    finally:
        sys.settrace(None)
        sys.stdout = printed
    return events


print(*trace_program(sys.argv[1]), sep="\n")
