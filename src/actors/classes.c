// SPDX-License-Identifier: MIT
/* Lists of words, hashed by their keys when the gazetteer is loaded. */
#include "actors/classes.h"

#include <stdlib.h>
#include <string.h>

#include "actors/words.h"

/* One list: words parted by spaces, and the classes that they get. */
static const struct {
    uint32_t classes;
    const char *words;
} lists[] = {
    {ENT_CLASS_FUNCTION | ENT_CLASS_PREPOSITION,
     "of to from with for by against about toward towards into onto upon over under between among "
     "amid through throughout without within via than like unlike despite per versus vs concerning "
     "regarding before after since until during besides beyond following including except "
     "alongside behind"},
    {ENT_CLASS_FUNCTION | ENT_CLASS_PREPOSITION | ENT_CLASS_LOCATIVE,
     "in at near around across outside inside off above beneath opposite beside"},
    {ENT_CLASS_INSIDE, "in across inside throughout within"},
    {ENT_CLASS_FUNCTION | ENT_CLASS_PREPOSITION, "on"},
    {ENT_CLASS_LOCATIVE, "over throughout within"},
    {ENT_CLASS_FUNCTION | ENT_CLASS_CONJUNCTION, "and or but nor yet plus"},
    {ENT_CLASS_FUNCTION | ENT_CLASS_CLAUSE,
     "as while whilst when whenever where whereas that which who whom whose because although "
     "though if unless whether so once whereupon"},
    {ENT_CLASS_CLAUSE, "after before since until but and"},
    {ENT_CLASS_FUNCTION,
     "is are was were be been being am has have had having do does did done will would shall "
     "should can could may might must cannot not n't no never also then there here it he she they "
     "we you i him them me himself itself themselves what why how only just even still already "
     "again too very more most less rather instead however therefore ago later"},
    {ENT_CLASS_FUNCTION | ENT_CLASS_DETERMINER,
     "the a an this these those its his her their our my your each every both either neither "
     "some any all another such"},
    {ENT_CLASS_MODIFIER,
     "top senior chief deputy vice acting interim outgoing incoming new newly former ex late then "
     "foreign defense defence interior finance trade energy economy economic state national "
     "federal central local regional provincial security military naval air ground border coast "
     "coastal riot special elite joint high ranking highest second third first ruling governing "
     "opposition main top-ranking prime political diplomatic civilian intelligence nuclear public "
     "permanent provisional transitional caretaker official unofficial visiting resident "
     "independent progovernment pro anti government armed rebel parliamentary presidential supreme "
     "appeals constitutional criminal district military-backed backed led controlled "
     "ethnic young old elderly leading prominent key powerful hard line liner reformist "
     "conservative liberal communist socialist democratic republican nationalist several many few "
     "some other two three four five six seven eight nine ten dozen dozens hundreds thousands "
     "million most more own longtime long time veteran then-"},
    {ENT_CLASS_VERB,
     "said says say saying told tells tell warned warns warn accused accuses accuse urged urges "
     "asked asks called calls met meets meet signed signs sign agreed agrees agree denied denies "
     "deny sent sends send seized seizes launched launches vowed vows threatened threatens "
     "condemned condemns criticised criticized welcomed welcomes rejected rejects announced "
     "announces expelled expels summoned summons imposed imposes attacked attacks killed kills "
     "fired fires struck strikes arrested arrests detained detains released releases freed frees "
     "shot fell fall hit hits held holds took takes gave gives made makes went goes came comes "
     "became becomes began begins kept keeps left leaves put puts saw sees won wins lost loses "
     "helped helps offered offers refused refuses pledged pledges supported supports backed backs "
     "withdrew withdraws pulled pulls lifted lifts eased eases cut cuts ended ends opened opens "
     "closed closes moved moves returned returns reported reports claimed claims insisted insists "
     "demanded demands proposed proposes wants want wanted hopes hoped needs needed remains remain "
     "remained stopped stops sold sells bought buys built builds broke breaks brought brings "
     "blamed blames praised praises thanked thanks joined joins voted votes spent spends rose "
     "falls grew grows led fled flees crossed crosses entered enters reached reaches continued "
     "continues started starts tried tries used uses played plays dispatched deployed deploys "
     "removed removes raised raises paid pays showed shows set sets"},
    {ENT_CLASS_AGENTIVE,
     "said says say tell told tells warned warns warn accused accuses accuse urged urges urge "
     "asked "
     "asks ask called calls met meets meet signed signs sign agreed agrees agree denied denies "
     "deny "
     "sent sends send seized seizes seize launched launches launch vowed vows vow threatened "
     "threatens threaten condemned condemns condemn criticised criticized criticises criticizes "
     "welcomed welcomes welcome rejected rejects reject announced announces announce expelled "
     "expels expel summoned summons summon recalled recalls recall imposed imposes impose invaded "
     "invades invade attacked attacks attack arrested arrests arrest detained detains detain "
     "released releases release refused refuses refuse pledged pledges pledge insisted insists "
     "insist demanded demands demand proposed proposes propose offered offers wants want wanted "
     "hopes hope hoped claimed claims claim blamed blames blame praised praises praise thanked "
     "thanks thank voted votes dispatched dispatches deployed deploys deploy retaliated retaliate "
     "retaliates plans planned considers considered considering believes believed fears feared "
     "believe fear consider opposes opposed oppose supports support supported backed backs bombed "
     "shelled annexed withdrew withdraws withdraw pledging planning preparing seeking sought seeks "
     "seek intends intend intended decided decides decide promised promises promise responded "
     "responds respond apologised apologized apologise apologize negotiated negotiate negotiating "
     "warning threatening accusing refusing demanding insisting apologises knew knows know "
     "bought buys buy sold sells sell invited invites invite hosted hosts host ordered orders "
     "order fired fires fire"},
    {ENT_CLASS_ADDRESSING,
     "accuse accuses accused accusing urge urges urged urging warn warns warned warning tell "
     "tells told telling ask asks asked asking press presses pressed pressing thank thanks "
     "thanked thanking blame blames blamed blaming praise praises praised praising "
     "congratulate congratulates congratulated congratulating persuade persuades persuaded "
     "persuading invite invites invited inviting invade invades invaded invading arm arms "
     "armed arming help helps helped helping assist assists assisted assisting threaten "
     "threatens threatened threatening sue sues sued suing punish punishs punished punishing "
     "advise advises advised advising remind reminds reminded reminding implore implores "
     "implored imploring beg begs begged begging beseech beseeches besought rebuke rebukes "
     "rebuked rebuking chide chides chided chiding scold scolds scolded scolding rebuff "
     "rebuffs rebuffed rebuffing admonish admonishs admonished admonishing criticise "
     "criticises criticised criticising criticize criticizes criticized criticizing denounce "
     "denounces denounced denouncing anger angers angered angering annoy annoys annoyed "
     "annoying irritate irritates irritated irritating infuriate infuriates infuriated "
     "infuriating offend offends offended offending enrage enrages enraged enraging embarrass "
     "embarrasss embarrassed embarrassing please pleases pleased pleasing reassure reassures "
     "reassured reassuring appease appeases appeased appeasing court courts courted courting "
     "woo woos wooed wooing placate placates placated placating pressure pressures pressured "
     "pressuring compel compels compeled compeling force forces forced forcing coerce coerces "
     "coerced coercing assure assures assured assuring inform informs informed informing "
     "notify notifies notified notifying order orders ordered ordering instruct instructs "
     "instructed instructing supply supplies supplied supplying lend lends lent lending"},
    {ENT_CLASS_SAYING,
     "said says say saying told tells tell added adds warned warns insisted insists argued argues "
     "declared declares stated states wrote writes replied replies explained explains claimed "
     "claims announced announces vowed vows promised promises complained complains concluded noted "
     "notes tweeted posted continued asked asks remarked quipped recalled thundered fumed retorted "
     "countered admitted admits conceded boasted joked stressed stresses urged urges predicted "
     "pledged pledges protested lamented responded responds according"},
    {ENT_CLASS_TIME,
     "year years month months week weeks day days hour hours minute minutes time times percent "
     "decade decades century centuries night morning evening afternoon weekend moment yesterday "
     "today tomorrow tonight while way part rest lot number dozen dozens hundreds thousands "
     "million billion kilometres kilometers miles per cent dollars euros"},
    {ENT_CLASS_MEDIA,
     "post times herald tribune journal news daily gazette guardian telegraph independent "
     "observer chronicle examiner globe mail monitor today radio television tv broadcasting "
     "review magazine weekly newspaper press newswire"},
    {ENT_CLASS_CALENDAR,
     "monday tuesday wednesday thursday friday saturday sunday january february march april june "
     "july august september october november december jan feb mar apr jun jul aug sept sep oct "
     "nov dec"},
    {ENT_CLASS_SPOT,
     "city cities capital town towns village streets street suburb suburbs outskirts province "
     "region district districts neighbourhood neighborhood neighbourhoods neighborhoods centre "
     "center downtown airport port harbour harbor square subway metro north south east west "
     "northeast northwest southeast southwest kilometres kilometers miles km area areas parts part "
     "hotel hospital university residents coast shores waters border borders frontier map airspace "
     "skies territory soil residents outside road roads bridge mountains river valley desert "
     "island islands state"},
    {ENT_CLASS_EVENT,
     "summit summits talks accord accords agreement agreements treaty protocol convention "
     "conference declaration olympics games meeting communique pact charter process format forum "
     "marathon biennale fair stock exchange"},
    {ENT_CLASS_TRUST,
     "confidence trust faith interest interests believe believes believed invest invested invests "
     "investing investment investments intervene intervened intervenes intervening intervention "
     "interfere interfered interfering interference interferes meddle meddled meddling meddles "
     "involvement involved role meddles stake influence engaged engage presence result resulted"},
    {ENT_CLASS_RELATION,
     "relations relation relationship ties tie summit summits treaty treaties talks meeting "
     "meetings border borders frontier war wars conflict dispute disputes quarrel feud rivalry "
     "alliance front axis pact agreement accord truce ceasefire partnership friendship "
     "cooperation bilateral mutual joint shared common negotiations dialogue differences rift "
     "confrontation standoff trade diplomatic row armies leaders presidents foreign governments "
     "militaries capitals countries peoples armed navies troops"},
    {ENT_CLASS_SIDE,
     "countries nations states sides governments leaders presidents powers neighbours neighbors "
     "parties capitals allies rivals foes enemies armies militaries premiers kingdoms republics "
     "partners superpowers combatants ministers delegations adversaries belligerents camps "
     "applicants signatories contenders claimants litigants factions monarchies juntas regimes "
     "newcomers aspirants monarchs embassies emirates democracies"},
    {ENT_CLASS_NEIGHBOUR,
     "neighbour neighbor ally rival foe enemy arch-rival archrival patron adversary partner "
     "archenemy arch-enemy nemesis host hosts counterpart opponent creditor backer sponsor "
     "protector benefactor friend colony protectorate province possession mandate dominion "
     "overlord coloniser colonizer occupier master"},
    {ENT_CLASS_HONORIFIC, "mr mrs ms dr sir lord lady madam sheikh"},
    {ENT_CLASS_ORGANISATION,
     "bank university institute museum college school club society foundation association "
     "festival church cathedral cup open opera orchestra hotel street avenue road"},
    {ENT_CLASS_THING,
     "act bill law laws code constitution amendment cup prize award awards war wars revolution "
     "championship championships trophy day days week festival eve age era plan programme program "
     "project initiative report reports study survey papers peninsula ocean sea bay gulf strait "
     "canal lake hills hill mount mountain desert forest plain plains highway stadium arena park "
     "palace tower bridge square temple mosque airport station county province region district "
     "street road avenue way pipeline pipelines reactor plant cape coast beach basin delta virus "
     "disease syndrome index rights time house"},
    {ENT_CLASS_SITE,
     "lake mount cape operation hurricane cyclone typhoon storm camp fort port river saint san "
     "santa st street highway route flight project article chapter section resolution covid gulf "
     "bay strait sea"},
    {ENT_CLASS_GIVEN,
     "michael george denzel paris jack booker james john robert david william richard mary anna "
     "london jordan deandre kevin brian mark paul peter chris thomas charles joseph daniel "
     "matthew anthony steven andrew kenneth joshua barbara susan jessica sarah karen nancy lisa "
     "kerry martha boris julia lee tom tim jim joe bob bill dinah desmond earl donald melissa "
     "simon stephen stanley alan"},
    {ENT_CLASS_PAST, "former ex late onetime erstwhile deposed ousted"},
    {ENT_CLASS_FRIEND,
     "friends friend allies ally partners partner counterparts counterpart colleagues colleague "
     "backers backer masters rivals generals colonels politicians policymakers decision-makers "
     "hawks"},
    {ENT_CLASS_BASED, "based born made style educated speaking language trained built bound held "
                      "occupied controlled administered run wide listed"},
    {ENT_CLASS_PARTICLE, "al el bin bint ibn abu de da do dos das del della di la le van von der "
                         "den ter ten bin ben"},
    {ENT_CLASS_POSSESSIVE, "its his her their our my your"},
    {ENT_CLASS_STATE,
     "atlanta republicans republican democrats democrat senator governor county alabama florida "
     "tennessee carolina savannah augusta gop congressman congresswoman sen gov runoff electors "
     "arizona nevada wisconsin pennsylvania michigan"},
};

