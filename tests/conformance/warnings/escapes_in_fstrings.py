# A backslash before a brace of an f-string is told of once, by the scanner.
x = 1
print(f"\{x}")
print(f"\d{x}")
print(f"\q{x}\{x}")
print(f"\\{x}", rf"\{x}")
print(f'''
\{x}
\w''')
