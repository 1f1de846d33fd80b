// SPDX-License-Identifier: MIT
/*
 * Ties as PETRARCH2 writes events: date, source, target, CAMEO code, issues, sentence ids, the
 * address where there is one, the story's source; "---" for what is missing. The format can only
 * say that something happened, so negated and future ties are left out; what is symmetric becomes
 * an event in each direction, as coders do.
 */
#include <string.h>

#include "export/event.h"
#include "export/formats.h"

static const char MISSING[] = "---";

/* "PRKGOV": root and sector, as CAMEO puts them together. */
static void put_code(struct ent_buffer *out, const struct ent_actor *actor)
{
    ent_put_line(out, actor->root, strlen(actor->root));
    ent_put_column(out, actor->sector, "");
}

static void put_day(struct ent_buffer *out, struct ent_date date)
{
    if (date.year)
        ent_buffer_printf(out, "%04d%02d%02d\t", date.year, date.month, date.day);
    else
        ent_put_missing(out, 1, MISSING);
}

static void put_event(struct ent_buffer *out, const struct ent_event *event)
{
    const struct ent_document *document = event->document;
    put_day(out, event->date);
    put_code(out, event->source);
    put_code(out, event->target);
    ent_put_column(out, event->code, MISSING);
    ent_put_missing(out, 1, ""); /* issues */
    ent_put_line(out, document->name, strlen(document->name));
    ent_buffer_printf(out, "_%u\t", (unsigned)event->tie->sentence + 1);
    if (*document->article.url)
        ent_put_column(out, document->article.url, MISSING);
    ent_put_column(out, document->article.site, MISSING);
    ent_end_columns(out);
}

int ent_ties_petrarch(struct ent_buffer *out, const struct ent_document *document,
                      struct ent_ties_state *state)
{
    return ent_events_write(out, document, state, put_event);
}
