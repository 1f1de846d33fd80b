// SPDX-License-Identifier: MIT
/*
 * Tables in the order of strcmp(), searched by halves. What a doubled l leaves open (travelled,
 * controlled against called) stands here form by form.
 */
#include "text/irregular.h"

#include <stdlib.h>
#include <string.h>

struct pair {
    const char *form;
    const char *lemma;
};

// clang-format off
static const struct pair verbs[] = {
    {"'d", "would"}, {"'ll", "will"}, {"'m", "be"}, {"'re", "be"}, {"'s", "be"}, {"'ve", "have"},
    {"access", "access"}, {"aches", "ache"}, {"added", "add"}, {"adding", "add"},
    {"address", "address"}, {"ageing", "age"}, {"aging", "age"}, {"am", "be"},
    {"annulled", "annul"}, {"annulling", "annul"}, {"are", "be"}, {"arisen", "arise"},
    {"arose", "arise"}, {"assess", "assess"}, {"ate", "eat"}, {"awoke", "awake"},
    {"awoken", "awake"}, {"backpedalled", "backpedal"}, {"backpedalling", "backpedal"},
    {"beaten", "beat"}, {"became", "become"}, {"bedevilled", "bedevil"}, {"bedevilling", "bedevil"},
    {"been", "be"}, {"befallen", "befall"}, {"befell", "befall"}, {"began", "begin"},
    {"begot", "beget"}, {"begotten", "beget"}, {"begun", "begin"}, {"beheld", "behold"},
    {"being", "be"}, {"belied", "belie"}, {"belies", "belie"}, {"belying", "belie"},
    {"bent", "bend"}, {"besetting", "beset"}, {"besought", "beseech"}, {"bespoke", "bespeak"},
    {"bet", "bet"}, {"bevelled", "bevel"}, {"bevelling", "bevel"}, {"bias", "bias"},
    {"biased", "bias"}, {"biases", "bias"}, {"biasing", "bias"}, {"bit", "bite"},
    {"bitten", "bite"}, {"bled", "bleed"}, {"bleed", "bleed"}, {"bless", "bless"}, {"blew", "blow"},
    {"blown", "blow"}, {"bore", "bear"}, {"born", "bear"}, {"borne", "bear"}, {"bought", "buy"},
    {"bound", "bind"}, {"bred", "breed"}, {"breed", "breed"}, {"bring", "bring"},
    {"broadcast", "broadcast"}, {"broke", "break"}, {"broken", "break"}, {"brought", "bring"},
    {"built", "build"}, {"burnt", "burn"}, {"burst", "burst"}, {"bus", "bus"}, {"bused", "bus"},
    {"buses", "bus"}, {"busing", "bus"}, {"bussed", "bus"}, {"bussing", "bus"}, {"butted", "butt"},
    {"butting", "butt"}, {"ca", "can"}, {"caches", "cache"}, {"came", "come"},
    {"cancelled", "cancel"}, {"cancelling", "cancel"}, {"canvas", "canvas"}, {"canvases", "canvas"},
    {"cast", "cast"}, {"caucus", "caucus"}, {"caught", "catch"}, {"channelled", "channel"},
    {"channelling", "channel"}, {"chiselled", "chisel"}, {"chiselling", "chisel"},
    {"chose", "choose"}, {"chosen", "choose"}, {"cling", "cling"}, {"clung", "cling"},
    {"compelled", "compel"}, {"compelling", "compel"}, {"controlled", "control"},
    {"controlling", "control"}, {"cost", "cost"}, {"counselled", "counsel"},
    {"counselling", "counsel"}, {"crept", "creep"}, {"cudgelled", "cudgel"},
    {"cudgelling", "cudgel"}, {"cut", "cut"}, {"dealt", "deal"}, {"defies", "defy"},
    {"diagnoses", "diagnose"}, {"dialled", "dial"}, {"dialling", "dial"}, {"did", "do"},
    {"died", "die"}, {"dies", "die"}, {"discuss", "discuss"}, {"dismiss", "dismiss"},
    {"dispelled", "dispel"}, {"dispelling", "dispel"}, {"distilled", "distill"},
    {"distilling", "distill"}, {"does", "do"}, {"done", "do"}, {"drank", "drink"},
    {"drawn", "draw"}, {"dreamt", "dream"}, {"drew", "draw"}, {"driven", "drive"},
    {"drove", "drive"}, {"drunk", "drink"}, {"duelled", "duel"}, {"duelling", "duel"},
    {"dug", "dig"}, {"dwelt", "dwell"}, {"dyed", "dye"}, {"dyeing", "dye"}, {"dying", "die"},
    {"eaten", "eat"}, {"ebbed", "ebb"}, {"ebbing", "ebb"}, {"egged", "egg"}, {"egging", "egg"},
    {"embed", "embed"}, {"enrolled", "enrol"}, {"enrolling", "enrol"}, {"equalled", "equal"},
    {"equalling", "equal"}, {"erred", "err"}, {"erring", "err"}, {"exceed", "exceed"},
    {"excelled", "excel"}, {"excelling", "excel"}, {"expelled", "expel"}, {"expelling", "expel"},
    {"express", "express"}, {"eyed", "eye"}, {"eyeing", "eye"}, {"eying", "eye"},
    {"fallen", "fall"}, {"fed", "feed"}, {"feed", "feed"}, {"fell", "fall"}, {"felt", "feel"},
    {"fled", "flee"}, {"flew", "fly"}, {"flies", "fly"}, {"fling", "fling"}, {"flown", "fly"},
    {"flung", "fling"}, {"focus", "focus"}, {"focused", "focus"}, {"focuses", "focus"},
    {"focusing", "focus"}, {"focussed", "focus"}, {"focussing", "focus"}, {"forbade", "forbid"},
    {"forbidden", "forbid"}, {"forecast", "forecast"}, {"foresaw", "foresee"},
    {"foreseen", "foresee"}, {"foretold", "foretell"}, {"forgave", "forgive"},
    {"forgiven", "forgive"}, {"forgone", "forgo"}, {"forgot", "forget"}, {"forgotten", "forget"},
    {"forsaken", "forsake"}, {"forsook", "forsake"}, {"forswore", "forswear"},
    {"forsworn", "forswear"}, {"forwent", "forgo"}, {"fought", "fight"}, {"found", "find"},
    {"frolicked", "frolic"}, {"froze", "freeze"}, {"frozen", "freeze"}, {"fuelled", "fuel"},
    {"fuelling", "fuel"}, {"fulfilled", "fulfill"}, {"fulfilling", "fulfill"},
    {"funnelled", "funnel"}, {"funnelling", "funnel"}, {"gainsaid", "gainsay"}, {"gas", "gas"},
    {"gases", "gas"}, {"gassed", "gas"}, {"gassing", "gas"}, {"gave", "give"}, {"given", "give"},
    {"goes", "go"}, {"gon", "go"}, {"gone", "go"}, {"got", "get"}, {"gotten", "get"},
    {"grew", "grow"}, {"ground", "grind"}, {"grown", "grow"}, {"guess", "guess"},
    {"guided", "guide"}, {"guiding", "guide"}, {"had", "have"}, {"harass", "harass"},
    {"has", "have"}, {"having", "have"}, {"heard", "hear"}, {"heed", "heed"}, {"held", "hold"},
    {"hewn", "hew"}, {"hid", "hide"}, {"hidden", "hide"}, {"hit", "hit"}, {"hung", "hang"},
    {"hurt", "hurt"}, {"impelled", "impel"}, {"impelling", "impel"}, {"impress", "impress"},
    {"initialled", "initial"}, {"initialling", "initial"}, {"input", "input"},
    {"installed", "install"}, {"installing", "install"}, {"instilled", "instill"},
    {"instilling", "instill"}, {"is", "be"}, {"jewelled", "jewel"}, {"jewelling", "jewel"},
    {"kept", "keep"}, {"king", "king"}, {"kiss", "kiss"}, {"knelt", "kneel"}, {"knew", "know"},
    {"known", "know"}, {"labelled", "label"}, {"labelling", "label"}, {"laid", "lay"},
    {"lain", "lie"}, {"leant", "lean"}, {"leapt", "leap"}, {"learnt", "learn"}, {"led", "lead"},
    {"left", "leave"}, {"lent", "lend"}, {"let", "let"}, {"levelled", "level"},
    {"levelling", "level"}, {"libelled", "libel"}, {"libelling", "libel"}, {"lied", "lie"},
    {"lies", "lie"}, {"lit", "light"}, {"lost", "lose"}, {"lying", "lie"}, {"made", "make"},
    {"marshalled", "marshal"}, {"marshalling", "marshal"}, {"marvelled", "marvel"},
    {"marvelling", "marvel"}, {"meant", "mean"}, {"medalled", "medal"}, {"medalling", "medal"},
    {"met", "meet"}, {"mimicked", "mimic"}, {"mimicking", "mimic"}, {"misled", "mislead"},
    {"miss", "miss"}, {"misspent", "misspend"}, {"mistaken", "mistake"}, {"mistaught", "misteach"},
    {"mistook", "mistake"}, {"misunderstood", "misunderstand"}, {"modelled", "model"},
    {"modelling", "model"}, {"mown", "mow"}, {"need", "need"}, {"offset", "offset"},
    {"outdid", "outdo"}, {"outdone", "outdo"}, {"outfought", "outfight"}, {"outgrew", "outgrow"},
    {"outgrown", "outgrow"}, {"outmanoeuvred", "outmanoeuvre"}, {"output", "output"},
    {"outran", "outrun"}, {"outshone", "outshine"}, {"outsold", "outsell"},
    {"outspent", "outspend"}, {"overcame", "overcome"}, {"overdid", "overdo"},
    {"overdone", "overdo"}, {"overflew", "overfly"}, {"overflown", "overfly"},
    {"overheard", "overhear"}, {"overhung", "overhang"}, {"overpaid", "overpay"},
    {"overran", "overrun"}, {"overridden", "override"}, {"overrode", "override"},
    {"oversaw", "oversee"}, {"overseen", "oversee"}, {"overshot", "overshoot"},
    {"overslept", "oversleep"}, {"oversold", "oversell"}, {"overtaken", "overtake"},
    {"overthrew", "overthrow"}, {"overthrown", "overthrow"}, {"overtook", "overtake"},
    {"owed", "owe"}, {"owes", "owe"}, {"owing", "owe"}, {"paid", "pay"}, {"panicked", "panic"},
    {"panicking", "panic"}, {"partaken", "partake"}, {"partook", "partake"}, {"pass", "pass"},
    {"patrolled", "patrol"}, {"patrolling", "patrol"}, {"pedalled", "pedal"},
    {"pedalling", "pedal"}, {"pencilled", "pencil"}, {"pencilling", "pencil"},
    {"picnicked", "picnic"}, {"picnicking", "picnic"}, {"ping", "ping"}, {"pled", "plead"},
    {"possess", "possess"}, {"press", "press"}, {"proceed", "proceed"}, {"process", "process"},
    {"programmed", "program"}, {"programming", "program"}, {"progress", "progress"},
    {"propelled", "propel"}, {"propelling", "propel"}, {"proven", "prove"}, {"put", "put"},
    {"quarrelled", "quarrel"}, {"quarrelling", "quarrel"}, {"quit", "quit"}, {"quizzed", "quiz"},
    {"quizzes", "quiz"}, {"quizzing", "quiz"}, {"ran", "run"}, {"rang", "ring"}, {"read", "read"},
    {"rebelled", "rebel"}, {"rebelling", "rebel"}, {"rebuilt", "rebuild"}, {"recast", "recast"},
    {"redid", "redo"}, {"redone", "redo"}, {"redrawn", "redraw"}, {"redrew", "redraw"},
    {"regrew", "regrow"}, {"regrown", "regrow"}, {"remade", "remake"}, {"repaid", "repay"},
    {"repelled", "repel"}, {"repelling", "repel"}, {"reset", "reset"}, {"reshot", "reshoot"},
    {"resold", "resell"}, {"retaken", "retake"}, {"rethought", "rethink"}, {"retold", "retell"},
    {"retook", "retake"}, {"rewritten", "rewrite"}, {"rewrote", "rewrite"}, {"rid", "rid"},
    {"ridden", "ride"}, {"ring", "ring"}, {"risen", "rise"}, {"rivalled", "rival"},
    {"rivalling", "rival"}, {"rode", "ride"}, {"rose", "rise"}, {"rung", "ring"}, {"said", "say"},
    {"sang", "sing"}, {"sank", "sink"}, {"sat", "sit"}, {"saw", "see"}, {"sawn", "saw"},
    {"seed", "seed"}, {"seen", "see"}, {"sent", "send"}, {"set", "set"}, {"sewn", "sew"},
    {"sha", "shall"}, {"shaken", "shake"}, {"shed", "shed"}, {"shoes", "shoe"}, {"shone", "shine"},
    {"shook", "shake"}, {"shorn", "shear"}, {"shot", "shoot"}, {"shovelled", "shovel"},
    {"shovelling", "shovel"}, {"shown", "show"}, {"shrank", "shrink"}, {"shred", "shred"},
    {"shrivelled", "shrivel"}, {"shrivelling", "shrivel"}, {"shrunk", "shrink"}, {"shut", "shut"},
    {"signalled", "signal"}, {"signalling", "signal"}, {"sing", "sing"}, {"skied", "ski"},
    {"skiing", "ski"}, {"slain", "slay"}, {"sled", "sled"}, {"slept", "sleep"}, {"slew", "slay"},
    {"slid", "slide"}, {"sling", "sling"}, {"slung", "sling"}, {"slunk", "slink"},
    {"smelt", "smell"}, {"smitten", "smite"}, {"smote", "smite"}, {"snorkelled", "snorkel"},
    {"snorkelling", "snorkel"}, {"sold", "sell"}, {"sought", "seek"}, {"sown", "sow"},
    {"spat", "spit"}, {"sped", "speed"}, {"speed", "speed"}, {"spelt", "spell"}, {"spent", "spend"},
    {"spilt", "spill"}, {"split", "split"}, {"spoilt", "spoil"}, {"spoke", "speak"},
    {"spoken", "speak"}, {"spoonfed", "spoonfeed"}, {"sprang", "spring"}, {"spread", "spread"},
    {"spring", "spring"}, {"sprung", "spring"}, {"spun", "spin"}, {"stank", "stink"},
    {"stencilled", "stencil"}, {"stencilling", "stencil"}, {"sting", "sting"}, {"stole", "steal"},
    {"stolen", "steal"}, {"stood", "stand"}, {"stress", "stress"}, {"strewn", "strew"},
    {"stricken", "strike"}, {"stridden", "stride"}, {"string", "string"}, {"striven", "strive"},
    {"strode", "stride"}, {"strove", "strive"}, {"struck", "strike"}, {"strung", "string"},
    {"stuck", "stick"}, {"stung", "sting"}, {"stunk", "stink"}, {"succeed", "succeed"},
    {"sung", "sing"}, {"sunk", "sink"}, {"suppress", "suppress"}, {"swam", "swim"},
    {"swept", "sweep"}, {"swing", "swing"}, {"swivelled", "swivel"}, {"swivelling", "swivel"},
    {"swollen", "swell"}, {"swore", "swear"}, {"sworn", "swear"}, {"swum", "swim"},
    {"swung", "swing"}, {"taken", "take"}, {"taught", "teach"}, {"thought", "think"},
    {"threw", "throw"}, {"thrown", "throw"}, {"thrust", "thrust"}, {"tied", "tie"}, {"ties", "tie"},
    {"told", "tell"}, {"took", "take"}, {"tore", "tear"}, {"torn", "tear"}, {"toss", "toss"},
    {"totalled", "total"}, {"totalling", "total"}, {"towelled", "towel"}, {"towelling", "towel"},
    {"trafficked", "traffic"}, {"trafficking", "traffic"}, {"trammelled", "trammel"},
    {"trammelling", "trammel"}, {"travelled", "travel"}, {"travelling", "travel"},
    {"trod", "tread"}, {"trodden", "tread"}, {"trowelled", "trowel"}, {"trowelling", "trowel"},
    {"tunnelled", "tunnel"}, {"tunnelling", "tunnel"}, {"tying", "tie"}, {"unbound", "unbind"},
    {"undercut", "undercut"}, {"undergone", "undergo"}, {"underlain", "underlie"},
    {"underlay", "underlie"}, {"underlies", "underlie"}, {"underlying", "underlie"},
    {"underpaid", "underpay"}, {"undersold", "undersell"}, {"understood", "understand"},
    {"undertaken", "undertake"}, {"undertook", "undertake"}, {"underwent", "undergo"},
    {"underwritten", "underwrite"}, {"underwrote", "underwrite"}, {"undid", "undo"},
    {"undone", "undo"}, {"unfroze", "unfreeze"}, {"unfrozen", "unfreeze"}, {"unmade", "unmake"},
    {"unravelled", "unravel"}, {"unravelling", "unravel"}, {"untied", "untie"}, {"unties", "untie"},
    {"untying", "untie"}, {"unwound", "unwind"}, {"upheld", "uphold"}, {"upset", "upset"},
    {"vetoes", "veto"}, {"vied", "vie"}, {"vies", "vie"}, {"vying", "vie"}, {"wan", "want"},
    {"was", "be"}, {"wed", "wed"}, {"weed", "weed"}, {"went", "go"}, {"wept", "weep"},
    {"were", "be"}, {"wing", "wing"}, {"withdrawn", "withdraw"}, {"withdrew", "withdraw"},
    {"withheld", "withhold"}, {"withstood", "withstand"}, {"witness", "witness"}, {"wo", "will"},
    {"woke", "wake"}, {"woken", "wake"}, {"won", "win"}, {"wore", "wear"}, {"worn", "wear"},
    {"wound", "wind"}, {"wove", "weave"}, {"woven", "weave"}, {"wring", "wring"},
    {"written", "write"}, {"wrote", "write"}, {"wrung", "wring"}, {"’d", "would"}, {"’ll", "will"},
    {"’m", "be"}, {"’re", "be"}, {"’s", "be"}, {"’ve", "have"},
};

