// SPDX-License-Identifier: MIT
/* Tests of HTML pages: what is kept, what is dropped and why, metadata, hostile pages. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/buffer.h"
#include "entente/clean.h"
#include "suite.h"

static struct ent_arena arena;
static struct ent_article article;
static struct ent_message message;

static void set_up(void)
{
    arena = (struct ent_arena){0};
    message.text[0] = '\0';
}

static void tear_down(void)
{
    ent_arena_free(&arena);
}

static int clean(const char *bytes)
{
    return ent_clean(&article, &arena, "page.html", bytes, strlen(bytes), ENT_INPUT_HTML, &message);
}

#define P1 "The ministers of both countries met on Monday and agreed to open the border for trade."
#define P2                                                                                         \
    "A spokesman said that the talks had been long, and that more of them would follow in May."
#define P3 "Observers in the capital were not surprised by what they had heard from the table."
#define PARAGRAPHS "<p>" P1 "</p><p>" P2 "</p><p>" P3 "</p>"
#define TEXT P1 "\n\n" P2 "\n\n" P3

/* Every byte of the raw text but the newlines is kept or dropped, in order. */
static void check_cover(void)
{
    size_t covered = 0, newlines = 0;
    for (size_t i = 0; i < article.n_blocks; i++) {
        const struct ent_block *b = &article.blocks[i];
        ck_assert_uint_eq(ent_span_len(b->span), ent_span_len(b->raw));
        covered += ent_span_len(b->raw);
    }
    for (size_t i = 0; i < article.n_dropped; i++) {
        ck_assert_ptr_nonnull(article.dropped[i].reason);
        covered += ent_span_len(article.dropped[i].raw);
    }
    for (uint32_t i = 0; i < article.raw_len; i++)
        newlines += article.raw[i] == '\n';
    ck_assert_uint_eq(covered + newlines, article.raw_len);
}

static const char *reason_of(const char *line)
{
    for (size_t i = 0; i < article.n_dropped; i++) {
        struct ent_span raw = article.dropped[i].raw;
        if (ent_span_len(raw) == strlen(line) &&
            memcmp(article.raw + raw.start, line, strlen(line)) == 0)
            return article.dropped[i].reason;
    }
    return strstr(article.raw, line) ? "kept" : "not in the page";
}

static const struct ent_block *block_of(const char *line)
{
    for (size_t i = 0; i < article.n_blocks; i++) {
        struct ent_span span = article.blocks[i].span;
        if (ent_span_len(span) == strlen(line) &&
            memcmp(article.text + span.start, line, strlen(line)) == 0)
            return &article.blocks[i];
    }
    ck_abort_msg("no block is “%s”", line);
}

START_TEST(an_ordinary_page)
{
    ck_assert_int_eq(
        clean("<!doctype html><html lang=en_GB><head><title>Border opens for trade - The Northern "
              "Herald</title><link rel=canonical href='https://herald.example/2024/border'>"
              "<meta property='og:site_name' content='The Northern Herald'>"
              "<meta property='article:section' content='World'>"
              "<meta name=description content='Two neighbours &amp; a border.'></head><body>"
              "<header><a href=/>Home</a> <a href=/w>World</a></header>"
              "<nav><ul><li><a href=/n>News</a><li><a href=/s>Sport</a></ul></nav>"
              "<article><h1>Border opens for trade</h1><p class=byline>By Jane Roe and John van "
              "Doe</p><time datetime='2024-03-04T10:00:00Z'>4 March 2024</time>" PARAGRAPHS
              "<h2>What comes next</h2><ul><li>First the bridge, then the road.<ol><li>Both are "
              "old.</ol></ul><blockquote><p>We have waited for this day for thirty years.</p>"
              "</blockquote><figure><img src=a.jpg><figcaption>The bridge in 1990.</figcaption>"
              "</figure><p>" P3 " It was late.</p></article>"
              "<aside><h3>Most read</h3><p><a href=/e>Ten ways to boil an egg</a></p></aside>"
              "<footer>Imprint of the house</footer></body></html>"),
        0);
    check_cover();
    ck_assert_str_eq(article.title, "Border opens for trade");
    ck_assert_str_eq(article.site, "The Northern Herald");
    ck_assert_str_eq(article.section, "World");
    ck_assert_str_eq(article.language, "en-GB");
    ck_assert_str_eq(article.url, "https://herald.example/2024/border");
    ck_assert_str_eq(article.description, "Two neighbours & a border.");
    ck_assert_uint_eq(article.n_authors, 2);
    ck_assert_str_eq(article.authors[0], "Jane Roe");
    ck_assert_str_eq(article.authors[1], "John van Doe");
    ck_assert_int_eq(article.date.year, 2024);
    ck_assert_int_eq(article.date.month, 3);
    ck_assert_int_eq(article.date.day, 4);
    ck_assert_int_eq(strncmp(article.text, TEXT, strlen(TEXT)), 0);
    ck_assert_int_eq(block_of("What comes next")->kind, ENT_BLOCK_HEADING);
    ck_assert_int_eq(block_of("What comes next")->level, 2);
    ck_assert_int_eq(block_of("First the bridge, then the road.")->kind, ENT_BLOCK_ITEM);
    ck_assert_int_eq(block_of("Both are old.")->level, 2);
    ck_assert_int_eq(block_of("We have waited for this day for thirty years.")->kind,
                     ENT_BLOCK_QUOTE);
    ck_assert_str_eq(reason_of("Border opens for trade"), "title");
    ck_assert_str_eq(reason_of("By Jane Roe and John van Doe"), "byline");
    ck_assert_str_eq(reason_of("News"), "menu");
    ck_assert_str_eq(reason_of("Ten ways to boil an egg"), "aside");
    ck_assert_str_eq(reason_of("Imprint of the house"), "footer");
}
END_TEST

