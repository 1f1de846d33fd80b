// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_TIMELINE_H
#define ENTENTE_READER_TIMELINE_H
/*
 * Ties over time: bars of cooperation upwards and of hostility downwards, one bin a month where the
 * ties have days, else one a paragraph of the article, or one an article of several.
 *
 *       +2 ▄▄
 *          ██   ▄▄        ▄▄
 *          Apr  May │ Jul Aug
 *          2023       2024
 *               ██        ▀▀
 *                         −½
 */
#include "canvas.h"
#include "entente/date.h"
#include "entente/graph.h"
#include "map.h"
#include "zones.h"

/* What the bins are: name, one of them. */
#define TIME_AXES(X)                                                                               \
    X(MONTHS, "months", "month")                                                                   \
    X(YEARS, "years", "year")                                                                      \
    X(PARAGRAPHS, "paragraphs", "paragraph")                                                       \
    X(ARTICLES, "articles", "article")

enum time_axis {
#define TIME_AXIS_ENUM(name, text, one) TIME_##name,
    TIME_AXES(TIME_AXIS_ENUM)
#undef TIME_AXIS_ENUM
        TIME_AXIS_COUNT
};

extern const char *const time_axis_names[TIME_AXIS_COUNT];

struct time_bin {
    int32_t key; /* month (year × 12 + month − 1), year, paragraph of its article, or article */
    uint32_t owner; /* document that the key is of; 0 where it is of none */
    double positive, negative;
    uint32_t first, count; /* its statements: evidence[first] … */
    uint8_t gap;           /* 1: some without ties are left out before it */
};

/* Zeroed is valid. */
struct timeline {
    int made; /* 1: for the present graph */
    enum time_axis axis;
    struct map_selection owner; /* whose ties; both -1: all */
    struct time_bin *bins;
    uint32_t n_bins;
    uint32_t *evidence; /* indices into graph.evidence, bin by bin, in the order of the text */
    uint32_t *dyads;    /* of each of them */
    uint32_t n_evidence, undated; /* undated: without a place on the axis */
    uint32_t at, in;              /* the bin of the cursor, and which of its statements */
    int left;                     /* the first bin that is shown, as last drawn */
};

/* Takes the ties of `owner`; the axis is `axis`, or what suits them where it is TIME_AXIS_COUNT.
 * What was there is freed. Errors: NOMEM. Free with timeline_free(). */
int timeline_make(struct timeline *out, const struct ent_graph *graph, struct map_selection owner,
                  enum time_axis axis);
void timeline_free(struct timeline *timeline);

enum { TIME_LABEL = 32 };
/* "2024-06", "2024", "paragraph 3"; gives `out`. */
const char *timeline_label(char out[TIME_LABEL], const struct timeline *timeline, uint32_t bin);
/* Puts the cursor on a statement; 0 where it is in no bin. */
int timeline_find(struct timeline *timeline, const struct ent_graph *graph,
                  struct ent_evidence evidence);

/* Draws it into `area`, which is blank, and writes down the zones. */
void timeline_draw(struct canvas *canvas, struct rect area, struct timeline *timeline, int ascii,
                   struct zones *zones);

#endif
