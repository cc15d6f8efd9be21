import unittest, io, sys
from unittest.mock import patch, MagicMock
class Stack:
    def __init__(self): self.items = []
    def push(self, x): self.items.append(x)
    def pop(self):
        if not self.items: raise IndexError('pop from empty stack')
        return self.items.pop()
class TestStack(unittest.TestCase):
    def setUp(self): self.s = Stack(); self.addCleanup(lambda: None)
    def test_push(self): self.s.push(1); self.assertEqual(self.s.items, [1])
    def test_pop_empty(self): self.assertRaisesRegex(IndexError, 'empty', self.s.pop)
    def test_bad(self): self.s.push(2); self.assertEqual(self.s.pop(), 3, msg='wrong top')
    def test_error(self): self.s.nope()
    @patch('builtins.print')
    def test_patched(self, p): print('hidden'); p.assert_called_once_with('hidden')
    @unittest.skipIf(sys.version_info < (4,), 'needs 4')
    def test_skipped(self): pass
    def test_many(self):
        for a, b in ((1, 1), (2, 3), ('x', 'x')):
            with self.subTest(a=a, b=b): self.assertEqual(a, b)
out = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(TestStack)
res = unittest.TextTestRunner(stream=out, verbosity=2).run(suite)
import re
print(re.sub(r'in \d\.\d+s', 'in Xs', out.getvalue()))
print(res.testsRun, len(res.failures), len(res.errors), len(res.skipped), res.wasSuccessful())
