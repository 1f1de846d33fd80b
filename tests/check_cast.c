// SPDX-License-Identifier: MIT
/* Tests of src/actors: which mentions stand for whom. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "actors_fixture.h"
#include "suite.h"

struct cast_case {
    const char *text;
    const char *mentions; /* as cast_fixture_line() writes them */
    const char *date;     /* NULL: none */
};

/* Actors and places; what a mention stands for. */
static const struct cast_case cases[] = {
    /* false friends */
    {"Paris Hilton met Michael Jordan while reading the Washington Post.", "", NULL},
    {"Bank of America Merrill Lynch and the University of Cyprus moved.",
     "University of Cyprus=UNIVERSITY_OF_CYPRUS", NULL},
    {"George Washington slept here, and Jordan Pickford did too.",
     "Jordan Pickford=JORDAN_PICKFORD", NULL},
    {"Georgia and Atlanta: the governor of Georgia, a Republican, signed the bill.",
     "(Atlanta=USA), governor=GOV", NULL},
    {"Russia invaded Georgia in August 2008.", "Russia=RUS, Georgia=GEO", NULL},
    {"A Chinese man spoke Chinese.", "Chinese=CHN/CVL", NULL},
    {"Turkey likes turkey, and Chad is no lad.", "Turkey=TUR, Chad=TCD", NULL},
    /* places */
    {"KYIV (Agency) - Poland sent tanks to Ukraine on Monday.",
     "(KYIV=UKR), Poland=POL, Ukraine=UKR", NULL},
    {"NEW DELHI — Nepal thanked Bhutan.", "(NEW DELHI=IND), Nepal=NPL, Bhutan=BTN", NULL},
    {"A summit in Vienna ended; Vienna was content.", "(Vienna=AUT), Vienna=AUT", NULL},
    {"They met in the capital, Cairo, and Egypt’s army left.", "(Cairo=EGY), Egypt=EGY/MIL", NULL},
    {"The London-based group fears the Tehran-backed militia.", "(London=GBR), Tehran=IRN", NULL},
    {"An old man was jailed in Munich, Germany.", "man=DEU/CVL, (Munich=DEU), (Germany=DEU)", NULL},
    {"The streets of Lima were calm in Peru.", "(Lima=PER), (Peru=PER)", NULL},
    {"Relations with Manila cooled; trust in Japan grew.", "Manila=PHL, Japan=JPN", NULL},
    {"The South China Sea and the Korean Peninsula are calm.", "", NULL},
    {"Oslo’s airport was shut, but Oslo’s anger grew.", "(Oslo=NOR), Oslo=NOR", NULL},
    {"Berlin, in Moscow’s view, had lied.", "Berlin=DEU, Moscow=RUS", NULL},
    {"Washington, D.C. was quiet.", "(Washington=USA)", NULL},
    {"They met in London, Stockholm and Madrid.", "(London=GBR), (Stockholm=SWE), (Madrid=ESP)",
     NULL},
    {"In Paris, Berlin was praised and Rome agreed.", "(Paris=FRA), Berlin=DEU, Rome=ITA", NULL},
    {"The lake is larger than Greece.", "(Greece=GRC)", NULL},
    {"The Indo-Pacific and the Indian Ocean are wide.", "", NULL},
    {"Gunmen fled from Aleppo.", "Gunmen=SYR/REB, (Aleppo=SYR)", NULL},
    /* two of one name */
    {"Rwanda backs rebels in eastern Congo. Congolese troops fled.",
     "Rwanda=RWA, Congo=COD, Congolese=COD/MIL", NULL},
    {"Brazzaville thanked Gabon. Congo left.", "Brazzaville=COG, Gabon=GAB, Congo=COG", NULL},
    /* agents and their sectors */
    {"Nigerian troops and the Nigerian police arrested rebels.",
     "Nigerian=NGA/MIL, Nigerian=NGA/COP, rebels=NGA/REB", NULL},
    {"The government in Khartoum expelled the envoys of Chad.", "Khartoum=SDN/GOV, Chad=TCD/GOV",
     NULL},
    {"Finnish and Swedish pilots train together.", "Finnish=FIN/MIL, Swedish=SWE/MIL", NULL},
    {"Police in Lusaka jailed a 70-year-old man.", "Lusaka=ZMB/COP, man=ZMB/CVL", NULL},
    {"The Inter-American Court of Human Rights heard Peru.",
     "Inter-American Court of Human Rights=IACHR, Peru=PER", NULL},
    {"A Ghanaian court freed a Togolese journalist.", "Ghanaian=GHA/JUD, Togolese=TGO/JRN", NULL},
    {"Iran's Revolutionary Guards seized a South Korean tanker.",
     "Iran's Revolutionary Guards=IRN/IRGC, South Korean=KOR/BUS", NULL},
    {"A spokesman for the Kremlin smiled.", "Kremlin=RUS/KREMLIN", NULL},
    {"The anti-Chinese crowd and the Sino-Indian border.", "Chinese=CHN/CVL, Sino=CHN, Indian=IND",
     NULL},
    /* persons */
    {"North Korean leader Kim Jong-un wrote. Kim was glad.",
     "Kim Jong-un=PRK/KIM_JONG_UN, Kim=PRK/KIM_JONG_UN", "2019-01-01"},
    {"Tokyo's top diplomat, Hiroshi Tanaka, flew home. Tanaka was tired.",
     "Tokyo=JPN/GOV, Hiroshi Tanaka=JPN/HIROSHI_TANAKA, Tanaka=JPN/HIROSHI_TANAKA", NULL},
    {"Chen Wei, a Chinese official, wept. Chen was old.",
     "Chen Wei=CHN/CHEN_WEI, Chinese=CHN/GOV, Chen=CHN/CHEN_WEI", NULL},
    {"Zambian President Anna Mwale resigned.", "Anna Mwale=ZMB/ANNA_MWALE", NULL},
    {"May visited Chad in May with Theresa May. May left.",
     "Chad=TCD, Theresa May=GBR/THERESA_MAY, May=GBR/THERESA_MAY", "2018-06-01"},
    {"Zambian President Anna Mwale wept. Mr Banda met Ms Mwale.",
     "Anna Mwale=ZMB/ANNA_MWALE, Banda=BANDA, Mwale=ZMB/ANNA_MWALE", NULL},
    {"Hugo Banzer, a general, wept. Mr Banzer was old.",
     "Hugo Banzer=BOL/HUGO_BANZER, Banzer=BOL/HUGO_BANZER", NULL},
    {"Hungary stalled, and Mr Orban laughed.", "Hungary=HUN, Orban=HUN/VIKTOR_ORBAN", "2023-05-01"},
    {"Former US President Donald Trump spoke. Trump was loud.",
     "Donald Trump=DONALD_TRUMP, Trump=DONALD_TRUMP", "2023-05-01"},
    {"US President Donald Trump spoke. Trump was loud.",
     "Donald Trump=USA/DONALD_TRUMP, Trump=USA/DONALD_TRUMP", "2019-05-01"},
    /* what stands for actors */
    {"Sudan accused Egypt of meddling. It recalled its ambassador.",
     "Sudan=SDN, Egypt=EGY, It=SDN, its=SDN", NULL},
    {"It is too early to say, and it seems cold in Chile.", "(Chile=CHL)", NULL},
    {"Angela Merkel met Vladimir Putin. She said that he had lied, and the latter denied it.",
     "Angela Merkel=DEU/ANGELA_MERKEL, Vladimir Putin=RUS/VLADIMIR_PUTIN, "
     "She=DEU/ANGELA_MERKEL, he=RUS/VLADIMIR_PUTIN, the latter=RUS/VLADIMIR_PUTIN",
     "2021-01-01"},
    {"Ethiopia, which fears Egypt, asked its northern neighbour for help.",
     "Ethiopia=ETH, which=ETH, Egypt=EGY, its=ETH, neighbour=EGY", NULL},
    {"Ghana and Togo signed a treaty. The two countries had quarrelled over their border.",
     "Ghana=GHA, Togo=TGO, The two countries=GHA+TGO, their=GHA+TGO", NULL},
    {"Estonia, Latvia and Lithuania met. The three countries agreed, and they left.",
     "Estonia=EST, Latvia=LVA, Lithuania=LTU, The three countries=EST+LVA+LTU, "
     "they=EST+LVA+LTU",
     NULL},
    {"Peru fought Ecuador. Peru lost. Ecuador wept. Brazil then parted the two armies.",
     "Peru=PER, Ecuador=ECU, Peru=PER, Ecuador=ECU, Brazil=BRA, the two armies=PER+ECU", NULL},
    {"Seoul and Pyongyang restored a hotline. The North had cut it; the South smiled.",
     "Seoul=KOR, Pyongyang=PRK, North=PRK, South=KOR", NULL},
    {"The North is cold and the South is warm.", "", NULL},
    {"The two Koreas will talk; a North-South line was Seoul's wish.",
     "The two Koreas=PRK+KOR, North=PRK, South=KOR, Seoul=KOR", NULL},
    {"NATO warned Serbia. The alliance would act.", "NATO=NATO, Serbia=SRB, The alliance=NATO",
     NULL},
    {"Saudi Arabia closed its embassy. The kingdom blamed Iran.",
     "Saudi Arabia=SAU, its=SAU, The kingdom=SAU, Iran=IRN", NULL},
    {"The Taliban attacked Kabul. They killed Afghan soldiers, and they won.",
     "Taliban=TALIBAN, Kabul=AFG, They=TALIBAN, Afghan=AFG/MIL, they=TALIBAN", NULL},
    {"Bolivia sued Chile. The Andean country lost, and Santiago was glad.",
     "Bolivia=BOL, Chile=CHL, The Andean country=CHL, Santiago=CHL", NULL},
    {"The Maldives and India quarrelled. The archipelago thanked its giant neighbour.",
     "Maldives=MDV, India=IND, The archipelago=MDV, its=MDV, neighbour=IND", NULL},
    {"The Tigrayan leadership met Kurdish fighters. They wept.",
     "Tigrayan=TPLF, Kurdish=KURDS, They=KURDS", NULL},
    {"Airbus sued Boeing, and Hugo Banzer, a general, wept.",
     "Airbus=FRA/AIRBUS, Boeing=USA/BOEING, Hugo Banzer=BOL/HUGO_BANZER", NULL},
    {"Kenya held a vote. The government won.", "Kenya=KEN, The government=KEN/GOV", NULL},
    /* names that no gazetteer knows */
    {"The Fishermen's Union sued Northern Kelp Inc over a pier.",
     "Fishermen's Union=FISHERMEN_S_UNION, Northern Kelp Inc=NORTHERN_KELP_INC", NULL},
    {"A lawsuit was filed against Brodvik. Brodvik denied it.", "Brodvik=BRODVIK, Brodvik=BRODVIK",
     NULL},
    {"The Harbour Workers Council (HWC) struck. On Friday the HWC won.",
     "Harbour Workers Council=HARBOUR_WORKERS_COUNCIL, HWC=HARBOUR_WORKERS_COUNCIL, "
     "HWC=HARBOUR_WORKERS_COUNCIL",
     NULL},
    {"Nigerian oil company Obudu drilled.", "Obudu=NGA/OBUDU", NULL},
    {"Then Krauthof, the German carmaker, paid.", "Krauthof=DEU/KRAUTHOF, German=DEU/BUS", NULL},
    {"Grace Ofori, a lawyer and activist, wept. Ofori was tired.",
     "Grace Ofori=GRACE_OFORI, Ofori=GRACE_OFORI", NULL},
    {"The Pan Harbourist Congress won.", "Pan Harbourist Congress=PAN_HARBOURIST_CONGRESS", NULL},
    {"Healers Without Frontiers said so.", "Healers Without Frontiers=HEALERS_WITHOUT_FRONTIERS",
     NULL},
    {"Vera Brodvik, leader of a club, sang.", "Vera Brodvik=VERA_BRODVIK", NULL},
    {"They met Mayor Tom Brodvik.", "Tom Brodvik=TOM_BRODVIK", NULL},
    {"In March the Clean Harbours Act passed near Lake Brodvik.", "", NULL},
    /* nouns without a country */
    {"Protesters threw stones.", "Protesters=CVL", NULL},
    {"In Cairo police arrested protesters.", "Cairo=EGY/COP, protesters=EGY/CVL", NULL},
    {"The rebels seized a town in Mali.", "rebels=MLI/REB, (Mali=MLI)", NULL},
    {"Three missiles fell, a police station burnt and a court ruling came.", "", NULL},
    {"Benin is in turmoil. The soldiers left.", "Benin=BEN, soldiers=BEN/MIL", NULL},
    {"Ghana thanked Togo, officials said.", "Ghana=GHA, Togo=TGO", NULL},
};

