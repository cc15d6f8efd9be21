# repr, ascii and str of strings: quotes, escapes, what cannot be printed.
for text in ["it's", 'say "hi"', '''both ' and "''', 'back\\slash', 'tab\tnew\nreturn\r', '\x00\x1f\x7f\x80\xa0\xad', '\xe9\u0100\u200b\u2028\ud800'
             , '\U0001f600\U000e0001\U0010ffff', '\ufeff\ufffe\u3000', '']:
    print(ascii(repr(text)), ascii(text), len(repr(text)))
print(repr('é Ā 漢字 😀'), ['é'], {'ключ': 'значение'}, ('\t',))
print(str(['a\n', "b'"]), f'{"x"!r} {"é"!a}', '%r %a' % ('é', 'é'))

unprintable = 0
for point in range(0x30000):
    if not chr(point).isprintable():
        unprintable = unprintable * 31 + point & 0xffffffff
print(unprintable)
