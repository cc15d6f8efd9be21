"""What a program runs on: Namesake, which says what CPython on Linux would say."""

import sys
from collections import namedtuple

uname_result = namedtuple("uname_result", "system node release version machine")


def uname():
    return uname_result("Linux", "localhost", "6.0", "#1", "x86_64")


def system():
    return "Linux"


def node():
    return "localhost"


def release():
    return "6.0"


def version():
    return "#1"


def machine():
    return "x86_64"


def processor():
    return "x86_64"


def architecture(executable="", bits="", linkage=""):
    return "64bit", "ELF"


def platform(aliased=False, terse=False):
    return "Linux-6.0-x86_64-with-glibc2.36"


def python_implementation():
    return "CPython"


def python_version():
    return "%d.%d.%d" % sys.version_info[:3]


def python_version_tuple():
    return tuple(python_version().split("."))


def python_build():
    return "main", ""


def python_compiler():
    return "GCC"


def python_branch():
    return ""


def python_revision():
    return ""
