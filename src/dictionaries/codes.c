// SPDX-License-Identifier: MIT
/*
 * A bracket is read as a code and what follows it. Dates have six digits or eight, "<" and ">" or a
 * hyphen between two; both ends belong to the time. Years of two digits are 1931 to 2030.
 */
#include "dictionaries/codes.h"

#include <ctype.h>
#include <string.h>

static const char *const sectors[] = {
    "GOV", "MIL", "COP", "JUD", "LEG", "SPY", "PTY", "OPP", "REB", "UAF", "PRM", "INS",
    "SEP", "UNK", "AGR", "BUS", "CRM", "CVL", "DEV", "EDU", "ELI", "ENV", "HLH", "HRI",
    "JRN", "LAB", "MED", "MOD", "PRE", "RAD", "REF", "REL", "SOC", "SET",
};
static const char *const heads[] = {"IGO", "NGO", "NGM", "MNC", "IMG", "INT", "UIS"};

static int is_among(const char *group, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strncmp(list[i], group, DICT_GROUP) == 0)
            return 1;
    return 0;
}

int dict_is_sector(const char *group)
{
    return is_among(group, sectors, sizeof sectors / sizeof *sectors);
}

int dict_is_international(const char *group)
{
    return is_among(group, heads, sizeof heads / sizeof *heads);
}

/* CAMEO's sectors that PLOVER calls otherwise. */
static const struct {
    const char *cameo, *plover;
    int only_cameo; /* the same letters mean something else in PLOVER */
} renamed[] = {{"HLH", "MED", 0}, {"MED", "JRN", 1}, {"INS", "REB", 0}, {"SEP", "REB", 0}};

void dict_sector(char out[DICT_GROUP + 1], const char *code, size_t first, int is_cameo)
{
    size_t len = strlen(code), at = first * DICT_GROUP;
    *out = '\0';
    while (at < len && !dict_is_sector(code + at))
        at += DICT_GROUP;
    if (at >= len)
        return;
    memcpy(out, code + at, DICT_GROUP);
    out[DICT_GROUP] = '\0';
    for (size_t i = 0; i < sizeof renamed / sizeof *renamed; i++)
        if (strcmp(out, renamed[i].cameo) == 0 && (is_cameo || !renamed[i].only_cameo)) {
            memcpy(out, renamed[i].plover, DICT_GROUP);
            return;
        }
}

/* A day of six or eight digits at *at, which moves behind it. 0, or ENT_E_FORMAT. */
static int read_day(struct ent_date *out, const char **at)
{
    size_t n = strspn(*at, "0123456789");
    int digits[8] = {0};
    if (n != 6 && n != 8)
        return ENT_E_FORMAT;
    for (size_t i = 0; i < n; i++)
        digits[i] = (*at)[i] - '0';
    *at += n;
    const int *rest = digits + n - 4;
    int year = digits[0] * 10 + digits[1];
    if (n == 8)
        year = year * 100 + digits[2] * 10 + digits[3];
    else
        year += year <= 30 ? 2000 : 1900;
    *out = (struct ent_date){(int16_t)year, (uint8_t)(rest[0] * 10 + rest[1]),
                             (uint8_t)(rest[2] * 10 + rest[3])};
    return ent_date_valid(*out) ? 0 : ENT_E_FORMAT;
}

static const char *skip_white(const char *at)
{
    return at + strspn(at, " \t_(),");
}

/* One time at *at. 0, or ENT_E_FORMAT. */
static int read_time(struct ent_term *out, const char **at)
{
    char sign = **at;
    int status;
    *out = (struct ent_term){{0}, {0}};
    if (sign == '<' || sign == '>') {
        *at = skip_white(*at + 1);
        *at += **at == '='; /* the ends belong to the time anyway */
        return read_day(sign == '<' ? &out->to : &out->from, at);
    }
    status = read_day(&out->from, at);
    *at = skip_white(*at);
    if (status || **at != '-')
        return ENT_E_FORMAT;
    *at = skip_white(*at + 1);
    status = read_day(&out->to, at);
    return status || ent_date_compare(out->to, out->from) < 0 ? ENT_E_FORMAT : 0;
}

static int add_code(struct dict_codes *codes, struct dict_reader *reader,
                    const struct dict_code *code)
{
    codes->items = ent_arena_room(&reader->arena, codes->items, codes->count, &codes->capacity,
                                  sizeof *codes->items);
    if (!codes->items)
        return ENT_E_NOMEM;
    codes->items[codes->count++] = *code;
    return 0;
}

/* The code at the start of the bracket, which *at moves behind. 0, or a reason. */
static const char *read_code(struct dict_code *out, const char **at)
{
    const char *p = *at;
    size_t len = 0, n = strcspn(p, " \t(<>");
    *out = (struct dict_code){.kind = DICT_CODE_ACTOR};
    *at = p + n;
    if (n == 3 && memcmp(p, "###", 3) == 0) {
        out->kind = DICT_CODE_DISCARD;
        return NULL;
    }
    if ((n == 3 && memcmp(p, "---", 3) == 0) || (n == 1 && *p == '~')) {
        out->kind = DICT_CODE_NULL;
        return NULL;
    }
    for (size_t i = 0; i < n; i++) {
        if (p[i] == '~')
            continue;
        if (!isalnum((unsigned char)p[i]))
            return "a code has letters and digits only";
        if (len + 1 == DICT_CODE_BYTES)
            return "the code is too long";
        out->text[len++] = (char)toupper((unsigned char)p[i]);
    }
    if (!len)
        return "no code in the brackets";
    return len % DICT_GROUP ? "the code is not made of groups of three" : NULL;
}

/* Reads what stands between brackets. */
static int read_bracket(struct dict_codes *codes, struct dict_reader *reader, size_t number,
                        const char *text)
{
    struct dict_code code;
    const char *at = skip_white(text), *reason = read_code(&code, &at);
    int status = 0;
    at = skip_white(at);
    if (reason) {
        dict_warn(reader, number, "[%.40s]: %s", text, reason);
        return 0;
    }
    if (!*at)
        return add_code(codes, reader, &code);
    code.dated = 1;
    while (!status && *at) {
        const char *start = at;
        if (read_time(&code.term, &at)) {
            dict_warn(reader, number, "[%.40s]: no time at \"%.20s\"", text, start);
            return 0;
        }
        status = add_code(codes, reader, &code);
        at = skip_white(at);
    }
    return status;
}

int dict_codes_read(struct dict_codes *codes, struct dict_reader *reader, size_t number,
                    const char *text)
{
    char *open = strchr(text, '['), *close;
    int status = 0;
    for (; !status && open; open = strchr(close, '[')) {
        char bracket[128];
        close = open + 1 + strcspn(open + 1, "]}[");
        size_t len = (size_t)(close - open - 1);
        if (*close != ']')
            dict_warn(reader, number, "no ] behind \"%.40s\"", open);
        if (len >= sizeof bracket) {
            dict_warn(reader, number, "%zu bytes between brackets are no code", len);
            continue;
        }
        memcpy(bracket, open + 1, len);
        bracket[len] = '\0';
        status = read_bracket(codes, reader, number, bracket);
    }
    return status;
}
