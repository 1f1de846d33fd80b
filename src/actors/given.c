// SPDX-License-Identifier: MIT
/*
 * Given names in a hash table with open addressing, each with how many men and women bear it. What
 * one sex bears four times as often as the other counts as its own.
 */
#include "actors/given.h"

#include <stdlib.h>
#include <string.h>

#include "actors/gazetteer.h"

enum { SLOTS = 8192, CLEAR = 4 };

static const struct {
    char sex;
    const char *names; /* parted by spaces */
} lists[] = {
    {'m', "aaron abdul abdullah abdulaziz abdel abiodun abraham achim adam adrian ahmad ahmed "
          "akhil akin akira alain alan albert alberto alejandro aleksandar aleksander "
          "aleksandr aleksei aleksey alessandro alexander alexandre alexei alexey alfonso "
          "alfred alfredo ali alistair allan alvaro amadou amit amir anatoly anatoli anders "
          "andre andreas andrei andrej andres andrew andrey andrzej angus anthony anton "
          "antonio antoine anwar arif armando arnaud arne arthur arturo arun ashok augusto "
          "axel ayman babacar barry bashir bastian ben benedikt benjamin bernard bernardo "
          "bernd bilal bill bjorn bob bogdan boris boubacar brad brendan brian bruce bruno "
          "carl carlo carlos cedric cesar charles charlie chidi chinedu chris christian "
          "christoph christophe christopher claude claudio clement colin cornelius craig "
          "daisuke damian dan daniel daniele danilo dariusz dario dave david davide dejan "
          "denis dennis derek dick didier diego dieter dietmar dimitri dimitris dirk dmitri "
          "dmitry dmytro dominic domingo donald dragan duncan edgar eduardo edward edwin egor "
          "ehud elias emeka emil emilio emmanuel enrico enrique eric erich erik ernest ernesto "
          "ernst erwin esteban etienne eugene evgeny ezra fabian fabio fabrice faisal farid "
          "farouk felipe felix ferdinand fernando filip florian francesco francis francisco "
          "franck franco francois frank frans franz fred frederic frederick frederik friedrich "
          "fritz gabor gabriel gareth gavin geoffrey georg george georges georgi gerald gerard "
          "gerardo gerhard gheorghe giancarlo gilles giorgio giovanni giuseppe glenn goran "
          "gordon graham greg gregor gregory guido guillaume guillermo gunter gustav gustavo "
          "guy habib hadi hamid hamza hannes hans harald harold haroon harry hartmut hasan "
          "hassan hector heiko heinrich heinz helmut hendrik henri henrik henrique henry "
          "herbert herman hermann hernan hiroshi horacio horst howard hubert hugh hugo "
          "humberto hussein ian ibrahim idris ignacio igor ilya imran ismail isaac ivan ivo "
          "jack jacek jacob jacques jaime jakob jakub jamal james jan jared jaroslav jason "
          "javier jay jeff jeffrey jens jeremy jerome jerry jerzy jesus jim jimmy jiri joachim "
          "joao joaquin jochen joe joel johan johann johannes john jon jonas jonathan jordi "
          "jorg jorge jose josef joseph joshua juan juergen jukka jules julian julien julio "
          "julius jurgen juraj justin kaname karel"},
    {'m', "karim karl karsten kaspar kazuo keith kemal ken kenji kenneth kenta kevin khaled "
          "khalid khalil kiril klaus koji konrad konstantin kostas krzysztof kunal kurt kwame "
          "kyle lamine larry lars laurent lawrence leif lennart leo leon leonardo leonid "
          "leopold liam lionel lorenzo louis luca lucas lucian ludwig luigi luis luiz lukas "
          "luke maciej magnus mahmoud malcolm mamadou manfred manoj manuel marc marcel marcelo "
          "marcin marco marcos marcus marek mariano mario mark marko markus martin marwan "
          "masato massimo mateusz mathias mathieu matteo matthew matthias maurice mauricio "
          "maxim maxime mehdi mehmet michael michal michel miguel mihai mikael mike mikhail "
          "mikko mikhael milan milos miloslav miroslav mohamed mohammad mohammed mohamud moshe "
          "moussa muhammad murat musa mustafa naoki nasser nathan neil nelson nicholas nick "
          "nicolas nicolae niels nigel nikola nikolai nikolaos nikolay nils noah norbert nuno "
          "oleg oleksandr oleksiy olaf oliver olivier olof omar oscar oskar osman otto owen "
          "pablo paolo pascal patrice patrick paul paulo pavel pawel pedro pekka per pete "
          "peter petr petro petros phil philip philipp philippe pierre pietro piotr rachid "
          "radek radoslaw rafael rahul rainer rajesh rakesh ralf ralph ramesh ramon randy "
          "raphael rashid raul ravi raymond rene ricardo riccardo richard rick rob robert "
          "roberto robin rodney rodolfo rodrigo roger rohan roland rolf roman ron ronald rory "
          "ross roy ruben rudolf rupert russell ryan saad said saleh salim salman salvatore "
          "sam sami samir samuel sanjay santiago satoshi saud scott sean sebastian sergei "
          "sergey sergio serhiy seydou shaun shigeru shinji sigurd silvio simon slobodan "
          "sourav stan stefan stefano stephane stephen steve steven stuart sunil sven taavi "
          "tadeusz takeshi takashi tamas tariq taro ted terry theo theodore thierry thomas "
          "thorsten tim timo timothy tito tobias todd tom tomas tomasz tommy toni tony torsten "
          "travis uwe vadim valery valeriy vasily vasyl viktor vikram vincent vincenzo vinod "
          "vito vitaly vitali vlad vladimir vladislav volker volodymyr waldemar walter warren "
          "wayne werner wilfried wilhelm will willem william willy winston wladimir wojciech "
          "wolfgang xavier yannick yannis yaroslav yasser yiannis yusuf youssef yosef yoshio "
          "yuri yuriy yves zbigniew zdenek ziad zoran"},
    {'f', "abigail adele adriana agata agnes agnieszka aicha aida aisha aissatou akiko alba "
          "aleksandra alejandra alena alessandra alexandra alice alicia alina alison allison "
          "alma amal amanda amelia amelie amina amira amy ana anastasia anastasiya andreea "
          "angela angelica angelina anita anja ann anna annabel anne annette annika antonella "
          "antonia anya arantxa ariana asma astrid audrey aurelie ayesha aysel ayse barbara "
          "beata beatrice beatriz belen berit bettina beverly bianca birgit bridget brigitte "
          "camila camilla camille carine carla carlotta carmen carol carole carolina caroline "
          "carolyn catalina caterina catherine cecile cecilia celine charlotte chiara chiamaka "
          "chloe christiane christina christine cindy claire clara claudia claudine colette "
          "connie cora corinne cornelia cristina cynthia daniela danielle daria deborah debbie "
          "delphine denise diana diane dolores donna dora doris dorothy edith eileen elaine "
          "elena eleanor eleni eleonora elif elise elisa elisabeth elisabetta eliza elizabeth "
          "elke ella ellen elodie elsa elvira emilia emily emine emma erica erika esperanza "
          "esra estelle esther eugenia eva evelyn fadila faiza farah fatima fatma fatou "
          "fatoumata fatema federica fernanda fiona flavia florence frances francesca francine "
          "francoise frida gabriela gabriella gabrielle galina genevieve georgina geraldine "
          "gertrud gina giovanna gisela giulia gloria grace graciela greta guadalupe gudrun "
          "habiba hadiza hana hanan hannah hanna haruka heather hedwig heidi helen helena "
          "helene helga henrietta hilary hilde hilda huda ida ikram ilse imelda imane ines "
          "inga ingeborg ingrid ioana irena irene irina iris irma isabel isabella isabelle "
          "ivana iveta jacqueline jadwiga jana jane janet janice jasmin jasmina jeanette "
          "jeanne jelena jennifer jenny jessica jill joan joanna joanne johanna jolanta "
          "josefina josephine jovana joyce juana judith judy julia juliana julie juliet "
          "juliette justine jutta karin karina karla katarina katarzyna kate katerina "
          "katharina katherine kathleen kathryn kathy katia katie katja katrin kayla kerstin "
          "khadija"},
    {'f', "kirsten kirsty kristen kristin kristina krystyna lara larisa laura laure lauren "
          "layla lea leila lena leonie leonor leticia leyla lidia liliana lilian lillian lina "
          "linda lisa liv loretta lorena lorraine louisa louise lourdes lucia lucie lucille "
          "lucy ludmila luisa luise lydia lyudmila madeleine magali magda magdalena maggie "
          "maha malgorzata malika manon manuela mara marcela margaret margarita margit margot "
          "mari maria mariam mariama mariana marianne maribel marie mariela marija marina "
          "marine marion marisa marit marjorie marlene marta martha martina mary maryam "
          "mathilde maureen mayumi megan mei meike melanie melissa mercedes meryem mia "
          "michaela michelle mila milena mina mira miriam mirjam moira molly monica monika "
          "monique nada nadia nadine nadja najat nana nancy naomi natalia natalie natalija "
          "natalya natasha nathalie neha nicole nina nino noor nora nour nuria odile oksana "
          "olena olga olivia orsolya paloma pamela paola patricia paula paulina pauline "
          "penelope petra phoebe pilar piroska priya rachel rahel ramona rana rania raquel "
          "rebecca regina renata renate rhonda rita roberta rocio romina rosa rosalia rosario "
          "rose rosemary roxana ruth sabina sabine sabrina sadia saida sakura sally salma "
          "samantha samira sana sandra sandrine sara sarah selin selma seonaid sharon sheila "
          "shirin shirley shreya sibylle silke silvia simona simone sinead sofia solange "
          "solveig sonia sonja sophia sophie soraya stefanie stella stephanie sumaya susan "
          "susana susanna susanne suzanne suzan svetlana svitlana sylvia sylvie tamara tania "
          "tanja tanya tara tatiana tatyana teresa tereza thandiwe therese theresa tina "
          "tiziana tove tracy trine trude ulrike ursula valentina valeria valerie vanessa vera "
          "veronica veronika veronique victoria viktoria violeta virginia virginie viviana "
          "viviane vivian wafa wanda wendy wilhelmina xenia yael yasmin yasmina yelena yetunde "
          "ylva yoko yolanda yulia yuliya yvette yvonne zahra zainab zeinab zeynep zita zoe "
          "zofia zsuzsanna zuzana"},
};

