// SPDX-License-Identifier: MIT
/*
 * What a list tells of an article: where it is from, and whose ties it states. Actors are counted
 * by their country or body: they are sorted by its id, and neighbours with the same one are one.
 */
#include <stdlib.h>
#include <string.h>
#include <unicase.h>

#include "catalog.h"
#include "entente/buffer.h"

enum { ACTORS_SHOWN = 6 };

struct party {
    const char *root, *name;
    uint32_t ties, mentions;
};

static int compare_roots(const void *a, const void *b)
{
    return strcmp(((const struct party *)a)->root, ((const struct party *)b)->root);
}

static int compare_weights(const void *a, const void *b)
{
    const struct party *x = a, *y = b;
    if (x->ties != y->ties)
        return x->ties < y->ties ? 1 : -1;
    if (x->mentions != y->mentions)
        return x->mentions < y->mentions ? 1 : -1;
    return strcmp(x->root, y->root);
}

/* The parties of the text, those of most ties first; freed by the caller. NULL without memory. */
static struct party *count_parties(size_t *count, const struct ent_document *document)
{
    size_t n = document->cast.n_actors, kept = 0;
    struct party *parties = calloc(n + 1, sizeof *parties);
    if (!parties)
        return NULL;
    for (size_t i = 0; i < n; i++) {
        const struct ent_actor *actor = &document->cast.actors[i];
        parties[i] = (struct party){actor->root, actor->root_name, 0, actor->mentions};
    }
    for (uint32_t i = 0; i < document->ties.count; i++) {
        parties[document->ties.items[i].source].ties++;
        parties[document->ties.items[i].target].ties++;
    }
    qsort(parties, n, sizeof *parties, compare_roots);
    for (size_t i = 0; i < n; i++) {
        if (kept && strcmp(parties[kept - 1].root, parties[i].root) == 0) {
            parties[kept - 1].ties += parties[i].ties;
            parties[kept - 1].mentions += parties[i].mentions;
        } else {
            parties[kept++] = parties[i];
        }
    }
    qsort(parties, kept, sizeof *parties, compare_weights);
    *count = kept;
    return parties;
}

/* Those that the column shows, and all names for the filter. */
static int add_actors(struct catalog_entry *entry, struct ent_buffer *words,
                      const struct ent_document *document)
{
    struct ent_buffer shown = {0};
    size_t count;
    struct party *parties = count_parties(&count, document);
    if (!parties)
        return ENT_E_NOMEM;
    for (size_t i = 0; i < count; i++) {
        ent_buffer_printf(words, "%s, ", parties[i].name);
        if (i < ACTORS_SHOWN && parties[i].ties)
            ent_buffer_printf(&shown, "%s%s", shown.len ? ", " : "", parties[i].name);
    }
    for (uint32_t i = 0; i < document->cast.n_actors; i++) {
        const struct ent_actor *actor = &document->cast.actors[i];
        if (strcmp(actor->name, actor->root_name) != 0)
            ent_buffer_printf(words, "%s, ", actor->name);
    }
    free(parties);
    entry->actors = shown.data;
    return shown.failed ? ENT_E_NOMEM : 0;
}

static void count_ties(struct catalog_entry *entry, const struct ent_ties *ties)
{
    for (uint32_t i = 0; i < ties->count; i++) {
        entry->plus += ties->items[i].sign > 0;
        entry->minus += ties->items[i].sign < 0;
    }
}

/* The host of an address without "www."; NULL where there is none, or no memory. */
static char *host_of(const char *address)
{
    const char *host = strstr(address, "://");
    if (!host)
        return NULL;
    host += strncmp(host, "://www.", 7) == 0 ? 7 : 3;
    size_t len = strcspn(host, "/:?#");
    return len ? strndup(host, len) : NULL;
}

static int add_facts(struct catalog_entry *entry, struct ent_buffer *words,
                     const struct ent_document *document)
{
    const struct ent_article *article = &document->article;
    char date[ENT_DATE_TEXT];
    entry->known = 1;
    entry->date = article->date;
    entry->source = article->site[0] ? strdup(article->site) : host_of(article->url);
    count_ties(entry, &document->ties);
    entry->source_at = (uint32_t)words->len;
    ent_buffer_printf(words, "%s\n%s\n", entry->source ? entry->source : "",
                      ent_date_format(date, article->date));
    entry->actors_at = (uint32_t)words->len;
    return add_actors(entry, words, document);
}

/* Offsets must hold in what is folded too: it is folded line by line. */
static int fold_words(struct catalog_entry *entry, const struct ent_buffer *words)
{
    struct ent_buffer folded = {0};
    uint32_t source_at = entry->source_at, actors_at = entry->actors_at;
    int failed = words->failed;
    for (size_t at = 0; at < words->len && !failed;) {
        const char *newline = memchr(words->data + at, '\n', words->len - at);
        size_t end = newline ? (size_t)(newline - words->data) + 1 : words->len, len = 0;
        uint8_t *line =
            u8_casefold((const uint8_t *)words->data + at, end - at, NULL, NULL, NULL, &len);
        if (at == source_at)
            entry->source_at = (uint32_t)folded.len;
        if (at == actors_at)
            entry->actors_at = (uint32_t)folded.len;
        if (line)
            ent_buffer_add(&folded, (const char *)line, len);
        failed = !line || folded.failed;
        free(line);
        at = end;
    }
    if (words->len == actors_at)
        entry->actors_at = (uint32_t)folded.len;
    entry->words = folded.data;
    return failed || !folded.data ? ENT_E_NOMEM : 0;
}

int catalog_entry_make(struct catalog_entry *out, const char *title,
                       const struct ent_document *document)
{
    struct ent_buffer words = {0};
    int status = 0;
    ent_buffer_printf(&words, "%s\n", title);
    out->source_at = out->actors_at = 0;
    if (document)
        status = add_facts(out, &words, document);
    if (!status)
        status = fold_words(out, &words);
    ent_buffer_free(&words);
    if (status)
        catalog_entry_free(out);
    return status;
}

void catalog_entry_free(struct catalog_entry *entry)
{
    free(entry->words);
    free(entry->source);
    free(entry->actors);
    entry->words = entry->source = entry->actors = NULL;
}
