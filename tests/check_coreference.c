// SPDX-License-Identifier: MIT
/* Tests of src/actors with trees: which pronoun, role and description stands for whom. */
#include "config.h"

#include <check.h>

#include "actors_fixture.h"
#include "suite.h"

struct cast_case {
    const char *text;
    const char *mentions; /* as cast_fixture_line() writes them */
    const char *date;     /* NULL: none */
};

/* What trees tell of what stands for whom. */
static const struct cast_case tree_cases[] = {
    /* who is warned is not who warns; who is next to a verb is not the subject above it */
    {"Kenya pressed Uganda and warned it.", "Kenya=KEN, Uganda=UGA, it=UGA", NULL},
    {"Peru says that Chile threatened it.", "Peru=PER, Chile=CHL, it=PER", NULL},
    {"Malawi, which borders Zambia, waited for weeks before it closed its port.",
     "Malawi=MWI, which=MWI, Zambia=ZMB, it=MWI, its=MWI", NULL},
    /* who was accused or asked is who answers */
    {"Ghana, Nigeria and Chad accuse Togo of hiding pirates. It rejects the charge.",
     "Ghana=GHA, Nigeria=NGA, Chad=TCD, Togo=TGO, It=TGO", NULL},
    {"Peru asked Chile for help. It refused, and its president declined to say why.",
     "Peru=PER, Chile=CHL, It=CHL, its=CHL", NULL},
    {"Peru was accused of spying by Chile. It denied this.", "Peru=PER, Chile=CHL, It=PER", NULL},
    {"Peru pressed Chile, and it replied that it would wait.",
     "Peru=PER, Chile=CHL, it=CHL, it=CHL", NULL},
    {"Peru attacked Chile. It denied this.", "Peru=PER, Chile=CHL, It=PER", NULL},
    {"Peru fought Chile, and Brazil replied.", "Peru=PER, Chile=CHL, Brazil=BRA", NULL},
    {"Peru and Fiji condemned Chile. It rejected the criticism.",
     "Peru=PER, Fiji=FJI, Chile=CHL, It=CHL", NULL},
    /* who is accused of it or told to do it is the subject of the verb behind */
    {"Peru accused Chile of bullying its neighbours.", "Peru=PER, Chile=CHL, its=CHL", NULL},
    {"Peru told Chile to mind its business.", "Peru=PER, Chile=CHL, its=CHL", NULL},
    {"Peru accused Chile of attacking it.", "Peru=PER, Chile=CHL, it=PER", NULL},
    /* "he" and "him" of one clause are two */
    {"Gabriel Boric met Luis Arce. He thanked him.",
     "Gabriel Boric=CHL/GABRIEL_BORIC, Luis Arce=BOL/LUIS_ARCE, He=CHL/GABRIEL_BORIC, "
     "him=BOL/LUIS_ARCE",
     "2023-01-01"},
    /* a list is weighed as one; a clause within another tells less than the main one */
    {"Peru and Chile met. Brazil, which the Taliban threatened, praised their courage.",
     "Peru=PER, Chile=CHL, Brazil=BRA, which=BRA, Taliban=TALIBAN, their=TALIBAN", NULL},
    {"Peru sued Chile, and Spain, Fiji and Togo spoke in its support.",
     "Peru=PER, Chile=CHL, Spain=ESP, Fiji=FJI, Togo=TGO, its=PER", NULL},
    {"Peru waited for weeks after Chile had closed the road. Its patience is at an end.",
     "Peru=PER, Chile=CHL, Its=PER", NULL},
    /* persons whom only the text knows, beside what they are */
    {"Peru closed its border. Its foreign minister, Carla Huanca, blamed Chile, and Bolivia "
     "thanked "
     "her.",
     "Peru=PER, its=PER, Its=PER, Carla Huanca=PER/CARLA_HUANCA, Chile=CHL, Bolivia=BOL, "
     "her=PER/CARLA_HUANCA",
     NULL},
    {"Chile met Peru. Bruno Solis, a spokesman for the Peruvian navy, said that his ships had "
     "left.",
     "Chile=CHL, Peru=PER, Bruno Solis=PER/BRUNO_SOLIS, Peruvian=PER/MIL, "
     "his=PER/BRUNO_SOLIS",
     NULL},
    {"Chile thanked Peru. Its president said that his country was in debt.",
     "Chile=CHL, Peru=PER, Its=CHL, his=CHL", NULL},
    {"Peru blames Chile and Fiji. Both denied the charge. Its tourism minister, Ana Ruiz, smiled.",
     "Peru=PER, Chile=CHL, Fiji=FJI, Both=CHL+FJI, Its=PER, Ana Ruiz=PER/ANA_RUIZ", NULL},
    {"Chile, whose emir was ill, met Fiji. Spain thanked him.",
     "Chile=CHL, whose=CHL, Fiji=FJI, Spain=ESP, him=CHL", NULL},
    {"Peru has two neighbours. Bruno Solis, the prime minister, met Chile.",
     "Peru=PER, Bruno Solis=PER/BRUNO_SOLIS, the prime minister=PER/GOV, Chile=CHL", NULL},
    {"Peru has two neighbours. Prime Minister Bruno Solis thanked both.",
     "Peru=PER, Bruno Solis=PER/BRUNO_SOLIS", NULL},
    {"Peru received Foreign Minister Ana Ruiz of Chile.", "Peru=PER, Ana Ruiz=CHL/ANA_RUIZ", NULL},
    {"Chile met Peru. Bruno Solis, a former minister in the Peruvian government, left.",
     "Chile=CHL, Peru=PER, Bruno Solis=BRUNO_SOLIS, Peruvian=PER/GOV", NULL},
    /* given names and titles tell who is a man and who a woman, and so do pronouns */
    {"Peru's minister Bruno Solis met Chile's minister Carla Huanca. She smiled. He left.",
     "Bruno Solis=PER/BRUNO_SOLIS, Carla Huanca=CHL/CARLA_HUANCA, She=CHL/CARLA_HUANCA, "
     "He=PER/BRUNO_SOLIS",
     NULL},
    /* things */
    {"Ghana rejected the treaty because it was unfair.", "Ghana=GHA", NULL},
    {"Togo signed a protocol and Ghana ratified it.", "Togo=TGO, Ghana=GHA", NULL},
    {"Togo was accused of fraud. It denied everything.", "Togo=TGO, It=TGO", NULL},
    /* pairs */
    {"Ghana and Togo quarrelled over a dam. The African Union met in Addis Ababa. Kenya urged both "
     "sides to talk.",
     "Ghana=GHA, Togo=TGO, African Union=AU, (Addis Ababa=ETH), Kenya=KEN, both sides=GHA+TGO",
     NULL},
    {"Peru and Chile fought for weeks. Brazil offered Argentina a role. The two countries then "
     "signed a truce.",
     "Peru=PER, Chile=CHL, Brazil=BRA, Argentina=ARG, The two countries=PER+CHL", NULL},
    {"Norway and Sweden signed a pact. Neither trusts the other.",
     "Norway=NOR, Sweden=SWE, Neither=NOR+SWE, the other=NOR+SWE", NULL},
    {"Norway and Sweden met. Both agreed.", "Norway=NOR, Sweden=SWE, Both=NOR+SWE", NULL},
    {"Norway met two rivals with two plans.", "Norway=NOR", NULL},
    {"Peru and Chile met. Borrowing a phrase, Brazil praised the former and mocked the latter.",
     "Peru=PER, Chile=CHL, Brazil=BRA, the former=PER, the latter=CHL", NULL},
    /* roles */
    {"A Ghanaian court fined a Togolese bank. The court gave no reason, and the bank will appeal.",
     "Ghanaian=GHA/JUD, Togolese=TGO/BUS, The court=GHA/JUD, the bank=TGO/BUS", NULL},
    {"Ethiopia, which lost its coast when Eritrea left, wants a port. The prime minister said so.",
     "Ethiopia=ETH, which=ETH, its=ETH, Eritrea=ERI, The prime minister=ETH/GOV", NULL},
    {"NATO warned Serbia. Russia accused the alliance of bluffing.",
     "NATO=NATO, Serbia=SRB, Russia=RUS, the alliance=NATO", NULL},
    {"Turkey praised Japan. Jens Stoltenberg, the secretary-general, praised Turkey.",
     "Turkey=TUR, Japan=JPN, Jens Stoltenberg=NATO/JENS_STOLTENBERG, "
     "the secretary-general=NATO/JENS_STOLTENBERG, Turkey=TUR",
     "2022-05-01"},
    /* who acts on a state is another */
    {"Peru thanked Chile. Chile lent money to the country.",
     "Peru=PER, Chile=CHL, Chile=CHL, the country=PER", NULL},
    {"Turkey met Iraq. Mr Modi angered it.", "Turkey=TUR, Iraq=IRQ, Modi=IND/NARENDRA_MODI, it=TUR",
     "2022-05-01"},
    {"The Indian envoy met the Chinese. Mr Modi pressed it.",
     "Indian=IND/GOV, Chinese=CHN, Modi=IND/NARENDRA_MODI", "2022-05-01"},
    {"Uganda sued Kenya over a pipeline, and the two have quarrelled ever since.",
     "Uganda=UGA, Kenya=KEN, the two=UGA+KEN", NULL},
    {"Russia threatened Sweden and Finland. It then cut off power to its neighbour.",
     "Russia=RUS, Sweden=SWE, Finland=FIN, It=RUS, its=RUS, neighbour=FIN", NULL},
    {"China fought India. Pakistan, an ally of China, blamed its old enemy.",
     "China=CHN, India=IND, Pakistan=PAK, China=CHN, its=PAK, enemy=IND", NULL},
    {"Cuba met Spain and Peru. Cuba praised its closest ally.",
     "Cuba=CUB, Spain=ESP, Peru=PER, Cuba=CUB, its=CUB", NULL},
    /* who is known to be whose ally, rival, neighbour or colony, and the nearest will not do */
    {"Russia threatened Lithuania. Poland praised Chile. America sold missiles to its Baltic ally.",
     "Russia=RUS, Lithuania=LTU, Poland=POL, Chile=CHL, America=USA, its=USA, ally=LTU", NULL},
    {"Israel bombed Qatar. Fiji warned Israel. Iran mocked its old enemy.",
     "Israel=ISR, Qatar=QAT, Fiji=FJI, Israel=ISR, Iran=IRN, its=IRN, enemy=ISR", NULL},
    {"Chad and Surinam signed a treaty. Surinam praised Fiji. The Netherlands mocked its former "
     "colony.",
     "Chad=TCD, Surinam=SUR, Surinam=SUR, Fiji=FJI, Netherlands=NLD, its=NLD, colony=SUR", NULL},
    {"Cuba met Spain. Mr Lukashenko praised his rival, Ana Ruiz.",
     "Cuba=CUB, Spain=ESP, Lukashenko=BLR/ALEXANDER_LUKASHENKO, his=BLR/ALEXANDER_LUKASHENKO",
     "2022-05-01"},
    {"Kyrgyzstan and Tajikistan met. Each country blames the other.",
     "Kyrgyzstan=KGZ, Tajikistan=TJK, Each country=KGZ+TJK, the other=KGZ+TJK", NULL},
    {"Finland and Sweden want to join NATO. Britain promised to defend both applicants.",
     "Finland=FIN, Sweden=SWE, NATO=NATO, Britain=GBR, both applicants=FIN+SWE", NULL},
    /* whose government, ruler or capital */
    {"Mali's junta met Wagner. Chad praised Togo. France mocked the regime.",
     "Mali=MLI/GOV, Wagner=WAGNER, Chad=TCD, Togo=TGO, France=FRA, the regime=MLI/GOV", NULL},
    {"Chad denounced Togo. Chad accused the government of fraud.",
     "Chad=TCD, Togo=TGO, Chad=TCD, the government=TGO/GOV", NULL},
    {"Qatar met Eritrea and Djibouti. Eritrea left. The emir protested.",
     "Qatar=QAT, Eritrea=ERI, Djibouti=DJI, Eritrea=ERI, The emir=QAT/GOV", NULL},
    {"Ghana is at war. Togo shelled the capital. Fiji's envoys landed in the capital.",
     "Ghana=GHA, Togo=TGO, the capital=GHA, Fiji=FJI/GOV, (the capital=GHA)", NULL},
    {"Japan met South Korea. America urged its two allies to talk. Seoul mocked its former "
     "occupier.",
     "Japan=JPN, South Korea=KOR, America=USA, its=USA, two allies=JPN+KOR, Seoul=KOR, its=KOR, "
     "occupier=JPN",
     NULL},
    {"BAMAKO, May 3 - Soldiers in Mali fled. Mali is at war. Togo met Ghana. Ghana thanked Togo. "
     "Togo armed Ghana. Fiji praised the landlocked country.",
     "(BAMAKO=MLI), Mali=MLI/MIL, Mali=MLI, Togo=TGO, Ghana=GHA, Ghana=GHA, Togo=TGO, Togo=TGO, "
     "Ghana=GHA, Fiji=FJI, the landlocked country=MLI",
     NULL},
    /* a continent that acts is the Union */
    {"Peru praised Chile. Europe is furious. Iran accused Europe of sloth. Europe's largest "
     "lender left. Snow fell in Europe.",
     "Peru=PER, Chile=CHL, Europe=EU, Iran=IRN, Europe=EU", NULL},
    {"Peru quarrelled with Chile. At a summit in Quito Peru thanked its hosts.",
     "Peru=PER, Chile=CHL, (Quito=ECU), Peru=PER, its=PER, hosts=ECU", NULL},
    {"Ghana and Togo met. Chad, an ally of both, left.",
     "Ghana=GHA, Togo=TGO, Chad=TCD, both=GHA+TGO", NULL},
    {"Ghana and Togo met. Chad said that neither could wait while it armed one and warned the "
     "other.",
     "Ghana=GHA, Togo=TGO, Chad=TCD, neither=GHA+TGO, it=TCD, the other=GHA+TGO", NULL},
    {"Peru and Chile are at war. Brazil praised Peru. Fiji warned Spain. Both left.",
     "Peru=PER, Chile=CHL, Brazil=BRA, Peru=PER, Fiji=FJI, Spain=ESP, Both=FJI+ESP", NULL},
    {"Peru threatened Chile. Brazil sold grain to Fiji. The two countries "
     "still argue over their border.",
     "Peru=PER, Chile=CHL, Brazil=BRA, Fiji=FJI, The two countries=PER+CHL, "
     "their=PER+CHL",
     NULL},
    {"NIAMEY - American troops will leave Niger. The government praised Russia.",
     "(NIAMEY=NER), American=USA/MIL, Niger=NER, The government=NER/GOV, Russia=RUS", NULL},
    /* where the story is dated from, and what it is about */
    {"LIMA - Chile warned Peru. A spokesman for the presidency here replied.",
     "(LIMA=PER), Chile=CHL, Peru=PER, the presidency=PER/GOV", NULL},
    {"Hamas met Egypt. Cairo praised the Islamist group.",
     "Hamas=HAMAS, Egypt=EGY, Cairo=EGY, the Islamist group=HAMAS", NULL},
    /* what kind of state, body or group it is, and who acts on it */
    {"Georgia jailed its mayor. Hungary praised Georgia. America imposed visa bans on the former "
     "Soviet republic.",
     "Georgia=GEO, its=GEO, Hungary=HUN, Georgia=GEO, America=USA, "
     "the former Soviet republic=GEO",
     NULL},
    {"Lithuania put up a fence. Mr Lukashenko accused the Baltic state of hysteria.",
     "Lithuania=LTU, Lukashenko=BLR/ALEXANDER_LUKASHENKO, the Baltic state=LTU", "2022-05-01"},
    {"Japan met China's envoys in Manila. It lent the Philippines money. Fiji sent the archipelago "
     "food.",
     "Japan=JPN, China=CHN/GOV, (Manila=PHL), It=JPN, Philippines=PHL, Fiji=FJI, "
     "the archipelago=PHL",
     NULL},
    {"Saudi Arabia warned Britain. The kingdom left.",
     "Saudi Arabia=SAU, Britain=GBR, The kingdom=SAU", NULL},
    {"The International Criminal Court accused Sudan. Chad thanked the judges.",
     "International Criminal Court=ICC, Sudan=SDN, Chad=TCD, the judges=ICC", NULL},
    {"Peru sued Chile at the Security Council. Peru told the council that it had no choice.",
     "Peru=PER, Chile=CHL, Security Council=UN, Peru=PER, the council=UN, it=PER", NULL},
    {"Niger expelled the French. Nigeria, which borders Niger, cut off the country's electricity.",
     "Niger=NER, French=FRA, Nigeria=NGA, which=NGA, Niger=NER, the country=NER", NULL},
    {"Fiji thanked the Maldives. The islands had helped their friends.",
     "Fiji=FJI, Maldives=MDV, The islands=MDV, their=MDV", NULL},
    /* who speaks of himself and his */
    {"Peru mocked Chile. \"We expect more of our neighbour,\" Mr Boric said.",
     "Peru=PER, Chile=CHL, We=CHL, our=CHL, neighbour=PER, Boric=CHL/GABRIEL_BORIC", "2023-01-01"},
    {"Gabriel Boric thanked Peru. He told reporters: \"Peru is dear to us.\"",
     "Gabriel Boric=CHL/GABRIEL_BORIC, Peru=PER, He=CHL/GABRIEL_BORIC, Peru=PER, us=CHL",
     "2023-01-01"},
    {"\"Peru is late,\" Gabriel Boric said. \"Peru is dear to us.\"",
     "Peru=PER, Gabriel Boric=CHL/GABRIEL_BORIC, Peru=PER, us=CHL", "2023-01-01"},
    {"\"You have no business in our waters,\" Gabriel Boric told the Peruvian envoy.",
     "You=PER, our=CHL, Gabriel Boric=CHL/GABRIEL_BORIC, Peruvian=PER/GOV", "2023-01-01"},
    {"\"You must pay,\" Gabriel Boric told reporters in Peru.",
     "Gabriel Boric=CHL/GABRIEL_BORIC, reporters=PER/JRN, (Peru=PER)", "2023-01-01"},
    {"Chile thanked the US. We went home.", "Chile=CHL, US=USA", NULL},
};

START_TEST(test_trees)
{
    struct cast_fixture f;
    cast_fixture_parse(&f, tree_cases[_i].text, tree_cases[_i].date);
    ck_assert_str_eq(cast_fixture_line(&f, 0), tree_cases[_i].mentions);
    cast_fixture_free(&f);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("coreference");
    TCase *tcase = tcase_create("coreference");
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, test_trees, 0, (int)(sizeof tree_cases / sizeof *tree_cases));
    suite_add_tcase(suite, tcase);
    return suite_run(suite);
}