struct slot {
    uint64_t key;
    uint32_t men, women; /* both 0: a free slot */
};

struct ent_given_table {
    struct slot slots[SLOTS];
};

static size_t slot_of(const struct ent_given_table *table, uint64_t key)
{
    size_t at = (size_t)(key >> 9) & (SLOTS - 1);
    while (table->slots[at].men + table->slots[at].women && table->slots[at].key != key)
        at = (at + 1) & (SLOTS - 1);
    return at;
}

static void note(struct ent_given_table *table, uint64_t key, char sex, uint32_t count)
{
    struct slot *slot = &table->slots[slot_of(table, key)];
    slot->key = key;
    slot->men += sex == 'm' ? count : 0;
    slot->women += sex == 'f' ? count : 0;
}

static void note_list(struct ent_given_table *table, const char *words, char sex)
{
    struct ent_name_word word;
    size_t at = 0, len = strlen(words);
    while (ent_word_next(&word, words, len, &at))
        note(table, word.key, sex, CLEAR);
}

int ent_is_family_first(const char *root)
{
    static const char *const roots[] = {"CHN", "PRK", "KOR", "TWN", "HKG", "MAC", "VNM", "KHM"};
    for (size_t i = 0; i < sizeof roots / sizeof *roots; i++)
        if (strcmp(roots[i], root) == 0)
            return 1;
    return 0;
}

