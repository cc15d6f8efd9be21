"""Files of settings: sections of names with values."""

import functools
import io
import itertools
import os
import re
from collections import ChainMap
from collections.abc import MutableMapping

__all__ = [
    "NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError", "InterpolationError",
    "InterpolationDepthError", "InterpolationMissingOptionError", "InterpolationSyntaxError", "ParsingError",
    "MissingSectionHeaderError", "ConfigParser", "RawConfigParser", "Interpolation", "BasicInterpolation",
    "ExtendedInterpolation", "SectionProxy", "ConverterMapping", "DEFAULTSECT", "MAX_INTERPOLATION_DEPTH",
]

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10
_UNSET = object()


class Error(Exception):
    """Something is wrong with settings."""

    def __init__(self, msg=""):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, "No section: %r" % (section,))
        self.section = section
        self.args = (section,)


def _while_reading(source, lineno, text):
    if source is None:
        return text[0].upper() + text[1:]
    place = f"While reading from {source!r}"
    if lineno is not None:
        place += " [line {0:2d}]".format(lineno)
    return f"{place}: {text}"


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        Error.__init__(self, _while_reading(source, lineno, f"section {section!r} already exists"))
        self.section, self.source, self.lineno = section, source, lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        text = f"option {option!r} in section {section!r} already exists"
        Error.__init__(self, _while_reading(source, lineno, text))
        self.section, self.option, self.source, self.lineno = section, option, source, lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, "No option %r in section: %r" % (option, section))
        self.option, self.section = option, section
        self.args = (option, section)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option, self.section = option, section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        msg = (
            "Bad value substitution: option {!r} in section {!r} contains an interpolation key {!r} which is not a "
            "valid option name. Raw value: {!r}".format(option, section, reference, rawval)
        )
        InterpolationError.__init__(self, option, section, msg)
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        msg = (
            "Recursion limit exceeded in value substitution: option {!r} in section {!r} contains an interpolation "
            "key which cannot be substituted in {} steps. Raw value: {!r}".format(
                option, section, MAX_INTERPOLATION_DEPTH, rawval
            )
        )
        InterpolationError.__init__(self, option, section, msg)
        self.args = (option, section, rawval)


class ParsingError(Error):
    def __init__(self, source, *args):
        super().__init__(f"Source contains parsing errors: {source!r}")
        self.source = source
        self.errors = []
        self.args = (source,)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += "\n\t[line %2d]: %s" % (lineno, repr(line))


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(
            self, "File contains no section headers.\nfile: %r, line: %d\n%r" % (filename, lineno, line)
        )
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)


