exec('x = (1 +\n  2\ny = 3')
