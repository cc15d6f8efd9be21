"""Which clause takes an exception: classes, tuples, derived classes, and what may stand there."""


class Base(Exception):
    pass


class Derived(Base):
    pass


def which(error):
    try:
        raise error
    except Derived:
        return 'derived'
    except (KeyError, Base):
        return 'base or key'
    except (ValueError, TypeError, ArithmeticError):
        return 'tuple'
    except Exception:
        return 'exception'
    except:
        return 'anything'


for error in (Derived(), Base(), KeyError(), TypeError(), ZeroDivisionError(), OSError(), KeyboardInterrupt(), SystemExit()):
    print(type(error).__name__, which(error))

for clause in (1, 'ValueError', int, (ValueError, int), None):
    try:
        try:
            raise TypeError('t')
        except clause:
            print('taken')
    except TypeError as error:
        print(error)

try:
    try:
        raise KeyError('k')
    except ValueError:
        print('no')
except KeyError as error:
    print('passed on', error)


def evaluated(name):
    print('evaluated', name)
    return ValueError


try:
    raise KeyError
except (KeyError, evaluated('first')):
    print('tuples are built')
try:
    try:
        raise KeyError
    except evaluated('a'):
        pass
    except KeyError:
        print('second clause')
    except evaluated('never'):
        pass
finally:
    print('done')
