// SPDX-License-Identifier: MIT
/* Looks are read word by word: colours, "on" before the background, attributes. */
#include "look.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char *const colours[] = {"black", "red",     "green", "yellow",
                                      "blue",  "magenta", "cyan",  "white"};
enum { N_COLOURS = sizeof colours / sizeof *colours, WORD = 32 };

static const struct {
    const char *name;
    uint8_t bit;
} attributes[] = {{"bold", LOOK_BOLD},
                  {"dim", LOOK_DIM},
                  {"reverse", LOOK_REVERSE},
                  {"underline", LOOK_UNDERLINE},
                  {"plain", 0}};
enum { N_ATTRIBUTES = sizeof attributes / sizeof *attributes };

static const char *const styles[] = {
#define STYLE_NAME(name, text, mono) text,
    ENT_STYLES(STYLE_NAME)
#undef STYLE_NAME
};

const char *look_word(size_t i)
{
    static const char *const others[] = {"default", "on", NULL};
    if (i < N_COLOURS)
        return colours[i];
    i -= N_COLOURS;
    if (i < N_ATTRIBUTES)
        return attributes[i].name;
    return others[i - N_ATTRIBUTES];
}

const char *style_name(enum ent_style style)
{
    return styles[style];
}

enum ent_style style_find(const char *name)
{
    int i = 0;
    while (i < ENT_STYLE_COUNT && strcmp(styles[i], name) != 0)
        i++;
    return (enum ent_style)i;
}

static int nearest(uint32_t rgb)
{
    int best = 16;
    long least = -1;
    for (int i = 16; i < 256; i++) {
        uint32_t c = theme_rgb(i);
        long r = (long)(c >> 16) - (long)(rgb >> 16 & 255);
        long g = (long)(c >> 8 & 255) - (long)(rgb >> 8 & 255);
        long b = (long)(c & 255) - (long)(rgb & 255), far = r * r + g * g + b * b;
        if (least < 0 || far < least) {
            least = far;
            best = i;
        }
    }
    return best;
}

/* 1 where the word is a colour. */
static int read_colour(int16_t *out, const char *word)
{
    char *end;
    if (strcasecmp(word, "default") == 0) {
        *out = -1;
        return 1;
    }
    for (int16_t i = 0; i < N_COLOURS; i++)
        if (strcasecmp(word, colours[i]) == 0) {
            *out = i;
            return 1;
        }
    if (word[0] == '#' && strlen(word) == 7) {
        unsigned long rgb = strtoul(word + 1, &end, 16);
        *out = (int16_t)nearest((uint32_t)rgb);
        return !*end;
    }
    long n = strtol(word, &end, 10);
    *out = (int16_t)n;
    return word[0] >= '0' && word[0] <= '9' && !*end && n < 256;
}

static int read_attribute(uint8_t *out, const char *word)
{
    for (int i = 0; i < N_ATTRIBUTES; i++)
        if (strcasecmp(word, attributes[i].name) == 0) {
            *out |= attributes[i].bit;
            return 1;
        }
    return 0;
}

int look_read(struct look *out, const char *text, struct ent_message *message)
{
    struct look look = {-1, -1, 0};
    int on = 0, words = 0;
    for (size_t n; text += strspn(text, " \t"), (n = strcspn(text, " \t")) > 0; text += n) {
        char word[WORD];
        snprintf(word, sizeof word, "%.*s", (int)(n < WORD ? n : WORD - 1), text);
        words++;
        if (strcasecmp(word, "on") == 0 && !on)
            on = 1;
        else if (!read_attribute(&look.attributes, word) &&
                 !read_colour(on ? &look.back : &look.fore, word))
            return ent_fail(message, ENT_E_FORMAT,
                            "%s is no colour: a name, 0 to 255, #rrggbb or default; on COLOR; "
                            "bold, dim, reverse, underline, plain",
                            word);
    }
    if (!words)
        return ent_fail(message, ENT_E_FORMAT, "a look is needed, such as: white on 24 bold");
    *out = look;
    return 0;
}

static size_t put_colour(char *out, size_t size, int colour)
{
    int len = colour < 0           ? snprintf(out, size, "default")
              : colour < N_COLOURS ? snprintf(out, size, "%s", colours[colour])
                                   : snprintf(out, size, "%d", colour);
    return (size_t)len;
}

const char *look_write(char out[LOOK_TEXT], struct look look)
{
    size_t len = put_colour(out, LOOK_TEXT, look.fore);
    if (look.back >= 0) {
        len += (size_t)snprintf(out + len, LOOK_TEXT - len, " on ");
        len += put_colour(out + len, LOOK_TEXT - len, look.back);
    }
    for (int i = 0; i < N_ATTRIBUTES; i++)
        if (look.attributes & attributes[i].bit)
            len += (size_t)snprintf(out + len, LOOK_TEXT - len, " %s", attributes[i].name);
    return out;
}
