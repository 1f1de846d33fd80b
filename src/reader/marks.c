// SPDX-License-Identifier: MIT
/* A place for every letter, small ones and capitals. */
#include "marks.h"

#include "history.h"
#include "state.h"

static struct mark *mark_of(struct reader *reader, const char *name)
{
    char c = name[0];
    if (c && !name[1] && c >= 'a' && c <= 'z')
        return &reader->marks[c - 'a'];
    if (c && !name[1] && c >= 'A' && c <= 'Z')
        return &reader->marks[26 + c - 'A'];
    reader_fail(reader, "a mark is a letter, not %s", name);
    return NULL;
}

void marks_set(struct reader *reader, const char *name)
{
    struct mark *mark = mark_of(reader, name);
    if (!mark || reader->item >= reader->shelf.count)
        return;
    *mark = (struct mark){1, reader->item, reader->cursor};
    reader_say(reader, "this place is marked %s", name);
}

void marks_go(struct reader *reader, const char *name)
{
    if (name[0] == '\'' && !name[1]) {
        history_go(reader, 1);
        return;
    }
    const struct mark *mark = mark_of(reader, name);
    if (!mark)
        return;
    if (!mark->set) {
        reader_fail(reader, "no place is marked %s", name);
        return;
    }
    reader_jump(reader, mark->item, mark->cursor);
    reader->point = POINT_LINE;
    reader->lead = LEAD_TEXT;
    reader->focus = SIDE_TEXT;
}