struct slot {
    uint64_t key;
    uint32_t classes;
};

struct ent_class_table {
    size_t mask;
    struct slot slots[];
};

static struct slot *find_slot(struct ent_class_table *table, uint64_t key)
{
    size_t at = (size_t)(key >> 7) & table->mask;
    while (table->slots[at].classes && table->slots[at].key != key)
        at = (at + 1) & table->mask;
    return &table->slots[at];
}

struct ent_class_table *ent_class_table_make(void)
{
    size_t slots = 8192; /* four times the words of the lists */
    struct ent_class_table *table = calloc(1, sizeof *table + slots * sizeof *table->slots);
    if (!table)
        return NULL;
    table->mask = slots - 1;
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        const char *p = lists[i].words;
        while (*p) {
            size_t len = strcspn(p, " ");
            uint16_t shape;
            struct slot *slot = find_slot(table, ent_word_key(p, len, &shape));
            slot->key = ent_word_key(p, len, &shape);
            slot->classes |= lists[i].classes;
            p += len + (p[len] == ' ');
        }
    }
    return table;
}

void ent_class_table_free(struct ent_class_table *table)
{
    free(table);
}

uint32_t ent_classes_of(const struct ent_class_table *table, uint64_t key)
{
    size_t at = (size_t)(key >> 7) & table->mask;
    while (table->slots[at].classes && table->slots[at].key != key)
        at = (at + 1) & table->mask;
    return table->slots[at].classes;
}
