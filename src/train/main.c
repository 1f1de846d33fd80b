// SPDX-License-Identifier: MIT
/*
 * entente-train: makes the English model from treebanks.
 *
 *     entente-train TREEBANKS OUT [WORDNET]
 *
 * TREEBANKS is a folder; every file in it whose name has "train" in it and ends in .conllu or
 * .conllu.gz is learnt from, in the order of their names. A file with "dev" in its name is parsed
 * after each epoch of the parser, to watch it; nothing is decided by it. The same input gives the
 * same file, byte for byte.
 */
#include "config.h"

#include <dirent.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "train/stages.h"
#include "train/wordnet.h"
#include "train/write.h"

static const struct settings settings = {
    .tag_epochs = 8,
    .fold_epochs = 5,
    .folds = 5,
    .first_epochs = 3,
    .first_beam = 4,
    .epochs = 10,
    .beam = 8,
    .label_epochs = 8,
    .back_features = 112000,
    .front_features = 165000,
    .label_features = 160000,
    .move_features = 800000,
};

static const struct budget budget = {
    .back = 1320000,
    .front = 1920000,
    .labels = 1720000,
};

/* How far below the best a hypothesis may lie, in perceptron units. */
static const double margin = 370;

enum { RARE_NAME = 5 }; /* tags and labels that are seen less often are not learnt */

static int is_treebank(const struct dirent *entry)
{
    size_t len = strlen(entry->d_name);
    return (len > 7 && strcmp(entry->d_name + len - 7, ".conllu") == 0) ||
           (len > 10 && strcmp(entry->d_name + len - 10, ".conllu.gz") == 0);
}

/* Reads the folder's files whose names have `part` in them. */
static int read_folder(struct treebank *bank, const char *folder, const char *part)
{
    struct dirent **entries;
    int n = scandir(folder, &entries, is_treebank, alphasort);
    int status = 0;
    if (n < 0) {
        fprintf(stderr, "entente-train: cannot read %s\n", folder);
        return -1;
    }
    for (int i = 0; i < n; i++) {
        char path[4200];
        snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
        if (!status && strstr(entries[i]->d_name, part)) {
            printf("reading %s\n", path);
            status = treebank_read(bank, path);
        }
        free(entries[i]);
    }
    free(entries);
    return status;
}

static int make_lexicon(struct ent_lexicon_table *out, struct treebank *bank, const char *wordnet)
{
    struct lexicon_draft draft = {0};
    if (wordnet && wordnet_read(&draft, wordnet))
        return -1;
    lexicon_pack(out, wordnet ? &draft : NULL, bank);
    free(draft.forms);
    return 0;
}

/* The labels are learnt beside the parser: both only read the treebank. */
struct label_job {
    pthread_t thread;
    struct learned *learned;
    struct treebank *bank;
    const struct tagset *set;
};

static void *run_labels(void *payload)
{
    struct label_job *job = payload;
    train_labels(job->learned, job->bank, job->set, &settings);
    return NULL;
}

static int train(const char *folder, const char *out, const char *wordnet)
{
    static struct treebank bank;
    static struct treebank dev;
    static struct tagset set;
    static struct learned learned;
    static struct ent_lexicon_table lexicon;
    if (read_folder(&bank, folder, "train") || read_folder(&dev, folder, "dev"))
        return -1;
    if (!bank.n_trees) {
        fprintf(stderr, "entente-train: no training treebank in %s\n", folder);
        return -1;
    }
    tagset_make(&set, &bank, RARE_NAME);
    tagset_apply(&set, &bank);
    tagset_apply(&set, &dev);
    if (make_lexicon(&lexicon, &bank, wordnet))
        return -1;
    fill_rows(&bank, &lexicon);
    fill_rows(&dev, &lexicon);
    train_tagger(&learned, &bank, &set, &settings);
    tag_rows(&learned, &dev, &set);
    struct label_job job = {.learned = &learned, .bank = &bank, .set = &set};
    if (pthread_create(&job.thread, NULL, run_labels, &job))
        return -1;
    train_moves(&learned, &bank, &settings, &dev);
    pthread_join(job.thread, NULL);
    return model_write(out, &learned, &set, &lexicon, &budget, settings.beam, margin);
}

int main(int argc, char **argv)
{
    if (argc < 3 || argc > 4) {
        fputs("usage: entente-train TREEBANKS OUT [WORDNET]\n", stderr);
        return 2;
    }
    return train(argv[1], argv[2], argc > 3 ? argv[3] : NULL) ? EXIT_FAILURE : EXIT_SUCCESS;
}
