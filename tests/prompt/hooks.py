import sys
sys.ps1
sys.ps2
sys.argv
__name__
__file__
sys.ps1 = "$ "
sys.ps2 = "> "
if 1:
  2

class P:
  def __init__(self): self.n = 0
  def __str__(self):
    self.n += 1
    return f"{self.n}> "

sys.ps1 = P()
1
2
del sys.ps1
3
def show(x): print("shown", x)

sys.displayhook = show
4
del sys.displayhook
5
sys.displayhook = sys.__displayhook__
def hook(*args): print("hooked", args[0])

sys.excepthook = hook
1/0
sys.excepthook = 3
1/0
