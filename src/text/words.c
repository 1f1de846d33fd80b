// SPDX-License-Identifier: MIT
/*
 * Each table is an array of words in the order of strcmp(), searched by halves. Words are folded to
 * ASCII lower case first; what has a byte beyond ASCII or is longer than the buffer is in no table.
 */
#include "text/words.h"

#include <stdlib.h>
#include <string.h>

enum { WORD_MAX = 16 };

struct entry {
    const char *word;
    int value;
};

/* Letters in the table's order: T title, N number, D date, O other. */
enum {
    T = ENT_ABBREVIATION_TITLE,
    N = ENT_ABBREVIATION_NUMBER,
    D = ENT_ABBREVIATION_DATE,
    O = ENT_ABBREVIATION_OTHER,
};

static const struct entry abbreviations[] = {
    {"adm", T},  {"al", O},   {"ala", D},   {"approx", T}, {"apr", D},  {"apt", N},   {"arch", T},
    {"ariz", D}, {"ark", D},  {"art", N},   {"assn", O},   {"asst", T}, {"atty", T},  {"aug", D},
    {"ave", O},  {"bldg", O}, {"blvd", O},  {"brig", T},   {"bros", O}, {"ca", N},    {"calif", D},
    {"capt", T}, {"cf", T},   {"ch", N},    {"cmdr", T},   {"co", O},   {"col", T},   {"colo", D},
    {"conn", D}, {"corp", O}, {"cpl", T},   {"cu", O},     {"dec", D},  {"del", D},   {"dept", T},
    {"det", T},  {"dist", O}, {"dr", T},    {"ed", O},     {"eds", O},  {"eg", T},    {"eq", N},
    {"esq", O},  {"est", N},  {"etc", O},   {"ex", N},     {"ext", N},  {"feb", D},   {"fig", N},
    {"figs", N}, {"fla", D},  {"fr", T},    {"fri", D},    {"ft", O},   {"ga", D},    {"gen", T},
    {"gens", T}, {"gov", T},  {"govs", T},  {"hon", T},    {"ie", T},   {"ill", D},   {"inc", O},
    {"ind", D},  {"insp", T}, {"jan", D},   {"jr", O},     {"jul", D},  {"jun", D},   {"kan", D},
    {"ky", D},   {"la", D},   {"lb", O},    {"lbs", O},    {"lt", T},   {"ltd", O},   {"maj", T},
    {"mar", D},  {"mass", D}, {"md", D},    {"messrs", T}, {"mfg", O},  {"mich", D},  {"min", N},
    {"minn", D}, {"misc", T}, {"miss", D},  {"mlle", T},   {"mme", T},  {"mo", D},    {"mon", D},
    {"mont", D}, {"mr", T},   {"mrs", T},   {"ms", T},     {"msgr", T}, {"mt", T},    {"mts", T},
    {"natl", T}, {"neb", D},  {"nev", D},   {"no", N},     {"nos", N},  {"nov", D},   {"oct", D},
    {"okla", D}, {"op", N},   {"ore", D},   {"oz", O},     {"pa", D},   {"para", N},  {"penn", D},
    {"ph", T},   {"pl", O},   {"pp", N},    {"pres", T},   {"prof", T}, {"profs", T}, {"pvt", T},
    {"rd", O},   {"rep", T},  {"reps", T},  {"rev", T},    {"revs", T}, {"sat", D},   {"sec", N},
    {"sen", T},  {"sens", T}, {"sep", D},   {"sept", D},   {"sgt", T},  {"sq", O},    {"sr", O},
    {"st", O},   {"ste", N},  {"sun", D},   {"supt", T},   {"tel", N},  {"tenn", D},  {"tex", D},
    {"thu", D},  {"thur", D}, {"thurs", D}, {"tue", D},    {"tues", D}, {"univ", T},  {"va", D},
    {"viz", T},  {"vol", N},  {"vols", N},  {"vs", T},     {"vt", D},   {"wash", D},  {"wed", D},
    {"wis", D},  {"wyo", D},
};