START_TEST(what_is_not_shown_is_not_text)
{
    ck_assert_int_eq(
        clean("<body><article><p>" P1 "</p><script>var x = 'script text';</script>"
              "<style>p { content: 'style text' }</style><template><p>template "
              "text</p></template><noscript><p>noscript text</p></noscript>"
              "<svg><text>svg text</text></svg><!-- comment text -->"
              "<p hidden>hidden text one</p><p style='color:red; display: none'>hidden "
              "text two</p><div aria-hidden=true>hidden text three</div>"
              "<p>" P2 "</p><p>" P3 "</p></article>"),
        0);
    check_cover();
    ck_assert_str_eq(article.text, TEXT);
    ck_assert_ptr_null(strstr(article.raw, "script text"));
    ck_assert_ptr_null(strstr(article.raw, "style text"));
    ck_assert_ptr_null(strstr(article.raw, "template text"));
    ck_assert_ptr_null(strstr(article.raw, "svg text"));
    ck_assert_ptr_null(strstr(article.raw, "comment text"));
    ck_assert_str_eq(reason_of("hidden text one"), "hidden");
    ck_assert_str_eq(reason_of("hidden text two"), "hidden");
    ck_assert_str_eq(reason_of("hidden text three"), "hidden");
}
END_TEST

START_TEST(raw_text_ends_where_the_parser_says)
{
    ck_assert_int_eq(
        clean("<article><script><!-- write('<script>a</script>'); //--></script><p>" P1
              "</p><svg><title/><style/></svg><svg><path d=x><p>" P2
              "</p><script>if (a<b && c=='>') x</script><!--> <img alt='>'><p data-x='</p>' "
              "title=\"<p>\">" P3 "</p ignored='>'><!-- <p>--!><style>p</style x></article>"
              "<iframe><p>frame text</p></iframe><p a="),
        0);
    check_cover();
    ck_assert_str_eq(article.text, TEXT);
    ck_assert_ptr_null(strstr(article.raw, "frame text"));
}
END_TEST

START_TEST(inline_marks_do_not_cut_a_line)
{
    ck_assert_int_eq(
        clean("<div>The <b>minis</b>ters of <a href=x>both</a>\n  countries met on Monday "
              "and <i>agreed</i> to open the border&nbsp;for trade.<br>It was "
              "late.<br><br>" P2 "<div>" P3 "</div></div>"),
        0);
    check_cover();
    ck_assert_str_eq(article.text, P1 " It was late.\n\n" P2 "\n\n" P3);
}
END_TEST

START_TEST(tables_and_code_are_blocks)
{
    ck_assert_int_eq(clean("<article>" PARAGRAPHS "<table><tr><th>Year<th>Trade<tr><td>2023<td>12 "
                           "million</table><pre>first line\n  second line</pre><p>" P1
                           "</p></article>"),
                     0);
    check_cover();
    ck_assert_int_eq(block_of("2023 | 12 million")->kind, ENT_BLOCK_TABLE);
    ck_assert_int_eq(block_of("first line\n  second line")->kind, ENT_BLOCK_CODE);
}
END_TEST

