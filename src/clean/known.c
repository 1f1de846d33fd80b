// SPDX-License-Identifier: MIT
/* Fields from a source are foreign text like any other: they are made safe and one line each. */
#include "clean/known.h"

#include <string.h>

#include "clean/draft.h"
#include "clean/sanitize.h"

static int apply(const char **field, struct ent_arena *arena, const char *known)
{
    struct ent_sanitized clean;
    if (!known)
        return 0;
    int status = ent_sanitize(&clean, arena, known, strlen(known));
    if (!status)
        *field = ent_field(arena, clean.text, clean.len);
    return status;
}

static int apply_author(struct ent_article *out, struct ent_arena *arena, const char *known)
{
    const char *author = "";
    int status = apply(&author, arena, known);
    if (status || !*author)
        return status;
    out->authors = ent_arena_alloc(arena, sizeof *out->authors);
    if (!out->authors)
        return ENT_E_NOMEM;
    out->authors[0] = author;
    out->n_authors = 1;
    return 0;
}

int ent_known_apply(struct ent_article *out, struct ent_arena *arena, const struct ent_input *input)
{
    int status = apply(&out->title, arena, input->title);
    if (!status)
        status = apply(&out->url, arena, input->url);
    if (!status)
        status = apply(&out->site, arena, input->site);
    if (!status)
        status = apply_author(out, arena, input->author);
    if (input->date.year)
        out->date = input->date;
    return status;
}
