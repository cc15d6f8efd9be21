name = "x"
n = 2
print(f"{name}{n!r:>5}")
text = f"""
{name}
  {n +
   1}
"""
print(text)
print(f"{n}" "plain"
      f"{name}")
