// SPDX-License-Identifier: MIT
/* Days as feeds and mail write them: ISO 8601, or RFC 822 with its short names of months. */
#include "source/when.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static uint8_t month_of(const char *name)
{
    static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";
    for (uint8_t i = 0; i < 12; i++)
        if (strncasecmp(months + (size_t)3 * i, name, 3) == 0)
            return (uint8_t)(i + 1);
    return 0;
}

/* "20 Aug 2024": a day, a month and a year in a row. */
static struct ent_date read_words(const char *text)
{
    for (; *text; text++) {
        char *end;
        if (!isdigit((unsigned char)*text))
            continue;
        long day = strtol(text, &end, 10);
        const char *p = end + strspn(end, " \t-");
        uint8_t month = p > end ? month_of(p) : 0;
        if (month) {
            p += strcspn(p, " \t-");
            long year = strtol(p + strspn(p, " \t-"), NULL, 10);
            year += year < 0 ? 0 : year < 70 ? 2000 : year < 100 ? 1900 : 0;
            struct ent_date date = {0};
            if (day > 0 && day < 32 && year > 0 && year < 10000)
                date = (struct ent_date){(int16_t)year, month, (uint8_t)day};
            return ent_date_valid(date) ? date : (struct ent_date){0};
        }
        text = end - 1;
    }
    return (struct ent_date){0};
}

struct ent_date ent_when(const char *text)
{
    struct ent_date date = {0};
    if (!text)
        return date;
    text += strspn(text, " \t\r\n");
    size_t len = strcspn(text, " \t\r\n");
    if (ent_date_parse(&date, text, len) == 0)
        return date;
    return read_words(text);
}
