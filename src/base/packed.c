// SPDX-License-Identifier: MIT
#include "base/packed.h"

#include <string.h>

static const uint64_t none = UINT64_MAX; /* the length of NULL */

void ent_pack_number(struct ent_buffer *out, uint64_t number)
{
    ent_buffer_add(out, (const char *)&number, sizeof number);
}

void ent_pack_bytes(struct ent_buffer *out, const char *bytes, size_t len)
{
    ent_pack_number(out, bytes ? len : none);
    if (!bytes)
        return;
    ent_buffer_add(out, bytes, len);
    ent_buffer_putc(out, '\0');
}

void ent_pack_string(struct ent_buffer *out, const char *string)
{
    ent_pack_bytes(out, string, string ? strlen(string) : 0);
}

uint64_t ent_unpack_number(struct ent_packed *packed)
{
    uint64_t number = 0;
    if (packed->broken || packed->len - packed->at < sizeof number) {
        packed->broken = 1;
        return 0;
    }
    memcpy(&number, packed->bytes + packed->at, sizeof number);
    packed->at += sizeof number;
    return number;
}

uint32_t ent_unpack_below(struct ent_packed *packed, uint64_t most)
{
    uint64_t number = ent_unpack_number(packed);
    if (number > most || number > UINT32_MAX) {
        packed->broken = 1;
        return 0;
    }
    return (uint32_t)number;
}

const char *ent_unpack_bytes(struct ent_packed *packed, size_t *len)
{
    uint64_t n = ent_unpack_number(packed);
    *len = 0;
    if (packed->broken || n == none)
        return NULL;
    if (n >= packed->len - packed->at || packed->bytes[packed->at + n] != '\0') {
        packed->broken = 1;
        return NULL;
    }
    const char *bytes = packed->bytes + packed->at;
    packed->at += (size_t)n + 1;
    *len = (size_t)n;
    return bytes;
}

const char *ent_unpack_string(struct ent_packed *packed)
{
    size_t len;
    const char *string = ent_unpack_bytes(packed, &len);
    if (string && strlen(string) != len) {
        packed->broken = 1;
        return NULL;
    }
    return string;
}

void ent_pack_date(struct ent_buffer *out, struct ent_date date)
{
    ent_pack_number(out, (uint64_t)date.year << 16 | (uint64_t)date.month << 8 | date.day);
}

struct ent_date ent_unpack_date(struct ent_packed *packed)
{
    uint32_t number = ent_unpack_below(packed, UINT32_MAX);
    struct ent_date date = {(int16_t)(number >> 16 & 0x7FFF), (uint8_t)(number >> 8),
                            (uint8_t)number};
    return ent_date_valid(date) ? date : (struct ent_date){0};
}
