// SPDX-License-Identifier: MIT
/*
 * Ties in the columns of POLECAT: PLOVER categories and modes, and PLOVER's quad classes in words.
 * "None" stands for what is not known: codes of other catalogues, and where an event took place.
 * The intensity is the Goldstein value of the CAMEO code, as everywhere in this program.
 */
#include "config.h"

#include <string.h>

#include "export/event.h"
#include "export/formats.h"

static const char HEADER[] =
    "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\t"
    "Actor Name\tActor Country\tActor COW\tPrimary Actor Sector\tActor Sectors\tActor Title\t"
    "Actor Name Raw\tWikipedia Actor ID\t"
    "Recipient Name\tRecipient Country\tRecipient COW\tPrimary Recipient Sector\t"
    "Recipient Sectors\tRecipient Title\tRecipient Name Raw\tWikipedia Recipient ID\t"
    "Placename\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\tGeoNames ID\t"
    "Raw Placename\tFeature Type\t"
    "Source\tPublication Date\tStory People\tStory Organizations\tStory Locations\tLanguage\t"
    "Version\n";
static const char NONE[] = "None";
enum { PLACE_COLUMNS = 10, STORY_NAMES = 50 };

static void put_actor(struct ent_buffer *out, const struct ent_event *event,
                      const struct ent_actor *actor, struct ent_span span)
{
    ent_put_column(out, actor->name, NONE);
    ent_put_column(out, ent_actor_country(actor), NONE);
    ent_put_column(out, NULL, NONE); /* Correlates of War number */
    ent_put_column(out, actor->sector, NONE);
    ent_put_column(out, actor->sector, NONE);
    ent_put_column(out, NULL, NONE); /* title */
    ent_put_span_column(out, event, span, NONE);
    ent_put_column(out, NULL, NONE); /* Wikipedia */
}

/* The sorts of names that a story is told to hold. */
#define SORT(type) (1U << ENT_ACTOR_##type)
static const unsigned story_sorts[] = {
    SORT(PERSON),
    SORT(BODY) | SORT(GROUP) | SORT(OFFICE) | SORT(COMPANY),
    SORT(COUNTRY) | SORT(TERRITORY),
};

/* Names of the first actors only: every event of a story repeats them. */
static void put_story_names(struct ent_buffer *out, const struct ent_cast *cast, unsigned sorts)
{
    size_t before = out->len;
    for (uint32_t i = 0, n = 0; i < cast->n_actors && n < STORY_NAMES; i++) {
        if (!(sorts >> cast->actors[i].type & 1))
            continue;
        if (out->len > before)
            ent_buffer_puts(out, "; ");
        ent_put_line(out, cast->actors[i].name, strlen(cast->actors[i].name));
        n++;
    }
    if (out->len == before)
        ent_buffer_puts(out, NONE);
    ent_buffer_putc(out, '\t');
}

static void put_story(struct ent_buffer *out, const struct ent_document *document)
{
    ent_put_column(out, document->article.site, NONE);
    ent_put_day_column(out, document->article.date, NONE);
    for (size_t i = 0; i < sizeof story_sorts / sizeof *story_sorts; i++)
        put_story_names(out, &document->cast, story_sorts[i]);
    ent_put_column(out, document->article.language, NONE);
    ent_put_column(out, PACKAGE_NAME " " PACKAGE_VERSION, NONE);
}

static void put_event(struct ent_buffer *out, const struct ent_event *event)
{
    static const char *const quads[] = {NULL, "VERBAL COOPERATION", "MATERIAL COOPERATION",
                                        "VERBAL CONFLICT", "MATERIAL CONFLICT"};
    const struct ent_tie *tie = event->tie;
    ent_buffer_printf(out, "%zu\t", event->number);
    ent_put_day_column(out, event->date, NONE);
    ent_put_column(out, ent_category_name(tie->category), NONE);
    ent_put_column(out, tie->mode, NONE);
    ent_put_real(out, tie->goldstein);
    ent_buffer_putc(out, '\t');
    ent_put_column(out, tie->quad <= 4 ? quads[tie->quad] : NULL, NONE);
    ent_put_column(out, NULL, NONE); /* contexts */
    put_actor(out, event, event->source, event->source_span);
    put_actor(out, event, event->target, event->target_span);
    ent_put_missing(out, PLACE_COLUMNS, NONE);
    put_story(out, event->document);
    ent_end_columns(out);
}

void ent_ties_polecat_begin(struct ent_buffer *out)
{
    ent_buffer_puts(out, HEADER);
}

int ent_ties_polecat(struct ent_buffer *out, const struct ent_document *document,
                     struct ent_ties_state *state)
{
    return ent_events_write(out, document, state, put_event);
}