/* The gazetteer's persons; many who have but one name are left out. */
static void note_persons(struct ent_given_table *table, const struct ent_gazetteer *gazetteer)
{
    size_t room = SLOTS / 2;
    for (size_t i = 0; i < gazetteer->n_entries && room > 0; i++) {
        const struct ent_entry *e = &gazetteer->entries[i];
        struct ent_name_word given, family;
        size_t at = 0, len = strlen(e->name);
        if (e->type != ENT_ACTOR_PERSON || !e->sex ||
            ent_is_family_first(gazetteer->entries[e->root].id) ||
            !ent_word_next(&given, e->name, len, &at) || !ent_word_next(&family, e->name, len, &at))
            continue;
        note(table, given.key, e->sex, 1);
        room--;
    }
}

struct ent_given_table *ent_given_table_make(const struct ent_gazetteer *gazetteer)
{
    struct ent_given_table *table = calloc(1, sizeof *table);
    if (!table)
        return NULL;
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        note_list(table, lists[i].names, lists[i].sex);
    note_persons(table, gazetteer);
    return table;
}

void ent_given_table_free(struct ent_given_table *table)
{
    free(table);
}

char ent_given_sex(const struct ent_given_table *table, uint64_t key)
{
    const struct slot *slot = table ? &table->slots[slot_of(table, key)] : NULL;
    if (!slot || slot->men + slot->women == 0)
        return 0;
    return slot->men > slot->women * CLEAR ? 'm' : slot->women > slot->men * CLEAR ? 'f' : 0;
}