static const struct pair nouns[] = {
    {"abuses", "abuse"}, {"aches", "ache"}, {"addenda", "addendum"}, {"afterwards", "afterwards"},
    {"aircraft", "aircraft"}, {"alibis", "alibi"}, {"alms", "alms"}, {"alumni", "alumnus"},
    {"always", "always"}, {"analyses", "analysis"}, {"appendices", "appendix"},
    {"arkansas", "arkansas"}, {"arrears", "arrears"}, {"asbestos", "asbestos"},
    {"athens", "athens"}, {"athletics", "athletics"}, {"atlas", "atlas"}, {"atlases", "atlas"},
    {"aunties", "auntie"}, {"avalanches", "avalanche"}, {"axes", "axe"},
    {"bacteria", "bacterium"}, {"bahrainis", "bahraini"}, {"bengalis", "bengali"},
    {"besides", "besides"}, {"bias", "bias"}, {"biases", "bias"}, {"brussels", "brussels"},
    {"bus", "bus"}, {"buses", "bus"}, {"caches", "cache"}, {"cacti", "cactus"},
    {"calories", "calorie"}, {"calves", "calf"}, {"canoes", "canoe"}, {"canvas", "canvas"},
    {"canvases", "canvas"}, {"chaos", "chaos"}, {"chassis", "chassis"}, {"children", "child"},
    {"christmas", "christmas"}, {"clothes", "clothes"}, {"cookies", "cookie"}, {"corps", "corps"},
    {"cosmos", "cosmos"}, {"creches", "creche"}, {"crises", "crisis"}, {"criteria", "criterion"},
    {"crossroads", "crossroads"}, {"curricula", "curriculum"}, {"cyprus", "cyprus"},
    {"dallas", "dallas"}, {"data", "data"}, {"davis", "davis"}, {"deer", "deer"},
    {"diabetes", "diabetes"}, {"diagnoses", "diagnosis"}, {"dies", "die"},
    {"economics", "economics"}, {"electronics", "electronics"}, {"elves", "elf"},
    {"emiratis", "emirati"}, {"emphases", "emphasis"}, {"ethics", "ethics"},
    {"excuses", "excuse"}, {"feet", "foot"}, {"fish", "fish"}, {"foci", "focus"}, {"foes", "foe"},
    {"formulae", "formula"}, {"fungi", "fungus"}, {"fuses", "fuse"}, {"gas", "gas"},
    {"gases", "gas"}, {"geese", "goose"}, {"genetics", "genetics"}, {"genies", "genie"},
    {"glasses", "glasses"}, {"grandchildren", "grandchild"}, {"gross", "gross"},
    {"gymnastics", "gymnastics"}, {"halves", "half"}, {"headaches", "headache"},
    {"headquarters", "headquarters"}, {"hoodies", "hoodie"}, {"hooves", "hoof"},
    {"housewives", "housewife"}, {"houthis", "houthi"}, {"hypotheses", "hypothesis"},
    {"illinois", "illinois"}, {"indices", "index"}, {"indoors", "indoors"}, {"iraqis", "iraqi"},
    {"irises", "iris"}, {"israelis", "israeli"}, {"jones", "jones"}, {"kansas", "kansas"},
    {"khakis", "khaki"}, {"knives", "knife"}, {"kuwaitis", "kuwaiti"}, {"larvae", "larva"},
    {"leaves", "leaf"}, {"lens", "lens"}, {"lenses", "lens"}, {"lice", "louse"}, {"lies", "lie"},
    {"linguistics", "linguistics"}, {"lives", "life"}, {"loaves", "loaf"},
    {"logistics", "logistics"}, {"mars", "mars"}, {"mathematics", "mathematics"},
    {"maths", "maths"}, {"matrices", "matrix"}, {"means", "means"}, {"measles", "measles"},
    {"media", "medium"}, {"memoranda", "memorandum"}, {"men", "man"}, {"mice", "mouse"},
    {"midwives", "midwife"}, {"migs", "mig"}, {"miniseries", "miniseries"}, {"movies", "movie"},
    {"muses", "muse"}, {"nazis", "nazi"}, {"neckties", "necktie"}, {"nemeses", "nemesis"},
    {"neuroses", "neurosis"}, {"news", "news"}, {"niches", "niche"}, {"nuclei", "nucleus"},
    {"nurses", "nurse"}, {"oases", "oasis"}, {"omanis", "omani"}, {"outdoors", "outdoors"},
    {"overseas", "overseas"}, {"oxen", "ox"}, {"pakistanis", "pakistani"},
    {"paralyses", "paralysis"}, {"parentheses", "parenthesis"}, {"paris", "paris"},
    {"passersby", "passerby"}, {"people", "people"}, {"perhaps", "perhaps"},
    {"persons", "person"}, {"phenomena", "phenomenon"}, {"physics", "physics"}, {"pies", "pie"},
    {"police", "police"}, {"politics", "politics"}, {"prairies", "prairie"},
    {"premises", "premises"}, {"prognoses", "prognosis"}, {"pyongyang", "pyongyang"},
    {"qataris", "qatari"}, {"quizzes", "quiz"}, {"rabbis", "rabbi"}, {"rabies", "rabies"},
    {"radii", "radius"}, {"referenda", "referendum"}, {"remains", "remains"},
    {"riches", "riches"}, {"robotics", "robotics"}, {"rookies", "rookie"}, {"ruses", "ruse"},
    {"safaris", "safari"}, {"saudis", "saudi"}, {"scarves", "scarf"},
    {"schoolchildren", "schoolchild"}, {"selfies", "selfie"}, {"selves", "self"},
    {"series", "series"}, {"sheep", "sheep"}, {"shelves", "shelf"}, {"shoes", "shoe"},
    {"skis", "ski"}, {"sometimes", "sometimes"}, {"spacecraft", "spacecraft"},
    {"species", "species"}, {"stadia", "stadium"}, {"stepchildren", "stepchild"},
    {"stimuli", "stimulus"}, {"strata", "stratum"}, {"summons", "summons"},
    {"syllabi", "syllabus"}, {"syntheses", "synthesis"}, {"taxis", "taxi"}, {"teeth", "tooth"},
    {"texas", "texas"}, {"thanks", "thanks"}, {"theses", "thesis"}, {"thieves", "thief"},
    {"ties", "tie"}, {"toes", "toe"}, {"towards", "towards"}, {"tsunamis", "tsunami"},
    {"uses", "use"}, {"venus", "venus"}, {"vertices", "vertex"}, {"vortices", "vortex"},
    {"wharves", "wharf"}, {"williams", "williams"}, {"wives", "wife"}, {"wolves", "wolf"},
    {"women", "woman"}, {"yemenis", "yemeni"}, {"yes", "yes"}, {"zombies", "zombie"},
};

