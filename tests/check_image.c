// SPDX-License-Identifier: MIT
/* What is compiled into the program is what the files give, and only of files that are the same. */
#include "config.h"

#include <check.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "actors/gazetteer.h"
#include "base/image.h"
#include "entente/document.h"
#include "entente/export.h"
#include "entente/source.h"
#include "source/assets.h"
#include "suite.h"

static char changed[64];

/* The program's assets, with a line more in each file: they say the same and have another sum. */
static void set_up(void)
{
    char command[1024];
    const char *data = getenv("ENTENTE_DATA");
    strcpy(changed, "/tmp/entente-image-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(changed));
    snprintf(command, sizeof command,
             "cd %s && cp -r '%s/actors' '%s/lexicon' . && ln -s '%s'/english.* . && "
             "chmod -R u+w actors lexicon && for f in */*.json; do echo >>$f; done",
             changed, data, data, data);
    ck_assert_int_eq(system(command), 0);
}

static void tear_down(void)
{
    char command[128];
    snprintf(command, sizeof command, "rm -rf '%s'", changed);
    ck_assert_int_eq(system(command), 0);
}

static int is_of(const char *data, const char *kind, const struct ent_image *image)
{
    char folder[256];
    struct ent_asset_files files;
    snprintf(folder, sizeof folder, "%s/%s", data, kind);
    ck_assert_int_eq(ent_asset_files_list(&files, folder, NULL, NULL, NULL), 0);
    int is = ent_asset_files_are(&files, image);
    ent_asset_files_free(&files);
    return is;
}

START_TEST(an_image_is_of_the_shipped_files_only)
{
    const char *shipped = getenv("ENTENTE_DATA");
    ck_assert(is_of(shipped, "actors", &ent_image_actors));
    ck_assert(is_of(shipped, "lexicon", &ent_image_lexicon));
    ck_assert(!is_of(shipped, "actors", &ent_image_lexicon));
    ck_assert(!is_of(changed, "actors", &ent_image_actors));
    ck_assert(!is_of(changed, "lexicon", &ent_image_lexicon));
}
END_TEST

static void load(struct ent_engine *engine, const char *data)
{
    struct ent_message message;
    ck_assert_msg(!ent_engine_load(engine, data, &message), "%s", message.text);
}

static int is_same(const void *a, const void *b, size_t count, size_t size)
{
    return memcmp(a, b, count * size) == 0;
}

START_TEST(the_image_of_the_actors_is_what_their_files_give)
{
    struct ent_engine compiled, parsed;
    load(&compiled, getenv("ENTENTE_DATA"));
    load(&parsed, changed);
    const struct ent_gazetteer *a = compiled.gazetteer, *b = parsed.gazetteer;
    ck_assert_uint_gt(a->n_entries, 100);
    ck_assert_uint_eq(a->n_entries, b->n_entries);
    ck_assert_uint_eq(a->n_nouns, b->n_nouns);
    ck_assert_uint_eq(a->n_terms, b->n_terms);
    ck_assert_uint_eq(a->n_names, b->n_names);
    ck_assert_uint_eq(a->n_edges, b->n_edges);
    ck_assert_uint_eq(a->edge_slots, b->edge_slots);
    ck_assert_uint_eq(a->n_nodes, b->n_nodes);
    ck_assert(is_same(a->terms, b->terms, a->n_terms, sizeof *a->terms));
    ck_assert(is_same(a->names, b->names, a->n_names, sizeof *a->names));
    ck_assert(is_same(a->edges, b->edges, a->edge_slots, sizeof *a->edges));
    ck_assert(is_same(a->node_names, b->node_names, a->n_nodes, sizeof *a->node_names));
    for (size_t i = 0; i < a->n_entries; i++) {
        const struct ent_entry *x = &a->entries[i], *y = &b->entries[i];
        ck_assert_str_eq(x->id, y->id);
        ck_assert_str_eq(x->name, y->name);
        ck_assert_str_eq(x->adjective, y->adjective);
        ck_assert_str_eq(x->sector, y->sector);
        ck_assert(x->root == y->root && x->term == y->term && x->terms == y->terms &&
                  x->type == y->type && x->sex == y->sex);
    }
    ent_engine_free(&compiled);
    ent_engine_free(&parsed);
}
END_TEST

/* The ties of all sample articles, as told in the first format. */
static void tell_samples(struct ent_buffer *out, const char *data)
{
    struct ent_engine engine;
    char pattern[256];
    glob_t samples;
    load(&engine, data);
    snprintf(pattern, sizeof pattern, "%s/articles/[0-9]*", getenv("ENTENTE_DATA"));
    ck_assert_int_eq(glob(pattern, 0, NULL, &samples), 0);
    struct ent_ties_state state = {0};
    for (size_t i = 0; i < samples.gl_pathc; i++) {
        struct ent_source source;
        struct ent_document *document;
        ck_assert_int_eq(ent_source_read(&source, samples.gl_pathv[i], NULL), 0);
        struct ent_input input = {.name = source.name, .bytes = source.bytes, .len = source.len};
        ck_assert_int_eq(ent_document_read(&document, &engine, &input, NULL), 0);
        ck_assert_int_eq(ent_ties_formats[0].write(out, document, &state), 0);
        ent_document_free(document);
        ent_source_free(&source);
    }
    globfree(&samples);
    ent_engine_free(&engine);
}

START_TEST(articles_have_the_ties_that_the_files_give)
{
    struct ent_buffer compiled = {0}, parsed = {0};
    tell_samples(&compiled, getenv("ENTENTE_DATA"));
    tell_samples(&parsed, changed);
    ck_assert_uint_gt(compiled.len, 1000);
    ck_assert_str_eq(compiled.data, parsed.data);
    ent_buffer_free(&compiled);
    ent_buffer_free(&parsed);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("image");
    TCase *all = tcase_create("all");
    if (!ent_image_actors.words) /* a foreign machine's */
        return 77;
    tcase_add_checked_fixture(all, set_up, tear_down);
    tcase_add_test(all, an_image_is_of_the_shipped_files_only);
    tcase_add_test(all, the_image_of_the_actors_is_what_their_files_give);
    tcase_add_test(all, articles_have_the_ties_that_the_files_give);
    suite_add_tcase(suite, all);
    return suite_run(suite);
}