START_TEST(test_mentions)
{
    struct cast_fixture f;
    cast_fixture_make(&f, cases[_i].text, cases[_i].date);
    ck_assert_str_eq(cast_fixture_line(&f, 0), cases[_i].mentions);
    cast_fixture_free(&f);
}
END_TEST

/* How far the phrase reaches. */
static const struct cast_case phrase_cases[] = {
    {"The Nigerian army won.", "The Nigerian army=NGA/MIL", NULL},
    {"North Korean leader Kim Jong-un wrote.", "North Korean leader Kim Jong-un=PRK/KIM_JONG_UN",
     NULL},
    {"He met two senior U.S. defence officials yesterday.",
     "two senior U.S. defence officials=USA/GOV", NULL},
    {"Tokyo's top diplomat left.", "Tokyo's top diplomat=JPN/GOV", NULL},
    {"The government in Seoul met our friends in Warsaw.",
     "The government in Seoul=KOR/GOV, our friends in Warsaw=POL", NULL},
    {"The ambassador of Peru spoke.", "The ambassador of Peru=PER/GOV", NULL},
    {"Ethiopia asked its northern neighbour Sudan.", "Ethiopia=ETH, its=ETH, Sudan=SDN", NULL},
    {"The United States won.", "The United States=USA", NULL},
    {"Some armed rebels fled.", "Some armed rebels=REB", NULL},
    {"Nigerian oil company Obudu drilled.", "Nigerian oil company Obudu=NGA/OBUDU", NULL},
    {"The Rwandan-backed rebels won.", "The Rwandan-backed rebels=RWA", NULL},
};

