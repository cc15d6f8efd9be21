import json
print(json.dumps({'a': [1, 2.5, None, True, 'x"\n\u00e9😀'], 'b': {}, 'c': [], 1: 2, None: 3, True: 4, 1.5: 6}))
print(json.dumps([1, {'z': [1, 2], 'a': (3,)}], indent=2, sort_keys=True))
print(json.dumps({'b': 1, 'a': 2}, separators=(',', ':'), sort_keys=True), json.dumps('é', ensure_ascii=False))
print(json.loads('{"a": [1, 2.5e3, -0, null, true, "\\u00e9\\ud83d\\ude00\\n"], "b": {"c": []}}'))
for bad in ['', '{', '[1,', '[1,]', '{"a":1,}', '{"a" 1}', "{'a': 1}", '[1 2]', '"abc', '"a\tb"', 'nul', '01', '1.', '{"a":}', '"\\x"', '"\\u12"', '[1] x', 'NaN', '-Infinity', '-', '1e5', '{1:2}']:
    try: print(repr(bad), json.loads(bad))
    except json.JSONDecodeError as e: print(repr(bad), e)
for bad in [{1, 2}, object, {(1,): 2}, float('nan'), [set()]]:
    try: print(json.dumps(bad))
    except Exception as e: print(type(e).__name__, e, getattr(e, '__notes__', None))
l = []; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
try: json.dumps(float('inf'), allow_nan=False)
except ValueError as e: print(e)
class E(json.JSONEncoder):
    def default(self, o): return list(o) if isinstance(o, set) else super().default(o)
print(json.dumps({'s': {1}}, cls=E), json.dumps({1}, default=list), json.loads('{"a": 1}', object_hook=lambda d: list(d)), json.loads('[1.5]', parse_float=str))
print(json.loads(b'[1]'), json.dumps({'k': 1}, indent='--'), json.dumps([], indent=1), json.dumps({'a': []}, indent=1))
