"""The locale C, the only one there is."""

__all__ = [
    "getlocale", "setlocale", "localeconv", "format_string", "currency", "str", "atof", "atoi", "strcoll", "strxfrm",
    "getpreferredencoding", "getencoding", "Error", "LC_CTYPE", "LC_COLLATE", "LC_TIME", "LC_MONETARY", "LC_NUMERIC",
    "LC_ALL", "LC_MESSAGES", "CHAR_MAX", "normalize", "delocalize", "localize",
]

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
Error = type("Error", (Exception,), {"__module__": "locale"})
_text = str


def setlocale(category, locale=None):
    if locale in (None, "", "C", "POSIX", "C.UTF-8", ("C", "UTF-8")):
        return "C.UTF-8" if locale == "C.UTF-8" else "C"
    raise Error("unsupported locale setting")


def getlocale(category=LC_CTYPE):
    return "en_US", "UTF-8"


getdefaultlocale = getlocale


def normalize(localename):
    return localename


def localeconv():
    signs = "int_curr_symbol currency_symbol mon_decimal_point mon_thousands_sep positive_sign negative_sign".split()
    numbers = (
        "int_frac_digits frac_digits p_cs_precedes p_sep_by_space n_cs_precedes n_sep_by_space p_sign_posn n_sign_posn"
    ).split()
    found = {"decimal_point": ".", "thousands_sep": "", "grouping": [], "mon_grouping": []}
    return found | dict.fromkeys(signs, "") | dict.fromkeys(numbers, CHAR_MAX)


def format_string(f, val, grouping=False, monetary=False):
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    return "%.12g" % val


def delocalize(string):
    return string


def localize(string, grouping=False, monetary=False):
    return string


def atof(string, func=float):
    return func(string)


def atoi(string):
    return int(string)


def strcoll(a, b, /):
    return (a > b) - (a < b)


def strxfrm(string, /):
    return string


def getencoding():
    return "utf-8"


def getpreferredencoding(do_setlocale=True):
    return "utf-8"