START_TEST(test_phrases)
{
    struct cast_fixture f;
    cast_fixture_make(&f, phrase_cases[_i].text, phrase_cases[_i].date);
    ck_assert_str_eq(cast_fixture_line(&f, 1), phrase_cases[_i].mentions);
    cast_fixture_free(&f);
}
END_TEST

/* What holds of every cast, whatever the text. */
static void check_whole(const struct cast_fixture *f)
{
    const struct ent_cast *cast = &f->cast;
    uint32_t total = 0;
    for (uint32_t i = 0; i < cast->n_mentions; i++) {
        const struct ent_mention *m = &cast->mentions[i];
        ck_assert_uint_lt(m->span.start, m->span.end);
        ck_assert_uint_le(m->span.end, f->article.text_len);
        ck_assert(ent_span_within(m->span, m->phrase));
        ck_assert_uint_lt(m->sentence, f->text.n_sentences);
        ck_assert(ent_span_within(m->phrase, f->text.sentences[m->sentence].span));
        ck_assert_uint_le(m->token + m->tokens, f->text.n_tokens);
        ck_assert_uint_ge(m->members, 1);
        ck_assert_uint_le(m->member + m->members, cast->n_members);
        ck_assert_uint_lt(m->kind, ENT_MENTION_KIND_COUNT);
        if (i)
            ck_assert_uint_le(cast->mentions[i - 1].span.start, m->span.start);
        for (uint32_t k = 0; k < m->members; k++)
            ck_assert_uint_lt(cast->members[m->member + k], cast->n_actors);
        total += m->members;
    }
    for (uint32_t i = 0; i < cast->n_actors; i++) {
        const struct ent_actor *actor = &cast->actors[i];
        ck_assert(*actor->id && *actor->root && *actor->name && *actor->root_name);
        ck_assert_ptr_nonnull(actor->sector);
        ck_assert_uint_ge(actor->mentions, 1);
        ck_assert_uint_ge(total, actor->mentions);
        total -= actor->mentions;
    }
    ck_assert_uint_eq(total, 0);
}

