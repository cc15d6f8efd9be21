"""Options of the command line as C's getopt reads them."""

import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    opt = ""
    msg = ""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def _names(longopts):
    return [longopts] if isinstance(longopts, str) else list(longopts)


def getopt(args, shortopts, longopts=[]):
    opts, rest = [], list(args)
    longopts = _names(longopts)
    while rest and rest[0].startswith("-") and rest[0] != "-":
        if rest[0] == "--":
            rest = rest[1:]
            break
        rest = _one(opts, rest, shortopts, longopts)
    return opts, rest


def gnu_getopt(args, shortopts, longopts=[]):
    opts, plain, rest = [], [], list(args)
    longopts = _names(longopts)
    first_only = bool(os.environ.get("POSIXLY_CORRECT"))
    if shortopts.startswith("+"):
        shortopts = shortopts[1:]
        first_only = True
    while rest:
        if rest[0] == "--":
            plain += rest[1:]
            break
        if rest[0][:1] == "-" and rest[0] != "-":
            rest = _one(opts, rest, shortopts, longopts)
        elif first_only:
            plain += rest
            break
        else:
            plain.append(rest[0])
            rest = rest[1:]
    return opts, plain


def _one(opts, rest, shortopts, longopts):
    """Takes one argument with options, and what belongs to it; the answer is what is left."""
    first, rest = rest[0], rest[1:]
    if first.startswith("--"):
        name, equals, value = first[2:].partition("=")
        name, takes = _long(name, longopts)
        if takes and not equals:
            if not rest:
                raise GetoptError("option --%s requires argument" % name, name)
            value, rest = rest[0], rest[1:]
        elif equals and not takes:
            raise GetoptError("option --%s must not have an argument" % name, name)
        opts.append(("--" + name, value))
        return rest
    letters = first[1:]
    while letters:
        letter, letters = letters[0], letters[1:]
        at = shortopts.find(letter)
        if at < 0 or letter == ":":
            raise GetoptError("option -%s not recognized" % letter, letter)
        value = ""
        if shortopts.startswith(":", at + 1):
            if not letters:
                if not rest:
                    raise GetoptError("option -%s requires argument" % letter, letter)
                letters, rest = rest[0], rest[1:]
            value, letters = letters, ""
        opts.append(("-" + letter, value))
    return rest


def _long(name, longopts):
    found = [one for one in longopts if one.startswith(name)]
    if not found:
        raise GetoptError("option --%s not recognized" % name, name)
    if name in found:
        return name, False
    if name + "=" in found:
        return name, True
    if len(found) > 1:
        raise GetoptError("option --%s not a unique prefix" % name, name)
    whole = found[0]
    return whole.rstrip("="), whole.endswith("=")