static const struct pair adjectives[] = {
    {"best", "good"}, {"better", "good"}, {"elder", "old"}, {"eldest", "old"}, {"farther", "far"},
    {"farthest", "far"}, {"further", "far"}, {"furthest", "far"}, {"worse", "bad"},
    {"worst", "bad"},
};

static const struct pair others[] = {
    {"'d", "would"}, {"'em", "they"}, {"'ll", "will"}, {"'m", "be"}, {"'re", "be"},
    {"'ve", "have"}, {"an", "a"}, {"best", "well"}, {"better", "well"}, {"farther", "far"},
    {"further", "far"}, {"her", "she"}, {"hers", "she"}, {"him", "he"}, {"his", "he"},
    {"its", "it"}, {"me", "i"}, {"mine", "i"}, {"my", "i"}, {"n't", "not"}, {"nt", "not"},
    {"n’t", "not"}, {"our", "we"}, {"ours", "we"}, {"their", "they"}, {"theirs", "they"},
    {"them", "they"}, {"these", "this"}, {"those", "that"}, {"us", "we"}, {"whom", "who"},
    {"whose", "who"}, {"wo", "will"}, {"worse", "badly"}, {"worst", "badly"}, {"your", "you"},
    {"yours", "you"}, {"’d", "would"}, {"’ll", "will"}, {"’m", "be"}, {"’re", "be"},
    {"’ve", "have"},
};