START_TEST(a_table_may_lay_out_a_page)
{
    ck_assert_int_eq(
        clean("<table><tr><td><a href=1>News</a><br><br><a href=2>Sport</a><td>" PARAGRAPHS
              "</table>"),
        0);
    check_cover();
    ck_assert_str_eq(article.text, TEXT);
}
END_TEST

START_TEST(json_ld_knows_best)
{
    ck_assert_int_eq(
        clean(
            "<html><head><title>Something else</title>"
            "<script type='application/ld+json'>not JSON at all {</script>"
            "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"WebPage\", \"name\": "
            "\"The page\"}, {\"@type\": [\"Thing\", \"NewsArticle\"], \"headline\": \"Border opens "
            "&amp; trade\nfollows\", \"datePublished\": \"2024-03-05T01:00:00+09:00\", \"author\": "
            "[{\"name\": \"Jane Roe\"}, \"John Doe\", {\"@id\": \"#p\"}, 7, null], \"publisher\": "
            "{\"name\": \"Herald\"}, \"articleSection\": [\"World\", \"Trade\"], \"inLanguage\": "
            "\"en\", \"description\": {\"a\": 1}}, {\"@type\": \"Person\", \"@id\": \"#p\", "
            "\"name\": \"Ann Poe\"}]}</script></head><body>" PARAGRAPHS),
        0);
    ck_assert_str_eq(article.title, "Border opens & trade follows");
    ck_assert_str_eq(article.site, "Herald");
    ck_assert_str_eq(article.section, "World");
    ck_assert_str_eq(article.language, "en");
    ck_assert_int_eq(article.date.day, 5);
    ck_assert_uint_eq(article.n_authors, 3);
    ck_assert_str_eq(article.authors[2], "Ann Poe");
}
END_TEST

START_TEST(the_site_stands_beside_the_title)
{
    ck_assert_int_eq(clean("<title>Coast &amp; Sky :: Border opens for trade</title><meta "
                           "property='og:title' content='Border opens for trade'>" PARAGRAPHS),
                     0);
    ck_assert_str_eq(article.title, "Border opens for trade");
    ck_assert_str_eq(article.site, "Coast & Sky");
    ck_assert_int_eq(clean("<title>Border opens for trade</title><meta property='og:title' "
                           "content='Border opens for trade'>" PARAGRAPHS),
                     0);
    ck_assert_str_eq(article.site, "");
}
END_TEST

START_TEST(fields_are_found_without_marks)
{
    ck_assert_int_eq(clean("<title>Border opens for trade | Herald</title><h1>Border opens for "
                           "trade</h1><div>By Jane Roe</div><div>Published March 4, 2024</div>"
                           "<div>" PARAGRAPHS "</div>"),
                     0);
    check_cover();
    ck_assert_str_eq(article.title, "Border opens for trade");
    ck_assert_str_eq(article.site, "Herald");
    ck_assert_uint_eq(article.n_authors, 1);
    ck_assert_str_eq(article.authors[0], "Jane Roe");
    ck_assert_int_eq(article.date.month, 3);
    ck_assert_str_eq(article.text, TEXT);
}
END_TEST

START_TEST(a_lead_above_the_picture_stays)
{
    ck_assert_int_eq(
        clean("<title>Border opens for trade</title><div><h1>Border opens for trade</h1>"
              "<div><p>" P3 "</p></div></div><div><a href=1>a</a></div><div><a href=2>b"
              "</a></div><div><a href=3>c</a></div><div><p>" P1 "</p><p>" P2 "</p><p>" P1
              " Twice.</p></div>"),
        0);
    check_cover();
    ck_assert_int_eq(strncmp(article.text, P3 "\n\n" P1, strlen(P3 "\n\n" P1)), 0);
}
END_TEST

START_TEST(what_repeats_stays_once)
{
    ck_assert_int_eq(clean("<article>" PARAGRAPHS "<p>" P2 "</p></article>"), 0);
    check_cover();
    ck_assert_str_eq(article.text, TEXT);
    ck_assert_str_eq(article.dropped[0].reason, "repeated");
}
END_TEST

START_TEST(comments_are_dropped_though_they_are_most_of_the_page)
{
    ck_assert_int_eq(clean("<div class=share-box><h1>A title</h1>" PARAGRAPHS
                           "</div><div id=comments>"
                           "<p>" P1 " I say.</p><p>" P2 " I say.</p><p>" P3 " I say.</p><p>" P1
                           " You say.</p><p>" P2 " You say.</p><p>" P3 " You say.</p></div>"),
                     0);
    check_cover();
    ck_assert_str_eq(article.text, TEXT);
    ck_assert_str_eq(reason_of(P3 " You say."), "comments");
}
END_TEST

