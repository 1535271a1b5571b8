// What a text says of the law is what the law says: an act's number in the code of statutes, whether it is in force on the memo's
// day, and the time to appeal.
import { defineCheck, type Finding } from '../check.js';
import { COUNT, readCount } from './counts.js';
import { placeIn, sentencesIn, type Sentence } from './reading.js';
import { LETTERS, NOT, pattern } from './vocabulary.js';

type Problem = 'number' | 'repealed' | 'appeal' | 'procurement';

interface Args {
  text: string;
  problem: Problem;
  /** What the law says: the act's number, or the act that has taken its place. */
  is: string;
}

interface Act {
  /** How it is named, in small letters: a pattern of the name in any form. */
  name: string;
  /** Its numbers in Svensk författningssamling, with the day that it was repealed; the one in force last. */
  numbers: readonly { number: string; until?: string }[];
}

/**
 * Acts that memos to a committee cite, as Svensk författningssamling numbers them. An act that isn't here is not judged; where an
 * act has taken the place of another, both are.
 */
const ACTS: readonly Act[] = [
  { name: 'kommunallagen', numbers: [{ number: '1991:900', until: '2018-01-01' }, { number: '2017:725' }] },
  {
    name: 'förvaltningslagen',
    numbers: [{ number: '1986:223', until: '2018-07-01' }, { number: '2017:900' }],
  },
  {
    name: 'socialtjänstlagen',
    numbers: [{ number: '2001:453', until: '2025-07-01' }, { number: '2025:400' }],
  },
  {
    name: 'lagen om offentlig upphandling',
    numbers: [{ number: '2007:1091', until: '2017-01-01' }, { number: '2016:1145' }],
  },
  { name: 'offentlighets- och sekretesslagen', numbers: [{ number: '2009:400' }] },
  { name: 'skollagen', numbers: [{ number: '1985:1100', until: '2011-07-01' }, { number: '2010:800' }] },
  {
    name: 'bibliotekslagen',
    numbers: [{ number: '1996:1596', until: '2014-01-01' }, { number: '2013:801' }],
  },
  { name: 'diskrimineringslagen', numbers: [{ number: '2008:567' }] },
  {
    name: 'plan- och bygglagen',
    numbers: [{ number: '1987:10', until: '2011-05-02' }, { number: '2010:900' }],
  },
  { name: 'lagen om valfrihetssystem', numbers: [{ number: '2008:962' }] },
  { name: 'lagen om stöd och service till vissa funktionshindrade', numbers: [{ number: '1993:387' }] },
  { name: 'stiftelselagen', numbers: [{ number: '1994:1220' }] },
  {
    name: 'lagen om ekonomiska föreningar',
    numbers: [{ number: '1987:667', until: '2018-07-01' }, { number: '2018:672' }],
  },
  {
    name: 'hälso- och sjukvårdslagen',
    numbers: [{ number: '1982:763', until: '2017-04-01' }, { number: '2017:30' }],
  },
  { name: 'arkivlagen', numbers: [{ number: '1990:782' }] },
  { name: 'språklagen', numbers: [{ number: '2009:600' }] },
  { name: 'bokföringslagen', numbers: [{ number: '1999:1078' }] },
  { name: 'årsredovisningslagen', numbers: [{ number: '1995:1554' }] },
  { name: 'revisionslagen', numbers: [{ number: '1999:1079' }] },
  { name: 'lagen om vissa kommunala befogenheter', numbers: [{ number: '2009:47' }] },
  {
    name: 'lagen om förenta nationernas konvention om barnets rättigheter',
    numbers: [{ number: '2018:1197' }],
  },
  { name: 'lagen om nationella minoriteter och minoritetsspråk', numbers: [{ number: '2009:724' }] },
  { name: 'alkohollagen', numbers: [{ number: '1994:1738', until: '2011-01-01' }, { number: '2010:1622' }] },
  { name: 'miljöbalken', numbers: [{ number: '1998:808' }] },
  { name: 'föräldrabalken', numbers: [{ number: '1949:381' }] },
];

const NUMBER = `(\\d{4}:\\d{1,4})`;
/** "kommunallagen (2017:725)", "lagen (2016:1145) om offentlig upphandling", "lag 2008:962 om valfrihetssystem". */
const CITED = pattern(
  `(?<![${LETTERS}-])(?:((?:offentlighets- och |plan- och |hälso- och )?[${LETTERS}]+(?:lagen|balken)s?)(?:,? (?:SFS )?| \\((?:SFS )?)${NUMBER}|lag(?:en)? \\(?(?:SFS )?${NUMBER}\\)? (om [${LETTERS} ]{5,80}))`,
  'gi',
).needing('lag', 'balk');

/** An act that a text tells of, and doesn't rest on. */
const OF_THE_PAST = pattern(
  `(?<![${LETTERS}])(?:tidigare|dåvarande|då|gamla|äldre|förra|upphäv[${LETTERS}]*|ersatt[${LETTERS}]*|ersätt[${LETTERS}]*|till och med|fram till|före|gällde|prövades|beviljades|ingicks)(?![${LETTERS}])`,
);

function* actsCited(sentence: Sentence, day: string): Iterable<Finding<Args>> {
  for (const { 0: text, 1: name, 2: number, 3: other, 4: about = '', index } of sentence.text.matchAll(
    CITED,
  )) {
    const said = number ?? other ?? '';
    const act = ACTS.find((each) =>
      name === undefined
        ? `lagen ${about.toLowerCase()} `.startsWith(`${each.name} `)
        : name.toLowerCase().replace(/s$/u, '') === each.name,
    );
    if (!act) continue;
    const place = placeIn(sentence, index + text.indexOf(said), said);
    const held = act.numbers.find((each) => each.number === said);
    const inForce = act.numbers.at(-1)?.number ?? '';
    if (!held) yield { ...place, args: { text: said, problem: 'number', is: inForce } };
    else if (held.until !== undefined && day >= held.until && !OF_THE_PAST.test(sentence.text))
      yield { ...place, args: { text: said, problem: 'repealed', is: inForce } };
  }
}