static const struct entry prefixes[] = {
    {"ante", 1},    {"anti", 1},  {"arch", 1},  {"bi", 1},     {"bio", 1},   {"co", 1},
    {"counter", 1}, {"cross", 1}, {"de", 1},    {"e", 1},      {"eco", 1},   {"ex", 1},
    {"extra", 1},   {"geo", 1},   {"hyper", 1}, {"infra", 1},  {"inter", 1}, {"intra", 1},
    {"macro", 1},   {"mega", 1},  {"micro", 1}, {"mid", 1},    {"mini", 1},  {"mis", 1},
    {"multi", 1},   {"neo", 1},   {"non", 1},   {"omni", 1},   {"over", 1},  {"para", 1},
    {"post", 1},    {"pre", 1},   {"pro", 1},   {"pseudo", 1}, {"quasi", 1}, {"re", 1},
    {"semi", 1},    {"socio", 1}, {"sub", 1},   {"super", 1},  {"trans", 1}, {"tri", 1},
    {"ultra", 1},   {"un", 1},    {"under", 1},
};

static const struct entry cuts[] = {
    {"aint", 2},   {"arent", 3}, {"cannot", 3}, {"couldnt", 5}, {"didnt", 3}, {"doesnt", 4},
    {"dont", 2},   {"gimme", 3}, {"gonna", 3},  {"gotta", 3},   {"hadnt", 3}, {"hasnt", 3},
    {"havent", 4}, {"im", 1},    {"isnt", 2},   {"ive", 1},     {"lemme", 3}, {"shouldnt", 6},
    {"thats", 4},  {"wanna", 3}, {"wasnt", 3},  {"werent", 4},  {"wont", 2},  {"wouldnt", 5},
};

static const struct entry starters[] = {
    {"a", 1},         {"about", 1},     {"according", 1}, {"after", 1},     {"all", 1},
    {"also", 1},      {"although", 1},  {"among", 1},     {"an", 1},        {"and", 1},
    {"another", 1},   {"any", 1},       {"are", 1},       {"as", 1},        {"asked", 1},
    {"at", 1},        {"because", 1},   {"before", 1},    {"both", 1},      {"but", 1},
    {"by", 1},        {"can", 1},       {"despite", 1},   {"did", 1},       {"do", 1},
    {"does", 1},      {"during", 1},    {"each", 1},      {"earlier", 1},   {"even", 1},
    {"every", 1},     {"few", 1},       {"finally", 1},   {"first", 1},     {"for", 1},
    {"from", 1},      {"further", 1},   {"had", 1},       {"has", 1},       {"have", 1},
    {"he", 1},        {"her", 1},       {"here", 1},      {"his", 1},       {"how", 1},
    {"however", 1},   {"i", 1},         {"if", 1},        {"in", 1},        {"instead", 1},
    {"is", 1},        {"it", 1},        {"its", 1},       {"just", 1},      {"last", 1},
    {"later", 1},     {"many", 1},      {"meanwhile", 1}, {"more", 1},      {"moreover", 1},
    {"most", 1},      {"much", 1},      {"my", 1},        {"neither", 1},   {"nevertheless", 1},
    {"next", 1},      {"no", 1},        {"nobody", 1},    {"nor", 1},       {"not", 1},
    {"nothing", 1},   {"now", 1},       {"of", 1},        {"officials", 1}, {"on", 1},
    {"once", 1},      {"one", 1},       {"only", 1},      {"or", 1},        {"other", 1},
    {"others", 1},    {"our", 1},       {"over", 1},      {"please", 1},    {"several", 1},
    {"she", 1},       {"should", 1},    {"similarly", 1}, {"since", 1},     {"so", 1},
    {"some", 1},      {"still", 1},     {"such", 1},      {"thank", 1},     {"thanks", 1},
    {"that", 1},      {"the", 1},       {"their", 1},     {"then", 1},      {"there", 1},
    {"therefore", 1}, {"these", 1},     {"they", 1},      {"this", 1},      {"those", 1},
    {"though", 1},    {"through", 1},   {"thus", 1},      {"to", 1},        {"today", 1},
    {"two", 1},       {"under", 1},     {"unless", 1},    {"unlike", 1},    {"until", 1},
    {"was", 1},       {"we", 1},        {"were", 1},      {"what", 1},      {"when", 1},
    {"where", 1},     {"whether", 1},   {"which", 1},     {"while", 1},     {"who", 1},
    {"why", 1},       {"will", 1},      {"with", 1},      {"within", 1},    {"without", 1},
    {"would", 1},     {"yesterday", 1}, {"yet", 1},       {"you", 1},       {"your", 1},
};

