// SPDX-License-Identifier: MIT
/* Events and their columns. */
#include "export/event.h"

#include <stdio.h>
#include <string.h>

static struct ent_event event_of(const struct ent_document *document, const struct ent_tie *tie)
{
    struct ent_event event = {.document = document,
                              .tie = tie,
                              .source = ent_tie_source(document, tie),
                              .target = ent_tie_target(document, tie),
                              .source_span = tie->source_span,
                              .target_span = tie->target_span};
    event.date = tie->date.start.year ? tie->date.start : document->article.date;
    snprintf(event.code, sizeof event.code, "%s%s", tie->cameo, strlen(tie->cameo) == 2 ? "0" : "");
    return event;
}

static struct ent_event turned(struct ent_event event)
{
    const struct ent_actor *actor = event.source;
    struct ent_span span = event.source_span;
    event.source = event.target;
    event.source_span = event.target_span;
    event.target = actor;
    event.target_span = span;
    return event;
}

int ent_events_write(struct ent_buffer *out, const struct ent_document *document,
                     struct ent_ties_state *state,
                     void (*put)(struct ent_buffer *out, const struct ent_event *event))
{
    for (uint32_t i = 0; i < document->ties.count; i++) {
        const struct ent_tie *tie = &document->ties.items[i];
        if (tie->status == ENT_STATUS_NEGATED || tie->status == ENT_STATUS_FUTURE)
            continue;
        struct ent_event event = event_of(document, tie);
        event.number = ++state->ties;
        put(out, &event);
        if (!tie->symmetric)
            continue;
        event = turned(event);
        event.number = ++state->ties;
        put(out, &event);
    }
    state->documents++;
    return ent_buffer_status(out);
}

void ent_put_column(struct ent_buffer *out, const char *text, const char *missing)
{
    size_t before = out->len;
    if (text)
        ent_put_line(out, text, strlen(text));
    if (out->len == before)
        ent_buffer_puts(out, missing);
    ent_buffer_putc(out, '\t');
}

void ent_put_span_column(struct ent_buffer *out, const struct ent_event *event,
                         struct ent_span span, const char *missing)
{
    size_t before = out->len;
    ent_put_line(out, event->document->article.text + span.start, ent_span_len(span));
    if (out->len == before)
        ent_buffer_puts(out, missing);
    ent_buffer_putc(out, '\t');
}

void ent_put_missing(struct ent_buffer *out, int count, const char *missing)
{
    for (int i = 0; i < count; i++)
        ent_put_column(out, NULL, missing);
}

void ent_put_day_column(struct ent_buffer *out, struct ent_date date, const char *missing)
{
    char day[ENT_DATE_TEXT];
    ent_put_column(out, ent_date_format(day, date), missing);
}

void ent_end_columns(struct ent_buffer *out)
{
    if (out->len)
        out->data[out->len - 1] = '\n';
}

const char *ent_actor_country(const struct ent_actor *actor)
{
    int is_state = actor->root_type == ENT_ACTOR_COUNTRY || actor->root_type == ENT_ACTOR_TERRITORY;
    return is_state ? actor->root_name : "";
}

const char *ent_sector_words(const char *sector)
{
    static const struct {
        const char *code, *words;
    } rows[] = {
        {"AGR", "Agriculture"},
        {"BUS", "Business"},
        {"COP", "Police"},
        {"CRM", "Criminals / Gangs"},
        {"CVL", "General Population / Civilian / Social"},
        {"EDU", "Education"},
        {"ELI", "Elite"},
        {"GOV", "Government"},
        {"IGO", "International Government Organization"},
        {"JRN", "Media"},
        {"JUD", "Judicial"},
        {"LAB", "Labor"},
        {"LEG", "Legislative / Parliamentary"},
        {"MED", "Medical / Health"},
        {"MIL", "Military"},
        {"MNC", "Multinational Corporation"},
        {"NGO", "Nongovernmental Organization"},
        {"OPP", "Opposition"},
        {"PRM", "Paramilitary"},
        {"PTY", "Parties"},
        {"REB", "Rebel"},
        {"REF", "Refugees / Displaced"},
        {"REL", "Religious"},
        {"SPY", "State Intelligence"},
        {"UAF", "Unidentified Forces"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (strcmp(rows[i].code, sector) == 0)
            return rows[i].words;
    return sector;
}
