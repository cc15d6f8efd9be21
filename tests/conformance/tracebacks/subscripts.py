table = {'a': [1, {'b': None}]}
print(table['a'][0], table['a'][1]['b']['c'], table)
