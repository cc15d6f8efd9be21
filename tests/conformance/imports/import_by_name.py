# importlib.import_module: a module by the text of its name.
import importlib, sys

module = importlib.import_module("_named_by_text")
print(module.answer, module is sys.modules["_named_by_text"], importlib.import_module("_named_by_text") is module)
print(importlib.import_module("collections.abc").__name__)
print(importlib.import_module(".abc", "collections").__name__)
for name, package in ("no_such_module_here", None), (".x", None), ("..x", "collections"):
    try:
        importlib.import_module(name, package)
    except (ImportError, TypeError) as e:
        print(type(e).__name__, e)
