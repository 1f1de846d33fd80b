// SPDX-License-Identifier: MIT
/* Tables of networks (after IANA's registries of special-purpose addresses), each a prefix. */
#include "config.h"

#include "source/address.h"

#include <netinet/in.h>
#include <stdint.h>
#include <string.h>

struct network {
    uint8_t bytes[16];
    unsigned bits;
};

static const struct network networks4[] = {
    {{0}, 8},          /* this network */
    {{10}, 8},         /* private */
    {{100, 64}, 10},   /* shared by a provider's customers */
    {{127}, 8},        /* this machine */
    {{169, 254}, 16},  /* link-local; clouds tell their secrets there */
    {{172, 16}, 12},   /* private */
    {{192, 0, 0}, 24}, /* protocols */
    {{192, 168}, 16},  /* private */
    {{198, 18}, 15},   /* measurements */
    {{224}, 4},        /* multicast */
    {{240}, 4},        /* reserved, and broadcast */
};

static const struct network networks6[] = {
    {{0}, 127},         /* no address, and this machine: ::, ::1 */
    {{0x01, 0x00}, 64}, /* discarded */
    {{0xFC}, 7},        /* private */
    {{0xFE, 0x80}, 10}, /* link-local */
    {{0xFE, 0xC0}, 10}, /* site-local, of old */
    {{0xFF}, 8},        /* multicast */
};

/* IPv6 networks in which an IPv4 address stands, and at which byte. */
static const struct {
    struct network network;
    size_t at;
} embedding[] = {
    {{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF}, 96}, 12}, /* ::ffff:a.b.c.d */
    {{{0}, 96}, 12},                                        /* ::a.b.c.d, of old */
    {{{0, 0x64, 0xFF, 0x9B}, 96}, 12},                      /* NAT64 */
    {{{0, 0x64, 0xFF, 0x9B, 0, 1}, 48}, 12},                /* NAT64 of one's own */
    {{{0x20, 0x02}, 16}, 2},                                /* 6to4 */
};

static int is_within(const uint8_t *address, const struct network *network)
{
    unsigned whole = network->bits / 8, rest = network->bits % 8;
    if (memcmp(address, network->bytes, whole) != 0)
        return 0;
    return rest == 0 || (address[whole] >> (8 - rest)) == (network->bytes[whole] >> (8 - rest));
}

static int is_local4(const uint8_t *address)
{
    for (size_t i = 0; i < sizeof networks4 / sizeof *networks4; i++)
        if (is_within(address, &networks4[i]))
            return 1;
    return 0;
}

static int is_local6(const uint8_t *address)
{
    for (size_t i = 0; i < sizeof networks6 / sizeof *networks6; i++)
        if (is_within(address, &networks6[i]))
            return 1;
    for (size_t i = 0; i < sizeof embedding / sizeof *embedding; i++)
        if (is_within(address, &embedding[i].network) && is_local4(address + embedding[i].at))
            return 1;
    return 0;
}

int ent_address_is_local(const struct sockaddr *address, socklen_t len)
{
    if (address->sa_family == AF_INET && len >= (socklen_t)sizeof(struct sockaddr_in)) {
        struct sockaddr_in in;
        uint8_t bytes[4];
        memcpy(&in, address, sizeof in);
        memcpy(bytes, &in.sin_addr, sizeof bytes);
        return is_local4(bytes);
    }
    if (address->sa_family == AF_INET6 && len >= (socklen_t)sizeof(struct sockaddr_in6)) {
        struct sockaddr_in6 in;
        memcpy(&in, address, sizeof in);
        return is_local6(in.sin6_addr.s6_addr);
    }
    return 1;
}
