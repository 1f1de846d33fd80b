// SPDX-License-Identifier: MIT
#ifndef ENT_BASE_SUM_H
#define ENT_BASE_SUM_H
/*
 * A checksum that is quick on long rows of bytes. It tells what was damaged or changed by chance,
 * not what somebody forged.
 */
#include <stddef.h>
#include <stdint.h>

uint64_t ent_sum(const void *bytes, size_t len);

#endif
