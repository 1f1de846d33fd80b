// SPDX-License-Identifier: MIT
#ifndef ENTENTE_READER_COMMANDS_H
#define ENTENTE_READER_COMMANDS_H
/*
 * The commands: one table, from which the keys, the command line, the help and the manual page are
 * made. A command is a row here and a function in the file of its subject, mostly commands_*.c.
 */
#include <stddef.h>
#include <stdint.h>

struct reader;

/*
 * symbol, name on the command line, keys, word for the status bar, argument ("" for none), help.
 * The symbol in small letters is the handler: run_<symbol>.
 */
#define COMMANDS(GROUP, X)                                                                         \
    GROUP("Moving")                                                                                \
    X(down, "down", "j <Down>", "down", "", "a line down; in the map, the node below")             \
    X(up, "up", "k <Up>", "up", "", "a line up; in the map, the node above")                       \
    X(left, "left", "h <Left>", "left", "", "the sentence before; in the map, the node left")      \
    X(right, "right", "l <Right>", "right", "", "the sentence after; in the map, the node right")  \
    X(page_down, "page-down", "<Space> <PageDown> <C-f>", "page", "", "a page down")               \
    X(page_up, "page-up", "<PageUp> <C-b>", "page up", "", "a page up")                            \
    X(half_down, "half-down", "d <C-d>", "half", "", "half a page down")                           \
    X(half_up, "half-up", "u <C-u>", "half up", "", "half a page up")                              \
    X(top, "top", "g <Home>", "top", "", "to the top; 12g goes to line 12")                        \
    X(bottom, "bottom", "G <End>", "end", "", "to the end; 12G goes to line 12")                   \
    GROUP("Text and graph")                                                                        \
    X(pane, "pane", "<Tab> <S-Tab>", "other pane", "", "to the other pane")                        \
    X(open, "open", "<Enter>", "open", "", "open the article, a node's ties, a tie's sentence")    \
    X(next_mention, "next-mention", "w }", "mention", "", "to the next mention of an actor")       \
    X(previous_mention, "previous-mention", "b {", "mention", "", "to the mention before")         \
    X(next_tie, "next-tie", "]", "tie", "", "to the next words that state a tie")                  \
    X(previous_tie, "previous-tie", "[", "tie", "", "to the words before that state one")          \
    X(hints, "hints", "f", "go to", "", "letters on all one can go to; type them to go there")     \
    X(same_actor, "same-actor", "*", "same actor", "", "the actor's next mention, in any article") \
    X(next, "next", "n", "next", "", "the next match, or place of what is picked in the graph")    \
    X(previous, "previous", "N", "previous", "", "the match or place before")                      \
    X(search, "search", "/", "search", "[TEXT]",                                                   \
      "search; capitals count only where you type them")                                           \
    X(back, "back", "<Backspace> <C-o> H", "back", "", "back to where the last jump began")        \
    X(forward, "forward", "L", "forward", "", "forward again")                                     \
    X(mark, "mark", "m", "mark", "[LETTER]", "give this place a letter")                           \
    X(to_mark, "to-mark", "'", "to mark", "[LETTER]", "to the place of a letter; '' goes back")    \
    X(copy, "copy", "y", "copy", "", "what is selected, to the terminal's clipboard (OSC 52)")     \
    X(clear, "clear", "<Esc>", "clear", "", "drop the search and what is picked")                  \
    GROUP("Graph")                                                                                 \
    X(view, "view", "v", "view", "[NAME]",                                                         \
      "map, ego, pairs, matrix, timeline; auto: what suits it")                                    \
    X(show_map, "show-map", "V", "map", "", "the graph as a map of boxes and lines")               \
    X(ego, "ego", "E", "neighbours", "[ACTOR]",                                                    \
      "one actor and its neighbours; Enter walks to one")                                          \
    X(pairs, "pairs", "P", "pairs", "", "the graph as a list of pairs")                            \
    X(matrix, "matrix", "M", "matrix", "", "the graph as a matrix: who does what to whom")         \
    X(timeline, "timeline", "T", "timeline", "", "ties by month or paragraph, of what is picked")  \
    X(sort, "sort", "s", "sort", "[NAME]", "another order, or axis of the timeline")               \
    X(filter, "filter", "F", "filter", "[WORDS]",                                                  \
      "show some ties: filter + AGREE weight=2; alone, a panel")                                   \
    X(roll, "roll", "U", "roll up", "", "countries as one, or their persons and offices apart")    \
    X(compare, "compare", "D", "changes", "[WHAT]",                                                \
      "what changed: by month, 2023,2024, articles, since FILE")                                   \
    X(pan_left, "pan-left", "<S-Left>", "move", "", "what lies left of a map that does not fit")   \
    X(pan_right, "pan-right", "<S-Right>", "move", "", "what lies right of it")                    \
    X(pan_up, "pan-up", "<S-Up>", "move", "", "what lies above it")                                \
    X(pan_down, "pan-down", "<S-Down>", "move", "", "what lies below it")                          \
    X(centre, "centre", ".", "centre", "", "what is selected into the middle of the map")          \
    X(ties, "ties", "t", "ties", "[ACTOR]", "the statements behind what is picked, or all")        \
    X(card, "card", "c", "card", "[ACTOR]", "who an actor is: its ties, names, people, articles")  \
    X(whole, "whole", "A", "all articles", "", "the graph of all articles, or of this one")        \
    X(balance, "balance", "B", "balance", "", "who stands with whom, and what strains that")       \
    X(export, "export", "e", "export", "[FILE]",                                                   \
      "write the graph to a file; alone, a panel to choose how")                                   \
    GROUP("Articles")                                                                              \
    X(articles, "articles", "a", "articles", "", "the list of articles")                           \
    X(next_article, "next-article", "J >", "next article", "", "the next article")                 \
    X(previous_article, "previous-article", "K <", "article before", "", "the article before")     \
    X(narrow, "narrow", "&", "filter", "[WORDS]",                                                  \
      "articles with words in title, source, date or actors")                                      \
    X(mark_article, "mark-article", "x", "mark", "", "mark this article: A shows the marked ones") \
    X(mark_shown, "mark-shown", "X", "mark all", "", "mark all articles of the list, or none")     \
    X(reverse, "reverse", "S", "reverse", "", "the list of articles the other way round")          \
    X(browse, "browse", "o", "browser", "", "the article's page in a browser ($BROWSER)")          \
    X(load, "load", "R", "load", "", "stop reading the other articles, or go on")                  \
    GROUP("Screen")                                                                                \
    X(zoom, "zoom", "z", "zoom", "", "one pane over the whole screen, or both again")              \
    X(narrower, "narrower", "-", "narrower", "", "shorter lines of text; a smaller map")           \
    X(wider, "wider", "+", "wider", "", "longer lines of text; a larger map")                      \
    X(measure, "measure", "=", "usual width", "[CELLS]",                                           \
      "lines as long as usual; a map that fits")                                                   \
    X(justify, "justify", "|", "even lines", "", "lines of text that end evenly, or ragged")       \
    X(raw, "raw", "r", "raw", "", "with what cleaning dropped, dim and with the reason")           \
    X(divider_left, "divider-left", "(", "divider", "",                                            \
      "less room for the text, more for the graph")                                                \
    X(divider_right, "divider-right", ")", "divider", "",                                          \
      "more room for the text, less for the graph")                                                \
    X(mouse, "mouse", "<C-t>", "mouse", "", "click, double click and wheel, on or off")            \
    X(redraw, "redraw", "<C-l>", "redraw", "", "draw the screen anew")                             \
    X(screen, "screen", "", "screen", "FILE", "write the screen to a file: text, .svg or .ans")    \
    GROUP("Settings")                                                                              \
    X(theme, "theme", "", "theme", "[NAME]", "the next colours, or those of that name")            \
    X(set, "set", "", "set", "[NAME=VALUE]", "change a setting; without one, tell them all")       \
    X(map, "map", "", "map", "KEY COMMAND", "give a key a command, until you quit")                \
    X(unmap, "unmap", "", "unmap", "KEY", "take a key its command")                                \
    X(style, "style", "", "style", "NAME LOOK", "colours of a style: style hostility white on 88") \
    GROUP("Program")                                                                               \
    X(help, "help", "? <F1>", "help", "", "this help")                                             \
    X(command, "command", ":", "command", "", "type a command by its name; Tab completes")         \
    X(suspend, "suspend", "<C-z>", "suspend", "", "back to the shell for a while")                 \
    X(leave, "leave", "q", "leave", "", "leave this view; from the outermost one, quit")           \
    X(quit, "quit", "Q <C-c>", "quit", "", "quit")

