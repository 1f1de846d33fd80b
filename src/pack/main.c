// SPDX-License-Identifier: MIT
/*
 * entente-pack ASSETS: the gazetteer and the lexicon in that folder as images, as C source on
 * standard output. It runs when the program is built, and is not installed.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "actors/gazetteer_image.h"
#include "source/assets.h"
#include "ties/lexicon_image.h"

enum { PATH_SIZE = 4096, PER_LINE = 8 };

static int pack_actors(struct ent_buffer *image, const char *folder, struct ent_message *message)
{
    struct ent_gazetteer *gazetteer = NULL;
    int status = ent_gazetteer_load(&gazetteer, folder, message);
    if (!status && (status = ent_gazetteer_put_image(image, gazetteer)))
        ent_fail(message, status, "%s: %s", folder, ent_error_text(status));
    ent_gazetteer_free(gazetteer);
    return status;
}

static int pack_lexicon(struct ent_buffer *image, const char *folder, struct ent_message *message)
{
    struct ent_lexicon *lexicon = NULL;
    int status = ent_lexicon_load(&lexicon, folder, message);
    if (!status && (status = lex_put_image(image, lexicon)))
        ent_fail(message, status, "%s: %s", folder, ent_error_text(status));
    ent_lexicon_free(lexicon);
    return status;
}

/* What there is an image of, by the name of its folder. */
static const struct {
    const char *name;
    int (*pack)(struct ent_buffer *image, const char *folder, struct ent_message *message);
} kinds[] = {{"actors", pack_actors}, {"lexicon", pack_lexicon}};

static int sum_folder(uint64_t *out, const char *folder, struct ent_message *message)
{
    struct ent_asset_files files;
    int status = ent_asset_files_list(&files, folder, NULL, NULL, message);
    if (!status && (status = ent_asset_files_sum(out, &files)))
        ent_fail(message, status, "%s: %s", folder, ent_error_text(status));
    ent_asset_files_free(&files);
    return status;
}

static void print_image(const char *name, uint64_t sum, const struct ent_buffer *image)
{
    printf("static const uint64_t %s[] = {", name);
    for (size_t at = 0; at + sizeof(uint64_t) <= image->len; at += sizeof(uint64_t)) {
        uint64_t word;
        memcpy(&word, image->data + at, sizeof word);
        printf("%s%s%" PRIx64 "U,", at % (PER_LINE * sizeof word) ? "" : "\n", word > 9 ? "0x" : "",
               word);
    }
    printf("\n};\nconst struct ent_image ent_image_%s = {UINT64_C(%" PRIu64 "), %s};\n\n", name,
           sum, name);
}

static int print_folder(size_t kind, const char *assets, struct ent_message *message)
{
    char folder[PATH_SIZE];
    struct ent_buffer image = {0};
    uint64_t sum = 0;
    int len = snprintf(folder, sizeof folder, "%s/%s", assets, kinds[kind].name);
    if (len < 0 || len >= PATH_SIZE)
        return ent_fail(message, ENT_E_TOOBIG, "%s: the path is too long", assets);
    int status = kinds[kind].pack(&image, folder, message);
    if (!status)
        status = sum_folder(&sum, folder, message);
    if (!status)
        print_image(kinds[kind].name, sum, &image);
    ent_buffer_free(&image);
    return status;
}

int main(int argc, char **argv)
{
    struct ent_message message = {{0}};
    int status = 0;
    if (argc != 2) {
        fputs("usage: entente-pack ASSETS\n", stderr);
        return 2;
    }
    puts("// SPDX-License-Identifier: MIT\n/* Made by entente-pack of the assets. */\n"
         "#include \"base/image.h\"\n");
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds && !status; i++)
        status = print_folder(i, argv[1], &message);
    if (status)
        fprintf(stderr, "entente-pack: %s\n", message.text);
    return status || fflush(stdout) != 0;
}
