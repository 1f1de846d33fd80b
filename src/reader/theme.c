// SPDX-License-Identifier: MIT
/*
 * The table of looks. Cooperation is blue and hostility orange: the pair that stays apart for every
 * kind of colour vision, on dark and on light. Text keeps the terminal's own colours, but in the
 * theme of high contrast, which has a ground of its own.
 */
#include "theme.h"

struct row {
    int16_t dark[2], light[2]; /* of 256: fore, back */
    int16_t contrast[2];       /* the same; -1 is white, and black */
    int16_t basic[2];          /* of 8 */
    uint8_t attributes;        /* with colours */
};

enum { BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE };
enum { PURE_BLACK = 16, PURE_WHITE = 231 };

const char *const theme_names[READER_THEME_COUNT + 1] = {
#define THEME_NAME(symbol, name, help) name,
    THEMES(THEME_NAME)
#undef THEME_NAME
        NULL};

/* clang-format off */
static const struct row rows[ENT_STYLE_COUNT] = {
    [ENT_STYLE_TEXT] = {{-1, -1}, {-1, -1}, {-1, -1}, {-1, -1}, 0},
    [ENT_STYLE_DIM] = {{242, -1}, {247, -1}, {250, -1}, {-1, -1}, LOOK_DIM},
    [ENT_STYLE_TITLE] = {{-1, -1}, {-1, -1}, {-1, -1}, {-1, -1}, LOOK_BOLD},
    [ENT_STYLE_HEADING] = {{-1, -1}, {-1, -1}, {-1, -1}, {-1, -1}, LOOK_BOLD},
    [ENT_STYLE_META] = {{246, -1}, {242, -1}, {254, -1}, {-1, -1}, 0},
    [ENT_STYLE_FRAME] = {{240, -1}, {250, -1}, {-1, -1}, {-1, -1}, LOOK_DIM},
    [ENT_STYLE_FRAME_FOCUS] = {{-1, -1}, {-1, -1}, {-1, -1}, {-1, -1}, LOOK_BOLD},
    [ENT_STYLE_STATUS] = {{252, 236}, {236, 253}, {16, 231}, {-1, -1}, 0},
    [ENT_STYLE_STATUS_KEY] = {{231, 60}, {231, 60}, {16, 231}, {BLACK, WHITE}, LOOK_BOLD},
    [ENT_STYLE_ERROR] = {{231, 124}, {231, 124}, {16, 226}, {WHITE, RED}, LOOK_BOLD},
    [ENT_STYLE_MENTION] = {{230, -1}, {17, -1}, {-1, -1}, {-1, -1}, LOOK_BOLD},
    [ENT_STYLE_PLACE] = {{246, -1}, {242, -1}, {254, -1}, {-1, -1}, 0},
    [ENT_STYLE_COOPERATION] = {{39, -1}, {25, -1}, {51, -1}, {CYAN, -1}, LOOK_UNDERLINE},
    [ENT_STYLE_HOSTILITY] = {{208, -1}, {166, -1}, {214, -1}, {YELLOW, -1}, LOOK_UNDERLINE},
    [ENT_STYLE_NODE] = {{-1, -1}, {-1, -1}, {-1, -1}, {-1, -1}, 0},
    [ENT_STYLE_NODE_SELECTED] = {{-1, -1}, {-1, -1}, {-1, -1}, {-1, -1}, LOOK_BOLD | LOOK_REVERSE},
    [ENT_STYLE_NODE_NEIGHBOUR] = {{-1, -1}, {-1, -1}, {-1, -1}, {-1, -1}, LOOK_BOLD},
    [ENT_STYLE_EDGE_PLUS] = {{39, -1}, {25, -1}, {51, -1}, {CYAN, -1}, 0},
    [ENT_STYLE_EDGE_MINUS] = {{208, -1}, {166, -1}, {214, -1}, {YELLOW, -1}, 0},
    [ENT_STYLE_EDGE_SELECTED] = {{-1, -1}, {-1, -1}, {-1, -1}, {-1, -1}, LOOK_BOLD | LOOK_REVERSE},
    [ENT_STYLE_MATCH] = {{16, 222}, {16, 222}, {16, 229}, {BLACK, YELLOW}, 0},
    [ENT_STYLE_MATCH_HERE] = {{16, 208}, {231, 166}, {16, 226}, {BLACK, GREEN}, LOOK_BOLD},
    [ENT_STYLE_HINT] = {{250, 236}, {238, 253}, {231, 17}, {-1, -1}, 0},
    [ENT_STYLE_HINT_KEY] = {{231, 236}, {16, 253}, {226, 17}, {-1, -1}, LOOK_BOLD},
    [ENT_STYLE_GUTTER] = {{39, -1}, {25, -1}, {51, -1}, {CYAN, -1}, LOOK_BOLD},
    [ENT_STYLE_ROW_SELECTED] = {{-1, 238}, {-1, 252}, {231, 19}, {-1, -1}, LOOK_BOLD},
    [ENT_STYLE_CURSOR] = {{-1, -1}, {-1, -1}, {-1, -1}, {-1, -1}, LOOK_REVERSE},
    /* No blue and no orange, which are signs; of eight colours only two are left for actors. */
    [ENT_STYLE_ACTOR_1] = {{227, -1}, {94, -1}, {229, -1}, {GREEN, -1}, LOOK_BOLD},
    [ENT_STYLE_ACTOR_2] = {{114, -1}, {22, -1}, {120, -1}, {MAGENTA, -1}, LOOK_BOLD},
    [ENT_STYLE_ACTOR_3] = {{176, -1}, {127, -1}, {213, -1}, {-1, -1}, LOOK_BOLD},
    [ENT_STYLE_ACTOR_4] = {{80, -1}, {23, -1}, {123, -1}, {-1, -1}, LOOK_BOLD},
    [ENT_STYLE_ACTOR_5] = {{217, -1}, {125, -1}, {217, -1}, {-1, -1}, LOOK_BOLD},
    [ENT_STYLE_ACTOR_6] = {{147, -1}, {55, -1}, {189, -1}, {-1, -1}, LOOK_BOLD},
    [ENT_STYLE_ACTOR_7] = {{143, -1}, {58, -1}, {186, -1}, {-1, -1}, LOOK_BOLD},
    [ENT_STYLE_ACTOR_8] = {{138, -1}, {239, -1}, {252, -1}, {-1, -1}, LOOK_BOLD},
};
/* clang-format on */

