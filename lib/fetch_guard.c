/* fetch_guard.c: the ranges that IANA's registries of special-purpose
 * addresses (RFC 6890) keep from the public internet.
 */
#include "fetch_guard.h"

#include <netinet/in.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

static const struct range4 {
	unsigned char	 first[4];
	int		 bits;
} ranges4[] = {
	{ { 0, 0, 0, 0 }, 8 },		/* this network */
	{ { 10, 0, 0, 0 }, 8 },
	{ { 100, 64, 0, 0 }, 10 },	/* behind a provider's NAT */
	{ { 127, 0, 0, 0 }, 8 },
	{ { 169, 254, 0, 0 }, 16 },	/* link-local, and the clouds' metadata */
	{ { 172, 16, 0, 0 }, 12 },
	{ { 192, 0, 0, 0 }, 24 },
	{ { 192, 0, 2, 0 }, 24 },	/* for documents */
	{ { 192, 88, 99, 0 }, 24 },
	{ { 192, 168, 0, 0 }, 16 },
	{ { 198, 18, 0, 0 }, 15 },	/* for measurements */
	{ { 198, 51, 100, 0 }, 24 },
	{ { 203, 0, 113, 0 }, 24 },
	{ { 224, 0, 0, 0 }, 3 },	/* to many, reserved, to all */
};

static bool
within(const unsigned char *address, const unsigned char *first, int bits)
{
	int	 whole = bits / 8, rest = bits % 8;

	return memcmp(address, first, (size_t)whole) == 0 &&
	    (rest == 0 || (address[whole] ^ first[whole]) >> (8 - rest) == 0);
}

static bool
is_public4(const unsigned char *address)
{
	for (size_t i = 0; i < sizeof(ranges4) / sizeof(ranges4[0]); i++)
		if (within(address, ranges4[i].first, ranges4[i].bits))
			return false;
	return true;
}

/* IPv6 is public within 2000::/3, but for what carries an address of IPv4 or
 * is kept for protocols and documents. */
static bool
is_public6(const unsigned char *a)
{
	static const unsigned char	 mapped[12] = { [10] = 0xff, [11] = 0xff };
	static const unsigned char	 nat64[12] = { 0x00, 0x64, 0xff, 0x9b };
	static const unsigned char	 protocols[] = { 0x20, 0x01, 0x00 };	/* 2001::/23 */
	static const unsigned char	 documents[] = { 0x20, 0x01, 0x0d, 0xb8 };
	static const unsigned char	 documents2[] = { 0x3f, 0xff, 0x00 };	/* 3fff::/20 */
	static const unsigned char	 over4[] = { 0x20, 0x02 };		/* 6to4 */

	if (memcmp(a, mapped, sizeof(mapped)) == 0 || memcmp(a, nat64, sizeof(nat64)) == 0)
		return is_public4(a + 12);
	if (within(a, over4, 16))
		return is_public4(a + 2);
	return (a[0] & 0xe0) == 0x20 && !within(a, protocols, 23) && !within(a, documents, 32) &&
	    !within(a, documents2, 20);
}

bool
fetch_is_public(const struct sockaddr *address)
{
	const struct sockaddr_in	*in4 = (const void *)address;
	const struct sockaddr_in6	*in6 = (const void *)address;
	unsigned char			 bytes[16];

	if (address->sa_family == AF_INET) {
		memcpy(bytes, &in4->sin_addr, 4);
		return is_public4(bytes);
	}
	if (address->sa_family != AF_INET6)
		return false;
	memcpy(bytes, &in6->sin6_addr, 16);
	return is_public6(bytes);
}
