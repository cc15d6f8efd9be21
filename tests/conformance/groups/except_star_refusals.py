# What except* may not name.
def attempt(kind):
    try:
        try:
            raise ValueError(1)
        except* kind:
            print('taken')
    except Exception as e:
        print(type(e).__name__, e)


for kind in (3, ExceptionGroup, (ValueError, ExceptionGroup), (ValueError, 3), BaseExceptionGroup, int, (KeyError, ValueError)):
    attempt(kind)


def bad_syntax(text):
    try:
        exec(text)
    except SyntaxError as e:
        print(e)


bad_syntax('try:\n pass\nexcept* ValueError:\n pass\nexcept KeyError:\n pass')
bad_syntax('try:\n pass\nexcept*:\n pass')
bad_syntax('while 1:\n try:\n  pass\n except* ValueError:\n  break')
bad_syntax('def f():\n try:\n  pass\n except* ValueError:\n  return 1')
