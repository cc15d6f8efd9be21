import errno, hmac, getopt
print(errno.ENOENT, errno.errorcode[13], errno.EAGAIN, len(errno.errorcode), sorted(errno.errorcode.items())[::20])
try: open('zz_nope')
except OSError as e: print(e.errno == errno.ENOENT)
print(hmac.new(b'key', b'msg', 'sha256').hexdigest(), hmac.new(b'k' * 100, b'm', 'md5').hexdigest(), hmac.compare_digest('a', 'b'), hmac.digest(b'k', b'm', 'sha1').hex())
for f in (lambda: hmac.new('k', b''), lambda: hmac.new(b'k', b'')):
    try: f()
    except TypeError as e: print(e)
print(getopt.getopt(['-a', '-b', 'x', '--foo=1', '--bar', 'rest', '-z'], 'ab:', ['foo=', 'bar']), getopt.gnu_getopt(['x', '-a', 'y', '--f', '3'], 'a', ['foo=']))
for a in (['-x'], ['-b'], ['--nope'], ['--bar=1'], ['--foo']):
    try: getopt.getopt(a, 'ab:', ['foo=', 'bar'])
    except getopt.GetoptError as e: print(e, e.opt)
