// SPDX-License-Identifier: MIT
/* A table of phrases, matched against the line folded to lower case with its signs as spaces. */
#include "clean/phrases.h"

#include <ctype.h>
#include <string.h>

#define W ENT_PHRASE_WHOLE
#define S ENT_PHRASE_START
#define A ENT_PHRASE_ANY
#define F ENT_PHRASE_STRONG
#define B ENT_PHRASE_BARRIER

static const struct ent_phrase phrases[] = {
    /* notices that hold wherever they stand */
    {"all rights reserved", A | F, "copyright"},
    {"may not be published broadcast", A | F, "copyright"},
    {"registered in england", A | F, "copyright"},
    {"copyright", S, "copyright"},
    {"©", S | F, "copyright"},
    {"we use cookies", A | F, "interface"},
    {"uses cookies", A | F, "interface"},
    {"cookie policy", A, "interface"},
    {"cookies on", S, "interface"},
    {"accept cookies", A, "interface"},
    {"by clicking", S | F, "interface"},
    {"by signing up", S | F, "interface"},
    {"by subscribing", S | F, "interface"},
    {"you agree to our", A | F, "interface"},
    {"this site is protected by recaptcha", A | F, "interface"},
    {"enable javascript", A | F, "interface"},
    {"javascript is disabled", A | F, "interface"},
    {"turn on javascript", A | F, "interface"},
    {"your browser does not support", A | F, "interface"},
    {"ad blocker", A, "interface"},
    {"privacy policy", A, "interface"},
    {"privacy notice", A, "interface"},
    {"terms of use", A, "interface"},
    {"terms of service", A, "interface"},
    {"terms and conditions", A, "interface"},
    {"terms conditions", A, "interface"},
    /* accounts and subscriptions */
    {"log in", A, "interface"},
    {"login", A, "interface"},
    {"log out", W, "interface"},
    {"sign in", A, "interface"},
    {"sign out", W, "interface"},
    {"sign up", S, "interface"},
    {"sign up for", A | F, "interface"},
    {"register", W, "interface"},
    {"register now", A, "interface"},
    {"create an account", A, "interface"},
    {"create account", A, "interface"},
    {"already a subscriber", A | F, "interface"},
    {"already have an account", A | F, "interface"},
    {"forgot your password", A | F, "interface"},
    {"my account", A, "interface"},
    {"subscribe", S, "interface"},
    {"subscribe to", A, "interface"},
    {"subscribe now", A, "interface"},
    {"subscribe today", A, "interface"},
    {"to read the full story", A, "interface"},
    {"newsletter", A, "interface"},
    {"newsletters", A, "interface"},
    {"email address", A, "interface"},
    {"thanks for signing up", A, "interface"},
    {"thank you for subscribing", A, "interface"},
    {"get the latest", S, "interface"},
    {"delivered to your inbox", A | F, "interface"},
    {"in your inbox", A | F, "interface"},
    {"to your inbox", A | F, "interface"},
    {"if you enjoyed this article", S | F, "interface"},
    {"requires javascript", A | F, "interface"},
    {"support our journalism", A, "interface"},
    {"teilen", W, "interface"},
    {"drucken", W, "interface"},
    {"merken", W, "interface"},
    {"partager", W, "interface"},
    {"compartir", W, "interface"},
    {"imprimer", W, "interface"},
    {"imprimir", W, "interface"},
    {"become a member", A, "interface"},
    {"donate", W, "interface"},
    /* sharing and tools */
    {"share", W, "interface"},
    {"share this", S, "interface"},
    {"share on", S, "interface"},
    {"share via", S, "interface"},
    {"share with", S, "interface"},
    {"share article", A, "interface"},
    {"share facebook", A, "interface"},
    {"click to share", A, "interface"},
    {"click here to", S, "interface"},
    {"tweet", W, "interface"},
    {"facebook", W, "interface"},
    {"twitter", W, "interface"},
    {"linkedin", W, "interface"},
    {"pinterest", W, "interface"},
    {"instagram", W, "interface"},
    {"whatsapp", W, "interface"},
    {"reddit", W, "interface"},
    {"telegram", W, "interface"},
    {"youtube", W, "interface"},
    {"facebook twitter", S, "interface"},
    {"follow us", A, "interface"},
    {"follow @", S, "interface"},
    {"like us on", A, "interface"},
    {"on facebook", A, "interface"},
    {"on twitter", A, "interface"},
    {"enter your email", S, "interface"},
    {"your email address", S, "interface"},
    {"email", W, "interface"},
    {"e-mail", W, "interface"},
    {"email this", S, "interface"},
    {"print", W, "interface"},
    {"print this", S, "interface"},
    {"print edition", W, "interface"},
    {"copy link", A, "interface"},
    {"link copied", A, "interface"},
    {"permalink", W, "interface"},
    {"save", W, "interface"},
    {"bookmark", A, "interface"},
    {"listen", W, "interface"},
    {"listen to this article", A, "interface"},
    {"play", W, "interface"},
    {"pause", W, "interface"},
    {"close", W, "interface"},
    {"menu", W, "interface"},
    {"search", W, "interface"},
    {"search for", S, "interface"},
    {"search this site", S, "interface"},
    {"navigation", A, "interface"},
    {"skip to", S, "interface"},
    {"skip ad", A, "interface"},
    {"back to top", A, "interface"},
    {"return to top", A, "interface"},
    {"back to gallery", A, "interface"},
    {"read more", S, "interface"},
    {"read more", W, "interface"},
    {"show more", S, "interface"},
    {"load more", S, "interface"},
    {"see more", S, "interface"},
    {"view more", S, "interface"},
    {"view all", S, "interface"},
    {"see all", S, "interface"},
    {"learn more", W, "interface"},
    {"find out more", W, "interface"},
    {"continue reading", S, "interface"},
    {"click to enlarge", A, "interface"},
    {"hide caption", A, "interface"},
    {"toggle caption", A, "interface"},
    {"show caption", A, "interface"},
    {"enlarge this image", A, "interface"},
    {"image caption", S, "caption"},
    {"media caption", S, "caption"},
    {"media playback", A, "interface"},
    {"report this ad", A, "advertisement"},
    {"report a typo", A, "interface"},
    {"report an error", A, "interface"},
    {"contact us", W, "interface"},
    {"about us", W, "interface"},
    {"next article", S, "interface"},
    {"previous article", S, "interface"},
    {"next post", S, "interface"},
    {"previous post", S, "interface"},
    {"next story", S, "interface"},
    {"previous story", S, "interface"},
    {"min read", A, "interface"},
    {"minute read", A, "interface"},
    {"minutes to read", A, "interface"},
    {"views", W, "interface"},
    {"lock icon", A, "interface"},
    {"download the app", A, "interface"},
    {"app store", W, "interface"},
    {"google play", W, "interface"},
    /* advertisements */
    {"advertisement", A, "advertisement"},
    {"advertisements", A, "advertisement"},
    {"advertise with us", A, "advertisement"},
    {"advertising", W, "advertisement"},
    {"sponsored", S, "advertisement"},
    {"sponsored content", A, "advertisement"},
    {"promoted", W, "advertisement"},
    {"story continues below", A, "advertisement"},
    {"article continues below", A, "advertisement"},
    {"scroll for more", A, "advertisement"},
    {"affiliate links", A | F, "advertisement"},
    {"affiliate commission", A | F, "advertisement"},
    {"anzeige", W, "advertisement"},
    {"werbung", W, "advertisement"},
    {"publicité", W, "advertisement"},
    {"publicidad", W, "advertisement"},
    {"publicidade", W, "advertisement"},
    {"pubblicità", W, "advertisement"},
    /* comments */
    {"kommentare", W | B, "comments"},
    {"commentaires", W | B, "comments"},
    {"comentarios", W | B, "comments"},
    {"comments", W | B, "comments"},
    {"comment", W, "comments"},
    {"view comments", S | B, "comments"},
    {"show comments", S | B, "comments"},
    {"read comments", S | B, "comments"},
    {"leave a comment", A | B, "comments"},
    {"leave a reply", A | B, "comments"},
    {"post a comment", A | B, "comments"},
    {"add a comment", A | B, "comments"},
    {"write a comment", A | B, "comments"},
    {"write comments", A | B, "comments"},
    {"join the conversation", A | B, "comments"},
    {"join the discussion", A | B, "comments"},
    {"start the conversation", A | B, "comments"},
    {"social comment", A | B, "comments"},
    {"reader comments", A | B, "comments"},
    {"comments are closed", A | F | B, "comments"},
    {"reply", W, "comments"},
    {"replies", W, "comments"},
    /* lists of other articles */
    {"related", W | B, "related"},
    {"related articles", A | B, "related"},
    {"related stories", A | B, "related"},
    {"related content", A | B, "related"},
    {"related posts", A | B, "related"},
    {"related topics", S | B, "related"},
    {"related news", A | B, "related"},
    {"related coverage", A | B, "related"},
    {"related links", A | B, "related"},
    {"read also", S, "related"},
    {"see also", S, "related"},
    {"also read", S, "related"},
    {"read next", S | B, "related"},
    {"up next", S | B, "related"},
    {"what to read next", A | B, "related"},
    {"more from", S | B, "related"},
    {"more on this", S | B, "related"},
    {"more stories", S | B, "related"},
    {"more news", S | B, "related"},
    {"most popular", S | B, "related"},
    {"most read", S | B, "related"},
    {"most viewed", S | B, "related"},
    {"most commented", S | B, "related"},
    {"popular posts", S | B, "related"},
    {"popular stories", S | B, "related"},
    {"popular now", S | B, "related"},
    {"latest news", W | B, "related"},
    {"latest stories", W | B, "related"},
    {"latest posts", W | B, "related"},
    {"latest articles", W | B, "related"},
    {"recent posts", W | B, "related"},
    {"recent stories", W | B, "related"},
    {"recent articles", W | B, "related"},
    {"recent comments", W | B, "related"},
    {"top stories", W | B, "related"},
    {"top news", W | B, "related"},
    {"trending", S | B, "related"},
    {"recommended", W | B, "related"},
    {"recommended for you", A | B, "related"},
    {"recommended stories", A | B, "related"},
    {"you may also like", A | B, "related"},
    {"you might also like", A | B, "related"},
    {"you may like", A | B, "related"},
    {"you might like", A | B, "related"},
    {"from around the web", A | B, "related"},
    {"around the web", A | B, "related"},
    {"in this story", W | B, "related"},
    {"in other news", W | B, "related"},
    {"don t miss", W | B, "related"},
    {"editor s picks", A | B, "related"},
    {"editors picks", A | B, "related"},
    {"editor s choice", A | B, "related"},
    {"by taboola", A | B, "related"},
    {"by outbrain", A | B, "related"},
    {"explore further", W, "related"},
    {"lesen sie auch", S, "related"},
    {"lies auch", S, "related"},
    {"auch interessant", S, "related"},
    {"das könnte sie auch interessieren", S | B, "related"},
    {"das könnte dich auch interessieren", S | B, "related"},
    {"mehr zum thema", S | B, "related"},
    {"weiterlesen", S, "related"},
    {"à lire aussi", S, "related"},
    {"À lire aussi", S, "related"},
    {"lire aussi", S, "related"},
    {"lea también", S, "related"},
    {"lee también", S, "related"},
    {"leia também", S, "related"},
    {"leggi anche", S, "related"},
    {"tags", W, "tags"},
    {"topics", W, "tags"},
    {"tagged", S, "tags"},
    {"filed under", S, "tags"},
    {"more about", S, "tags"},
    /* whose picture, whose text */
    {"photo", S, "caption"},
    {"photos", S, "caption"},
    {"photograph", S, "caption"},
    {"photo by", A, "caption"},
    {"image credit", A, "caption"},
    {"image source", A, "caption"},
    {"photo credit", A, "caption"},
    {"file photo", A, "caption"},
    {"courtesy of", S, "caption"},
    {"getty images", A, "caption"},
    {"about the author", A | B, "about the author"},
    {"about the writer", A | B, "about the author"},
    {"follow him on", A, "about the author"},
    {"follow her on", A, "about the author"},
    {"follow him", S, "about the author"},
    {"follow her", S, "about the author"},
    {"contact the writer", A, "about the author"},
    {"contact the reporter", A, "about the author"},
    {"may be reached at", A | F, "about the author"},
    {"can be reached at", A | F, "about the author"},
};

