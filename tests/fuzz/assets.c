// SPDX-License-Identifier: MIT
/*
 * The assets' JSON: whatever stands in a file, loading it ends with a gazetteer or lexicon, or with
 * one line that names the file. The loaders read folders, so the bytes become a file of one.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "entente/actors.h"
#include "entente/ties.h"
#include "targets.h"

enum { PATH = 64 };

static char folder[PATH];
static char file[PATH + 8];

static void remove_folder(void)
{
    unlink(file);
    rmdir(folder);
}

static void write_file(const uint8_t *bytes, size_t len)
{
    if (!*folder) {
        strcpy(folder, "/tmp/fuzz-assets-XXXXXX");
        FUZZ_CHECK(mkdtemp(folder) != NULL);
        snprintf(file, sizeof file, "%s/x.json", folder);
        atexit(remove_folder);
    }
    FILE *stream = fopen(file, "wb");
    FUZZ_CHECK(stream != NULL);
    FUZZ_CHECK(fwrite(bytes, 1, len, stream) == len);
    FUZZ_CHECK(fclose(stream) == 0);
}

static void check_message(const struct ent_message *message)
{
    FUZZ_CHECK(*message->text && !strchr(message->text, '\n'));
    FUZZ_CHECK(strncmp(message->text, folder, strlen(folder)) == 0);
}

/* Something to find names in. */
static void find_names(const struct ent_gazetteer *gazetteer)
{
    static const char text[] =
        "Ruritania's envoys met Count Zeno in Strelsau. The Ruritanians left.";
    struct ent_arena arena = {0};
    struct ent_article article;
    struct ent_text split;
    struct ent_names names;
    struct ent_cast cast;
    if (ent_clean(&article, &arena, "text", text, sizeof text - 1, ENT_INPUT_PLAIN, NULL) == 0 &&
        ent_text_split(&split, &arena, &article, NULL) == 0 &&
        ent_names_find(&names, &arena, gazetteer, &split, article.date) == 0 &&
        ent_cast_find(&cast, &arena, gazetteer, &article, &split, &names, NULL) == 0)
        for (uint32_t i = 0; i < cast.n_mentions; i++)
            FUZZ_CHECK(cast.mentions[i].span.end <= article.text_len);
    ent_arena_free(&arena);
}

void fuzz_gazetteer(const uint8_t *bytes, size_t len)
{
    struct ent_gazetteer *gazetteer;
    struct ent_message message = {0};
    write_file(bytes, len);
    if (ent_gazetteer_load(&gazetteer, folder, &message) == 0) {
        find_names(gazetteer);
        ent_gazetteer_free(gazetteer);
    } else {
        check_message(&message);
    }
}

void fuzz_lexicon(const uint8_t *bytes, size_t len)
{
    struct ent_lexicon *lexicon;
    struct ent_message message = {0};
    write_file(bytes, len);
    if (ent_lexicon_load(&lexicon, folder, &message) == 0)
        ent_lexicon_free(lexicon);
    else
        check_message(&message);
}
