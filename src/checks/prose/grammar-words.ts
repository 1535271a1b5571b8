// The forms of the words that memos are written with, for what an article, an adjective or a verb must agree with
// (Svenska Akademiens språklära, on congruence and the forms of verbs). A word that isn't here is not judged.

export type Gender = 'common' | 'neuter';

interface Noun {
  gender: Gender;
  singular: string;
  plural: string;
}

/** Last parts of nouns, in the singular and plural: a compound has the gender of its last part. */
const COMMON =
  'ansökan/ansökningar förening/föreningar nämnd/nämnder kommun/kommuner stiftelse/stiftelser överenskommelse/överenskommelser period/perioder summa/summor insats/insatser rapport/rapporter målgrupp/målgrupper arbetsgrupp/arbetsgrupper budget/budgetar skola/skolor kostnad/kostnader träff/träffar månad/månader vecka/veckor modell/modeller metod/metoder dialog/dialoger enkät/enkäter aktivitet/aktiviteter plats/platser resurs/resurser lokal/lokaler verksamhetsplan/verksamhetsplaner handlingsplan/handlingsplaner process/processer strategi/strategier kund/kunder person/personer familj/familjer text/texter';
const NEUTER =
  'avtal/avtal bidrag/bidrag beslut/beslut belopp/belopp projekt/projekt stöd/stöd förslag/förslag ärende/ärenden krav/krav villkor/villkor möte/möten arbete/arbeten program/program underlag/underlag resultat/resultat uppdrag/uppdrag område/områden behov/behov antal/antal yttrande/yttranden partnerskap/partnerskap medlemskap/medlemskap förbund/förbund bolag/bolag kontor/kontor evenemang/evenemang arrangemang/arrangemang protokoll/protokoll dokument/dokument nätverk/nätverk besök/besök samtal/samtal tillfälle/tillfällen syfte/syften namn/namn sätt/sätt läger/läger åtagande/åtaganden erbjudande/erbjudanden förhållande/förhållanden utlåtande/utlåtanden godkännande/godkännanden bemötande/bemötanden nuläge/nulägen önskemål/önskemål delmål/delmål verksamhetsår/verksamhetsår kalenderår/kalenderår';
/** Endings that make nouns of one gender; words that end so and aren't of it. */
const COMMON_ENDINGS: readonly [ending: string, plural: string][] = [
  ['ning', 'ningar'],
  ['tion', 'tioner'],
  ['sion', 'sioner'],
  ['het', 'heter'],
  ['else', 'elser'],
];
const EXCEPTIONS = ['fängelse'];

const NOUNS: readonly Noun[] = [
  ...formsOf(COMMON).map(([singular = '', plural = '']) => ({ gender: 'common' as const, singular, plural })),
  ...formsOf(NEUTER).map(([singular = '', plural = '']) => ({ gender: 'neuter' as const, singular, plural })),
];

/** The forms of each word of a list: "möte/möten besök/besök". */
function formsOf(list: string): string[][] {
  return list.split(' ').map((forms) => forms.split('/'));
}

export interface FoundNoun {
  gender: Gender;
  /** The word itself in the plural, indefinite. */
  plural: string;
  /** Whether it is what its ending says, and can be a state: "fem fick anställning". */
  isByEnding: boolean;
}

/** A noun in the singular, indefinite: "avtal", "samverkansavtal", "förlängning". */
export function indefiniteNoun(word: string): FoundNoun | undefined {
  if (EXCEPTIONS.some((each) => word.endsWith(each))) return undefined;
  const known = NOUNS.find(({ singular }) => word.endsWith(singular));
  if (known) {
    const { gender, singular, plural } = known;
    return { gender, plural: word.slice(0, -singular.length) + plural, isByEnding: false };
  }
  const made = COMMON_ENDINGS.find(([ending]) => word.length > ending.length + 2 && word.endsWith(ending));
  if (!made) return undefined;
  const [ending, plural] = made;
  return { gender: 'common', plural: word.slice(0, -ending.length) + plural, isByEnding: true };
}

/** Endings of the singular, definite: after a vowel and after another letter. */
const DEFINITE: readonly [ending: RegExp, gender: Gender][] = [
  [/(?<=e)t$/, 'neuter'],
  [/(?<=[^aeiouyåäö])et$/u, 'neuter'],
  [/(?<=[aeiouyåäö])n$/u, 'common'],
  [/(?<=[^aeiouyåäö])en$/u, 'common'],
];

/** The gender of a noun in the singular, definite: "avtalet", "mötet", "överenskommelsen". */
export function definiteGender(word: string): Gender | undefined {
  const found = DEFINITE.find(
    ([ending, gender]) => ending.test(word) && indefiniteNoun(word.replace(ending, ''))?.gender === gender,
  );
  return found?.[1];
}

export interface Adjective {
  common: string;
  neuter: string;
  /** In the plural, and after "den" and "det". */
  plural: string;
}

/** Verbs of the first conjugation: arbeta, arbetar, arbetade, arbetat. */
const REGULAR =
  'anordna anpassa arbeta avsluta begränsa betala bevilja besluta efterfråga engagera finansiera främja förbättra förnya informera inlämna kontakta lämna medverka minska motverka ordna organisera planera prioritera redovisa rekrytera samarbeta samla samordna samverka skapa starta stötta underlätta uppskatta utbilda utveckla utvärdera utöka öka'.split(
    ' ',
  );

