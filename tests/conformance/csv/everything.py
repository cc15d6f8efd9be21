import csv, io, sys
t = 'a,b,c\n1,"x, y",3\n4,"say ""hi""",6\n\n"multi\nline",,z\n'
for r in csv.reader(io.StringIO(t)): print(r)
for r in csv.DictReader(io.StringIO(t)): print(r)
w = csv.writer(sys.stdout, lineterminator='\n'); print(w.writerow(['a', 1, 2.5, None, 'x,y', 'q"q', 'n\nl', '']))
w.writerows([[1, 2], ['', ''], ['']])
for q in range(6): 
    o = io.StringIO(); csv.writer(o, quoting=q, escapechar='\\').writerow(['a', 1, None, 'x,y']); print(q, repr(o.getvalue()))
d = csv.DictWriter(sys.stdout, ['x', 'y'], extrasaction='ignore'); d.writeheader(); d.writerow({'x': 1, 'y': 2, 'z': 3}); d.writerow({'x': 1})
print(list(csv.reader(['a;b;c', "d;'e;f';g"], delimiter=';', quotechar="'")), list(csv.reader(['1,"2",x'.replace('x','3')], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(['a, b'], skipinitialspace=True)))
for b in (lambda: csv.DictWriter(sys.stdout, ['x']).writerow({'q': 1}), lambda: csv.reader([1]).__next__(), lambda: csv.writer(3), lambda: csv.writer(io.StringIO()).writerow(3), lambda: csv.reader([], delimiter='ab'), lambda: csv.reader([], foo=1), lambda: csv.get_dialect('zz'), lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(['a,b']), lambda: list(csv.reader(['"a"b'], strict=True)), lambda: list(csv.reader(['a\rb'])), lambda: csv.reader([], delimiter='')):
    try: print(b())
    except Exception as e: print(type(e), e)
print(csv.list_dialects(), csv.get_dialect('excel').delimiter, csv.field_size_limit())
csv.register_dialect('p', delimiter='|'); print(next(csv.reader(['a|b'], 'p')))
r = csv.reader(['a', 'b']); next(r); print(r.line_num, r.dialect.quotechar)
print(csv.Sniffer().sniff('a;b\n1;2\n').delimiter, csv.Sniffer().has_header('name,age\nbob,3\namy,40\n'))
print(list(csv.reader(['a,b\r\n', '"c\r\n', 'd",e'])), list(csv.DictReader(['a,b', '1', '1,2,3'], restval='?', restkey='more')))