/* By theme: the background of what is tinted, and what the terminal's own colours are taken for. */
static const struct {
    int16_t tint;
    uint32_t fore, back;
} grounds[READER_THEME_COUNT] = {
    [READER_THEME_DARK] = {236, 0xD7DAE0, 0x16181D},
    [READER_THEME_LIGHT] = {254, 0x24292E, 0xFFFFFF},
    [READER_THEME_CONTRAST] = {18, 0xFFFFFF, 0x000000},
    [READER_THEME_MONO] = {-1, 0xD7DAE0, 0x16181D},
    [READER_THEME_ASCII] = {-1, 0xD7DAE0, 0x16181D},
};

const char *theme_about(enum reader_theme theme)
{
    static const char *const texts[] = {
#define THEME_ABOUT(symbol, name, help) help,
        THEMES(THEME_ABOUT)
#undef THEME_ABOUT
    };
    return texts[theme];
}

static uint8_t mono_attributes(enum ent_style style)
{
    static const char *const letters[] = {
#define MONO_ROW(name, text, mono) mono,
        ENT_STYLES(MONO_ROW)
#undef MONO_ROW
    };
    uint8_t out = 0;
    for (const char *c = letters[style]; *c; c++)
        out |= (uint8_t)(*c == 'b'   ? LOOK_BOLD
                         : *c == 'd' ? LOOK_DIM
                         : *c == 'r' ? LOOK_REVERSE
                                     : LOOK_UNDERLINE);
    return out;
}

static struct look themed(enum reader_theme theme, enum theme_depth depth, enum ent_style style)
{
    const struct row *row = &rows[style];
    struct look look = {-1, -1, mono_attributes(style)};
    if (depth == DEPTH_MONO || theme == READER_THEME_MONO)
        return look;
    int basic = depth == DEPTH_8 || theme == READER_THEME_ASCII;
    const int16_t *pair = basic                            ? row->basic
                          : theme == READER_THEME_LIGHT    ? row->light
                          : theme == READER_THEME_CONTRAST ? row->contrast
                                                           : row->dark;
    if (!basic || pair[0] >= 0 || pair[1] >= 0)
        look = (struct look){pair[0], pair[1], row->attributes};
    if (!basic && theme == READER_THEME_CONTRAST) {
        look.fore = look.fore < 0 ? PURE_WHITE : look.fore;
        look.back = look.back < 0 ? PURE_BLACK : look.back;
        look.attributes &= (uint8_t)~LOOK_DIM;
    }
    return look;
}

/* What a terminal can show of a user's look: of eight colours no others, without any the
 * attributes. */
static struct look shown(struct look look, enum theme_depth depth)
{
    int most = depth == DEPTH_256 ? 255 : depth == DEPTH_8 ? 7 : -1;
    look.fore = look.fore > most ? -1 : look.fore;
    look.back = look.back > most ? -1 : look.back;
    return look;
}

struct look theme_look(const struct palette *palette, enum theme_depth depth, enum ent_style style,
                       enum ent_mark mark)
{
    enum reader_theme theme = (enum reader_theme)palette->theme;
    struct look look =
        palette->is_own[style] ? shown(palette->own[style], depth) : themed(theme, depth, style);
    int plain = look.back < 0 || (theme == READER_THEME_CONTRAST && look.back == PURE_BLACK);
    if (mark == ENT_MARK_TINT && depth == DEPTH_256 && plain && grounds[theme].tint >= 0)
        look.back = grounds[theme].tint;
    if (mark == ENT_MARK_REVERSE)
        look.attributes ^= LOOK_REVERSE;
    return look;
}

uint32_t theme_ground(enum reader_theme theme, int back)
{
    return back ? grounds[theme].back : grounds[theme].fore;
}

uint32_t theme_rgb(int index)
{
    static const uint32_t basic[16] = {0x000000, 0xCD3131, 0x0DBC79, 0xE5E510, 0x2472C8, 0xBC3FBC,
                                       0x11A8CD, 0xE5E5E5, 0x666666, 0xF14C4C, 0x23D18B, 0xF5F543,
                                       0x3B8EEA, 0xD670D6, 0x29B8DB, 0xFFFFFF};
    static const uint32_t steps[6] = {0, 95, 135, 175, 215, 255};
    if (index < 16)
        return basic[index < 0 ? 0 : index];
    if (index >= 232)
        return (uint32_t)(8 + 10 * (index - 232)) * 0x010101u;
    index -= 16;
    return steps[index / 36] << 16 | steps[index / 6 % 6] << 8 | steps[index % 6];
}