enum { FOLDED = 512 };

/* Lower case, letters, digits and bytes beyond ASCII kept, "@" and "-" too, the rest one space. */
static size_t fold(char out[FOLDED], const char *text, size_t len)
{
    size_t n = 0;
    out[n++] = ' ';
    for (size_t i = 0; i < len && n < FOLDED - 2; i++) {
        unsigned char c = (unsigned char)text[i];
        int quote = c == 0xE2 && i + 2 < len && memcmp(text + i, "’", 3) == 0;
        if (quote)
            i += 2;
        char folded =
            !quote && (isalnum(c) || c >= 0x80 || c == '@' || c == '-') ? (char)tolower(c) : ' ';
        if (folded != ' ' || out[n - 1] != ' ')
            out[n++] = folded;
    }
    if (out[n - 1] != ' ')
        out[n++] = ' ';
    out[n] = '\0';
    return n;
}

/* 1 where the phrase of `n` bytes stands at `at` as whole words; `at` is behind a space. */
static int stands_at(const char *phrase, size_t n, const char *at)
{
    return strncmp(at, phrase, n) == 0 && (at[n] == ' ' || !isalnum((unsigned char)phrase[n - 1]));
}

/* `line` has a space at both ends. */
static int matches(const struct ent_phrase *phrase, const char *line, size_t len)
{
    size_t n = strlen(phrase->text);
    if (n + 2 > len)
        return 0;
    if (!(phrase->place & ENT_PHRASE_ANY))
        return stands_at(phrase->text, n, line + 1) &&
               ((phrase->place & ENT_PHRASE_START) || n + 2 == len);
    for (const char *at = line; (at = strstr(at, phrase->text)); at++)
        if (at[-1] == ' ' && stands_at(phrase->text, n, at))
            return 1;
    return 0;
}

const struct ent_phrase *ent_phrase_find(const char *text, size_t len, unsigned words,
                                         int is_sentence)
{
    char line[FOLDED];
    if (words > ENT_PHRASE_STRONG_WORDS || len > FOLDED)
        return NULL;
    int weak = words < ENT_PHRASE_WORDS && !(is_sentence && words > 5);
    size_t folded = fold(line, text, len);
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
        if ((weak || (phrases[i].place & ENT_PHRASE_STRONG)) && matches(&phrases[i], line, folded))
            return &phrases[i];
    return NULL;
}
