# A backslash before a brace of an f-string is told of once, by the scanner.
x = 1
print(f"\{x}", f"\d{x}", f"\q{x}\{x}", f"\\{x}", rf"\{x}", f'''
\{x}
\w''')
