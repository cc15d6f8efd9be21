"""Addresses and networks of the Internet Protocol, versions 4 and 6."""

import functools

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    """Not an address."""


class NetmaskValueError(ValueError):
    """Not a mask."""


def _first_that_fits(address, kinds, what):
    for kind in kinds:
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 {what}")


def ip_address(address):
    return _first_that_fits(address, (IPv4Address, IPv6Address), "address")


def ip_network(address, strict=True):
    kinds = [lambda a: IPv4Network(a, strict), lambda a: IPv6Network(a, strict)]
    return _first_that_fits(address, kinds, "network")


def ip_interface(address):
    return _first_that_fits(address, (IPv4Interface, IPv6Interface), "interface")


class _Four:
    """What is particular to version 4."""

    version = 4
    max_prefixlen = IPV4LENGTH
    _all_ones = 2**IPV4LENGTH - 1

    @classmethod
    def _parse(cls, text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        octets = text.split(".")
        if len(octets) != 4:
            raise AddressValueError(f"Expected 4 octets in {text!r}")
        value = 0
        for octet in octets:
            value = value << 8 | cls._octet(octet, text)
        return value

    @staticmethod
    def _octet(octet, text):
        problem = None
        if not octet:
            problem = "Empty octet not permitted"
        elif not (octet.isascii() and octet.isdigit()):
            problem = f"Only decimal digits permitted in {octet!r}"
        elif len(octet) > 3:
            problem = f"At most 3 characters permitted in {octet!r}"
        elif octet != "0" and octet[0] == "0":
            problem = f"Leading zeros are not permitted in {octet!r}"
        elif int(octet) > 255:
            problem = f"Octet {int(octet)} (> 255) not permitted"
        if problem is not None:
            raise AddressValueError(f"{problem} in {text!r}")
        return int(octet)

    @staticmethod
    def _text(value):
        return ".".join(map(str, value.to_bytes(4)))


class _Six:
    """What is particular to version 6."""

    version = 6
    max_prefixlen = IPV6LENGTH
    _all_ones = 2**IPV6LENGTH - 1

    @classmethod
    def _parse(cls, text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        parts = text.split(":")
        if len(parts) < 3:
            raise AddressValueError(f"At least 3 parts expected in {text!r}")
        if "." in parts[-1]:
            try:
                four = _Four._parse(parts.pop())
            except AddressValueError as exc:
                raise AddressValueError(f"{exc} in {text!r}") from None
            parts += [f"{four >> 16:x}", f"{four & 0xFFFF:x}"]
        if len(parts) > 9:
            raise AddressValueError(f"At most 8 colons permitted in {text!r}")
        gaps = [i for i in range(1, len(parts) - 1) if not parts[i]]
        if len(gaps) > 1:
            raise AddressValueError(f"At most one '::' permitted in {text!r}")
        if gaps:
            front, back = parts[: gaps[0]], parts[gaps[0] + 1 :]
            if front == [""]:
                front = []
            elif not front[0]:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
            if back == [""]:
                back = []
            elif not back[-1]:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
            missing = 8 - len(front) - len(back)
            if missing < 1:
                raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
            parts = front + ["0"] * missing + back
        elif len(parts) != 8:
            raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
        elif not parts[0]:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        elif not parts[-1]:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        value = 0
        for part in parts:
            if not set(part) <= set("0123456789abcdefABCDEF"):
                raise AddressValueError(f"Only hex digits permitted in {part!r} in {text!r}")
            if len(part) > 4:
                raise AddressValueError(f"At most 4 characters permitted in {part!r} in {text!r}")
            value = value << 16 | int(part, 16)
        return value

    @staticmethod
    def _text(value):
        words = [f"{value >> shift & 0xFFFF:x}" for shift in range(112, -1, -16)]
        best, start = 1, None
        i = 0
        while i < 8:
            j = i
            while j < 8 and words[j] == "0":
                j += 1
            if j - i > best:
                best, start = j - i, i
            i = max(j, i + 1)
        if start is None:
            return ":".join(words)
        return ":".join(words[:start]) + "::" + ":".join(words[start + best :])


@functools.total_ordering
class _Address:
    """One address."""

    __slots__ = ("_ip", "__weakref__")

    def __init__(self, address):
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f"{address} (< 0) is not permitted as an IPv{self.version} address")
            if address > self._all_ones:
                raise AddressValueError(
                    f"{address} (>= 2**{self.max_prefixlen}) is not permitted as an IPv{self.version} address"
                )
            self._ip = address
        elif isinstance(address, bytes):
            size = self.max_prefixlen // 8
            if len(address) != size:
                raise AddressValueError(
                    f"{address!r} (len {len(address)} != {size}) is not permitted as an IPv{self.version} address"
                )
            self._ip = int.from_bytes(address)
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {text!r}")
            self._ip = self._parse(text)

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        return self._ip == other._ip and self.version == other.version

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if self.version != other.version:
            raise TypeError("%s and %s are not of the same version" % (self, other))
        return self._ip < other._ip

    def __add__(self, other):
        return self.__class__(int(self) + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return self.__class__(int(self) - other) if isinstance(other, int) else NotImplemented

    def __hash__(self):
        return hash(hex(int(self._ip)))

    def __str__(self):
        return self._text(self._ip)

    def __repr__(self):
        return "%s(%r)" % (self.__class__.__name__, str(self))

    def __reduce__(self):
        return self.__class__, (str(self),)

    @property
    def packed(self):
        return self._ip.to_bytes(self.max_prefixlen // 8)

    @property
    def exploded(self):
        if self.version == 4:
            return str(self)
        digits = f"{self._ip:032x}"
        return ":".join(digits[i : i + 4] for i in range(0, 32, 4))

    @property
    def compressed(self):
        return str(self)

    @property
    def reverse_pointer(self):
        if self.version == 4:
            return ".".join(reversed(str(self).split("."))) + ".in-addr.arpa"
        return ".".join(reversed(self.exploded.replace(":", ""))) + ".ip6.arpa"

    # What an address of version 4 inside this one says of itself holds.
    ipv4_mapped = None

    def _is(self, kind):
        one = self.ipv4_mapped or self
        return any(one in network for network in one._kinds()[kind])

    @property
    def is_private(self):
        return self._is("private") and not self._is("not private")

    @property
    def is_global(self):
        shared = self.version == 4 and self in _SHARED
        return not self.is_private and not shared

    @property
    def is_loopback(self):
        return self._is("loopback")

    @property
    def is_link_local(self):
        return self._is("link local")

    @property
    def is_multicast(self):
        return self._is("multicast")

    @property
    def is_reserved(self):
        return self._is("reserved")

    @property
    def is_unspecified(self):
        return self._ip == 0


class IPv4Address(_Four, _Address):
    """An address of version 4."""

    __slots__ = ()

    @staticmethod
    def _kinds():
        return _KINDS_4


class IPv6Address(_Six, _Address):
    """An address of version 6."""

    __slots__ = ()

    @staticmethod
    def _kinds():
        return _KINDS_6

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    def __str__(self):
        four = self.ipv4_mapped
        return super().__str__() if four is None else f"::ffff:{four}"

    @property
    def exploded(self):
        four = self.ipv4_mapped
        return super().exploded if four is None else f"{super().exploded[:30]}{four}"

    @property
    def scope_id(self):
        return None


@functools.total_ordering
class _Network:
    """A network: an address and how many bits of it are common to all in it."""

    def __init__(self, address, strict=True):
        address, prefix = self._split(address)
        start = int(self._address_class(address))
        mask = self._mask(self._prefix(prefix))
        if start & mask != start:
            if strict:
                raise ValueError("%s has host bits set" % self._shown(address, prefix))
            start &= mask
        self._prefixlen = self._prefix(prefix)
        self.network_address = self._address_class(start)
        self.netmask = self._address_class(mask)

    def _shown(self, address, prefix):
        return f"{self._address_class(address)}/{self._prefix(prefix)}"

    @classmethod
    def _split(cls, address):
        if isinstance(address, tuple):
            return address[0], address[1] if len(address) > 1 else cls.max_prefixlen
        if isinstance(address, (int, bytes)):
            return address, cls.max_prefixlen
        parts = str(address).split("/")
        if len(parts) > 2:
            raise AddressValueError(f"Only one '/' permitted in {address!r}")
        return parts[0], parts[1] if len(parts) == 2 else cls.max_prefixlen

    @classmethod
    def _mask(cls, prefix):
        return cls._all_ones ^ (cls._all_ones >> prefix)

    @classmethod
    def _prefix(cls, text):
        problem = NetmaskValueError("%r is not a valid netmask" % text)
        if isinstance(text, int):
            if not 0 <= text <= cls.max_prefixlen:
                raise problem
            return text
        if text.isascii() and text.isdigit():
            if int(text) > cls.max_prefixlen:
                raise problem
            return int(text)
        if cls.version == 6:
            raise problem
        try:
            mask = _Four._parse(text)
        except AddressValueError:
            raise problem from None
        for value in (mask, mask ^ cls._all_ones):
            for prefix in range(cls.max_prefixlen + 1):
                if cls._mask(prefix) == value:
                    return prefix
        raise problem

    @property
    def prefixlen(self):
        return self._prefixlen

    @property
    def hostmask(self):
        return self._address_class(int(self.netmask) ^ self._all_ones)

    @property
    def broadcast_address(self):
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @property
    def num_addresses(self):
        return int(self.broadcast_address) - int(self.network_address) + 1

    @property
    def with_prefixlen(self):
        return str(self)

    @property
    def with_netmask(self):
        return f"{self.network_address}/{self.netmask}"

    @property
    def with_hostmask(self):
        return f"{self.network_address}/{self.hostmask}"

    @property
    def exploded(self):
        return f"{self.network_address.exploded}/{self._prefixlen}"

    @property
    def compressed(self):
        return str(self)

    def __str__(self):
        return f"{self.network_address}/{self._prefixlen}"

    def __repr__(self):
        return "%s(%r)" % (self.__class__.__name__, str(self))

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __eq__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        return self._key() == other._key()

    def _key(self):
        return self.version, int(self.network_address), int(self.netmask)

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        if self.version != other.version:
            raise TypeError("%s and %s are not of the same version" % (self, other))
        return self._key() < other._key()

    def __hash__(self):
        return hash(int(self.network_address) ^ int(self.netmask))

    def __contains__(self, other):
        if not isinstance(other, _Address) or self.version != other.version:
            return False
        return other._ip & int(self.netmask) == int(self.network_address)

    def __iter__(self):
        for value in range(int(self.network_address), int(self.broadcast_address) + 1):
            yield self._address_class(value)

    def __getitem__(self, n):
        start, end = int(self.network_address), int(self.broadcast_address)
        if n >= 0:
            if start + n > end:
                raise IndexError("address out of range")
            return self._address_class(start + n)
        if end + n + 1 < start:
            raise IndexError("address out of range")
        return self._address_class(end + n + 1)

    def hosts(self):
        start, end = int(self.network_address), int(self.broadcast_address)
        if self._prefixlen == self.max_prefixlen:
            return [self._address_class(start)]
        if self._prefixlen == self.max_prefixlen - 1:
            return list(self)
        last = end if self.version == 4 else end + 1
        return (self._address_class(value) for value in range(start + 1, last))

    def overlaps(self, other):
        return (
            self.network_address in other
            or self.broadcast_address in other
            or other.network_address in self
            or other.broadcast_address in self
        )

    def _new_prefix(self, diff, new_prefix, sign):
        if new_prefix is not None:
            if sign * (new_prefix - self._prefixlen) < 0:
                raise ValueError("new prefix must be " + ("longer" if sign > 0 else "shorter"))
            if diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            diff = sign * (new_prefix - self._prefixlen)
        if diff < 0:
            raise ValueError("prefix length diff must be > 0")
        return self._prefixlen + sign * diff

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        prefix = self._new_prefix(prefixlen_diff, new_prefix, 1)
        if prefix > self.max_prefixlen:
            raise ValueError(
                "prefix length diff %d is invalid for netblock %s" % (prefix, self)
            )
        step = 1 << (self.max_prefixlen - prefix)
        for start in range(int(self.network_address), int(self.broadcast_address) + 1, step):
            yield self.__class__((start, prefix))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        prefix = self._new_prefix(prefixlen_diff, new_prefix, -1)
        if prefix < 0:
            raise ValueError(
                "current prefixlen is %d, cannot have a prefixlen_diff of %d" % (self._prefixlen, prefixlen_diff)
            )
        return self.__class__((int(self.network_address) & self._mask(prefix), prefix))

    def subnet_of(self, other):
        return self._inside(other)

    def supernet_of(self, other):
        return other._inside(self)

    def _inside(self, other):
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return other.network_address <= self.network_address and other.broadcast_address >= self.broadcast_address

    def address_exclude(self, other):
        if not other.subnet_of(self):
            raise ValueError("%s not contained in %s" % (other, self))
        left = self
        while left != other:
            first, second = left.subnets()
            inside, outside = (first, second) if other.subnet_of(first) else (second, first)
            yield outside
            left = inside

    def _both(self, name):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)


for _name in "is_private is_global is_loopback is_link_local is_multicast is_reserved is_unspecified".split():
    setattr(_Network, _name, property(lambda self, _name=_name: self._both(_name)))
del _name


class IPv4Network(_Four, _Network):
    """A network of version 4."""

    _address_class = IPv4Address


class IPv6Network(_Six, _Network):
    """A network of version 6."""

    _address_class = IPv6Address


class _Interface:
    """An address in a network."""

    def __init__(self, address):
        address, prefix = self._network_class._split(address)
        super().__init__(address)
        self.network = self._network_class((self._ip, prefix), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    @property
    def ip(self):
        return self._network_class._address_class(self._ip)

    def __str__(self):
        return f"{self._text(self._ip)}/{self._prefixlen}"

    def __eq__(self, other):
        if not isinstance(other, _Interface):
            return NotImplemented
        return self._ip == other._ip and self.network == other.network

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    @property
    def with_prefixlen(self):
        return str(self)

    @property
    def with_netmask(self):
        return f"{self.ip}/{self.netmask}"


class IPv4Interface(_Interface, IPv4Address):
    """An address of version 4 in a network."""

    _network_class = IPv4Network


class IPv6Interface(_Interface, IPv6Address):
    """An address of version 6 in a network."""

    _network_class = IPv6Network


def summarize_address_range(first, last):
    """The networks that together are a range of addresses."""
    if first.version != last.version:
        raise TypeError("%s and %s are not of the same version" % (first, last))
    if first > last:
        raise ValueError("last IP address must be greater than first")
    network = IPv4Network if first.version == 4 else IPv6Network
    bits = first.max_prefixlen
    start, end = int(first), int(last)
    while start <= end:
        low = (start & -start).bit_length() - 1 if start else bits
        count = min(low, (end - start + 1).bit_length() - 1)
        yield network((start, bits - count))
        start += 1 << count


def collapse_addresses(addresses):
    """As few networks as can be that hold the same addresses."""
    networks = set()
    for one in addresses:
        if isinstance(one, _Address):
            one = (IPv4Network if one.version == 4 else IPv6Network)((int(one), one.max_prefixlen))
        networks.add(one)
    changed = True
    while changed:
        changed = False
        for one in sorted(networks):
            other = one.supernet()
            if one.prefixlen and set(other.subnets()) <= networks:
                networks -= set(other.subnets())
                networks.add(other)
                changed = True
                break
    found = []
    for one in sorted(networks):
        if not found or not one.subnet_of(found[-1]):
            found.append(one)
    return iter(found)


def _networks(kind, text):
    return [kind(one) for one in text.split()]


_SHARED = IPv4Network("100.64.0.0/10")
_KINDS_4 = {
    "private": _networks(
        IPv4Network,
        "0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.0.170/31 192.0.2.0/24 "
        "192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4 255.255.255.255/32",
    ),
    "not private": _networks(IPv4Network, "192.0.0.9/32 192.0.0.10/32"),
    "loopback": _networks(IPv4Network, "127.0.0.0/8"),
    "link local": _networks(IPv4Network, "169.254.0.0/16"),
    "multicast": _networks(IPv4Network, "224.0.0.0/4"),
    "reserved": _networks(IPv4Network, "240.0.0.0/4"),
}
_KINDS_6 = {
    "private": _networks(
        IPv6Network,
        "::1/128 ::/128 ::ffff:0:0/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 fc00::/7 "
        "fe80::/10",
    ),
    "not private": _networks(IPv6Network, "2001:1::1/128 2001:1::2/128 2001:3::/32 2001:4:112::/48 2001:20::/28 2001:30::/28"),
    "loopback": _networks(IPv6Network, "::1/128"),
    "link local": _networks(IPv6Network, "fe80::/10"),
    "multicast": _networks(IPv6Network, "ff00::/8"),
    "reserved": _networks(
        IPv6Network, "::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 A000::/3 C000::/3 E000::/4 F000::/5 F800::/6 FE00::/9"
    ),
}