START_TEST(legal_text_is_no_article)
{
    ck_assert_int_eq(
        clean("<title>Border opens for trade</title><h1>Border opens for trade</h1><div><p>" P1
              "</p><p>" P2 "</p></div><ul><li><a href=1>a</a><li><a href=2>b</a><li><a "
              "href=3>c</a></ul><div><p>The service centre of the house answers all the "
              "questions that its readers have about the service of the house on each "
              "day but on Sundays, and on Sundays it does not answer any of them at "
              "all.</p></div>"),
        0);
    check_cover();
    ck_assert_str_eq(article.text, P1 "\n\n" P2);
}
END_TEST

START_TEST(an_author_stands_in_a_class)
{
    ck_assert_int_eq(
        clean("<article><h1>A title</h1><span class='article-author'>Jane Roe</span>" PARAGRAPHS
              "</article>"),
        0);
    ck_assert_uint_eq(article.n_authors, 1);
    ck_assert_str_eq(article.authors[0], "Jane Roe");
}
END_TEST

/* The title of a page with these in its head and above its text. */
static const char *title_of(const char *head, const char *above)
{
    struct ent_buffer page = {0};
    ent_buffer_printf(&page, "<html><head>%s</head><body>%s<div>" PARAGRAPHS "</div>", head, above);
    ck_assert_int_eq(clean(page.data), 0);
    ent_buffer_free(&page);
    return article.title;
}

START_TEST(the_title_is_the_one_that_is_shown)
{
    ck_assert_str_eq(title_of("<meta property=og:title content='All on the border and its trade'>",
                              "<h1>Border opens for trade</h1>"),
                     "Border opens for trade");
    ck_assert_str_eq(title_of("<meta property=og:title content='Border opens for trade'>",
                              "<h1>Border opens for trade A long deck follows the heading</h1>"),
                     "Border opens for trade");
    ck_assert_str_eq(title_of("<meta property=og:site_name content='Hill Post'><title>Hill Post - "
                              "Border opens for trade</title>",
                              "<h1>Hill Post</h1><h2>Border opens for trade</h2>"),
                     "Border opens for trade");
    ck_assert_str_eq(title_of("<meta property=og:site_name content='Hill Post'><title>Hill Post"
                              "</title>",
                              "<h2>Border opens for trade</h2>"),
                     "Border opens for trade");
    ck_assert_str_eq(title_of("<title>Border opens for trade</title>",
                              "<div class=sidebar><h1>Most people read something else</h1></div>"),
                     "Border opens for trade");
    ck_assert_str_eq(title_of("<meta property=og:site_name content='Hill Post'><title>Border - "
                              "Hill Post</title>",
                              ""),
                     "Border");
}
END_TEST

/* The first author of a page with these in its head and above its text. */
static const char *author_of(const char *head, const char *above)
{
    title_of(head, above);
    return article.n_authors ? article.authors[0] : "";
}

START_TEST(people_are_authors_before_sites_and_roles)
{
    ck_assert_str_eq(author_of("<meta name=author content=jroe7>",
                               "<p class=post-author>von Jane Roe am 3. Mai 2024</p>"),
                     "Jane Roe");
    ck_assert_str_eq(author_of("<meta name=author content=jroe7>", ""), "jroe7");
    ck_assert_str_eq(author_of("<meta name=author content='Hill Post'><link rel=canonical "
                               "href='https://www.hillpost.example/a'>",
                               "<p>Text: Jane Roe</p>"),
                     "Jane Roe");
    ck_assert_str_eq(author_of("<meta name=twitter:label1 content='Written by'><meta "
                               "name=twitter:data1 content='Jane Roe'>",
                               ""),
                     "Jane Roe");
    ck_assert_str_eq(author_of("<meta name=author content='Hill Post - Jane Roe'>", ""),
                     "Jane Roe");
    ck_assert_str_eq(author_of("", "<p>3 May 2024 - Jane Roe</p>"), "Jane Roe");
    ck_assert_str_eq(author_of("", "<p>Posted on May 3, 2024 08:30 by Jane Roe</p>"), "Jane Roe");
    ck_assert_str_eq(author_of("", "<p>May 3, 2024 08:30 PM IST</p>"), "");
    ck_assert_str_eq(author_of("", "<p>A column by Jane Roe</p>"), "Jane Roe");
    ck_assert_str_eq(author_of("", "<p class=authors>Von:<br><a href=x>Jane Roe</a></p>"),
                     "Jane Roe");
    ck_assert_str_eq(
        author_of("<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"WebPage\", "
                  "\"name\": \"A page\", \"isPartOf\": {\"@id\": \"#s\"}}, {\"@id\": \"#s\", "
                  "\"name\": \"Hill notes\", \"publisher\": {\"@id\": \"#o\"}}, {\"@id\": "
                  "\"#o\", \"@type\": [\"Person\", \"Organization\"], \"name\": \"Jane "
                  "Roe\"}]}</script>",
                  ""),
        "Jane Roe");
}
END_TEST