/** Adjectives whose forms their endings don't tell, in the common, neuter and plural forms; participles of regular verbs. */
const ADJECTIVES: readonly Adjective[] = [
  ...formsOf(
    'aktiv/aktivt/aktiva aktuell/aktuellt/aktuella allmän/allmänt/allmänna bred/brett/breda central/centralt/centrala effektiv/effektivt/effektiva egen/eget/egna enkel/enkelt/enkla finansiell/finansiellt/finansiella fri/fritt/fria förlängd/förlängt/förlängda god/gott/goda halv/halvt/halva hel/helt/hela hållbar/hållbart/hållbara hög/högt/höga ideell/ideellt/ideella individuell/individuellt/individuella jämlik/jämlikt/jämlika kommunal/kommunalt/kommunala kulturell/kulturellt/kulturella lokal/lokalt/lokala lång/långt/långa låg/lågt/låga negativ/negativt/negativa ny/nytt/nya positiv/positivt/positiva social/socialt/sociala stabil/stabilt/stabila stark/starkt/starka stor/stort/stora särskild/särskilt/särskilda trygg/tryggt/trygga unik/unikt/unika öppen/öppet/öppna',
  ).map(([common = '', neuter = '', plural = '']) => ({ common, neuter, plural })),
  ...REGULAR.map((verb) => ({ common: `${verb}d`, neuter: `${verb}t`, plural: `${verb}de` })),
];

/** Endings that only adjectives and participles have, after a stem of three letters. */
const ENDINGS: readonly (readonly [common: string, neuter: string, plural: string])[] = [
  ['ig', 'igt', 'iga'],
  ['isk', 'iskt', 'iska'],
  ['sam', 'samt', 'samma'],
  ['erad', 'erat', 'erade'],
];

/** Adjectives that end as the neuter of a participle does. */
const NO_PARTICIPLES = ['desperat', 'moderat'];

/** Of any of its forms; undefined of a word that is not known for one. */
export function adjectiveOf(word: string): Adjective | undefined {
  if (NO_PARTICIPLES.includes(word)) return undefined;
  const known = ADJECTIVES.find(
    ({ common, neuter, plural }) => word === common || word === neuter || word === plural,
  );
  if (known) return known;
  for (const [common, neuter, plural] of ENDINGS) {
    const ending = [plural, neuter, common].find((each) => word.endsWith(each));
    if (ending === undefined || word.length < ending.length + 3) continue;
    const stem = word.slice(0, -ending.length);
    return { common: stem + common, neuter: stem + neuter, plural: stem + plural };
  }
  return undefined;
}

export interface Verb {
  infinitive: string;
  present: string;
  preterite: string;
  supine: string;
}

const IRREGULAR: readonly Verb[] = formsOf(
  'fortsätta/fortsätter/fortsatte/fortsatt erbjuda/erbjuder/erbjöd/erbjudit delta/deltar/deltog/deltagit bidra/bidrar/bidrog/bidragit stärka/stärker/stärkte/stärkt stödja/stödjer/stödde/stött bedriva/bedriver/bedrev/bedrivit driva/driver/drev/drivit genomföra/genomför/genomförde/genomfört godkänna/godkänner/godkände/godkänt föreslå/föreslår/föreslog/föreslagit bedöma/bedömer/bedömde/bedömt ansöka/ansöker/ansökte/ansökt söka/söker/sökte/sökt följa/följer/följde/följt anställa/anställer/anställde/anställt förlänga/förlänger/förlängde/förlängt ge/ger/gav/gett få/får/fick/fått ta/tar/tog/tagit göra/gör/gjorde/gjort gå/går/gick/gått nå/når/nådde/nått ha/har/hade/haft bli/blir/blev/blivit hålla/håller/höll/hållit komma/kommer/kom/kommit',
).map(([infinitive = '', present = '', preterite = '', supine = '']) => ({
  infinitive,
  present,
  preterite,
  supine,
}));

const VERBS: readonly Verb[] = [
  ...IRREGULAR,
  ...REGULAR.map((infinitive) => ({
    infinitive,
    present: `${infinitive}r`,
    preterite: `${infinitive}de`,
    supine: `${infinitive}t`,
  })),
];

/** Forms that are other words, too: few members, a flock of sheep. */
const ALSO_OTHER = ['få', 'får'];

/** Of each verb one of its forms, with all of them. */
function byForm(form: keyof Verb): ReadonlyMap<string, Verb> {
  return new Map(VERBS.filter((verb) => !ALSO_OTHER.includes(verb[form])).map((verb) => [verb[form], verb]));
}

export const INFINITIVES = byForm('infinitive');
export const PRESENTS = byForm('present');
export const PRETERITES = byForm('preterite');

/** Prepositions of several words, without their last; what may come after, if not only that. */
export const PREPOSITIONS: ReadonlyMap<string, readonly [needed: string, ...also: string[]]> = new Map([
  ['i samband', ['med', 'därmed']],
  ['i enlighet', ['med', 'därmed', 'härmed']],
  ['på grund', ['av', 'därav', 'härav']],
  ['till följd', ['av', 'därav', 'härav']],
  ['med anledning', ['av', 'därav', 'härav']],
  ['med hänsyn', ['till', 'tagen', 'därtill']],
  ['i syfte', ['att']],
  ['i strid', ['med', 'mot', 'för', 'om']],
  ['med undantag', ['för', 'av', 'från']],
]);