static const char *const stems_with_e[] = {
    "acced", "accus", "acquir", "adher", "ador", "ap", "approv", "argu", "arrang", "aspir",
    "aton", "bak", "bath", "becom", "blam", "bor", "breath", "cajol", "caus", "chang", "cit",
    "cleans", "cloth", "coher", "com", "compet", "complet", "conced", "concret", "condon",
    "contraven", "conven", "cop", "cor", "crav", "creat", "cring", "cur", "cycl", "danc", "daz",
    "delet", "deplet", "deplor", "derang", "dicat", "din", "dissuad", "dol", "dun", "dup", "elop",
    "enquir", "estrang", "exchang", "excit", "exhal", "expedit", "explor", "expung", "fak", "fil",
    "fin", "fir", "flam", "forc", "fram", "fring", "fum", "gam", "giv", "gor", "grop", "guid",
    "hast", "hing", "hir", "hom", "hop", "hous", "hyp", "ignit", "ignor", "imped", "implor",
    "improv", "incit", "infring", "inhal", "interced", "interfer", "interlin", "interven",
    "invit", "lam", "lik", "lin", "liv", "loath", "loung", "lov", "lur", "mang", "massacr", "min",
    "mir", "mol", "mov", "nam", "nicknam", "overcom", "overwrit", "parol", "past", "persever",
    "persuad", "phon", "pip", "plung", "polit", "postpon", "prais", "preced", "procreat",
    "prototyp", "prov", "prun", "pur", "quot", "rang", "rearrang", "reced", "recit", "reconven",
    "recreat", "recycl", "remov", "renam", "reput", "requir", "requit", "rescu", "restor",
    "reunit", "rever", "rewrit", "rol", "rop", "sabotag", "scal", "scop", "scor", "seced",
    "seeth", "serv", "shap", "shin", "shor", "smil", "snor", "sol", "sooth", "spir", "squar",
    "squir", "stereotyp", "stor", "styl", "superced", "surnam", "swip", "syring", "tam", "tast",
    "telephon", "tim", "ting", "tir", "tun", "typ", "underscor", "underwrit", "unit", "vin",
    "wak", "wast", "welcom", "whin", "whit", "whol", "wip", "wir", "writ", "writh",
};

