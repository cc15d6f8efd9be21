import inspect, string, textwrap, builtins, __main__, dataclasses, typing, enum, functools
print(string.Template('$a ${b} $$').substitute(a=1, b=2), builtins.len([1]), __main__.__name__)
@dataclasses.dataclass
class P:
    x: int
    y: 'list[int]' = dataclasses.field(default_factory=list)
print(inspect.signature(P), inspect.signature(P.__init__), inspect.signature(enum.Enum) if 0 else '')
class M(type):
    def __call__(cls, *a, q=1, **k): return super().__call__(*a, **k)
class W(metaclass=M): pass
print(inspect.signature(W))
class N:
    def __new__(cls, a, b=1): return object.__new__(cls)
print(inspect.signature(N), inspect.signature(type('E', (), {})))
def deco(f):
    @functools.wraps(f)
    def w(*a, **k):
        sig = inspect.signature(f); b = sig.bind(*a, **k); b.apply_defaults()
        print('call', f.__name__, dict(b.arguments)); return f(*a, **k)
    return w
@deco
def add(a, b=2, *, c: typing.Optional[int] = None): return a + b
print(add(1), inspect.signature(add), add.__wrapped__)if 0 else print(add(1), inspect.signature(add))
for name, m in inspect.getmembers(P, predicate=inspect.isfunction): print(name, inspect.signature(m))
print(inspect.isclass(P), inspect.getmodule(P).__name__, inspect.getsource(deco).splitlines()[0])
def caller(): return inspect.stack()[1].function, inspect.currentframe().f_back.f_lineno
def outer(): return caller()
print(outer())
print(inspect.getclosurevars(add).nonlocals.keys(), inspect.isabstract(P), inspect.ismodule(inspect))
def annotated(a: int, b: 'str') -> dict[str, list[int]]: ...
print(inspect.get_annotations(annotated), inspect.get_annotations(annotated, eval_str=True), inspect.signature(annotated))
sig = inspect.signature(annotated); print(sig.replace(return_annotation=int), sig.parameters['a'].replace(default=3), sig == inspect.signature(annotated), list(sig.parameters))
print(inspect.Parameter.POSITIONAL_ONLY, int(inspect.Parameter.VAR_KEYWORD), inspect.Parameter('x', inspect.Parameter.KEYWORD_ONLY))
class Prop:
    @property
    def p(self): "the p"; return 1
    @staticmethod
    def s(a): pass
    @classmethod
    def c(cls, a): pass
print([(a.name, a.kind) for a in inspect.classify_class_attrs(Prop) if not a.name.startswith('__')])
print(type(inspect.getattr_static(Prop(), "p")), inspect.isdatadescriptor(Prop.__dict__["p"]))
