# textwrap: wrap, fill, shorten, dedent, indent.
import textwrap

text = ('The quick brown fox, which is well-known -- and self-evidently fast--jumps over the lazy dog. '
        'It does so again.  "Really?" she asked. A verylongwordthatdoesnotfitanywhereatall ends it.')
for width in (10, 20, 33, 70):
    print(textwrap.fill(text, width))
    print('---')
print(textwrap.wrap(text, 30, initial_indent='* ', subsequent_indent='  '))
print(textwrap.wrap(text, 12, break_long_words=False), textwrap.wrap(text, 12, break_on_hyphens=False))
print(textwrap.wrap('a  b\tc\n d', 5), textwrap.wrap('a  b\tc\n d', 5, drop_whitespace=False, expand_tabs=False, replace_whitespace=False), textwrap.wrap(''), textwrap.wrap('   '))
print(textwrap.shorten(text, 40), textwrap.shorten('Hello world', 11), textwrap.shorten('Hello  world!', 11), textwrap.shorten(text, 30, placeholder='...'), textwrap.shorten('Hello', 5))
print(textwrap.wrap(text, 25, max_lines=2), textwrap.wrap(text, 25, max_lines=1, placeholder='~'), textwrap.fill('End. Next one.', 40, fix_sentence_endings=True))
print(repr(textwrap.dedent('''
    first
      second
    \tthird

    fourth
''')), repr(textwrap.dedent('  a\n b\n')), repr(textwrap.dedent('\ta\n  b')), repr(textwrap.dedent('  a\n   \n  b')), repr(textwrap.dedent('a\n b')))
print(repr(textwrap.indent('a\n\n b\nc', '> ')), repr(textwrap.indent('a\n\nb', '+', lambda line: True)))
for bad in (0, -1):
    try:
        textwrap.wrap('a', bad)
    except ValueError as error:
        print(error)
try:
    textwrap.shorten('abc def', 3)
except ValueError as error:
    print(error)
w = textwrap.TextWrapper(width=8)
print(w.wrap('one two three four'), w.width)