static const char *const whole_stems[] = {
    "abandon", "ally", "anger", "ascot", "attain", "audit", "avoid", "ballot", "bargain", "begin",
    "benefit", "bias", "blitz", "blossom", "bobbin", "bulletin", "bus", "cabin", "cancel",
    "cannot", "canvas", "cardinal", "carpet", "carrot", "catalog", "cater", "caucus", "cellar",
    "certain", "collar", "combat", "comfort", "consider", "contain", "counterfeit", "credit",
    "cushion", "custom", "debit", "debut", "deposit", "develop", "dialog", "dollar", "dolphin",
    "eat", "edit", "elicit", "exhibit", "exit", "fashion", "fathom", "fidget", "flurry", "focus",
    "forfeit", "format", "fulfil", "gallop", "gas", "gasket", "goad", "gossip", "happen",
    "harbour", "hunger", "inherit", "inhibit", "input", "kidnap", "labour", "limit", "linger",
    "lumbar", "malign", "margin", "mascot", "merit", "method", "monger", "murmur", "napkin",
    "nomad", "open", "orbit", "origin", "outfit", "output", "pardon", "parrot", "patriot",
    "penguin", "pillar", "pilot", "pivot", "plus", "polar", "posit", "profit", "prohibit",
    "quartz", "question", "quit", "radar", "ransom", "rein", "remit", "resin", "retrofit", "riot",
    "rivet", "robin", "robot", "ruin", "satin", "seminar", "sequin", "skid", "solar", "solicit",
    "solid", "spirit", "sugar", "sulfur", "surfeit", "target", "toxin", "transit", "treat",
    "triumph", "tutor", "vacuum", "victim", "visit", "waltz", "worship",
};