#define COMMANDS_NO_GROUP(title)

enum command_id {
#define COMMAND_ENUM(symbol, name, keys, word, argument, help) COMMAND_##symbol,
    COMMANDS(COMMANDS_NO_GROUP, COMMAND_ENUM)
#undef COMMAND_ENUM
        COMMAND_COUNT,
    COMMAND_NONE = COMMAND_COUNT
};

/* `count` is what was typed before the key, 0 for nothing; `argument` is never NULL. */
typedef void command_fn(struct reader *reader, unsigned count, const char *argument);

struct command {
    const char *name;
    const char *keys; /* as in the table: separated by spaces */
    const char *word;
    const char *argument;
    const char *help;
    command_fn *run;
};

extern const struct command commands[COMMAND_COUNT];

/* The same in the order of the help: a group's title, or a command. */
struct help_row {
    const char *group; /* NULL for a command */
    enum command_id id;
};
extern const struct help_row help_rows[];
extern const size_t n_help_rows;

/* The command of that name, or COMMAND_NONE; a beginning that only one name has will do. */
enum command_id command_find(const char *name);

/* A key press, whatever it means at present. */
void reader_key(struct reader *reader, uint32_t key);
/* A line of the command line: a name and what follows it. 0, or -1 after telling what is wrong. */
int reader_command(struct reader *reader, const char *line);

#endif