/* The day, as a number, of a page with these in its head and above its text. */
static int day_of(const char *head, const char *above)
{
    title_of(head, above);
    return article.date.year * 10000 + article.date.month * 100 + article.date.day;
}

START_TEST(days_stand_in_many_places)
{
    ck_assert_int_eq(day_of("", "<div class=story-date>May 3rd 2024</div>"), 20240503);
    ck_assert_int_eq(day_of("", "<div class=uploaded-date>03.05.24</div>"), 20240503);
    ck_assert_int_eq(day_of("", "<p>Version 10.12.13.14 of the form</p>"), 0);
    ck_assert_int_eq(day_of("", "<span property='schema:dateCreated' content='2024-05-03'></span>"),
                     20240503);
    ck_assert_int_eq(day_of("", "<p>3.5.2024 - " P1 " " P2 "</p>"), 20240503);
    ck_assert_int_eq(day_of("<meta name='cXenseParse:recs:publishtime' content='2024-05-03'>", ""),
                     20240503);
    ck_assert_int_eq(clean("<div>" PARAGRAPHS "</div><p>Published 3 May 2024</p>"), 0);
    ck_assert_int_eq(article.date.day, 3);
}
END_TEST

START_TEST(a_page_without_an_article_says_so)
{
    ck_assert_int_eq(clean("<html><body><nav><a href=1>News</a></nav><p>Page not found</p>"),
                     ENT_E_NOARTICLE);
    ck_assert_ptr_nonnull(strstr(message.text, "page.html"));
    ck_assert_int_eq(clean("<html><script>let x;</script>"), ENT_E_EMPTY);
    ck_assert_ptr_nonnull(strstr(message.text, "page.html"));
}
END_TEST

/* A page of `unit` (with the number of the round in it) n times over. */
static int clean_many(const char *front, const char *unit, int n)
{
    struct ent_buffer page = {0};
    ent_buffer_puts(&page, front);
    for (int i = 0; i < n; i++) {
        const char *mark = strchr(unit, '#');
        ent_buffer_add(&page, unit, mark ? (size_t)(mark - unit) : strlen(unit));
        if (mark) {
            ent_buffer_printf(&page, "%d", i);
            ent_buffer_puts(&page, mark + 1);
        }
    }
    ck_assert_int_eq(page.failed, 0);
    int status =
        ent_clean(&article, &arena, "page.html", page.data, page.len, ENT_INPUT_HTML, &message);
    ent_buffer_free(&page);
    return status;
}

START_TEST(nesting_has_a_limit_that_is_told)
{
    static const char *const units[] = {"<div>",
                                        "<b>",
                                        "<b class=#>",
                                        "<p><b class=#>x",
                                        "<b>x</p>",
                                        "<a><div>",
                                        "<i></b>",
                                        "<x-y>",
                                        "<svg><style><div>",
                                        "<div><select></div></select>",
                                        "<table><td>",
                                        "<applet>",
                                        "<font>x<div>"};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        ck_assert_int_eq(clean_many("<body>", units[i], 100000), ENT_E_TOOBIG);
        ck_assert_ptr_nonnull(strstr(message.text, "page.html: the page nests"));
    }
}
END_TEST

START_TEST(attributes_have_a_limit_that_is_told)
{
    ck_assert_int_eq(clean_many("<p", " a#=1", 100000), ENT_E_TOOBIG);
    ck_assert_ptr_nonnull(strstr(message.text, "attributes"));
}
END_TEST

START_TEST(a_tree_that_unfolds_has_a_limit)
{
    struct ent_buffer front = {0};
    ent_buffer_puts(&front, "<p>");
    for (int i = 0; i < 400; i++)
        ent_buffer_printf(&front, "<b class=%d>", i);
    ck_assert_int_eq(clean_many(front.data, "<p>x", 100000), ENT_E_TOOBIG);
    ent_buffer_free(&front);
}
END_TEST