/* Texts that mean to break something. */
static const char *const hostile[] = {
    "'s 's 's the the the of of of in in in",
    "the former the latter the two the three both its their which who",
    "- - -China- - -US - -—— U.S.-U.S.-U.S. 's's's",
    "the the North the South the the Koreas North-South-North-South",
    "President President President of of China of China of China",
    "China, China, China, and China and and China, which which which its its neighbour",
    "\xEF\xBF\xBD\xEF\xBF\xBD China\xEF\xBF\xBD's \xEF\xBF\xBD",
    "CHINA AND THE US SAID WHO IS THE LEADER OF THE IS",
    "Mr Mr Mr Mr. Former former former Former Trump Trump Trump Trump",
    "the government the government the government in in of of China's's",
    "Kim Kim Kim Kim Jong Kim Jong-un-un-un Kim's Kim",
    "Ministry of of of the the and and Ministry of Ministry of the Ministry",
    "Abc Def (GHI) (GHI) (A) Abc's 's Def, 34, 34, a, the Council of the",
    "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z A B C D E F G H Council",
    "the the police police the officials officials of in from police police",
    "\"(—,\" China \")—,\" it; \"It\", (its)",
};

START_TEST(test_hostile)
{
    struct cast_fixture f;
    cast_fixture_make(&f, hostile[_i], "2024-01-01");
    check_whole(&f);
    cast_fixture_free(&f);
}
END_TEST

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Seconds that the text takes, said `times` over. */
static double time_of(const char *sentence, size_t times, uint32_t *mentions)
{
    size_t len = strlen(sentence);
    char *text = malloc(len * times + 1);
    struct cast_fixture f;
    ck_assert_ptr_nonnull(text);
    for (size_t i = 0; i < times; i++)
        memcpy(text + i * len, sentence, len);
    text[len * times] = '\0';
    double start = seconds();
    cast_fixture_make(&f, text, "2024-01-01");
    double taken = seconds() - start;
    check_whole(&f);
    *mentions = f.cast.n_mentions;
    cast_fixture_free(&f);
    free(text);
    return taken;
}