static const char *const graded[] = {
    "able", "bad", "big", "bitter", "black", "bleak", "bloody", "bold", "brave", "brief",
    "bright", "broad", "busy", "calm", "cheap", "clean", "clear", "clever", "close", "cold",
    "cool", "costly", "cosy", "cozy", "crazy", "cruel", "dark", "deadly", "dear", "deep", "dense",
    "dim", "dirty", "dry", "dumb", "early", "easy", "faint", "fair", "fast", "fat", "few",
    "fierce", "filthy", "fine", "firm", "fit", "flat", "fresh", "friendly", "full", "funny",
    "gentle", "gloomy", "grand", "grave", "great", "greedy", "green", "guilty", "handy", "happy",
    "hard", "hardy", "harsh", "hasty", "healthy", "heavy", "high", "holy", "hot", "huge",
    "hungry", "icy", "juicy", "keen", "kind", "large", "late", "lazy", "lean", "lengthy", "light",
    "likely", "little", "lively", "lonely", "long", "loose", "loud", "lovely", "low", "lucky",
    "mad", "mean", "messy", "mighty", "mild", "muddy", "narrow", "nasty", "naughty", "near",
    "neat", "needy", "new", "nice", "noble", "noisy", "odd", "old", "pale", "plain", "pleasant",
    "poor", "pretty", "proud", "pure", "quick", "quiet", "rainy", "rare", "raw", "ready", "real",
    "rich", "ripe", "risky", "rough", "rude", "sad", "safe", "scarce", "severe", "shaky",
    "shallow", "sharp", "shiny", "short", "shy", "sick", "silly", "simple", "sleepy", "slight",
    "slim", "slow", "small", "smart", "smooth", "soft", "soon", "sour", "stark", "steady",
    "steep", "sticky", "stiff", "stony", "stormy", "strange", "strict", "strong", "stupid",
    "subtle", "sunny", "sure", "sweet", "swift", "tall", "tasty", "thick", "thin", "thirsty",
    "tidy", "tight", "tiny", "tough", "tricky", "true", "trusty", "ugly", "unlucky", "vague",
    "vast", "warm", "wary", "weak", "wealthy", "weird", "wet", "white", "wide", "wild", "windy",
    "wise", "witty", "worthy", "young",
};
// clang-format on

