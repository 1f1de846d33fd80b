// SPDX-License-Identifier: MIT
/*
 * The text is put together from the forms and SpaceAfter=No, of a multi-word token from its range's
 * line. A sentence's end that lies within one of our tokens is left out.
 */
#include "config.h"

#include "train/running.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/buffer.h"
#include "text/tokens.h"
#include "train/file.h"

struct draft {
    struct ent_buffer text;
    uint32_t *ends; /* bytes of text before each sentence's end */
    size_t n_ends, room;
    unsigned long covered; /* the last word that a range has given the text of */
};

static void *grow(void *items, size_t count, size_t *room, size_t size)
{
    if (count < *room)
        return items;
    *room = *room ? 2 * *room : 64;
    items = realloc(items, *room * size);
    if (!items) {
        fputs("entente-train-breaks: out of memory\n", stderr);
        exit(EXIT_FAILURE);
    }
    return items;
}

static void end_sentence(struct draft *draft)
{
    draft->covered = 0;
    if (!draft->text.len || (draft->n_ends && draft->ends[draft->n_ends - 1] == draft->text.len))
        return;
    if (draft->text.data[draft->text.len - 1] != ' ')
        ent_buffer_putc(&draft->text, ' ');
    draft->ends = grow(draft->ends, draft->n_ends, &draft->room, sizeof *draft->ends);
    draft->ends[draft->n_ends++] = (uint32_t)draft->text.len;
}

static void end_document(struct running_bank *bank, struct draft *draft)
{
    end_sentence(draft);
    struct ent_scan scan = {draft->text.data, 0, (uint32_t)draft->text.len, 0};
    struct ent_token *tokens = NULL, token;
    size_t count = 0, room = 0;
    while (draft->text.len && ent_scan_token(&scan, &token)) {
        tokens = grow(tokens, count, &room, sizeof *tokens);
        tokens[count++] = token;
    }
    if (count) {
        struct running text = {{draft->text.data, tokens, (uint32_t)count}, calloc(count, 1)};
        size_t at = 0;
        for (size_t i = 0; i < count && text.ends; i++) {
            while (at < draft->n_ends && draft->ends[at] <= tokens[i].span.end)
                at++;
            text.ends[i] = at < draft->n_ends && draft->ends[at] == tokens[i].span.end + 1;
        }
        bank->texts = grow(bank->texts, bank->n_texts, &bank->room, sizeof *bank->texts);
        bank->texts[bank->n_texts++] = text;
        bank->n_tokens += count;
    }
    draft->text = (struct ent_buffer){0}; /* the run keeps the bytes */
    draft->n_ends = 0;
}

static void read_row(struct draft *draft, char *line)
{
    char *form = strchr(line, '\t'), *end = form ? strchr(form + 1, '\t') : NULL;
    if (!end)
        return;
    *end = '\0';
    unsigned long number = strtoul(line, &line, 10);
    if (*line == '.' || (*line != '-' && number <= draft->covered))
        return;
    if (*line == '-')
        draft->covered = strtoul(line + 1, NULL, 10);
    ent_buffer_puts(&draft->text, form + 1);
    if (!strstr(end + 1, "SpaceAfter=No"))
        ent_buffer_putc(&draft->text, ' ');
}

int running_read(struct running_bank *bank, const char *path)
{
    struct train_file file = train_file_open(path);
    struct draft draft = {0};
    char *line = NULL;
    size_t size = 0;
    while (file.stream && getline(&line, &size, file.stream) > 0) {
        line[strcspn(line, "\r\n")] = '\0';
        if (strncmp(line, "# newdoc", 8) == 0)
            end_document(bank, &draft);
        else if (!*line)
            end_sentence(&draft);
        else if (*line != '#')
            read_row(&draft, line);
    }
    end_document(bank, &draft);
    free(draft.ends);
    free(line);
    if (train_file_close(&file) == 0)
        return 0;
    fprintf(stderr, "entente-train-breaks: cannot read %s\n", path);
    return -1;
}
