// SPDX-License-Identifier: MIT
#include "cli/kept.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "entente/error.h"

/* The strings of an input, in the order in which they are kept; the bytes come behind them. */
static const size_t fields[] = {
    offsetof(struct ent_input, name), offsetof(struct ent_input, title),
    offsetof(struct ent_input, url),  offsetof(struct ent_input, author),
    offsetof(struct ent_input, site), offsetof(struct ent_input, charset)};
enum { FIELDS = sizeof fields / sizeof *fields };
_Static_assert(FIELDS + 1 == KEPT_STRINGS, "there is a place for every string");

int kept_make(struct kept *out, const struct ent_input *input)
{
    *out = (struct kept){.input = *input};
    int failed = 0;
    for (size_t i = 0; i < FIELDS; i++) {
        const char *string;
        memcpy(&string, (const char *)input + fields[i], sizeof string);
        out->strings[i] = string ? strdup(string) : NULL;
        failed |= string && !out->strings[i];
        memcpy((char *)&out->input + fields[i], &out->strings[i], sizeof string);
    }
    char *bytes = malloc(input->len + 1);
    out->strings[FIELDS] = bytes;
    if (!bytes || failed) {
        kept_free(out);
        return ENT_E_NOMEM;
    }
    memcpy(bytes, input->bytes, input->len);
    bytes[input->len] = '\0';
    out->input.bytes = bytes;
    return 0;
}

void kept_free(struct kept *kept)
{
    for (size_t i = 0; i < KEPT_STRINGS; i++)
        free(kept->strings[i]);
    *kept = (struct kept){0};
}
