from unittest.mock import Mock, MagicMock, patch, call, ANY, sentinel, PropertyMock, AsyncMock, create_autospec, mock_open
import unittest, asyncio, json
m = Mock()
m.foo.return_value = 3
print(m.foo(1, 2, a=3), m.foo.called, m.foo.call_count, m.foo.call_args, m.mock_calls, m.method_calls)
m.foo.assert_called_once_with(1, 2, a=3)
for f in (lambda: m.foo.assert_called_with(1), lambda: m.bar.assert_called(), lambda: m.foo.assert_not_called(), lambda: m.foo.assert_called_once_with(2), lambda: m.foo.assert_any_call(9), lambda: m.assert_has_calls([call.zoo()]), lambda: m.assret_x, lambda: m.bar.assert_called_once()):
    try: f()
    except Exception as e: print(type(e).__name__, e)
m.side_effect = [1, 2, ValueError('x')]
print(m(), m())
try: m()
except ValueError as e: print('VE', e)
s = Mock(side_effect=lambda x: x * 2); print(s(4), s.call_args_list)
mm = MagicMock()
mm.__len__.return_value = 5
print(len(mm), bool(mm), int(mm), list(mm), mm[3] is mm[4], 3 in mm)
with mm as ctx: print(ctx is mm.__enter__.return_value)
mm['k'] = 1; print(mm.__setitem__.call_args)
mm.__getitem__.side_effect = {'a': 1}.__getitem__
print(mm['a'])
sp = Mock(spec=['a', 'b'])
try: sp.c
except AttributeError as e: print(e)
class Thing:
    x = 1
    def go(self, n): return n
    async def ago(self): return 1
t = Mock(spec=Thing); print(isinstance(t, Thing))
try: t.nope
except AttributeError as e: print(e)
with patch('json.dumps', return_value='patched') as d: print(json.dumps({}), d.called)
print(json.dumps({}))
with patch.object(Thing, 'go', autospec=True) as g:
    g.return_value = 9; print(Thing().go(1)) 
with patch.dict({'a': 1}, {'b': 2}) as dd: print(dd)
@patch('json.loads')
@patch('json.dumps')
def test(dumps, loads):
    dumps.return_value = 'D'; loads.return_value = 'L'
    print(json.dumps(1), json.loads('1'))
test()
print(call(1, a=2), call.foo(1).bar(), call.x.y, sentinel.hello, ANY == 3, [call(1)] == [call(1)])
with patch.object(Thing, 'x', new_callable=PropertyMock, return_value=7): print(Thing().x)
async def main():
    a = AsyncMock(return_value=5); print(await a(1)); a.assert_awaited_once_with(1)
asyncio.run(main())
with patch('builtins.open', mock_open(read_data='hello\nworld\n')) as mo:
    with open('f') as f: print(f.read())
    mo.assert_called_once_with('f')
with patch('builtins.print') as p: print('x')
p.assert_called_with('x')
with patch('builtins.input', side_effect=['1', '2']): print(input(), input())
m2 = Mock(name='named', x=3, **{'y.return_value': 4}); print(m2.x, m2.y(), repr(m2)[:18], repr(m2.z.w)[:24])
m2.reset_mock(); print(m2.mock_calls, m2.call_count)
w = Mock(wraps=[1, 2]); print(w.index(2), w.mock_calls)
try: patch('nodot').start()
except TypeError as e: print(e)
try:
    with patch.object(Thing, 'zzz'): pass
except AttributeError as e: print(e)
