# The time that tests took is left out of what is compared.
import io
import re
import sys


class WithoutTimes(io.StringIO):
    def write(self, text):
        return sys.__stderr__.write(re.sub(r"in \d+\.\d+s", "in a moment", text))


import unittest, sys, re
sys.stderr = WithoutTimes()


class A(unittest.TestCase):
    def test_b(self):
        "short doc"
        pass
    def test_c(self): self.skipTest('later')
    def test_s(self):
        with self.subTest('first'): pass
        with self.subTest('second', x=1): self.fail('bad')
class B(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self): print('asetup')
    async def test_async(self):
        import asyncio
        await asyncio.sleep(1)
        self.assertEqual(1, 1)
suite = unittest.TestSuite()
suite.addTest(A('test_b')); suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(B))
r = unittest.TextTestRunner(verbosity=2).run(suite)
print(r, r.wasSuccessful(), suite.countTestCases())
unittest.main(verbosity=2, exit=False)
res = unittest.TestResult()
A('test_s').run(res); print(res, res.failures[0][0], A('test_b'), repr(A('test_b')), A('test_b').id())
print(res.failures[0][1])
