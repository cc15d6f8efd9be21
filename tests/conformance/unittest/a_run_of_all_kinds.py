# The time that tests took is left out of what is compared.
import io
import re
import sys


class WithoutTimes(io.StringIO):
    def write(self, text):
        return sys.__stderr__.write(re.sub(r"in \d+\.\d+s", "in a moment", text))


import unittest, warnings
class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print('setUpClass')
    def setUp(self): print('setUp')
    def tearDown(self): print('tearDown')
    def test_eq(self): self.assertEqual(1, 2)
    def test_list(self): self.assertEqual([1, 2, 3], [1, 2, 4, 5])
    def test_dict(self): self.assertEqual({'a': 1, 'b': 2}, {'a': 1, 'b': 3}, 'msg')
    def test_str(self): self.assertEqual('hello\nworld', 'hello\nthere')
    def test_str1(self): self.assertEqual('hello', 'help')
    def test_set(self): self.assertEqual({1, 2}, {2, 3})
    def test_tuple(self): self.assertEqual((1,), (2,))
    def test_true(self): self.assertTrue([])
    def test_false(self): self.assertFalse(3)
    def test_in(self): self.assertIn(3, [1])
    def test_none(self): self.assertIsNone(3)
    def test_raises(self):
        with self.assertRaises(ValueError):
            pass
    def test_raises2(self): self.assertRaises(ValueError, int, '3')
    def test_regex(self):
        with self.assertRaisesRegex(ValueError, 'xyz'): int('a')
    def test_ok(self):
        with self.assertRaises(ZeroDivisionError) as cm: 1/0
        self.assertEqual(str(cm.exception), 'division by zero')
    def test_err(self): {}['a']
    def test_almost(self): self.assertAlmostEqual(1.0, 1.1)
    def test_almost_delta(self): self.assertAlmostEqual(1.0, 1.5, delta=.1)
    @unittest.skip('why')
    def test_skip(self): pass
    @unittest.expectedFailure
    def test_xf(self): self.fail('x')
    @unittest.expectedFailure
    def test_us(self): pass
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertEqual(i % 2, 0)
    def test_count(self): self.assertCountEqual([1, 1, 2], [1, 2, 2])
    def test_less(self): self.assertLess(3, 2); 
    def test_inst(self): self.assertIsInstance(3, str)
    def test_long(self): self.assertEqual(list(range(100)), list(range(1, 101)))
    def test_re(self): self.assertRegex('abc', 'x+')
    def test_doc(self):
        """Doc line"""
        self.assertIs([], None)
    def test_warns(self):
        with self.assertWarns(UserWarning): pass
    def test_long2(self): self.assertEqual('a'*200, 'a'*150 + 'b'*50)
    def test_exc(self):
        try: 1/0
        except ZeroDivisionError: raise ValueError('chained')
def setUpModule(): print('setUpModule')
def tearDownModule(): print('tearDownModule')
class Empty(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise RuntimeError('nope')
    def test_a(self): pass
if __name__ == '__main__':
    sys.stderr = WithoutTimes()
    unittest.main()
