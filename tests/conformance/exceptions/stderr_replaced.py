# The report of an uncaught exception goes to whatever sys.stderr is.
import sys


class Upper:
    def write(self, text):
        if text.startswith('Trace') or 'Error' in text:
            sys.__stdout__.write(text.replace(__file__, 'here').upper())

    def flush(self):
        pass


sys.stderr = Upper()
raise ValueError('lower case')