class Interpolation:
    """What values stand for; this one leaves them as they are."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class BasicInterpolation(Interpolation):
    """%(name)s stands for another value of the section."""

    _mark = "%"
    _key = re.compile(r"%\(([^)]+)\)s")

    def before_get(self, parser, section, option, value, defaults):
        return self._filled(parser, option, value, section, defaults, value, 1)

    def before_set(self, parser, section, option, value):
        left = value.replace("%%", "")
        left = self._key.sub("", left)
        if "%" in left:
            raise ValueError("invalid interpolation syntax in %r at position %d" % (value, left.find("%")))
        return value

    def _filled(self, parser, option, rest, section, values, raw, depth):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        out = []
        while (at := rest.find("%")) >= 0:
            out.append(rest[:at])
            rest = rest[at:]
            if rest[1:2] == "%":
                out.append("%")
                rest = rest[2:]
                continue
            if rest[1:2] != "(":
                raise InterpolationSyntaxError(
                    option, section, "'%%' must be followed by '%%' or '(', found: %r" % (rest,)
                )
            match = self._key.match(rest)
            if match is None:
                raise InterpolationSyntaxError(option, section, "bad interpolation variable reference %r" % rest)
            name = parser.optionxform(match.group(1))
            rest = rest[match.end() :]
            try:
                value = values[name]
            except KeyError:
                raise InterpolationMissingOptionError(option, section, raw, name) from None
            if "%" in value:
                value = self._filled(parser, option, value, section, values, raw, depth + 1)
            out.append(value)
        return "".join(out) + rest


class ExtendedInterpolation(Interpolation):
    """${name} and ${section:name} stand for other values."""

    _key = re.compile(r"\$\{([^}]+)\}")

    def before_get(self, parser, section, option, value, defaults):
        return self._filled(parser, option, value, section, defaults, value, 1)

    def before_set(self, parser, section, option, value):
        left = self._key.sub("", value.replace("$$", ""))
        if "$" in left:
            raise ValueError("invalid interpolation syntax in %r at position %d" % (value, left.find("$")))
        return value

    def _filled(self, parser, option, rest, section, values, raw, depth):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        out = []
        while (at := rest.find("$")) >= 0:
            out.append(rest[:at])
            rest = rest[at:]
            if rest[1:2] == "$":
                out.append("$")
                rest = rest[2:]
                continue
            if rest[1:2] != "{":
                raise InterpolationSyntaxError(option, section, "'$' must be followed by '$' or '{', found: %r" % (rest,))
            match = self._key.match(rest)
            if match is None:
                raise InterpolationSyntaxError(option, section, "bad interpolation variable reference %r" % rest)
            path = match.group(1).split(":")
            rest = rest[match.end() :]
            home, name, known = section, option, values
            try:
                if len(path) == 1:
                    name = parser.optionxform(path[0])
                    value = values[name]
                elif len(path) == 2:
                    home, name = path[0], parser.optionxform(path[1])
                    value = parser.get(home, name, raw=True)
                    known = dict(parser.items(home, raw=True))
                else:
                    raise InterpolationSyntaxError(option, section, "More than one ':' found: %r" % (rest,))
            except (KeyError, NoSectionError, NoOptionError):
                raise InterpolationMissingOptionError(option, section, raw, ":".join(path)) from None
            if "$" in value:
                value = self._filled(parser, name, value, home, known, raw, depth + 1)
            out.append(value)
        return "".join(out) + rest


class RawConfigParser(MutableMapping):
    """Sections by name; values stand for themselves."""

    BOOLEAN_STATES = {
        "1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False
    }
    _DEFAULT_INTERPOLATION = Interpolation()
    SECTCRE = re.compile(r"\[(?P<header>.+)\]")

    def __init__(
        self,
        defaults=None,
        dict_type=dict,
        allow_no_value=False,
        *,
        delimiters=("=", ":"),
        comment_prefixes=("#", ";"),
        inline_comment_prefixes=None,
        strict=True,
        empty_lines_in_values=True,
        default_section=DEFAULTSECT,
        interpolation=_UNSET,
        converters={},
        allow_unnamed_section=False,
    ):
        self._dict = dict_type
        self._sections = dict_type()
        self._defaults = dict_type()
        self.default_section = default_section
        self._converters = {"int": int, "float": float, "boolean": self._convert_to_boolean, **converters}
        for name in converters:
            setattr(self, "get" + name, functools.partial(self._get_conv_by_name, name))
        self._proxies = {default_section: SectionProxy(self, default_section)}
        self._delimiters = tuple(delimiters)
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._allow_no_value = allow_no_value
        self._empty_lines_in_values = empty_lines_in_values
        self._interpolation = self._DEFAULT_INTERPOLATION if interpolation is _UNSET else interpolation or Interpolation()
        if defaults:
            self._read_defaults(defaults)

    def _read_defaults(self, defaults):
        for key, value in defaults.items():
            self._defaults[self.optionxform(key)] = value

    def optionxform(self, optionstr):
        return optionstr.lower()

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError("Invalid section name: %r" % section)
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section)
        return list({**self._sections[section], **{k: v for k, v in self._defaults.items()}})

    def read(self, filenames, encoding=None):
        if isinstance(filenames, (str, bytes, os.PathLike)):
            filenames = [filenames]
        done = []
        for filename in filenames:
            try:
                with open(filename, encoding=encoding) as file:
                    self._read(file, filename)
            except OSError:
                continue
            done.append(os.fspath(filename))
        return done

    def read_file(self, f, source=None):
        if source is None:
            source = getattr(f, "name", "<???>")
        self._read(f, source)

    def read_string(self, string, source="<string>"):
        self.read_file(io.StringIO(string), source)

    def read_dict(self, dictionary, source="<dict>"):
        added = set()
        for section, keys in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in added:
                    raise
            added.add(section)
            seen = set()
            for key, value in keys.items():
                key = self.optionxform(str(key))
                if self._strict and key in seen:
                    raise DuplicateOptionError(section, key, source)
                seen.add(key)
                self.set(section, key, None if value is None else str(value))

    def _without_comment(self, line):
        text = line.strip()
        if text.startswith(self._comment_prefixes) if self._comment_prefixes else False:
            return ""
        for prefix in self._inline_comment_prefixes:
            at = -1
            while (at := line.find(prefix, at + 1)) >= 0:
                if at == 0 or line[at - 1].isspace():
                    line = line[:at]
                    break
        return line.strip()

    def _split(self, text):
        """(name, delimiter, value) of a line."""
        places = [(text.find(d), d) for d in self._delimiters if d in text]
        if not places:
            return text, None, None
        at, delimiter = min(places, key=lambda pair: pair[0])
        return text[:at].strip(), delimiter, text[at + len(delimiter) :].strip()

    def _read(self, lines, source):
        section = option = name = None
        indent = 0
        seen = set()
        problem = None
        for number, line in enumerate(lines, 1):
            text = self._without_comment(line)
            if not text:
                plain = not line.strip()
                if self._empty_lines_in_values:
                    if plain and section is not None and option and section[option] is not None:
                        section[option].append("")
                elif plain:
                    indent = len(line) + 1
                continue
            own = len(line) - len(line.lstrip())
            if section is not None and option and own > indent:
                if section[option] is None:
                    raise MultilineContinuationError(source, number, line)
                section[option].append(text)
                continue
            indent = own
            header = self.SECTCRE.match(text)
            if header:
                name = header.group("header")
                if name in self._sections:
                    if self._strict and name in seen:
                        raise DuplicateSectionError(name, source, number)
                    section = self._sections[name]
                elif name == self.default_section:
                    section = self._defaults
                else:
                    section = self._sections[name] = self._dict()
                    self._proxies[name] = SectionProxy(self, name)
                seen.add(name)
                option = None
                continue
            if section is None:
                raise MissingSectionHeaderError(source, number, line)
            option, delimiter, value = self._split(text)
            if not option or delimiter is None and not self._allow_no_value:
                problem = problem or ParsingError(source)
                problem.append(number, line)
                option = None
                continue
            option = self.optionxform(option)
            if self._strict and (name, option) in seen:
                raise DuplicateOptionError(name, option, source, number)
            seen.add((name, option))
            section[option] = None if value is None else [value]
        self._join_values()
        if problem:
            raise problem

    def _join_values(self):
        for name, options in itertools.chain(((self.default_section, self._defaults),), self._sections.items()):
            for key, value in options.items():
                if isinstance(value, list):
                    value = "\n".join(value).rstrip()
                options[key] = self._interpolation.before_read(self, name, key, value)

    def _unify(self, section, vars):
        own = {}
        try:
            own = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        given = {self.optionxform(k): None if v is None else str(v) for k, v in (vars or {}).items()}
        return ChainMap(given, own, self._defaults)

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        try:
            values = self._unify(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        try:
            value = values[option]
        except KeyError:
            if fallback is _UNSET:
                raise NoOptionError(option, section) from None
            return fallback
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, values)

    def _get_conv(self, section, option, conv, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        try:
            return conv(self.get(section, option, raw=raw, vars=vars))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def _get_conv_by_name(self, name, section, option, **kwargs):
        return self._get_conv(section, option, self._converters[name], **kwargs)

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, int, raw=raw, vars=vars, fallback=fallback)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, float, raw=raw, vars=vars, fallback=fallback)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, self._convert_to_boolean, raw=raw, vars=vars, fallback=fallback)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError("Not a boolean: %s" % value)
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        if section is _UNSET:
            return super().items()
        values = dict(self._defaults)
        try:
            values.update(self._sections[section])
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        names = list(values)
        if vars:
            values.update({self.optionxform(k): v for k, v in vars.items()})
        if raw:
            return [(name, values[name]) for name in names]
        return [(name, self._interpolation.before_get(self, section, name, values[name], values)) for name in names]

    def popitem(self):
        for key in self.sections():
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def has_option(self, section, option):
        option = self.optionxform(option)
        if not section or section == self.default_section:
            return option in self._defaults
        return section in self._sections and (option in self._sections[section] or option in self._defaults)

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        if not section or section == self.default_section:
            target = self._defaults
        else:
            try:
                target = self._sections[section]
            except KeyError:
                raise NoSectionError(section) from None
        target[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        mark = f" {self._delimiters[0]} " if space_around_delimiters else self._delimiters[0]
        sections = list(self._sections.items())
        if self._defaults:
            sections.insert(0, (self.default_section, self._defaults))
        for name, options in sections:
            fp.write("[{}]\n".format(name))
            for key, value in options.items():
                value = self._interpolation.before_write(self, name, key, value)
                if value is not None or not self._allow_no_value:
                    value = mark + str(value).replace("\n", "\n\t")
                else:
                    value = ""
                fp.write("{}{}\n".format(key, value))
            fp.write("\n")

    def remove_option(self, section, option):
        if not section or section == self.default_section:
            target = self._defaults
        else:
            try:
                target = self._sections[section]
            except KeyError:
                raise NoSectionError(section) from None
        option = self.optionxform(option)
        existed = option in target
        target.pop(option, None)
        return existed

    def remove_section(self, section):
        existed = section in self._sections
        if existed:
            del self._sections[section], self._proxies[section]
        return existed

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return itertools.chain((self.default_section,), self._sections.keys())


class MultilineContinuationError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(
            self,
            "Key without value continued with an indented line.\nfile: %r, line: %d\n%r" % (filename, lineno, line),
        )
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)


class ConfigParser(RawConfigParser):
    """Sections by name; %(name)s in a value stands for another one."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")
        if not isinstance(value, str) and not (self._allow_no_value and value is None):
            raise TypeError("option values must be strings")
        super().set(section, option, value)

    def add_section(self, section):
        if not isinstance(section, str):
            raise TypeError("section names must be strings")
        super().add_section(section)

    def _read_defaults(self, defaults):
        self.read_dict({self.default_section: defaults})


class SectionProxy(MutableMapping):
    """One section as a mapping."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for conv in parser._converters:
            setattr(self, "get" + conv, functools.partial(self._get_as, conv))

    def _get_as(self, conv, option, fallback=None, *, raw=False, vars=None, **kwargs):
        convert = self._parser._converters[conv]
        return self._parser._get_conv(self._name, option, convert, raw=raw, vars=vars, fallback=fallback)

    def __repr__(self):
        return "<Section: {}>".format(self._name)

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        if not isinstance(self._parser, ConfigParser) or isinstance(value, str) or value is None and self._parser._allow_no_value:
            return self._parser.set(self._name, key, value)
        raise TypeError("option values must be strings")

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return list(self._parser.defaults())

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, **kwargs):
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)
