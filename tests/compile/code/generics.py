"""Type parameters of functions, classes and aliases."""
def f[T](): pass
def g[T: int, *Ts, **P](a: T, b=1, *c: *Ts, d: P.args = 2, **e) -> T:
    return [T for _ in a], lambda: T
@deco
async def h[T=int, *Ts=*tuple[int], **P=[int]](*, a=1): await T
class C[T]: pass
@deco(1)
class D[T: (int, str), *Ts](Base[T], metaclass=M, **kw):
    """doc"""
    x: T
    def m[U](self, __a: T) -> U: return super().m(__a), T, __class__
    type A = T | x
    type B[V: x = A] = (V, T, x, y)
    z = [T for T in x]
    def n[x](self): return x
class E[__T, U]:
    __y = __T
    def m(self, a: __T) -> U: return __T
type Simple = int
type Lazy[T: (a, b), *Ts, **P] = Callable[P, tuple[T, *Ts]]
type Rec = list[Rec]
def outer(v):
    type L[T] = (T, v, [v for _ in T])
    class F[T](v):
        type M = (v, T)
        def w[v](self): return v
    return L