START_TEST(broken_and_huge_pages_are_read)
{
    ck_assert_int_eq(clean_many("<article>" PARAGRAPHS "<p title='", "x", 4000000), 0);
    ck_assert_str_eq(article.text, TEXT);
    ck_assert_int_eq(clean_many(PARAGRAPHS, "<li>x", 50000), 0);
    check_cover();
    ck_assert_int_eq(clean_many(PARAGRAPHS, "</p></b>", 50000), 0);
    ck_assert_int_eq(clean_many(PARAGRAPHS, "<table><i></i>", 50000), 0);
    ck_assert_int_eq(clean_many(PARAGRAPHS "<script type=application/ld+json>", "[", 500000), 0);
    ck_assert_int_eq(clean_many("<div class='", "nav-#comment ", 300000), ENT_E_EMPTY);
    ck_assert_int_eq(clean_many("", "<p>" P1 " And # more came.</p>", 40000), 0);
    check_cover();
    ck_assert_uint_eq(article.n_blocks, 40000);
}
END_TEST

START_TEST(terminal_sequences_do_not_pass)
{
    ck_assert_int_eq(
        clean("<title>A \x1B]0;x\x07 title of \xE2\x80\xAE words</title><meta name=author "
              "content='Jane&#27;[31m Roe'><body>" PARAGRAPHS "<p>Red&#27;[31m is not "
              "a colour of this text, \x1B[2J it says.</p>"),
        0);
    check_cover();
    ck_assert_ptr_null(strchr(article.raw, 0x1B));
    ck_assert_ptr_null(strchr(article.text, 0x1B));
    ck_assert_str_eq(article.title, "A title of words");
    ck_assert_str_eq(article.authors[0], "Jane Roe");
    ck_assert_uint_gt(article.removed, 0);
}
END_TEST

START_TEST(a_body_is_kept_whole_under_its_own_heading)
{
    static const char chapter[] =
        "<html><head><title>The whole book</title></head><body><h1>A chapter</h1><p>Short.</p>"
        "<p hidden>Not shown.</p><p><a href='x'>Only a link.</a></p><h2>The end</h2></body></html>";
    ck_assert_int_eq(
        ent_clean(&article, &arena, "chapter", chapter, sizeof chapter - 1, ENT_INPUT_BODY, NULL),
        0);
    ck_assert_str_eq(article.title, "A chapter");
    ck_assert_str_eq(article.text, "Short.\n\nOnly a link.\n\nThe end");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("html");
    TCase *tests = tcase_create("html");
    tcase_set_timeout(tests, 120);
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, a_body_is_kept_whole_under_its_own_heading);
    tcase_add_test(tests, an_ordinary_page);
    tcase_add_test(tests, what_is_not_shown_is_not_text);
    tcase_add_test(tests, raw_text_ends_where_the_parser_says);
    tcase_add_test(tests, inline_marks_do_not_cut_a_line);
    tcase_add_test(tests, tables_and_code_are_blocks);
    tcase_add_test(tests, a_table_may_lay_out_a_page);
    tcase_add_test(tests, json_ld_knows_best);
    tcase_add_test(tests, the_site_stands_beside_the_title);
    tcase_add_test(tests, fields_are_found_without_marks);
    tcase_add_test(tests, a_lead_above_the_picture_stays);
    tcase_add_test(tests, what_repeats_stays_once);
    tcase_add_test(tests, comments_are_dropped_though_they_are_most_of_the_page);
    tcase_add_test(tests, legal_text_is_no_article);
    tcase_add_test(tests, an_author_stands_in_a_class);
    tcase_add_test(tests, the_title_is_the_one_that_is_shown);
    tcase_add_test(tests, people_are_authors_before_sites_and_roles);
    tcase_add_test(tests, days_stand_in_many_places);
    tcase_add_test(tests, a_page_without_an_article_says_so);
    tcase_add_test(tests, nesting_has_a_limit_that_is_told);
    tcase_add_test(tests, attributes_have_a_limit_that_is_told);
    tcase_add_test(tests, a_tree_that_unfolds_has_a_limit);
    tcase_add_test(tests, broken_and_huge_pages_are_read);
    tcase_add_test(tests, terminal_sequences_do_not_pass);
    suite_add_tcase(suite, tests);
    return suite_run(suite);
}
