// SPDX-License-Identifier: MIT
#ifndef ENT_SOURCE_ADDRESS_H
#define ENT_SOURCE_ADDRESS_H
#include <sys/socket.h>

/* 1 where the address is not one of the open internet's: this machine, private and link-local
 * networks, multicast, and what is reserved, also within an IPv6 address that stands for one. What
 * is neither IPv4 nor IPv6 is local too. */
int ent_address_is_local(const struct sockaddr *address, socklen_t len);

#endif