/** "Tiden för överklagande är tre veckor", "kan överklagas inom tre veckor". */
const APPEAL = pattern(
  `(?<![${LETTERS}])(?:överklaga(?:s|nde|ndet|t)?|överklagandetid(?:en)?|tiden för överklagande|laglighetsprövning)(?![${LETTERS}])(?: (?!dom|tillstånd|hos)[${LETTERS}]+){0,6}? (?:inom|är|uppgår till) (${COUNT}) (dag|veck|mån)`,
).needing('överklag', 'laglighetsprövning');
const DAYS: Readonly<Record<string, number>> = { dag: 1, veck: 7 };
/** Kommunallagen (2017:725) 13 kap. 5 § and förvaltningslagen (2017:900) 44 §, in days. */
const TIME_TO_APPEAL = 21;
/** Decisions of others, for which other acts say how long. */
const OF_OTHERS = pattern(
  `domstol|kammarrätt|upphandling|tilldelning|avtalsspärr|skatt|bygglov|försäkringskass`,
);

function* timeToAppeal(sentence: Sentence): Iterable<Finding<Args>> {
  const found = APPEAL.exec(sentence.text);
  if (!found || OF_OTHERS.test(sentence.text)) return;
  const [text, count = '', unit = ''] = found;
  const days = readCount(count) * (DAYS[unit.toLowerCase()] ?? 30);
  if (days === TIME_TO_APPEAL) return;
  const start = found.index + text.lastIndexOf(count);
  const said = sentence.text
    .slice(start)
    .split(/[ ,.;]/u, 2)
    .join(' ');
  yield { ...placeIn(sentence, start, said), args: { text: said, problem: 'appeal', is: '' } };
}

/** "Överenskommelsen är ett upphandlingspliktigt kontrakt": a partnership that is one can't be decided like this. */
const IS_PROCUREMENT = pattern(
  `(?<![${LETTERS}])(?:överenskommelse|partnerskap|samarbete|avtal|förlängning|stöd|bidrag|ersättning)(?:n|en|et)? (?:är|utgör|blir)(?: (?:följaktligen|alltså|därmed|därför|således))? (?:(?:ett|en) )?(?:upphandlingsplikt[${LETTERS}]*|offentlig upphandling|otillåte[tn][a]? (?:stats)?stöd)`,
).needing('upphandling', 'otillåt');

export const proseLaw = defineCheck<Args>({
  code: 'prose-law',
  severity: 'warning',
  *find({ caseFile, texts }) {
    for (const prose of texts) {
      if (!/lag|balk/iu.test(prose.text) && !/upphandling|otillåt/iu.test(prose.text)) continue;
      // a document keeps its own title
      if (prose.path[0] === 'documents') continue;
      for (const sentence of sentencesIn(prose)) {
        yield* actsCited(sentence, caseFile.date);
        yield* timeToAppeal(sentence);
        const found = IS_PROCUREMENT.exec(sentence.text);
        if (
          found &&
          !NOT.test(sentence.text) &&
          !/(?<![a-zåäö])(?:om|huruvida|när)(?![a-zåäö])/iu.test(sentence.text)
        )
          yield {
            ...placeIn(sentence, found.index, found[0]),
            args: { text: found[0], problem: 'procurement', is: '' },
          };
      }
    }
  },
  words: {
    sv: ({ text, problem, is }) =>
      ({
        number: { message: `${text} är inte lagens nummer`, hint: `den har nummer ${is}` },
        repealed: {
          message: `lagen med nummer ${text} gäller inte längre`,
          hint: `den som gäller har nummer ${is}: se efter att paragraferna är desamma`,
        },
        appeal: { message: `tiden för att överklaga är inte ${text}`, hint: 'den är tre veckor' },
        procurement: {
          message: `"${text}": då kan nämnden inte besluta så här`,
          hint: 'fattas ett "inte"?',
        },
      })[problem],
    en: ({ text, problem, is }) =>
      ({
        number: { message: `${text} is not the number of the act`, hint: `its number is ${is}` },
        repealed: {
          message: `the act with number ${text} is no longer in force`,
          hint: `the one in force has number ${is}: see that the sections are the same`,
        },
        appeal: { message: `the time to appeal is not ${text}`, hint: 'it is three weeks' },
        procurement: {
          message: `"${text}": then the committee cannot decide it like this`,
          hint: 'is "inte" missing?',
        },
      })[problem],
  },
  explain: {
    what: {
      sv: 'Ett lagnummer som är en annan lags eller en upphävd lags, en tid för att överklaga som inte är lagens, eller en mening där "inte" har fallit bort om upphandling.',
      en: "An act's number that is another's or a repealed one's, a time to appeal that is not the law's, or a sentence on procurement that has lost its \"inte\".",
    },
    why: {
      sv: 'Ett beslut ska vila på gällande rätt, och den som vill överklaga ska veta hur länge.',
      en: 'A decision rests on the law in force, and who wants to appeal needs to know for how long.',
    },
    source:
      'Svensk författningssamling; kommunallagen (2017:725) 13 kap. 5 §; förvaltningslagen (2017:900) 44 §',
    faulty: 'assessment: Nämnden får besluta enligt 2 kap. 1 § kommunallagen (2017:752).',
    corrected: 'assessment: Nämnden får besluta enligt 2 kap. 1 § kommunallagen (2017:725).',
  },
});
