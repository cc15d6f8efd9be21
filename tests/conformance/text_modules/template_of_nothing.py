# A template asks what it is given for each name with a subscript.
from string import Template

for given in None, 5, [1], {"a": 1}:
    for ask in Template("$a").substitute, Template("$a").safe_substitute:
        try:
            print(ask(given))
        except (TypeError, KeyError) as e:
            print(type(e).__name__, e)
