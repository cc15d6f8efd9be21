1
x = """abc
