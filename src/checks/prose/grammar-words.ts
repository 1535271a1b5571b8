// The forms of the words that memos are written with, for what an article, an adjective or a verb must agree with
// (Svenska Akademiens språklära, on congruence and the forms of verbs). A word that isn't here is not judged.

export type Gender = 'common' | 'neuter';

interface Noun {
  gender: Gender;
  plural: string;
}

/** Last parts of nouns, in the singular and plural: a compound has the gender of its last part. */
const COMMON =
  'förening/föreningar nämnd/nämnder kommun/kommuner stiftelse/stiftelser överenskommelse/överenskommelser period/perioder summa/summor insats/insatser rapport/rapporter målgrupp/målgrupper arbetsgrupp/arbetsgrupper budget/budgetar skola/skolor kostnad/kostnader träff/träffar månad/månader vecka/veckor modell/modeller metod/metoder dialog/dialoger enkät/enkäter aktivitet/aktiviteter plats/platser resurs/resurser lokal/lokaler verksamhetsplan/verksamhetsplaner handlingsplan/handlingsplaner process/processer strategi/strategier kund/kunder person/personer familj/familjer text/texter';
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
const EXCEPTIONS = ['fängelse', 'häkte'];

const NOUNS: readonly [ending: string, noun: Noun][] = [
  ...COMMON.split(' ').map((each) => nounOf(each, 'common')),
  ...NEUTER.split(' ').map((each) => nounOf(each, 'neuter')),
];

function nounOf(forms: string, gender: Gender): [string, Noun] {
  const [singular = '', plural = ''] = forms.split('/');
  return [singular, { gender, plural }];
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
  const known = NOUNS.find(([ending]) => word.endsWith(ending));
  if (known) {
    const [singular, { gender, plural }] = known;
    return { gender, plural: word.slice(0, -singular.length) + plural, isByEnding: false };
  }
  const made = COMMON_ENDINGS.find(([ending]) => word.length > ending.length + 2 && word.endsWith(ending));
  if (!made) return undefined;
  const [ending, plural] = made;
  return { gender: 'common', plural: word.slice(0, -ending.length) + plural, isByEnding: true };
}

/** The gender of a noun in the singular, definite: "avtalet", "överenskommelsen". */
export function definiteGender(word: string): Gender | undefined {
  const neuter = /^(.*[^aeiouyåäö])et$/u.exec(word)?.[1] ?? /^(.*e)t$/.exec(word)?.[1];
  if (neuter !== undefined && indefiniteNoun(neuter)?.gender === 'neuter') return 'neuter';
  const common = /^(.*[^aeiouyåäö])en$/u.exec(word)?.[1] ?? /^(.*[aeiouyåäö])n$/u.exec(word)?.[1];
  if (common !== undefined && indefiniteNoun(common)?.gender === 'common') return 'common';
  return undefined;
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
  ...'aktiv/aktivt/aktiva aktuell/aktuellt/aktuella allmän/allmänt/allmänna bred/brett/breda central/centralt/centrala effektiv/effektivt/effektiva egen/eget/egna enkel/enkelt/enkla finansiell/finansiellt/finansiella fri/fritt/fria förlängd/förlängt/förlängda god/gott/goda halv/halvt/halva hel/helt/hela hållbar/hållbart/hållbara hög/högt/höga ideell/ideellt/ideella individuell/individuellt/individuella jämlik/jämlikt/jämlika kommunal/kommunalt/kommunala kulturell/kulturellt/kulturella lokal/lokalt/lokala lång/långt/långa låg/lågt/låga negativ/negativt/negativa ny/nytt/nya positiv/positivt/positiva social/socialt/sociala stabil/stabilt/stabila stark/starkt/starka stor/stort/stora särskild/särskilt/särskilda trygg/tryggt/trygga unik/unikt/unika öppen/öppet/öppna'
    .split(' ')
    .map((forms) => {
      const [common = '', neuter = '', plural = ''] = forms.split('/');
      return { common, neuter, plural };
    }),
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

const IRREGULAR: readonly Verb[] =
  'fortsätta/fortsätter/fortsatte/fortsatt erbjuda/erbjuder/erbjöd/erbjudit delta/deltar/deltog/deltagit bidra/bidrar/bidrog/bidragit stärka/stärker/stärkte/stärkt stödja/stödjer/stödde/stött bedriva/bedriver/bedrev/bedrivit driva/driver/drev/drivit genomföra/genomför/genomförde/genomfört godkänna/godkänner/godkände/godkänt föreslå/föreslår/föreslog/föreslagit bedöma/bedömer/bedömde/bedömt ansöka/ansöker/ansökte/ansökt söka/söker/sökte/sökt följa/följer/följde/följt anställa/anställer/anställde/anställt förlänga/förlänger/förlängde/förlängt ge/ger/gav/gett få/får/fick/fått ta/tar/tog/tagit göra/gör/gjorde/gjort gå/går/gick/gått nå/når/nådde/nått ha/har/hade/haft bli/blir/blev/blivit hålla/håller/höll/hållit komma/kommer/kom/kommit'
    .split(' ')
    .map((each) => {
      const [infinitive = '', present = '', preterite = '', supine = ''] = each.split('/');
      return { infinitive, present, preterite, supine };
    });

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
