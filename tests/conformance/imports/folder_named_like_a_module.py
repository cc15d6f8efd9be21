# A folder beside the program that only has the name of a module does not take its place.
import json

print(json.dumps([1]), hasattr(json, "__path__"))
