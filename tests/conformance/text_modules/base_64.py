# binascii and base64.
import base64
import binascii

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

print(binascii.Error.__mro__, binascii.Error, binascii.Incomplete)
for d in [b'', b'a', b'ab', b'abc', b'abcd', bytes(range(256)), bytearray(b'hi'), memoryview(b'yo')]:
    t(binascii.b2a_base64, d); t(binascii.hexlify, d); t(base64.b64encode, d); t(base64.b32encode, d); t(base64.b16encode, d); t(base64.b85encode, d); t(base64.a85encode, d); t(base64.urlsafe_b64encode, d)
t(binascii.b2a_base64, b'abc', newline=False)
t(binascii.hexlify, b'abcdef', ':'); t(binascii.hexlify, b'abcdef', b'-', 2); t(binascii.hexlify, b'abcde', '_', -2)
for s in ['YWJj', b'YWJj', 'YWI=', 'YQ==', 'YQ', 'Y', 'YWJ', 'YW Jj\n', '!!YWJj', 'YQ=', 'YQ==YQ==', '====', '=', 'é', '', 'YWJjZA', 'AAAA=', 'A=A=', 'ab=c', 'abc=d']:
    t(binascii.a2b_base64, s); t(base64.b64decode, s); t(binascii.a2b_base64, s, strict_mode=True); t(base64.b64decode, s, validate=True)
for s in ['616263', b'6162', '6', '6g', 'é', '', 'AbCd']:
    t(binascii.unhexlify, s); t(binascii.a2b_hex, s)
t(binascii.crc32, b'hello'); t(binascii.crc32, b'llo', binascii.crc32(b'he')); t(binascii.crc_hqx, b'hello', 0); t(binascii.hexlify, 'a'); t(binascii.unhexlify, 1); t(binascii.b2a_base64, 'a'); t(base64.b64encode, 'a'); t(base64.b64decode, 1)
t(base64.b64encode, b'\xff\xfe\xfd', b'-_'); t(base64.b64decode, 'abc-_w==', '-_'); t(base64.standard_b64encode, b'x'); t(base64.standard_b64decode, 'eA=='); t(base64.urlsafe_b64decode, '__79')
t(base64.b32decode, 'MFRGG==='); t(base64.b32decode, 'mfrgg===', True); t(base64.b32decode, 'mfrgg==='); t(base64.b32decode, 'MFRGG'); t(base64.b32decode, 'MFRG0===', map01='L'); t(base64.b32hexencode, b'abc'); t(base64.b32hexdecode, 'C5H66===')
t(base64.b16decode, '616263'); t(base64.b16decode, '6a'); t(base64.b16decode, '6a', True); t(base64.b16decode, '6')
t(base64.b85decode, 'VPaz'); t(base64.b85decode, 'VPa"'); t(base64.b85decode, '~~~~~'); t(base64.a85decode, '@:E^'); t(base64.a85decode, b'<~@:E^~>', adobe=True); t(base64.a85decode, 'z'); t(base64.a85decode, '"'); t(base64.a85encode, b'\0\0\0\0abc', foldspaces=True, wrapcol=4); t(base64.a85encode, b'abcd', adobe=True); t(base64.a85encode, b'    ', foldspaces=True); t(base64.a85decode, 'y', foldspaces=True)
t(base64.encodebytes, b'x' * 60); t(base64.decodebytes, b'eHh4\n')
t(base64.z85encode, b'abcd'); t(base64.z85decode, 'vqGQG'[:5])
