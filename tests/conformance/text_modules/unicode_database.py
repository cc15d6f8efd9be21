# unicodedata: names, numbers, classes and normal forms of characters.
import unicodedata as u
def t(f,*a):
    try: print(ascii(f(*a)))
    except Exception as e: print(type(e).__name__, ascii(str(e)))
t(u.name,'a'); t(u.name,'\0'); t(u.name,'\0','none'); t(u.name,'ab'); t(u.name,1); t(u.name); t(u.lookup,'LATIN SMALL LETTER A'); t(u.lookup,'nope'); t(u.lookup,1)
t(u.decimal,'5'); t(u.decimal,'a'); t(u.decimal,'a',None); t(u.digit,'\u00b2'); t(u.digit,'a'); t(u.numeric,'\u00bd'); t(u.numeric,'5'); t(u.numeric,'a'); t(u.numeric,'\u4e00'); t(u.numeric,'x',1)
t(u.category,'a'); t(u.bidirectional,'\u05d0'); t(u.combining,'\u0301'); t(u.east_asian_width,'\u4e00'); t(u.mirrored,'('); t(u.decomposition,'\xe9'); t(u.decomposition,'\xbd'); t(u.decomposition,'a'); t(u.decomposition,'\uac00')
for f in ['NFC','NFD','NFKC','NFKD','XX']: t(u.normalize,f,'e\u0301\xbd\ufb01\uac00\u1100\u1161\u0323\u0307q')
t(u.is_normalized,'NFC','\xe9'); t(u.is_normalized,'NFD','\xe9'); t(u.is_normalized,'X','a'); t(u.normalize,'NFC',1); t(u.normalize,'NFC'); t(u.category,''); t(u.category,'\U0001fae8'); t(u.category, '\U00016d40')
s='caf\xe9'; print(u.normalize('NFC',s) is s)
total = 0
for point in range(0, 0x30000, 37):
    c = chr(point)
    for fact in (u.category(c), u.bidirectional(c), u.combining(c), u.mirrored(c), u.east_asian_width(c), u.numeric(c, None), u.name(c, '')):
        total = (total * 31 + len(str(fact)) + ord(str(fact)[:1] or ' ')) % 1000003
print(total)
total = 0
for point in range(0xa0, 0x3000, 3):
    for form in ('NFC', 'NFD', 'NFKC', 'NFKD'):
        for c in u.normalize(form, chr(point)):
            total = (total * 31 + ord(c)) % 1000003
    total = (total * 7 + len(u.decomposition(chr(point)))) % 1000003
print(total)
def plain(text):
    return ''.join(c for c in u.normalize('NFD', text) if u.category(c) != 'Mn')
print(plain('crème brûlée, Ångström, naïve, Đặng'))
