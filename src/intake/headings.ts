// Which part of a memo a heading begins: by the words of the profile, and by those that Swedish municipalities use.

/** The parts of a memo that an old one can have. */
export type PartName =
  | 'summary'
  | 'decision'
  | 'documents'
  | 'timeline'
  | 'recipients'
  | 'background'
  | 'conditions'
  | 'agreement'
  | 'proposal'
  | 'history'
  | 'purpose'
  | 'goals'
  | 'targetGroup'
  | 'parties'
  | 'followUp'
  | 'economy'
  | 'finances'
  | 'table'
  | 'results'
  | 'consequences'
  | 'children'
  | 'equality'
  | 'assessment'
  | 'signatories';

/** The parts that are lists, each entry on a line. */
export const LIST_PARTS: ReadonlySet<string> = new Set<PartName>([
  'documents',
  'timeline',
  'recipients',
  'signatories',
]);

/** A profile's own headings by their names. */
export type Headings = Readonly<Record<string, string>>;

/** Whose purpose and goals they are. */
const WHOSE =
  '(?:(?:verksamhetens|partnerskapets|överenskommelsens|avtalets|projektets|insatsens|samarbetets|samverkans) )?';

/** The usual headings, in small letters, whole. */
const USUAL: readonly [PartName, RegExp][] = [
  ['summary', /^(?:sammanfattning(?: av ärendet)?|ärendet i korthet|ärendet i sammandrag)$/u],
  [
    'decision',
    /^(?:förslag till beslut(?: i .{3,60})?|förvaltningens förslag(?: till beslut)?|beslutsförslag|.{3,60}s förslag till (?:beslut|.{3,40}))$/u,
  ],
  [
    'documents',
    /^(?:beslutsunderlag|underlag(?: för beslut(?:et)?)?|handlingar(?: i ärendet)?|bilagor|bilaga)$/u,
  ],
  [
    'timeline',
    /^(?:beslutsplanering|ärendets (?:gång|beredning|handläggning)|beredning|tidplan|tidsplan|beslutsgång)$/u,
  ],
  [
    'recipients',
    /^(?:beslut(?:et)? (?:ska )?(?:skickas|sänds|expedieras|delges|meddelas) till|(?:skickas|sänds|expedieras|kopia) till|sändlista|expediering|expedieras|delges)$/u,
  ],
  [
    'background',
    /^(?:ärendet|(?:beskrivning av|bakgrund till) ärendet|bakgrund|ärendebeskrivning|beskrivning|ärende)$/u,
  ],
  ['conditions', /^(?:.{0,60}krav och villkor(?: för .{2,60})?|villkor)$/u],
  ['agreement', /^(?:överenskommelsen|avtalet|samarbetet|om överenskommelsen)$/u],
  [
    'proposal',
    /^(?:förslag till (?:ny )?(?:överenskommelse|avtal)(?: om .{2,60})?|sammanfattning av (?:överenskommelsen|avtalet)|överenskommelsens innehåll)$/u,
  ],
  ['history', /^tidigare (?:överenskommelser|avtal)$/u],
  ['purpose', new RegExp(`^${WHOSE}(?:syfte|syftet)$`, 'u')],
  [
    'goals',
    new RegExp(
      `^${WHOSE}(?:(?:övergripande )?mål(?:en)?(?: och (?:delmål|syfte))?|syfte och mål|delmål)$`,
      'u',
    ),
  ],
  ['targetGroup', new RegExp(`^${WHOSE}(?:målgrupp|målgruppen|målgrupper)$`, 'u')],
  ['parties', /^(?:parter|parterna)$/],
  ['followUp', /^(?:uppföljning|uppföljning och (?:utvärdering|ekonomi|redovisning))$/u],
  [
    'economy',
    /^(?:ekonomi|ekonomiska (?:konsekvenser|effekter|förutsättningar)|finansiering|kostnader|kostnader och finansiering)$/u,
  ],
  ['finances', /^(?:(?:föreningens|organisationens) (?:ekonomi|ekonomiska (?:situation|ställning)))$/u],
  ['results', /^(?:resultat|resultat och måluppfyllelse)$/u],
  [
    'children',
    /^(?:barnets rättigheter|barnrättsperspektiv(?:et)?|.*barn(?:rätts)?.{0,30}perspektiv|barnkonsekvensanalys|prövning av barnets bästa)$/u,
  ],
  ['equality', /^(?:jämställdhet|jämställdhetsperspektiv(?:et)?)$/u],
  ['consequences', /^(?:konsekvenser(?: av beslutet| för .{2,60})?)$/u],
  [
    'assessment',
    /^(?:förvaltningens (?:överväganden|bedömning|synpunkter|övervägande)|bedömning|överväganden|övervägande|beslutsmotivering|motivering|analys)$/u,
  ],
  ['signatories', /^(?:ansvariga|ansvarig|underskrifter|underskrift|undertecknare)$/],
];

/** The part that a heading begins; `undefined` where it is a heading of its own. */
export function findPart(heading: string, headings: Headings): PartName | undefined {
  const words = normalize(heading);
  if (words === '') return undefined;
  const own = Object.entries(headings).find(([, text]) => text !== '' && normalize(text) === words)?.[0];
  const name = own === 'decisionIn' ? 'decision' : own === 'extension' ? 'proposal' : own;
  const isPart = USUAL.some(([part]) => part === name) || name === 'table';
  if (isPart) return name as PartName;
  return USUAL.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Whether a line of plain text is a heading by its words. */
export function isKnownHeading(line: string, headings: Headings): boolean {
  return line.length < 90 && !/[.!?]$/.test(line) && findPart(line, headings) !== undefined;
}

function normalize(text: string): string {
  return text
    .replaceAll('\u00A0', ' ')
    .replace(/[:.]\s*$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
