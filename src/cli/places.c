// SPDX-License-Identifier: MIT
/* A row for each file; a file is written only where something changed. */
#include "cli/places.h"

#include "cli/state_file.h"

/* Places --------------------------------------------------------------------------------------- */

static size_t read_places(void *out, const char *text, size_t *wrong)
{
    return recall_read(out, text, wrong);
}

static void merge_places(void *all, const void *changes)
{
    recall_merge(all, changes);
}

static void write_places(struct ent_buffer *out, const void *all)
{
    recall_write(out, all);
}

static const struct state_file places = {.name = "places",
                                         .line = "place of an article",
                                         .without = "no places are remembered",
                                         .size = sizeof(struct recall),
                                         .read = read_places,
                                         .merge = merge_places,
                                         .write = write_places};

void places_load(struct recall *out, struct ent_message *notice)
{
    state_load(&places, out, notice);
}

void places_save(const struct recall *recall)
{
    if (recall_is_changed(recall))
        state_save(&places, recall);
}

/* What was typed ------------------------------------------------------------------------------- */

static size_t read_past(void *out, const char *text, size_t *wrong)
{
    return past_read(out, text, wrong);
}

static void merge_past(void *all, const void *changes)
{
    past_merge(all, changes);
}

static void write_past(struct ent_buffer *out, const void *all)
{
    past_write(out, all);
}

static void free_past(void *all)
{
    past_free(all);
}

static const struct state_file history = {.name = "history",
                                          .line = "line that was typed",
                                          .without = "nothing typed is remembered",
                                          .size = sizeof(struct past),
                                          .read = read_past,
                                          .merge = merge_past,
                                          .write = write_past,
                                          .free = free_past};

void past_load(struct past *out, struct ent_message *notice)
{
    state_load(&history, out, notice);
}

void past_save(const struct past *past)
{
    if (past_is_changed(past))
        state_save(&history, past);
}