/* As strcmp(), which is called only where the first letter does not tell. */
static int compare(const char *a, const char *b)
{
    int first = (unsigned char)*a - (unsigned char)*b;
    return first ? first : strcmp(a, b);
}

static int compare_pair(const void *key, const void *pair)
{
    return compare(key, ((const struct pair *)pair)->form);
}

static int compare_word(const void *key, const void *word)
{
    return compare(key, *(const char *const *)word);
}

#define COUNT(table) (sizeof(table) / sizeof *(table))

static int contains(const char *const *table, size_t n, const char *word)
{
    return bsearch(word, table, n, sizeof *table, compare_word) != NULL;
}

const char *ent_irregular_lemma(const char *form, enum ent_lemma_class cls)
{
    static const struct {
        const struct pair *pairs;
        size_t n;
    } tables[] = {
        [ENT_LEMMA_NOUN] = {nouns, COUNT(nouns)},
        [ENT_LEMMA_VERB] = {verbs, COUNT(verbs)},
        [ENT_LEMMA_ADJECTIVE] = {adjectives, COUNT(adjectives)},
        [ENT_LEMMA_OTHER] = {others, COUNT(others)},
    };
    if ((size_t)cls >= COUNT(tables))
        return NULL;
    const struct pair *pair =
        bsearch(form, tables[cls].pairs, tables[cls].n, sizeof *pair, compare_pair);
    return pair ? pair->lemma : NULL;
}

int ent_stem_takes_e(const char *stem)
{
    return contains(stems_with_e, COUNT(stems_with_e), stem);
}

int ent_stem_is_whole(const char *stem)
{
    return contains(whole_stems, COUNT(whole_stems), stem);
}

int ent_is_graded(const char *adjective)
{
    return contains(graded, COUNT(graded), adjective);
}
