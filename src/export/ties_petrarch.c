// SPDX-License-Identifier: MIT
/*
 * Ties as PETRARCH2 writes events: date, source, target, CAMEO code, issues, sentence ids, the
 * address where there is one, the story's source; "---" for what is missing. The format can only
 * say that something happened, so negated and future ties are left out; what is symmetric becomes
 * an event in each direction, as coders do.
 */
#include <stdio.h>
#include <string.h>

#include "export/encode.h"
#include "export/formats.h"

static const char MISSING[] = "---";

static void put_field(struct ent_buffer *out, const char *text)
{
    size_t before = out->len;
    ent_put_line(out, text, strlen(text));
    if (out->len == before)
        ent_buffer_puts(out, MISSING);
    ent_buffer_putc(out, '\t');
}

/* "PRKGOV": root and sector, as CAMEO puts them together. */
static void put_code(struct ent_buffer *out, const struct ent_actor *actor)
{
    ent_put_line(out, actor->root, strlen(actor->root));
    ent_put_line(out, actor->sector, strlen(actor->sector));
    ent_buffer_putc(out, '\t');
}

static void put_day(struct ent_buffer *out, struct ent_date date)
{
    if (date.year)
        ent_buffer_printf(out, "%04d%02d%02d\t", date.year, date.month, date.day);
    else
        put_field(out, "");
}

/* Events have three digits or four: the general code of root 16 is 160. */
static void put_event_code(struct ent_buffer *out, const char *cameo)
{
    char code[ENT_CAMEO_SIZE + 1];
    snprintf(code, sizeof code, "%s%s", cameo, strlen(cameo) == 2 ? "0" : "");
    put_field(out, code);
}

static void put_event(struct ent_buffer *out, const struct ent_document *document,
                      const struct ent_tie *tie, const struct ent_actor *source,
                      const struct ent_actor *target)
{
    const struct ent_article *article = &document->article;
    put_day(out, tie->date.start.year ? tie->date.start : article->date);
    put_code(out, source);
    put_code(out, target);
    put_event_code(out, tie->cameo);
    ent_buffer_putc(out, '\t');
    ent_put_line(out, document->name, strlen(document->name));
    ent_buffer_printf(out, "_%u\t", (unsigned)tie->sentence + 1);
    if (*article->url)
        put_field(out, article->url);
    if (*article->site)
        ent_put_line(out, article->site, strlen(article->site));
    else
        ent_buffer_puts(out, MISSING);
    ent_buffer_putc(out, '\n');
}

int ent_ties_petrarch(struct ent_buffer *out, const struct ent_document *document,
                      struct ent_ties_state *state)
{
    for (uint32_t i = 0; i < document->ties.count; i++) {
        const struct ent_tie *tie = &document->ties.items[i];
        const struct ent_actor *source = ent_tie_source(document, tie);
        const struct ent_actor *target = ent_tie_target(document, tie);
        if (tie->status == ENT_STATUS_NEGATED || tie->status == ENT_STATUS_FUTURE)
            continue;
        put_event(out, document, tie, source, target);
        if (tie->symmetric)
            put_event(out, document, tie, target, source);
        state->ties++;
    }
    state->documents++;
    return ent_buffer_status(out);
}
