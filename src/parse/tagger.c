// SPDX-License-Identifier: MIT
/*
 * The pass from right to left is the same code on a mirrored window. While it runs, ATOM_TAG holds
 * its tags; they move to ATOM_BACK when it is done. A word whose tag is given keeps it in both.
 */
#include "parse/tagger.h"

#include <string.h>

#include "parse/tag_features.h"

static const struct ent_lexeme border = {.atom = {[ATOM_FORM] = 2,
                                                  [ATOM_LOWER] = 2,
                                                  [ATOM_WORD] = 2,
                                                  [ATOM_TAG] = 255,
                                                  [ATOM_UPOS] = 255,
                                                  [ATOM_BACK] = 255}};

size_t ent_tag_word_features(uint64_t *out, const struct ent_lexeme *rows, size_t n, size_t i,
                             int back_pass)
{
    struct ent_tag_window window;
    for (int k = -2; k <= 2; k++) {
        int shift = back_pass ? -k : k;
        int outside = shift < 0 ? (size_t)-shift > i : i + (size_t)shift >= n;
        window.at[k + 2] = outside ? border.atom : rows[i + (size_t)shift].atom;
    }
    return ent_tag_features(out, &window, !back_pass);
}

static uint32_t best_of(const int32_t *scores, unsigned n)
{
    unsigned best = 0;
    for (unsigned c = 1; c < n; c++)
        if (scores[c] > scores[best])
            best = c;
    return best;
}

void ent_tagger_pass(const struct ent_class_scorer *scorer, unsigned n_tags,
                     struct ent_lexeme *rows, size_t n, int back_pass)
{
    uint64_t features[TAG_FEATURES_MAX];
    int32_t scores[ENT_CLASSES_MAX];
    for (size_t k = 0; k < n; k++) {
        size_t i = back_pass ? n - 1 - k : k;
        if (rows[i].atom[ATOM_TAG])
            continue;
        size_t count = ent_tag_word_features(features, rows, n, i, back_pass);
        memset(scores, 0, sizeof scores);
        scorer->add(scorer->self, scores, features, count);
        rows[i].atom[ATOM_TAG] = best_of(scores, n_tags) + 1;
    }
}

void ent_tagger_run(const struct ent_tagger *tagger, struct ent_lexeme *rows, size_t n)
{
    for (size_t i = 0; i < n; i++)
        rows[i].atom[ATOM_SPARE] = rows[i].atom[ATOM_TAG];
    ent_tagger_pass(&tagger->back, tagger->n_tags, rows, n, 1);
    for (size_t i = 0; i < n; i++) {
        rows[i].atom[ATOM_BACK] = rows[i].atom[ATOM_TAG];
        rows[i].atom[ATOM_TAG] = rows[i].atom[ATOM_SPARE];
    }
    ent_tagger_pass(&tagger->front, tagger->n_tags, rows, n, 0);
    for (size_t i = 0; i < n; i++)
        rows[i].atom[ATOM_UPOS] = tagger->upos[rows[i].atom[ATOM_TAG] - 1] + 1U;
}
