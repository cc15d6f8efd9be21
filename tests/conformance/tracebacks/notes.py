e = ValueError('noted')
e.add_note('one')
e.add_note('two\nlines')
e.add_note('')
raise e