/* Ten times the text takes about ten times as long; sentences that end, and one that never does. */
START_TEST(test_linear_time)
{
    static const char *const sentences[] = {
        "Chinese President Xi Jinping met Kim Jong-un; they told the former of Seoul. ",
        "China and Japan, which the two countries and its neighbour and they and the former and ",
        "the North and the South and the two Koreas and the latter, it and he and their summit, ",
        "Premier Aaab Bbbc of China and ",
        "Aaab Bbbc, 34, sued the Council of Dddc against Eeef and the police ",
        "Aaab ",
    };
    uint32_t mentions;
    fixture_gazetteer();
    double small = time_of(sentences[_i], 1000, &mentions);
    double large = time_of(sentences[_i], 10000, &mentions);
    ck_assert_uint_ge(mentions, _i < 5 ? 10000 : 0);
    ck_assert_msg(large < small * 30 + 0.2, "%.3f s, then %.3f s", small, large);
}
END_TEST

/* Whoever the part is, its root is told. */
START_TEST(test_roots)
{
    struct cast_fixture f;
    cast_fixture_make(&f, "Chinese officials met Kim Jong-un and NATO.", "2024-01-01");
    ck_assert_uint_eq(f.cast.n_actors, 3);
    ck_assert_str_eq(f.cast.actors[0].id, "CHN/GOV");
    ck_assert_str_eq(f.cast.actors[0].root, "CHN");
    ck_assert_str_eq(f.cast.actors[0].name, "Chinese government");
    ck_assert_str_eq(f.cast.actors[0].root_name, "China");
    ck_assert_str_eq(f.cast.actors[0].sector, "GOV");
    ck_assert_int_eq(f.cast.actors[0].root_type, ENT_ACTOR_COUNTRY);
    ck_assert_str_eq(f.cast.actors[1].root, "PRK");
    ck_assert_int_eq(f.cast.actors[1].type, ENT_ACTOR_PERSON);
    ck_assert_str_eq(f.cast.actors[2].root, "NATO");
    cast_fixture_free(&f);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("cast");
    TCase *tcase = tcase_create("cast");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, test_mentions, 0, (int)(sizeof cases / sizeof *cases));
    tcase_add_loop_test(tcase, test_phrases, 0, (int)(sizeof phrase_cases / sizeof *phrase_cases));
    tcase_add_loop_test(tcase, test_hostile, 0, (int)(sizeof hostile / sizeof *hostile));
    tcase_add_loop_test(tcase, test_linear_time, 0, 6);
    tcase_add_test(tcase, test_roots);
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