static const struct entry sayings[] = {
    {"added", 1},     {"announced", 1}, {"argued", 1},   {"asked", 1},     {"asks", 1},
    {"concluded", 1}, {"continued", 1}, {"declared", 1}, {"explained", 1}, {"insisted", 1},
    {"joked", 1},     {"noted", 1},     {"quipped", 1},  {"recalled", 1},  {"remarked", 1},
    {"replied", 1},   {"reports", 1},   {"said", 1},     {"says", 1},      {"shouted", 1},
    {"told", 1},      {"tweeted", 1},   {"warned", 1},   {"wrote", 1},
};

static const struct entry domains[] = {
    {"asp", 1},  {"biz", 1},  {"ca", 1},   {"cn", 1},   {"com", 1},  {"csv", 1}, {"de", 1},
    {"doc", 1},  {"docx", 1}, {"edu", 1},  {"eu", 1},   {"exe", 1},  {"fr", 1},  {"gif", 1},
    {"gov", 1},  {"htm", 1},  {"html", 1}, {"info", 1}, {"int", 1},  {"io", 1},  {"jp", 1},
    {"jpg", 1},  {"js", 1},   {"kr", 1},   {"mil", 1},  {"net", 1},  {"org", 1}, {"pdf", 1},
    {"php", 1},  {"png", 1},  {"ppt", 1},  {"ru", 1},   {"tv", 1},   {"txt", 1}, {"uk", 1},
    {"unix", 1}, {"url", 1},  {"wav", 1},  {"xls", 1},  {"xlsx", 1}, {"xml", 1}, {"zip", 1},
};

static const struct entry units[] = {
    {"am", 1}, {"bn", 1}, {"cm", 1}, {"ft", 1},  {"g", 1},   {"gb", 1},  {"hr", 1},  {"hrs", 1},
    {"k", 1},  {"kg", 1}, {"km", 1}, {"kph", 1}, {"kw", 1},  {"lb", 1},  {"lbs", 1}, {"m", 1},
    {"mb", 1}, {"mg", 1}, {"mi", 1}, {"ml", 1},  {"mm", 1},  {"mph", 1}, {"mw", 1},  {"oz", 1},
    {"pm", 1}, {"sq", 1}, {"tn", 1}, {"x", 1},   {"yrs", 1},
};

static int compare(const void *key, const void *entry)
{
    return strcmp(key, ((const struct entry *)entry)->word);
}

/* The value of the word in a table of `n` entries, 0 where it has none. */
static int find(const struct entry *table, size_t n, const char *word, size_t len)
{
    char folded[WORD_MAX];
    if (len == 0 || len >= sizeof folded)
        return 0;
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)word[i];
        folded[i] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    folded[len] = '\0';
    const struct entry *entry = bsearch(folded, table, n, sizeof *table, compare);
    return entry ? entry->value : 0;
}

#define FIND(table, word, len) find(table, sizeof(table) / sizeof *(table), word, len)

enum ent_abbreviation ent_abbreviation_of(const char *word, size_t len)
{
    enum ent_abbreviation kind = (enum ent_abbreviation)FIND(abbreviations, word, len);
    if (kind == ENT_ABBREVIATION_DATE && (word[0] < 'A' || word[0] > 'Z'))
        return ENT_ABBREVIATION_NONE;
    return kind;
}

int ent_word_is_prefix(const char *word, size_t len)
{
    return FIND(prefixes, word, len);
}

size_t ent_word_cut(const char *word, size_t len)
{
    return (size_t)FIND(cuts, word, len);
}

int ent_word_is_starter(const char *word, size_t len)
{
    return FIND(starters, word, len);
}

int ent_word_is_saying(const char *word, size_t len)
{
    return FIND(sayings, word, len);
}

int ent_word_is_domain(const char *word, size_t len)
{
    return FIND(domains, word, len);
}

int ent_word_is_unit(const char *word, size_t len)
{
    return FIND(units, word, len);
}
