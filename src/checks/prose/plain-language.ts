// Words that readers stumble over, with plainer ones (Språklagen 2009:600 11 §; Myndigheternas skrivregler; Svarta
// listan, Regeringskansliet, on words to avoid in official Swedish). Data only: a line is a pattern and its suggestion.

export interface Pattern {
  /** Matched anywhere, between letters that are no part of it; case is ignored. */
  pattern: string;
  suggestion: string;
  /** Letters that it always holds, where it doesn't begin with them. */
  mark?: string;
  /** Whether it is wrong, not only heavy. */
  isWrong?: boolean;
}

/** What is followed by what is to be done: "Syftet är att nå fler", never "Syftet är nå fler". */
const PURPOSES = [
  'syftet',
  'målet',
  'målsättningen',
  'avsikten',
  'ambitionen',
  'tanken',
  'uppgiften',
  'uppdraget',
  'visionen',
];
const DOINGS =
  'arbeta|bidra|bygga|erbjuda|fortsätta|främja|förbättra|förebygga|förstärka|ge|hjälpa|minska|motverka|möta|nå|sprida|skapa|stärka|stödja|synliggöra|säkerställa|underlätta|utveckla|öka';

export const PATTERNS: readonly Pattern[] = [
  { pattern: 'föreliggande ärende avser', suggestion: 'ärendet gäller' },
  { pattern: 'föreliggande', suggestion: 'det här, denna' },
  { pattern: 'och/eller', suggestion: 'eller; eller skriv ut båda möjligheterna' },
  { pattern: 'både (?:(?! och )[^.;:\\n]){2,120} samt', suggestion: 'både … och' },
  {
    pattern: 'både (?:(?! och )[^.;:\\n]){2,80}, och',
    mark: 'både ',
    suggestion: 'inget kommatecken före och i "både … och"',
  },
  {
    pattern:
      '(?:informer|upplys|undervis|utbild|vägled)(?:a|ar|er|ade|te|at|t) [a-zåäö]+(?:en|et|na) om (?:sin|sitt|sina)',
    mark: ' om sin',
    suggestion: 'deras, dess: sin syftar på den som informerar',
  },
  {
    pattern: 'också (?:(?!också)[^.;:!?\\n]){2,120} också',
    suggestion: 'ett också räcker i en mening',
  },
  {
    pattern:
      '(?:(?:fick|får|blev|blir) [^.;:,\\n]{0,40}|(?:fått|blivit) )(?:beviljat|godkänt|antaget|tilldelat) en [a-zåäö]+',
    mark: ' en ',
    suggestion: 'beviljad, godkänd, antagen: ordet följer det som det står vid (en ansökan)',
    isWrong: true,
  },
  {
    pattern:
      '(?:verksamheten|projektet|partnerskapet|satsningen|samarbetet|samverkan|[a-zåäö]+(?<!gruppen|na|personer|deltagare)) har(?: (?:sedan|under|för) \\d{4})?(?: också| även)? omfattats av (?:ett flertal|flera|många|olika|en mängd|en rad|ett antal)(?: olika)? (?:insatser|aktiviteter|åtgärder|moment)',
    mark: 'omfattats av',
    suggestion: 'har omfattat: det är verksamheten som omfattar insatserna',
    isWrong: true,
  },
  {
    pattern: '(?:följande|nedanstående) [^.;:\\n]{3,120};(?=\\s*$)',
    mark: ';',
    suggestion: 'kolon före en uppräkning, inte semikolon',
    isWrong: true,
  },
  { pattern: 'såväl [^.,;\\n]{2,60} samt', suggestion: 'såväl … som' },
  { pattern: 'är nå(?= ut| fler| den| de| målgrupp)', suggestion: 'är att nå', isWrong: true },
  ...PURPOSES.map((noun) => ({
    pattern: `${noun}(?: [^.,;:\\n]{2,80})? (?:är|var)(?: främst| också)? (?:${DOINGS})`,
    suggestion: 'är att …',
    isWrong: true,
  })),
  { pattern: 'är minska', suggestion: 'är att minska', isWrong: true },
  { pattern: '[a-zåäö]{2,}itén', mark: 'itén', suggestion: '-iteten, som i kvaliteten', isWrong: true },
  {
    pattern: '[a-zåäö]{2,}-, (?:och|samt|eller) [a-zåäö]{3,}',
    mark: '-, ',
    suggestion: 'utan kommatecken efter bindestrecket',
    isWrong: true,
  },
  {
    pattern: '[a-zåäö]{2,}- [a-zåäö]{2,}- (?:och|samt|eller) [a-zåäö]{3,}',
    mark: '- ',
    suggestion: 'med kommatecken mellan leden: barn-, ungdoms- och familjestöd',
    isWrong: true,
  },
  ...['beviljat', 'tilldelat'].map((verb) => ({
    pattern: `(?:föreningen|organisationen|stiftelsen|församlingen|samfundet) (?:har|hade)(?: (?:tidigare|redan|också|även|(?:sedan|under|för) \\d{4}))? ${verb}(?= (?:ett|en|\\d|medel|bidrag|stöd|pengar|krisbidrag))`,
    mark: verb,
    suggestion: `${verb}s: det är den som får pengarna`,
    isWrong: true,
  })),
  { pattern: 'komplimenter(?:ande|ar|ade|at|a)', suggestion: 'komplettera, kompletterande', isWrong: true },
  {
    pattern: '(?:opinions|åsikts|kunskaps|samhälls|informations)(?:bildade|spridade)',
    mark: 'dade',
    suggestion: '-bildande, -spridande',
    isWrong: true,
  },
  {
    pattern: '(?<=[a-zåäö] )\\d+(?:,\\d+)?\\s?%',
    mark: '%',
    suggestion: 'procent: tecknet hör hemma i tabeller',
  },
  { pattern: 'gentemot', suggestion: 'jämfört med, mot' },
  { pattern: 'i jämförelse med', suggestion: 'jämfört med' },
  { pattern: 'ett flertal', suggestion: 'flera' },
  { pattern: 'flertalet', suggestion: 'de flesta' },
  { pattern: 'avseende', suggestion: 'om' },
  { pattern: 'beträffande', suggestion: 'om' },
  { pattern: 'rörande', suggestion: 'om' },
  { pattern: 'angående', suggestion: 'om' },
  { pattern: 'erhåll(?:a|er|it|en)', suggestion: 'få, får, fått' },
  { pattern: 'erhöll', suggestion: 'fick' },
  { pattern: 'erfordra[rs]?', suggestion: 'behövas, behövs' },
  { pattern: 'erforderlig(?:a|t)?', suggestion: 'nödvändig, som behövs' },
  { pattern: 'i enlighet med', suggestion: 'enligt' },
  { pattern: 'med anledning av', suggestion: 'på grund av, eftersom' },
  { pattern: 'mot bakgrund av', suggestion: 'därför, eftersom' },
  { pattern: 'i syfte att', suggestion: 'för att' },
  { pattern: 'inom ramen för', suggestion: 'i, inom' },
  { pattern: 'utgör', suggestion: 'är' },
  { pattern: 'tillse', suggestion: 'se till' },
  { pattern: 'ombesörj(?:a|er)', suggestion: 'sköta, ordna' },
  { pattern: 'härvid(?:lag)?', suggestion: 'då, här' },
  { pattern: 'härutöver', suggestion: 'dessutom' },
  { pattern: 'därest', suggestion: 'om' },
  { pattern: 'huruvida', suggestion: 'om' },
  { pattern: 'jämväl', suggestion: 'också' },
  { pattern: 'ävensom', suggestion: 'och, liksom' },
  { pattern: 'vederbörande', suggestion: 'den som det gäller' },
  { pattern: 'densamma', suggestion: 'den' },
  { pattern: 'ifrågavarande', suggestion: 'den här, det gäller' },
  { pattern: 'nämnda', suggestion: 'den, det, de' },
  { pattern: 'sålunda', suggestion: 'alltså, så' },
  { pattern: 'dylik(?:a|t)?', suggestion: 'sådan, liknande' },
  {
    pattern: '(?:för närvarande|i dag|idag|nu) ingår parterna',
    mark: 'ingår parterna',
    suggestion: 'parterna har nu: ingår säger att avtalet sluts',
    isWrong: true,
  },
  {
    pattern:
      '(?:kunskap|kunskapsnivå|fråg|information|medvetenhet|dialog|diskussion|samtal|svårighet|rutin)[a-zåäö]* kring',
    mark: ' kring',
    suggestion: 'om',
  },
  { pattern: 'avsaknad(?:en)? av', suggestion: 'brist på, att … saknas' },
  { pattern: 'befintlig(?:a|t)?', suggestion: 'nuvarande, som finns' },
  { pattern: 'incitament(?:en|et)?', suggestion: 'skäl, drivkraft' },
  { pattern: 'möjlighet(?:en|er|erna)? till att', suggestion: 'möjlighet att' },
  { pattern: 'beslut(?:ar|a|ade|at) om att', suggestion: 'beslutar att' },
  { pattern: 'under året \\d{4}', suggestion: 'under och årtalet räcker' },
  {
    pattern: 'personalkostnad(?:er|en|erna)? för(?: den)? personal(?:en)?',
    suggestion: 'löner, personalkostnader: ordet säger det redan',
  },
  {
    pattern: 'på ett (?!annat|nytt|visst|sådant|eget|likartat)[a-zåäö]{3,}t sätt',
    suggestion: 'ordet med -t ensamt: effektivt, tydligt',
  },
  { pattern: 'i dagsläget', suggestion: 'nu' },
  { pattern: 'i förekommande fall', suggestion: 'ibland, när det behövs' },
  { pattern: 'fortlev(?:a|er|t|de)', suggestion: 'leva vidare, finnas kvar' },
  { pattern: 'kontaktyt(?:a|an|or|orna)', suggestion: 'kontakt, väg in' },
  {
    pattern: '\\([^()\\n]{3,40}\\) \\([^()\\n]{3,40}\\)',
    mark: ') (',
    suggestion: 'en parentes, med kommatecken mellan det som står i den',
  },
  { pattern: 'individer', suggestion: 'personer' },
  { pattern: 'reducera', suggestion: 'minska' },
  { pattern: 'reflektera[rt]? justeringar', suggestion: 'följer: "ökningen följer löneutvecklingen"' },
  { pattern: 'implementera[rdst]*', suggestion: 'införa' },
  { pattern: 'initiera[rdst]*', suggestion: 'börja, ta initiativ till' },
  { pattern: 'estimera[rdst]*', suggestion: 'beräkna, uppskatta' },
  { pattern: 'kontaktväg(?:ar|arna)', suggestion: 'kontakter' },
  { pattern: 'bedriv(?:a|er|s|it)? verksamhet(?:en)?', suggestion: 'arbeta, ha verksamhet' },
];
