import unittest
t = unittest.TestCase()
for a, b in (('a\n','a'),('a','a\n'),('','b'),('b',''),('x\ny','x\nz\n'),('x\ny\n','x\nz\n'), ('a b c','a  b c')):
    try: t.assertEqual(a,b)
    except AssertionError as e: print(repr(str(e)))
for f, args in ((t.assertEqual, ((1,2), (1,2,3))), (t.assertEqual, ([], [1])), (t.assertSequenceEqual, ([1], (2,))), (t.assertListEqual, ((), [])), (t.assertNotEqual,(1,1)), (t.assertNotAlmostEqual,(1,1)), (t.assertNotIn, (1,[1])), (t.assertIsNot,(1,1)), (t.assertNotIsInstance,(1,int)), (t.assertNotRegex,('abc','b')), (t.assertDictEqual,([],{})), (t.assertGreaterEqual,(1,2)), (t.assertSetEqual,([],{1})), (t.assertCountEqual, ([[1],2],[[1],[1]])), (t.assertRaises,(int,)), (t.assertRaises,(ValueError,int,'1')), (t.assertTrue,(0,'why')), (t.fail,()), (t.fail,('m',)), (t.assertAlmostEqual,(1,2,3)), (t.assertEqual,({1:2,3:list(range(50))},{1:2,3:list(range(51))}))):
    try: f(*args)
    except Exception as e: print(type(e).__name__, str(e))
    else: print('ok')
class C(unittest.TestCase):
    longMessage = False
    maxDiff = None
c = C()
try: c.assertEqual(1, 2, 'only this')
except AssertionError as e: print(e)
