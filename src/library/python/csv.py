"""Tables as text: rows of fields with something between them."""

import io
from types import GenericAlias

from _csv import QUOTE_ALL, QUOTE_MINIMAL, QUOTE_NONE, QUOTE_NONNUMERIC, QUOTE_NOTNULL, QUOTE_STRINGS
from _csv import Dialect as _CheckedDialect, Error, field_size_limit, reader, writer
from _csv import get_dialect, list_dialects, register_dialect, unregister_dialect

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error",
    "Dialect", "excel", "excel_tab", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect",
    "list_dialects", "Sniffer", "unregister_dialect", "DictReader", "DictWriter", "unix_dialect",
]

__version__ = "1.0"


# Dialects: how a table is written.


class Dialect:
    """What dialects are derived from; what they do not say is None."""

    _name, _valid = "", False
    delimiter = quotechar = escapechar = lineterminator = None
    doublequote = skipinitialspace = quoting = None

    def __init__(self):
        self._valid = self._valid or type(self) is not Dialect
        try:
            _CheckedDialect(self)
        except TypeError as wrong:
            raise Error(str(wrong)) from None


class excel(Dialect):
    """As Excel writes it."""

    delimiter, quotechar, lineterminator = ",", '"', "\r\n"
    doublequote, skipinitialspace, quoting = True, False, QUOTE_MINIMAL


class excel_tab(excel):
    """As Excel writes it, with tabs."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """As is usual on Unix."""

    delimiter, quotechar, lineterminator = ",", '"', "\n"
    doublequote, skipinitialspace, quoting = True, False, QUOTE_ALL


for _name, _dialect in (("excel", excel), ("excel-tab", excel_tab), ("unix", unix_dialect)):
    register_dialect(_name, _dialect)
del _name, _dialect


# Rows as dicts.


def _to_keep(names):
    """The names of the fields; as a list, if they could be gone through only once."""
    if names is not None and iter(names) is names:
        return [*names]
    return names


class DictWriter:
    """Writes dicts as rows: the fields in the order of their names."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        self.fieldnames, self.restval, self.extrasaction = _to_keep(fieldnames), restval, extrasaction
        if extrasaction.lower() not in {"raise", "ignore"}:
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.writer = writer(f, dialect, *args, **kwds)

    def _row(self, fields):
        unknown = fields.keys() - self.fieldnames if self.extrasaction == "raise" else ()
        if unknown:
            raise ValueError(f"dict contains fields not in fieldnames: {', '.join(map(repr, unknown))}")
        return (fields.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        """Writes one row."""
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        """Writes rows."""
        return self.writer.writerows(map(self._row, rowdicts))

    def writeheader(self):
        """Writes a row with the names of the fields."""
        return self.writerow({name: name for name in self.fieldnames})


class DictReader:
    """Reads rows as dicts. The first row has the names of the fields, unless they are given."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self.reader, self.dialect = reader(f, dialect, *args, **kwds), dialect
        # Where what goes that has no name; what is put where nothing is.
        self.restkey, self.restval = restkey, restval
        self._names, self.line_num = _to_keep(fieldnames), 0

    def __iter__(self):
        return self

    def _next_row(self):
        row = next(self.reader)
        self.line_num = self.reader.line_num
        return row

    def __next__(self):
        if not self.line_num:
            # The first row is read now, if the names are in it.
            self.fieldnames
        while not (row := self._next_row()):
            pass
        names = self.fieldnames
        fields = dict(zip(names, row))
        if len(row) > len(names):
            fields[self.restkey] = row[len(names) :]
        for name in names[len(row) :]:
            fields[name] = self.restval
        return fields

    @property
    def fieldnames(self):
        """The names of the fields; None if there is no row to take them from."""
        if self._names is None:
            self._names = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._names

    @fieldnames.setter
    def fieldnames(self, names):
        self._names = names


class Sniffer:
    """Guesses how a table is written."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        lines = [line for line in sample.splitlines() if line]
        best = None
        for mark in delimiters or self.preferred + ["|"]:
            counts = {line.count(mark) for line in lines}
            if len(counts) == 1 and 0 not in counts:
                best = mark
                break
        if best is None:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.delimiter = best
        dialect.quotechar = "'" if "'" in sample and '"' not in sample else '"'
        dialect.doublequote = dialect.quotechar * 2 in sample
        dialect.skipinitialspace = all(best + " " in line for line in lines)
        return dialect

    def has_header(self, sample):
        rows = list(reader(io.StringIO(sample), self.sniff(sample)))

        def kind(text):
            try:
                complex(text)
                return "number"
            except ValueError:
                return len(text)

        votes = 0
        for column in range(len(rows[0])):
            kinds = {kind(row[column]) for row in rows[1:21] if len(row) == len(rows[0])}
            if len(kinds) == 1:
                votes += 1 if kind(rows[0][column]) not in kinds else -1
        return votes > 0
