# Names close to the wrong one.
import traceback


class A:
    attribute = 1
    _hidden = 2


def show(f):
    try:
        f()
    except Exception as e:
        print(''.join(traceback.format_exception_only(e)), end='')
        print(traceback.format_exception(e)[-1], end='')


def wrong_name():
    valuess = 1
    return values


show(lambda: A().atribute)
show(lambda: A().hidden)
show(lambda: A.attribut)
show(lambda: [].appendd)
show(lambda: 'x'.uper)
show(wrong_name)
show(lambda: pint)
show(lambda: completely_different)
show(lambda: os)
show(lambda: A().b)
e = NameError('custom', name='prin')
show(lambda: (_ for _ in ()).throw(e))
