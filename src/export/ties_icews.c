// SPDX-License-Identifier: MIT
/*
 * Ties in the columns of the ICEWS event data: CAMEO codes with their labels and Goldstein values,
 * actors by name, sectors in words. Where an event took place is not known, so those columns are
 * empty.
 */
#include "export/event.h"
#include "export/formats.h"

static const char HEADER[] =
    "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\t"
    "Intensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\t"
    "City\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n";
enum { PLACE_COLUMNS = 6 };

static void put_actor(struct ent_buffer *out, const struct ent_actor *actor)
{
    ent_put_column(out, actor->name, "");
    ent_put_column(out, ent_sector_words(actor->sector), "");
    ent_put_column(out, ent_actor_country(actor), "");
}

static void put_event(struct ent_buffer *out, const struct ent_event *event)
{
    ent_buffer_printf(out, "%zu\t", event->number);
    ent_put_day_column(out, event->date, "");
    put_actor(out, event->source);
    ent_put_column(out, ent_cameo_label(event->tie->cameo), "");
    ent_put_column(out, event->code, "");
    ent_put_real(out, event->tie->goldstein);
    ent_buffer_putc(out, '\t');
    put_actor(out, event->target);
    ent_put_column(out, event->document->name, "");
    ent_buffer_printf(out, "%u\t", (unsigned)event->tie->sentence + 1);
    ent_put_column(out, event->document->article.site, "");
    ent_put_missing(out, PLACE_COLUMNS, "");
    ent_end_columns(out);
}

void ent_ties_icews_begin(struct ent_buffer *out)
{
    ent_buffer_puts(out, HEADER);
}

int ent_ties_icews(struct ent_buffer *out, const struct ent_document *document,
                   struct ent_ties_state *state)
{
    return ent_events_write(out, document, state, put_event);
}
