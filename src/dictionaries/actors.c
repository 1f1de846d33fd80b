// SPDX-License-Identifier: MIT
/*
 * Records of a dictionary of actors: a primary name, synonyms with a plus, lines of codes. They are
 * read whole before anything is added, because what a code stands for may be said further down.
 */
#include "dictionaries/actors.h"

#include <string.h>

struct records {
    struct dict_record *items;
    size_t count, capacity;
};

static int add_phrase(struct dict_reader *reader, struct dict_record *record, const char *phrase)
{
    char *copy = ent_arena_copy(&reader->arena, phrase, strlen(phrase));
    record->phrases = ent_arena_room(&reader->arena, record->phrases, record->n_phrases,
                                     &record->capacity, sizeof *record->phrases);
    if (!copy || !record->phrases)
        return ENT_E_NOMEM;
    record->phrases[record->n_phrases++] = copy;
    return 0;
}

static struct dict_record *add_record(struct dict_reader *reader, struct records *records)
{
    records->items = ent_arena_room(&reader->arena, records->items, records->count,
                                    &records->capacity, sizeof *records->items);
    if (!records->items)
        return NULL;
    struct dict_record *record = &records->items[records->count++];
    *record = (struct dict_record){.line = reader->number};
    return record;
}

/* One line, cut in its name and its codes. */
static int read_line(struct dict_reader *reader, struct records *records)
{
    char *line = reader->line, *codes = line + strcspn(line, "[");
    struct dict_record *record = records->count ? &records->items[records->count - 1] : NULL;
    int status = 0, more = *line == '+';
    if (codes != line) {
        char kept = *codes;
        *codes = '\0';
        char *phrase = dict_trim(line + more);
        if (!more || !record)
            record = add_record(reader, records);
        status = record ? add_phrase(reader, record, phrase) : ENT_E_NOMEM;
        *codes = kept;
    }
    if (!record) {
        dict_warn(reader, reader->number, "a code before any name");
        return 0;
    }
    size_t warnings = reader->report->warnings;
    if (!status)
        status = dict_codes_read(&record->codes, reader, reader->number, codes);
    record->told |= warnings != reader->report->warnings;
    return status;
}

static int has_health(const struct dict_reader *reader)
{
    const char *at = reader->text;
    return at && strstr(at, "HLH") != NULL;
}

int ent_dictionary_read_actors(struct ent_gazetteer *gazetteer, const char *file, const char *bytes,
                               size_t len, const struct ent_listener *listener,
                               struct ent_dictionary_report *report, struct ent_message *message)
{
    struct records records = {0};
    *report = (struct ent_dictionary_report){0};
    struct dict_reader reader = {.file = file, .listener = listener, .report = report};
    struct dict_import import = {.gazetteer = gazetteer, .reader = &reader};
    ent_gazetteer_begin_dictionaries(gazetteer);
    int status = dict_open(&reader, bytes, len);
    import.is_cameo = !status && has_health(&reader);
    while (!status && dict_next(&reader))
        status = read_line(&reader, &records);
    if (!status)
        status = dict_actors_add(&import, records.items, records.count);
    return dict_end(&reader, status, message);
}
