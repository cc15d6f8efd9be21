"""A str that only its local has grows where it is, from the second time on."""
def t():
    s='ab'
    ids = []
    for i in range(12):
        s+='x'
        ids.append(id(s))
    print([a == b for a, b in zip(ids, ids[1:])])
def u():
    s = ''.join(['q', 'r'])
    a = id(s); s += 'z'; print(a == id(s))
def v():
    s = ''.join(['q', 'r'])
    r = s
    for i in range(5):
        a = id(s); s = s + 'z'; print(a == id(s), r)
t();t();u();u();u();v();v()
