// Meddelandena på svenska: the messages in Swedish.
import { groupThousands, sv as words } from '../../checks/words.js';
import type { Expected } from '../../codes.js';
import type { LeftOut, LetterheadProblem, Source, Where } from '../../ooxml/letterhead.js';
import type { Sentence, Wording } from './wording.js';

const expected: Record<Expected, string> = {
  text: 'text',
  wholeNumber: 'ett heltal',
  amount: 'ett belopp i hela kronor',
  date: 'ett datum',
  list: 'en lista, med varje post på en rad som börjar med "- "',
  group: 'en grupp av fält',
  trueOrFalse: 'true eller false',
};

const kinds: Record<string, string> = {
  nothing: 'ingenting',
  list: 'en lista',
  number: 'ett tal',
  decimal: 'ett tal med decimaler',
  boolean: 'true eller false',
  text: 'text',
  group: 'en grupp av fält',
};

/** Hints where no certain text can be proposed. */
const numberHints: Partial<Record<Expected, string>> = {
  amount: 'skriv hela kronor med siffror, som 650000',
  wholeNumber: 'skriv ett heltal med siffror, som 12',
};

const yamlProblem = 'YAML får ingen mening i det här';
const yamlProblems: Record<string, string> = {
  BAD_INDENT: 'raden är inte indragen som de rader den hör ihop med',
  MISSING_CHAR: 'här saknas en slutparentes, ett citattecken eller ett kolon',
  UNEXPECTED_TOKEN: 'det här hör inte hemma här',
  INNER_QUOTE: 'samma citattecken står inne i texten; sätt de andra (" eller \') runt den',
  NO_SPACE: 'ett mellanslag saknas efter kolonet',
  FIRM_INDENT: 'raden är indragen med hårda mellanslag, som webbsidor och Word har; skriv vanliga',
  PARAGRAPHS:
    'text i flera stycken eller rader: skriv | efter kolonet här, och texten indragen på raderna under',
  BLOCK_INDENT: 'texten efter | ska vara mer indragen än sin nyckel',
  NO_COLON: 'ett kolon saknas efter nyckeln',
  DASH_WITHOUT_SPACE: 'ett mellanslag saknas efter strecket',
  STRAY_DASH: 'strecket står inte rakt under listans andra streck',
  NOT_INDENTED: 'raden ska vara indragen som de rader den hör ihop med',
  NO_COMMA: 'ett kommatecken saknas här eller före det här',
  OPEN_QUOTE: 'citatet som börjar här avslutas inte',
  LIST_AFTER_KEY: 'en lista börjar på nästa rad, med ett streck för varje post; sätt text inom citattecken',
  VALUE_SIGN:
    'text som börjar med det här tecknet ska i sin helhet stå inom citattecken, eller på egna rader efter |',
  MULTILINE_IMPLICIT_KEY: 'en nyckel ska stå på en rad med sitt kolon',
  BLOCK_AS_IMPLICIT_KEY: 'det finns två kolon på raden; sätt texten inom citattecken',
  BAD_SCALAR_START: 'en text kan inte börja med det här tecknet; sätt den inom citattecken',
  BLOCK_IN_FLOW: 'en indragen lista eller grupp kan inte stå inom parentes',
  BAD_DQ_ESCAPE:
    'okänt tecken efter omvänt snedstreck; använd enkla citattecken eller skriv snedstrecket två gånger',
  COMMENT_SPACE: 'en kommentar ska ha mellanslag före #',
  NON_STRING_KEY: 'text som börjar med {{ ska stå inom citattecken, eller på en egen rad efter |',
  BAD_DIRECTIVE: 'en rad kan inte börja med %',
  BAD_ALIAS: 'text som börjar med & eller * ska stå inom citattecken',
};

const letterheadPlaces: Record<Where, string> = {
  body: ' i texten',
  header: ' i sidhuvudet',
  footer: ' i sidfoten',
  footnotes: ' i fotnoterna',
  endnotes: ' i slutnoterna',
};

/** What is taken out, each by its own name: an address, or the part's path. */
const letterheadLeftOut: Record<LeftOut['what'], (detail: string) => string> = {
  template: (detail) => `kopplingen till dess mall (${detail})`,
  mailMerge: () => 'kopplingen till ett utskick (koppla dokument)',
  signature: () => 'den digitala signaturen',
  taskPane: () => 'ett tillägg',
  transform: (detail) => `en omvandling (${detail})`,
  frame: (detail) => `en ram (${detail})`,
  part: (detail) => `delen ${detail}`,
};

/** What comes from elsewhere or is another file in the letterhead: `what` names it, `where` its place. */
const letterheadSources: Record<Source, (what: string, where: string) => Sentence> = {
  picture: (what, where) => ({
    message: `brevmallen har en länkad bild${where}, som inte finns i filen: ${what}`,
    hint: 'lägg in själva bilden: i Word, Arkiv, Info, Redigera länkar till filer, Bryt länk; eller ta bort den och välj Infoga, Bilder, Infoga',
  }),
  field: (what, where) => ({
    message: `brevmallen har ett fält${where} som kan hämta eller köra något: ${what}`,
    hint: 'klicka i det och tryck Ctrl+Skift+F9, så blir texten kvar; eller ta bort det (Alt+F9 visar alla fält)',
  }),
  link: (what, where) => ({
    message: `brevmallen har en länk${where} som varken leder till webben, en brevlåda, en telefon eller en plats i texten: ${what}`,
    hint: 'högerklicka på länken och välj Redigera hyperlänk eller Ta bort hyperlänk; en adress börjar med https://, mailto: eller tel:',
  }),
  data: (what, where) => ({
    message: `brevmallen hämtar något från ett annat ställe${where}: ${what}`,
    hint: 'i Word, Arkiv, Info, Redigera länkar till filer, Bryt länk',
  }),
  object: (what, where) => ({
    message: `brevmallen innehåller ett objekt från ett annat program${where}: ${what}`,
    hint: 'sätt en bild i dess ställe: klipp ut det och välj Start, Klistra in, Klistra in special, Bild',
  }),
  control: (what, where) => ({
    message: `brevmallen har en ActiveX-kontroll${where}: ${what}`,
    hint: 'i Word, Utvecklare, Designläge; ta bort kontrollen, eller använd en innehållskontroll i stället',
  }),
  file: (what, where) => ({
    message: `brevmallen innehåller ett annat dokument${where}, som Word lägger in när filen öppnas: ${what}`,
    hint: 'öppna den i Word och spara om den: då blir texten dess egen',
  }),
  subdocument: (what, where) => ({
    message: `brevmallen är ett huvuddokument med ett underdokument${where}: ${what}`,
    hint: 'i Word, Visa, Disposition, Visa dokument, Ta bort länk, och spara',
  }),
  media: (what, where) => ({
    message: `brevmallen innehåller en video eller ett ljud${where}${what === '' ? '' : `: ${what}`}`,
    hint: 'ta bort det',
  }),
};

const letterheadFaults: Record<
  Exclude<LetterheadProblem, 'external' | 'embedded'>,
  (detail: string, where: string) => Sentence
> = {
  empty: () => ({ message: 'brevmallen är tom', hint: 'spara om den i Word' }),
  'old-word': () => ({
    message: 'brevmallen har det äldre formatet .doc, eller ett lösenord',
    hint: 'spara den som .docx, utan lösenord',
  }),
  'not-zip': () => ({ message: 'brevmallen är skadad, eller ingen Wordfil', hint: 'spara om den i Word' }),
  'too-large': () => ({ message: 'brevmallen är större än 20 MiB', hint: 'använd mindre bilder' }),
  'too-many-parts': () => ({ message: 'brevmallen har fler än 500 delar' }),
  bomb: () => ({
    message: 'brevmallen packas upp till långt mer än en brevmall innehåller',
    hint: 'spara om den i Word',
  }),
  'part-repeated': () => ({
    message: 'brevmallen har samma del två gånger, så det är inte säkert vad den säger',
    hint: 'spara om den i Word',
  }),
  'part-name': () => ({ message: 'en del av brevmallen har en sökväg som leder ut ur den' }),
  'not-word': (detail) => ({
    message: `brevmallen är inget Worddokument (${detail})`,
    hint: 'i Word, Arkiv, Spara som, "Word-dokument (*.docx)"',
  }),
  strict: () => ({
    message: 'brevmallen är sparad som "Strict Open XML-dokument", som är ett annat format',
    hint: 'i Word, Arkiv, Spara som, "Word-dokument (*.docx)"',
  }),
  template: () => ({ message: 'brevmallen är en Wordmall (.dotx)', hint: 'spara den som .docx' }),
  macros: () => ({ message: 'brevmallen har makron', hint: 'spara den som .docx utan makron' }),
  'part-damaged': (detail) => ({
    message: `brevmallen är skadad: ${detail} går inte att läsa`,
    hint: 'spara om den i Word',
  }),
  'part-missing': (detail) => ({
    message: `brevmallen är skadad: ${detail} saknas`,
    hint: 'spara om den i Word',
  }),
  'part-unknown': (detail, where) => ({
    message: `brevmallen använder något${where} som ingen tjänsteskrivelse kan få: ${detail}`,
    hint: 'ta bort det som är ovanligt där, eller spara om den i Word',
  }),
  changes: (_, where) => ({
    message: `brevmallen har spårade ändringar eller kommentarer${where}`,
    hint: 'i Word, Granska: Acceptera alla ändringar, och Ta bort alla kommentarer',
  }),
  protected: () => ({ message: 'brevmallen är skyddad mot redigering', hint: 'ta bort skyddet i Word' }),
  'no-memo': () => ({
    message: 'inget i brevmallen säger var tjänsteskrivelsen ska stå',
    hint: 'skriv {{memo}} i ett eget stycke',
  }),
  'memo-repeated': () => ({ message: '{{memo}} står mer än en gång', hint: 'behåll en' }),
  'memo-place': () => ({
    message:
      '{{memo}} står i en tabell, textruta, innehållskontroll, sidhuvud eller sidfot, där en tjänsteskrivelse inte får plats',
    hint: 'sätt det i ett stycke på själva sidan',
  }),
  'memo-not-alone': () => ({
    message: 'stycket med {{memo}} innehåller något mer, som skulle gå förlorat',
    hint: 'ge {{memo}} ett eget stycke',
  }),
  'field-place': (detail, where) => ({
    message: `${detail} står i SmartArt, ett diagram eller en vattenstämpel${where}, där det inte kan fyllas i`,
    hint: 'sätt det i texten, en tabell eller en textruta',
  }),
  'unknown-field': (detail) => ({ message: `det finns inget fält ${detail}` }),
};

const { list, count, didYouMean } = words;
const EDITED_HINT =
  'se ändringarna med --diff och för in det som ska vara kvar i ärendet; --force skriver sedan över filen och sparar en kopia';

/** The names of helpers' parameters and of types of values. Names of the schema stay as they are. */
const valueKinds: [RegExp, string][] = [
  [/^a whole number$/, 'ett heltal'],
  [/^integer$/, 'ett heltal'],
  [/^number$/, 'ett tal'],
  [/^(?:string|text)$/, 'text'],
  [/^boolean$/, 'sant eller falskt'],
  [/^array$/, 'en lista'],
  [/^object$/, 'en grupp'],
  [/^a date$/, 'ett datum'],
  [/^a list of texts$/, 'en lista med texter'],
  [/^a list of years with amounts$/, 'en lista med år och belopp'],
  [/^one of (.*)$/, 'något av $1'],
  [/^an? (.*)$/, '$1'],
];

function kindOfValue(words: string): string {
  const [pattern, swedish] = valueKinds.find(([each]) => each.test(words)) ?? [];
  return pattern && swedish !== undefined ? words.replace(pattern, swedish) : words;
}

/** The errors of the command line's parser, which speaks English, in Swedish. */
const usagePhrases: [RegExp, string][] = [
  [/^missing required argument '(.*)'/, 'argumentet $1 saknas'],
  [/^unknown option '(.*?)'/, 'flaggan $1 finns inte'],
  [/^unknown command '(.*?)'/, 'kommandot $1 finns inte'],
  [/^too many arguments.*/, 'det är för många argument'],
  [/^option '(.*?)' argument missing/, 'flaggan $1 behöver ett värde'],
  [/^required option '(.*?)' not specified/, 'flaggan $1 behövs'],
  [
    /^option '(.*?)' argument '(.*?)' is invalid\. Allowed choices are (.*)\./,
    '$2 kan inte anges för $1; det kan vara $3',
  ],
  [
    /^command-argument value '(.*?)' is invalid for argument '(.*?)'\. Allowed choices are (.*)\./,
    '$1 kan inte anges för $2; det kan vara $3',
  ],
  [/\(Did you mean (.*)\?\)$/, '(menade du $1?)'],
];
const usageInSwedish = (message: string): string =>
  usagePhrases.reduce((said, [pattern, phrase]) => said.replace(pattern, phrase), message);

/** What a memo can't hold, by the node's name in the tree of Markdown. */
const unsupported: Partial<Record<string, Sentence>> = {
  linkAddress: {
    message: 'länken har ingen adress som fungerar',
    hint: 'skriv adressen med https:// eller mailto: och utan mellanslag; ett telefonnummer skrivs som text',
  },
  linkTitle: {
    message: 'länken har en text som bara visas när man pekar på den',
    hint: 'ta bort texten i citattecken efter adressen',
  },
  tableRowTooLong: {
    message: 'raden i tabellen har fler celler än rubrikraden',
    hint: 'ge rubrikraden lika många celler; ett | som ska stå i en cell skrivs \\|',
  },
  inlineDepth: {
    message: 'markeringar med * och _ ligger mer än fyra nivåer in i varandra',
    hint: 'ta bort de * och _ som inte behövs, eller skriv dem som \\* och \\_',
  },
  listDepth: {
    message: 'listan ligger mer än fyra nivåer djupt',
    hint: 'skriv den inre listan som ett eget stycke eller en egen lista',
  },
  listItemWithoutText: {
    message: 'en punkt i listan har ingen text',
    hint: 'skriv något efter strecket, eller ta bort det',
  },
  emptyHeading: { message: 'en underrubrik är tom', hint: 'skriv rubriken efter #, eller ta bort raden' },
  heading5: { message: 'en underrubrik på femte nivån ryms inte', hint: 'använd högst ####' },
  heading6: { message: 'en underrubrik på sjätte nivån ryms inte', hint: 'använd högst ####' },
  image: {
    message: 'en bild kan inte stå i löptexten',
    hint: 'beskriv den med ord, eller lägg den i en bilaga',
  },
  code: {
    message: 'indragen text eller text mellan tre ` läses som programkod',
    hint: 'ta bort indragningen eller tecknen',
  },
  inlineCode: { message: 'text mellan ` läses som programkod', hint: 'ta bort tecknen, eller skriv \\`' },
  html: { message: 'HTML kan inte stå i löptexten', hint: 'skriv \\< om tecknet < ska stå där' },
  thematicBreak: { message: 'en rad av streck eller stjärnor läses som en linje', hint: 'ta bort den' },
  table: {
    message: 'en tabell kan inte ligga i en lista eller ett citat',
    hint: 'sätt den i ett eget stycke',
  },
  heading: {
    message: 'en rubrik kan inte ligga i en lista eller ett citat',
    hint: 'sätt den på en egen rad utan indragning',
  },
  blockquote: { message: 'ett citat kan inte ligga i en lista', hint: 'sätt det i ett eget stycke' },
  definition: {
    message: 'en rad som börjar med [text]: läses som en länkadress',
    hint: 'skriv länken där den ska stå, som [text](https://…)',
  },
  linkReference: {
    message: 'en länk som får sin adress från ett annat ställe',
    hint: 'skriv adressen i länken, som [text](https://…)',
  },
  footnote: { message: 'fotnoter ryms inte i löptexten', hint: 'skriv texten där den hör hemma' },
  paragraph: {
    message: 'text direkt efter en radbrytning här ryms inte',
    hint: 'sätt den i ett eget stycke',
  },
};

export const sv: Wording = {
  language: 'sv',
  sentences: {
    'io/not-found': ({ file }) => ({
      message: `filen ${file} finns inte`,
      hint: 'kontrollera namnet och mappen',
    }),
    'io/no-folder': ({ file }) => ({
      message: `mappen ${file} finns inte`,
      hint: 'skapa den, och mapparna ovanför, först; eller kontrollera namnet',
    }),
    'io/is-folder': ({ file }) => ({
      message: `${file} är en mapp, inte en fil`,
      hint: 'ange en fil i mappen',
    }),
    'io/exists': ({ file }) => ({
      message: `${file} finns redan, och lämnas som den är`,
      hint: 'ta bort eller byt namn på den först, eller välj en annan mapp',
    }),
    'io/not-a-folder': ({ file }) => ({
      message: `${file} är en fil, så inget kan läggas i den`,
      hint: 'välj en annan mapp',
    }),
    'io/permission': ({ file, action }) => ({
      message: `behörighet saknas att ${action === 'write' ? 'skriva' : 'läsa'} ${file}`,
      hint:
        action === 'write'
          ? 'välj en annan mapp med -o, eller fråga den som äger mappen'
          : 'fråga den som äger filen',
    }),
    'io/busy': ({ file }) => ({
      message: `${file} används`,
      hint: 'är filen öppen i Word? Stäng den och försök igen',
    }),
    'io/no-space': ({ file }) => ({
      message: `det finns inte plats att skriva ${file}`,
      hint: 'frigör utrymme, eller välj en annan disk med -o',
    }),
    'io/failed': ({ file, reason }) => ({ message: `${file}: ${reason}` }),
    'io/link-loop': ({ file }) => ({
      message: `${file} är en länk som leder tillbaka till en mapp som den ligger i`,
      hint: 'ta bort länken; ärenden som nås genom den är inte med',
    }),
    'io/unreadable-name': ({ file }) => ({
      message: `namnet ${file} går inte att läsa`,
      hint: 'byt namn på filen eller mappen; det som finns där är inte med',
    }),
    'io/outside': ({ file }) => ({
      message: `${file} ligger utanför mappen som får användas`,
      hint: 'lägg den i mappen, eller starta iop mcp med en annan --root',
    }),
    'io/link-outside': ({ file, target }) => ({
      message: `${file} är en länk som leder ut till ${target}, och följs inte`,
      hint: 'ta bort länken, eller ange platsen själv med -o',
    }),
    'io/odd-file': ({ file, action }) => ({
      message: `${file} är ingen vanlig fil (utan ett rör, en enhet eller en länk till ingenting), och ${{ read: 'läses', write: 'skrivs' }[action]} inte`,
      hint:
        action === 'write'
          ? 'ta bort den, eller välj ett annat namn med -o'
          : 'ange en fil, eller - för standard in',
    }),
    'io/saved-meanwhile': ({ file }) => ({
      message: `${file} sparades av någon annan just nu, och är inte rättad`,
      hint: 'kör iop check --fix igen',
    }),
    'io/not-word': ({ file }) => ({ message: `${file} är ingen Wordfil (.docx)` }),
    'io/pdf': ({ problem }) => ({
      message:
        problem === 'time'
          ? 'LibreOffice tog för lång tid på sig med pdf-filen'
          : 'LibreOffice kunde inte göra pdf-filen',
      hint: 'försök igen, eller öppna Word-filen och spara den som pdf',
    }),
    'io/binary-to-terminal': ({ format }) => ({
      message: `en ${format}-fil kan inte visas i terminalen`,
      hint: 'skriv den till en fil (-o memo.docx), eller välj --to md',
    }),
    'file/too-large': ({ limit }) => ({
      message: `filen är för stor: en ärendefil är högst ${limit} byte`,
      hint: 'är det verkligen en ärendefil?',
    }),
    'file/not-utf8': ({ byte, line, kind }) => ({
      message:
        kind === 'office' || kind === 'pdf'
          ? `det här är ${{ office: 'en fil från Word, Excel eller liknande', pdf: 'en PDF' }[kind]}, och ingen text`
          : kind === 'utf16'
            ? 'filen är text i UTF-16, och inte i UTF-8'
            : `filen är inte text i UTF-8 (rad ${line}, byte ${byte}); kanske i en äldre Windowskodning`,
      hint:
        kind === 'office' || kind === 'pdf'
          ? 'ange en fil med text, som case.yaml'
          : 'spara den som UTF-8 i din editor (i Anteckningar: Spara som, Kodning: UTF-8)',
    }),
    'usage/output-collision': ({ output, cases }) => ({
      message: `${list(cases)} skulle alla skrivas till ${output}`,
      hint: "ge ärendena (eller deras mappar) egna namn; iop draft kan också namnge filer efter diarienummer: -o 'ut/{reference}.{ext}'",
    }),
    'usage/output-is-input': ({ output }) => ({
      message: `${output} är ett ärende, och skulle skrivas över`,
      hint: 'välj ett annat namn eller en annan mapp med -o',
    }),
    'usage/output-placeholder': ({ name, known, suggestion }) => ({
      message: `{${name}} finns inte i utdatanamn`,
      hint:
        didYouMean(suggestion && `{${suggestion}}`) ??
        `det som finns är ${list(known.map((each) => `{${each}}`))}`,
    }),
    'usage/one-output': ({ output, count: files }) => ({
      message: `${files} filer kan inte alla heta ${output}`,
      hint:
        output === '-'
          ? 'välj ett format med --to'
          : `ange en mapp (-o ${output}/) eller ett mönster (-o '{name}.{ext}')`,
    }),
    'usage/unknown-format': ({ format, known, suggestion }) => ({
      message: `formatet ${format} finns inte`,
      hint: didYouMean(suggestion) ?? `formaten är ${list(known)}`,
    }),
    'usage/format-mismatch': ({ output, formats }) => ({
      message: `${output} heter inte som ${list(formats, 'eller')}, som --to begär`,
      hint: 'ta bort --to, eller ändra namnet',
    }),
    'usage/extension-mismatch': ({ output, known }) => ({
      message: `${output} säger inte vilket format som ska skrivas`,
      hint: `låt namnet sluta på ${list(
        known.map((each) => `.${each}`),
        'eller',
      )}, eller ange en mapp med snedstreck sist`,
    }),
    'usage/no-cases': ({ where }) => ({
      message: `det finns inga ärendefiler i ${where}`,
      hint: 'i en mapp heter en ärendefil case.yaml, eller något.case.yaml',
    }),
    'usage/shard': ({ given }) => ({
      message: `${given} är ingen del av en körning`,
      hint: 'skriv --shard 1/3 för den första av tre maskiner',
    }),
    'usage/meeting': ({ given }) => ({
      message: `${given} är inget sammanträdesdatum`,
      hint: 'skriv en dag som finns, så här: 2025-11-20',
    }),
    'usage/jobs': ({ given }) => ({
      message: `--jobs ${given} är inget antal arbetare`,
      hint: 'skriv ett heltal från 1, eller utelämna det: lika många som det finns kärnor',
    }),
    'usage/zip': () => ({
      message: '--zip gäller ett sammanträdes filer',
      hint: 'ange vilket med --meeting 2025-11-20',
    }),
    'usage/meeting-changed': () => ({
      message: 'en föredragningslista gäller sammanträdets alla ärenden, och --changed tar bara några',
      hint: 'utelämna --changed och --since: ärenden som inte har ändrats tar ingen tid',
    }),
    'usage/no-meeting': ({ meeting, days }) => ({
      message: `inget ärende avgörs vid ett sammanträde ${meeting}`,
      hint: `ärendena här avgörs ${days.join(', ') || 'ingen dag som går att läsa'}`,
    }),
    'usage/output-reserved': ({ output, caseFile }) => ({
      message: `${caseFile} skulle skrivas till ${output}, där ett sammanträdes föredragningslista ska ligga`,
      hint: 'ge ärendet (eller dess mapp) ett annat namn',
    }),
    'output/several-municipalities': ({ municipalities }) => ({
      message: `föredragningslistan har ärenden från ${list(municipalities)}, och summerar deras belopp`,
      hint: 'gör en batch för varje kommun',
    }),
    'output/no-agenda': ({ meeting, files }) => ({
      message: `inget ärende ${meeting} har en tjänsteskrivelse, så det finns inget att göra en föredragningslista av`,
      hint: files.length > 0 ? `${list(files)} är från en tidigare körning` : undefined,
    }),
    'usage/batch-output': ({ output }) => ({
      message:
        output === ''
          ? 'en batch skrivs i en mapp, och ingen är angiven'
          : `en batch skrivs i en mapp, och ${output} är ingen`,
      hint: 'ange en mapp, till exempel -o skrivelser/',
    }),
    'usage/git': ({ revision, reason }) => ({
      message: `git kunde inte säga vad som har ändrats sedan ${revision}: ${reason}`,
      hint: 'kör i ett git-arkiv som har versionen (en grund kloning i CI kan sakna den: fetch-depth: 0)',
    }),
    'usage/check-pdf': () => ({
      message: 'en PDF kan inte jämföras: LibreOffice skriver in sin klocka i den',
      hint: 'jämför Wordfilen',
    }),
    'usage/check-stdout': () => ({
      message: '--check jämför filer, och standard ut är ingen',
      hint: 'utelämna -o, eller ange en fil eller mapp',
    }),
    'output/edited': ({ file, problem, paragraphs }) => ({
      message:
        problem === 'foreign'
          ? `${file} finns redan och är inte gjord av iop; den lämnas som den är`
          : `${file} har ändrats sedan iop gjorde den, och lämnas som den är (${count(paragraphs, 'stycke', 'stycken')} avviker från ärendet)`,
      hint:
        problem === 'foreign'
          ? 'välj en annan plats med -o, eller skriv över med --force, som sparar en kopia'
          : EDITED_HINT,
    }),
    'output/orphan': ({ file, caseFile, problem, isMoved }) => ({
      message: isMoved
        ? `${file} gjordes av ${caseFile}, som ett annat sammanträde beslutar om nu`
        : `${file} gjordes av ${caseFile}, som inte längre finns`,
      hint: {
        gone: '--prune tar bort den',
        edited: 'den har ändrats sedan dess; ta bort den för hand om den inte behövs',
        unsure:
          'mappen som det låg i är tom eller går inte att nå, så den får vara kvar: ta bort mappen också, om ärendet ska vara borta',
      }[problem],
    }),
    'output/stale': ({ file, problem }) => ({
      message: {
        missing: `${file} saknas`,
        changed: `${file} är inte vad ärendet ger`,
        edited: `${file} är inte vad ärendet ger: någon har ändrat den, eller så är den inte gjord av iop`,
      }[problem],
      hint: problem === 'edited' ? EDITED_HINT : 'skriv den på nytt; --diff visar vad som skiljer',
    }),
    'usage/no-dictionary': () => ({
      message: 'ingen svensk ordlista är installerad',
      hint: 'installera den där iop är installerat: npm install hunspell-wasm dictionary-sv (eller systemets hunspell med hunspell-sv)',
    }),
    'usage/no-libreoffice': ({ hasLetterhead }) => ({
      message: hasLetterhead
        ? 'en PDF med brevpapper görs av LibreOffice, som inte är installerat här'
        : 'här är inget installerat som kan göra en PDF',
      hint: hasLetterhead
        ? 'installera det (Debian och Ubuntu: apt install libreoffice-writer fonts-crosextra-carlito; annars libreoffice.org), eller be om --to docx'
        : 'där iop är installerat: npm install @myriaddreamin/typst-ts-node-compiler @expo-google-fonts/carlito (eller LibreOffice på datorn), eller be om --to docx',
    }),
    'usage/no-font': () => ({
      message: 'typsnittet Carlito, som en PDF behöver, är inte installerat här',
      hint: 'där iop är installerat: npm install @expo-google-fonts/carlito',
    }),
    'usage/no-typst': () => ({
      message: 'en enda PDF av hela sammanträdet görs av Typst, som inte är installerat här',
      hint: 'där iop är installerat: npm install @myriaddreamin/typst-ts-node-compiler @expo-google-fonts/carlito',
    }),
    'output/annex': ({ file, problem }) => ({
      message: {
        missing: `${file} finns inte: sammanträdets PDF görs utan den`,
        large: `${file} är större än 50 MB: sammanträdets PDF görs utan den`,
        broken: `${file} är ingen hel PDF: sammanträdets PDF görs utan den`,
        encrypted: `${file} är krypterad: sammanträdets PDF görs utan den`,
      }[problem],
      hint: 'rätta filen, eller ta bort file från handlingen',
    }),
    'meeting/unknown-case': ({ name, meeting }) => ({
      message: `inget ärende på sammanträdet ${meeting} heter ${name}`,
      hint: 'skriv ärendets diarienummer, eller sökvägen till dess fil; timeline.meeting i ärendet säger vilket sammanträde det har',
    }),
    'meeting/no-outcome': ({ name }) => ({
      message: `meeting.yaml säger inte vad som beslutades om ${name}: det får inget utdrag`,
      hint: 'lägg till outcome: approved, changed, rejected, referredBack eller tabled under dess punkt',
    }),
    'meeting/no-decision': ({ name }) => ({
      message: `beslutet om ${name} ändrades, och meeting.yaml säger inte till vad`,
      hint: 'lägg till decision: med punkterna, var och en som en hel mening',
    }),
    'meeting/days': ({ before, after }) => ({
      message: `protokollets dagar: ${after} ligger före ${before}`,
      hint: 'protokollet justeras efter sammanträdet och anslås därefter: se dagarna under minutes:',
    }),
    'meeting/unused': ({ name, key, outcome }) => ({
      message: `${name}: ${key} används inte när outcome är ${outcome}`,
      hint: `skriv outcome: changed om beslutet är ett annat än förslaget, eller ta bort ${key}`,
    }),
    'output/font': ({ family, standIn }) => ({
      message: `typsnittet ${family} är inte installerat här: PDF-filen har ${standIn} i stället`,
      hint: 'installera det, eller ange ett annat under look i profilens profile.yaml',
    }),
    'output/no-glyph': ({ sign }) => ({
      message: `inget typsnitt här har tecknet ”${sign}”, så PDF-filen skulle inte kunna visa det`,
      hint: 'skriv på ett annat sätt, eller be om --to docx',
    }),
    'output/typst': ({ reason }) => ({
      message: `PDF-filen kunde inte göras: ${reason}`,
      hint: 'be om --to docx, och berätta för dem som gör iop',
    }),
    'usage/watch': ({ problem, flag }) => ({
      message:
        problem === 'ci'
          ? `${flag} slutar aldrig av sig självt, och CI skulle vänta på det (miljön har CI)`
          : `${flag} väntar på att filer ändras, och standard in är ingen fil`,
      hint: problem === 'ci' ? 'utelämna det' : 'ange ärendefilen',
    }),
    'usage/stdin-once': () => ({
      message: 'standard in (-) kan bara läsas en gång',
      hint: 'ange den en gång',
    }),
    'usage/nothing-to-check': () => ({
      message: 'det finns inget att kontrollera',
      hint: 'ange ett ärende, eller en profil med --profile',
    }),
    'usage/nothing-to-eject': ({ name, known, suggestion }) => ({
      message: `det finns ingen inbyggd fil ${name}`,
      hint: didYouMean(suggestion) ?? `det finns ${list(known)}`,
    }),
    'usage/unknown-kind': ({ kind, known, suggestion }) => ({
      message: `profilen har ingen ärendetyp ${kind}`,
      hint: didYouMean(suggestion) ?? `typerna är ${list(known)}`,
    }),
    'usage/nothing-to-explain': ({ code, suggestion }) => ({
      message: `det finns inget att förklara om ${code}`,
      hint:
        didYouMean(suggestion) ??
        'iop explain räknar upp koderna; de som har ett snedstreck säger allt själva',
    }),
    'usage/fix-stdin': () => ({
      message: 'standard in kan inte ändras på plats',
      hint: 'ange ärendefilen med dess namn',
    }),
    'usage/answer': ({ flag, given, example, why }) => ({
      message:
        why === 'checkDigit'
          ? `"${given}" är inget giltigt svar på --${flag}: den sista siffran följer inte av de andra`
          : why === 'order'
            ? `"${given}" för --${flag} ligger före --from`
            : `"${given}" är inget giltigt svar på --${flag}`,
      hint: `skriv till exempel ${example}`,
    }),
    'usage/answers': ({ known, unknown }) => ({
      message:
        unknown === undefined
          ? 'standard in har inga svar som går att läsa'
          : `${unknown} är inget som frågas efter`,
      hint: `skriv ett svar på varje rad, som "organisation: Föreningen"; det som frågas efter är ${known.join(', ')}`,
    }),
    'usage/answers-missing': ({ flags }) => ({
      message: 'det som inte kan gissas saknas',
      hint: `ange ${flags.map((flag) => `--${flag}`).join(', ')}`,
    }),
    'usage/answer-unused': ({ flag, kind }) => ({
      message: `--${flag} har ingen plats i ett ärende av slaget ${kind}`,
      hint: 'skriv in det för hand, eller börja ett annat slag: iop kinds räknar upp dem',
    }),
    'usage/which-kind': ({ known }) => ({
      message: 'vilket slags skrivelse ska det bli?',
      hint: `skriv iop new ${known[0] ?? ''}; det finns ${known.join(', ')}, och profile för en egen profil`,
    }),
    'memo/empty': ({ file }) => ({
      message: `${file} innehåller ingen text`,
      hint: 'en inskannad sida är en bild: läs av texten först, eller ta en annan fil',
    }),
    'case/memo': ({ file }) => ({
      message: `för lite i ${file} går att läsa som en skrivelse`,
      hint: 'iop import gör ett ärende av den, och säger vad som saknas',
    }),
    'usage/no-case-beside': ({ memo }) => ({
      message: `inget ärende ligger bredvid ${memo}`,
      hint: `ange det efter skrivelsen: iop pull ${memo} case.yaml`,
    }),
    'pull/value': ({ field, before, value }) => ({
      message:
        value === ''
          ? `${field} är borttaget i skrivelsen ("${before}")`
          : `${field} är ändrat i skrivelsen: "${before}" till "${value}"`,
      hint: value === '' ? 'ta bort det i ärendet om det stämmer' : 'iop pull --accept skriver in det',
    }),
    'pull/computed': ({ before, after, owner }) => ({
      message:
        after === ''
          ? `"${before}" är borttaget, men kommer ur ${owner}`
          : `"${before}" är ändrat till "${after}", men kommer ur ${owner}`,
      hint: 'ändra uppgiften eller mallen som texten kommer ur, eller skriv det i en egen text',
    }),
    'pull/no-field': ({ after, section }) => ({
      message: `ett nytt stycke utan eget fält${section === '' ? '' : ` (${section})`}: "${after}"`,
      hint: `skriv in det under ${section === 'table' ? 'table.rows' : ['documents', 'recipients', 'decision', 'timeline', 'signatories'].includes(section) ? section : 'prose eller prose.sections'}`,
    }),
    'pull/values-differ': ({ field, values }) => ({
      message: `${field} är ändrat i skrivelsen till ${values.map((value) => `"${value}"`).join(' och ')}`,
      hint: 'skriv in det rätta i ärendet',
    }),
    'pull/elsewhere': ({ field, value, places }) => ({
      message: `${field} står kvar som "${value}" på ${places} ${places === 1 ? 'ställe' : 'ställen'} i skrivelsen, som också ändras i en ny`,
      hint: 'se efter att det nya värdet är menat även där: annars hör det inte till det fältet',
    }),
    'pull/live-replaced': ({ live, after }) => ({
      message: `${live} har blivit vanlig text ("${after}"), som inte längre följer ärendet`,
      hint: `sätt tillbaka ${live} där uppgiften är densamma`,
    }),
    'pull/remains': ({ before, after }) => ({
      message:
        before === after
          ? `"${after}" ser annorlunda ut i skrivelsen än ärendet ger`
          : before === ''
            ? `"${after}" står i skrivelsen, men finns inte i en ny`
            : after === ''
              ? `"${before}" är borta i skrivelsen, men finns i en ny`
              : `"${after}" står i skrivelsen, där en ny har "${before}"`,
      hint: 'ändra det i ärendet för hand',
    }),
    'pull/most-gone': ({ file, memo, left, of }) => ({
      message: `${memo} har ${left} av skrivelsens ${of} stycken kvar; ${file} är orört`,
      hint: 'ta rätt fil, eller stå fast med --force: då sparas en kopia av ärendet',
    }),
    'pull/look': ({ text }) => ({
      message: `utseendet på "${text}" är ändrat (fetstil, kursiv, punktlista), och skrivs inte tillbaka`,
      hint: 'skriv **ordet** eller *ordet* i ärendets text',
    }),
    'pull/comment': ({ author, text, at }) => ({ message: `kommentar av ${author} vid "${at}": ${text}` }),
    'pull/conflict': ({ field, before, after }) => ({
      message: `${field} är ändrat både i ärendet och i skrivelsen: "${before}" till "${after}"`,
      hint: 'skriv in det för hand',
    }),
    'pull/case-changed': ({ file, memo }) => ({
      message: `${file} är inte det ärende som ${memo} gjordes av, och det finns inte i Gits historik`,
      hint: `gör en ny bredvid den här, och gör ändringarna i den: iop draft ${file} -o ny.docx`,
    }),
    'memo/table-sum': ({ column, said, is }) => ({
      message: `${column}: summan är ${said}, men raderna blir ${is}`,
      hint: 'räkna om raderna: en av dem eller summan är fel',
    }),
    'memo/space': () => ({ message: 'två eller fler mellanslag mellan orden', hint: 'skriv ett' }),
    'memo/lead-in': ({ text }) => ({
      message: `"${text}" passar inte till punkterna, som är hela meningar`,
      hint: 'skriv kolon efter, och att-satser: "… föreslås besluta: att godkänna …"; eller ta bort raden',
    }),
    'memo/no-comparison': () => ({
      message: 'skrivelsen säger inte vad samarbetet har kostat tidigare',
      hint: 'skriv det tidigare beloppet och ändringen, så att nämnden kan bedöma det nya',
    }),
    'memo/history-gap': ({ end }) => ({
      message: `efter ${end} nämns ingen överenskommelse före den som gäller nu`,
      hint: 'skriv vilken som gällde då, eller att ingen gjorde det',
    }),
    'usage/tracked': () => ({
      message: 'spårade ändringar skrivs i en Wordfil',
      hint: 'skriv iop diff före.yaml efter.yaml --to docx -o ändringar.docx',
    }),
    'usage/comments': () => ({
      message: 'kommentarer skrivs i en kopia av en Wordfil',
      hint: 'skriv iop check skrivelse.docx --comments -o granskad.docx',
    }),
    'usage/not-a-memo': ({ file }) => ({
      message: `${file} är ingen skrivelse som går att läsa`,
      hint: 'ange en fil som slutar på .docx, .md, .txt eller .pdf',
    }),
    'usage/pdf-text': ({ file, problem }) => ({
      message:
        problem === 'missing'
          ? `texten i ${file} läses av pdftotext, som inte finns här`
          : `texten i ${file} går inte att läsa`,
      hint:
        problem === 'missing'
          ? 'installera Poppler (poppler-utils), eller spara skrivelsen som Word'
          : 'spara skrivelsen som Word',
    }),
    'usage/command': ({ message }) => ({
      message: usageInSwedish(message),
      hint: 'iop --help visar kommandona',
    }),
    'yaml/syntax': ({ problem }) => ({
      message: `går inte att läsa som YAML: ${yamlProblems[problem] ?? yamlProblem}`,
    }),
    'yaml/tab': () => ({ message: 'raden är indragen med tabb', hint: 'dra in med mellanslag' }),
    'yaml/duplicate-key': ({ key, firstLine }) => ({
      message: `${key} anges två gånger; den första står på rad ${firstLine}`,
      hint: 'behåll en av dem',
    }),
    'yaml/alias': () => ({
      message: 'hänvisningar (*namn) används inte i ärendefiler',
      hint: 'skriv ut värdet, eller sätt text inom citattecken',
    }),
    'yaml/tag': ({ tag }) => ({
      message: `taggar (${tag}) används inte i ärendefiler`,
      hint: 'ta bort taggen, eller sätt text inom citattecken',
    }),
    'yaml/anchor': ({ anchor }) => ({
      message: `&${anchor} skulle läsas som ett namn på det som följer, och gå förlorat`,
      hint: 'sätt texten inom citattecken',
    }),
    'yaml/comment': ({ comment }) => ({
      message: `${comment} läses som en kommentar, och är inte en del av texten`,
      hint: 'sätt texten inom citattecken, eller skriv mellanslag efter # för en kommentar',
    }),
    'yaml/key': ({ key }) => ({ message: `${key} kan inte vara en nyckel`, hint: 'ta bort den' }),
    'yaml/several-documents': () => ({
      message: 'här börjar ett andra dokument (---)',
      hint: 'en fil har ett ärende',
    }),
    'yaml/too-deep': ({ limit }) => ({
      message: `listor och grupper ligger mer än ${limit} nivåer i varandra`,
    }),
    'yaml/folded': ({ field }) => ({
      message: `${field} har tomma rader som YAML tar bort: styckena blir ett`,
      hint: `skriv | efter ${field.split('.').at(-1) ?? ''}: och texten på raderna under`,
    }),
    'yaml/empty': () => ({
      message: 'filen är tom',
      hint: 'börja med kind: agreement, eller kopiera paketets examples/thaiwise-2026-agreement/case.yaml (där det är installerat: i node_modules/tjansteskrivelse/)',
    }),
    'schema/required': ({ key, title }) => ({
      message: `${key}${title ? ` (${title})` : ''} saknas`,
      hint: `lägg till ${key}:`,
    }),
    'schema/unknown-key': ({ key, suggestion, known }) => ({
      message: `fältet ${key} finns inte här`,
      hint: didYouMean(suggestion) ?? `fälten här är ${list(known)}`,
    }),
    'schema/type': ({ field, expected: wanted, actual, raw, fix }) => {
      const lostZero = actual === 'number' && /^0\d/.test(raw);
      return {
        message: lostZero
          ? `${field} ska vara ${expected[wanted]}, men YAML läser ${raw} som talet ${Number(raw)} (nollan går förlorad)`
          : `${field} ska vara ${expected[wanted]}, men det här är ${kinds[actual]}`,
        hint:
          fix === undefined
            ? numberHints[wanted]
            : fix.startsWith('"')
              ? `skriv ${fix} med citattecken`
              : `skriv ${fix}`,
      };
    },
    'schema/number-changed': ({ field, raw, read, fix }) => ({
      message: `${field}: YAML läser ${raw} som talet ${read}`,
      hint: `skriv ${fix}`,
    }),
    'schema/enum': ({ field, value, known, swedish, suggestion }) => ({
      message: `${field} kan inte vara ${value}`,
      hint:
        didYouMean(suggestion) ??
        `det kan vara ${list(
          known.map((each, i) => (swedish[i] ? `${each} (${swedish[i].split(', ')[0] ?? ''})` : each)),
          'eller',
        )}`,
    }),
    'schema/date': ({ field, value, problem, suggestion }) => ({
      message: {
        form: `${field} ska vara ett datum, ÅÅÅÅ-MM-DD`,
        incomplete: `${field} ska vara ett helt datum, men ${value} saknar dag`,
        'no-such-day': `${field}: dagen ${value} finns inte i kalendern`,
        year: `${field}: året i ${value} kan inte vara rätt`,
      }[problem],
      hint: suggestion === undefined ? 'skriv år, månad och dag, som 2026-01-31' : `skriv ${suggestion}`,
    }),
    'schema/email': ({ field, value }) => ({
      message: `${field}: ${value} är ingen e-postadress`,
      hint: 'skriv den som namn@example.se',
    }),
    'schema/empty': ({ field }) => ({
      message: `${field} är tomt`,
      hint: 'fyll i fältet, eller ta bort det',
    }),
    'schema/one-line': ({ field, fix }) => ({
      message: `${field} ska vara en rad text, utan mellanslag i början och slutet`,
      hint: `skriv ${JSON.stringify(fix)}`,
    }),
    'schema/clause': ({ field, problem }) =>
      problem === 'att'
        ? { message: `${field} ska börja med "att", eftersom det fortsätter en mening`, hint: 'skriv att …' }
        : {
            message: `${field} fortsätter en mening, så det slutar utan punkt och mellanslag`,
            hint: 'ta bort det sista tecknet',
          },
    'schema/form': ({ field, value, example }) => ({
      message: `${field}: ${value} har inte rätt form`,
      hint: `skriv som ${example}`,
    }),
    'schema/range': ({ field, value, minimum, maximum }) => ({
      message: `${field} kan inte vara ${value}`,
      hint: [
        minimum === undefined ? [] : [`minst ${minimum}`],
        maximum === undefined ? [] : [`högst ${maximum}`],
      ]
        .flat()
        .join(', '),
    }),
    'schema/list-long': ({ field, limit }) => ({
      message: `${field} har fler än ${limit} poster`,
      hint: 'lägg dem i en bilaga',
    }),
    'schema/too-long': ({ field, limit }) => ({
      message: `${field} är längre än ${groupThousands(limit)} tecken`,
      hint: 'korta texten, eller flytta den till ett fält med löptext (prose)',
    }),
    'case/previous': ({ file, problem }) => ({
      message: problem === 'unread' ? `${file} kan inte läsas` : `${file} har fel, och kan inte jämföras med`,
      hint:
        problem === 'unread'
          ? 'ange det föregående ärendets fil, räknat härifrån'
          : 'kör iop check på den först',
    }),
    'case/more-findings': ({ code, limit }) => ({
      message: `det finns fler anmärkningar av slaget ${code} än de ${limit} som visas`,
      hint: 'rätta dem, och kontrollera igen',
    }),
    'schema/list-empty': ({ field }) => ({
      message: `${field} är en tom lista`,
      hint: 'lägg till en post, eller ta bort fältet',
    }),
    'schema/list-repeats': ({ field }) => ({
      message: `${field} har samma post två gånger`,
      hint: 'behåll en av dem',
    }),
    'schema/one-of': ({ keys }) => ({
      message: `${list(keys, 'eller')} saknas`,
      hint: 'lägg till ett av dem',
    }),
    'schema/other': ({ field, reason }) => ({ message: `${field} passar inte schemat (${reason})` }),
    'profile/not-found': ({ name, known, suggestion }) => ({
      message: `profilen ${name} finns inte`,
      hint:
        didYouMean(suggestion) ??
        `de inbyggda profilerna är ${list(known)}; en egen mapp anges med sin sökväg`,
    }),
    'profile/extends-itself': ({ name }) => ({
      message: `profilen bygger på sig själv genom ${name}`,
      hint: 'låt extends leda till en annan profil',
    }),
    'profile/unknown-file': ({ name, suggestion }) => ({
      message: `${name} är ingen fil som en profil har`,
      hint:
        didYouMean(suggestion) ??
        'en profil har profile.yaml, memo.md.hbs, partials/NAMN.md.hbs, kinds/NAMN.yaml, letterhead.docx och bilder: byt namn på filen eller flytta den',
    }),
    'profile/no-decision': ({ kind }) => ({
      message: `en tjänsteskrivelse av typen ${kind} får inget förslag till beslut`,
      hint: 'lägg till avsnittet decision i profilens sections',
    }),
    'profile/drops-values': ({ kind, lost }) => ({
      message: `i ett ärende av typen ${kind} skrivs ${list(lost)} inte ut någonstans`,
      hint: 'lägg till det i profilens mallar eller avsnitt, om ärendena ska kunna ha det',
    }),
    'profile/drops-sections': ({ kind, sections }) => ({
      message: `profilens lista för ${kind} utelämnar ${list(sections)}: det som ett ärende har där skrivs inte ut`,
      hint: 'lägg till dem, eller skriv dem i omits om det är meningen',
    }),
    'kind/needs': ({ kind, key, title }) => ({
      message: `${key}${title ? ` (${title})` : ''} saknas i ett ärende av typen ${kind}`,
      hint: `lägg till ${key}:`,
    }),
    'kind/has-no': ({ kind, key, title, known }) => ({
      message: `ett ärende av typen ${kind} har inget ${key}${title ? ` (${title})` : ''}`,
      hint: known.length > 0 ? `ta bort det, eller välj en typ som har det: ${list(known)}` : 'ta bort det',
    }),
    'kind/name': ({ name }) => ({
      message: `en ärendetyp kan inte heta ${name}`,
      hint: 'byt namn på filen: små bokstäver a–z, siffror och bindestreck, som lokaler.yaml',
    }),
    'kind/needs-and-may': ({ block }) => ({
      message: `${block} står både i needs och i may`,
      hint: 'ta bort det ur may',
    }),
    'kind/sections-need': ({ field }) => ({
      message: `avsnitten skriver ut ${field}, som ett ärende av typen kan sakna`,
      hint: 'lägg till blocket i needs, eller ta bort avsnittet som behöver det ur sections',
    }),
    'kind/unknown-point': ({ name, suggestion, known }) => ({
      message: `det finns ingen beslutspunkt som heter ${name}`,
      hint: didYouMean(suggestion) ?? `beslutspunkterna är ${list(known)}; en egen skrivs som en mening`,
    }),
    'profile/no-settings': ({ name }) => ({
      message: `profilen ${name} saknar profile.yaml`,
      hint: 'iop eject profile -o MAPP lägger en i mappen',
    }),
    'profile/contrast': ({ text, background, ratio }) => ({
      message: `text i ${text} på ${background} är svår att läsa: kontrasten är ${ratio.replace('.', ',')}, och bör vara minst 4,5`,
      hint: 'välj en färg längre från den andra (WCAG 2.1, 1.4.3)',
    }),
    'profile/logo': ({ file, problem }) => ({
      message: problem === 'missing' ? `profilen saknar ${file}` : `${file} är ingen bild i PNG eller JPEG`,
      hint: 'lägg bilden i profilens mapp, som PNG eller JPEG',
    }),
    'profile/letterhead': ({ problem, detail = '', source = 'data', where, suggestion, known }) => {
      const place = where === undefined ? '' : letterheadPlaces[where];
      if (problem === 'external' || problem === 'embedded') return letterheadSources[source](detail, place);
      const sentence = letterheadFaults[problem](detail, place);
      const fields = didYouMean(suggestion) ?? `fälten är memo, ${list(known)}`;
      return problem === 'unknown-field' ? { ...sentence, hint: fields } : sentence;
    },
    'profile/letterhead-left-out': ({ leftOut }) => ({
      message: `av brevmallen får ingen tjänsteskrivelse ${list(leftOut.map(({ what, detail }) => letterheadLeftOut[what](detail)))}`,
      hint: 'inget som en läsare ser går förlorat, och inget behöver göras',
    }),
    'template/syntax': ({ problem, slip }) => ({
      message:
        slip === 'bracket' ? `${problem} saknar en klammer` : `går inte att läsa som Handlebars: ${problem}`,
      hint: typeof slip === 'object' ? `skriv ${slip.index}` : 'en siffra skrivs {{amount funding.total}}',
    }),
    'template/unknown-path': ({ path, suggestion, known }) => ({
      message: `här finns inget som heter ${path}`,
      hint: didYouMean(suggestion) ?? (known.length > 0 ? `här finns ${list(known)}` : undefined),
    }),
    'template/unknown-helper': ({ name, suggestion }) => ({
      message: `hjälpfunktionen ${name} finns inte`,
      hint: didYouMean(suggestion),
    }),
    'template/unknown-partial': ({ name, suggestion, known }) => ({
      message: `delmallen ${name} finns inte`,
      hint: didYouMean(suggestion) ?? (known && `det finns ${list(known)}`),
    }),
    'template/recursive-partial': ({ name }) => ({ message: `delmallen ${name} innehåller sig själv` }),
    'template/too-many-partials': ({ name, limit }) => ({
      message: `mallen tar in fler än ${groupThousands(limit)} delmallar, den här gången ${name}`,
      hint: 'tar en delmall in en annan flera gånger, som i sin tur gör detsamma?',
    }),
    'template/too-long': () => ({
      message: 'mallen skriver ut mer än en tjänsteskrivelse rymmer',
      hint: 'går en lista igenom hela en annan lista för varje post?',
    }),
    'template/unused': ({ name, suggestion }) => ({
      message: `ingen mall använder delmallen ${name}`,
      hint: didYouMean(suggestion) ?? 'ange den bland avsnitten i profile.yaml, eller i en mall',
    }),
    'template/not-allowed': ({ what }) => ({
      message: `${what} kan inte användas här`,
      hint: 'det som finns: {{värde}}, {{hjälpfunktion värde}}; i mallar också if, unless, each, with och {{> delmall}}',
    }),
    'template/not-text': ({ path, actual }) => ({
      message: `${path} är ingen text som kan skrivas ut (${actual})`,
    }),
    'template/needs-helper': ({ path, helper }) => ({
      message: `${path} är ett tal som behöver svensk form`,
      hint: `skriv {{${helper} ${path}}}`,
    }),
    'template/needs-raw': ({ path }) => ({
      message: `${path} är Markdown, och skulle skrivas ut med sina tecken`,
      hint: `skriv {{{${path}}}}`,
    }),
    'template/raw-needs-markdown': ({ path }) => ({
      message: `${path} är inte Markdown`,
      hint: 'skriv med två klammerparenteser',
    }),
    'template/maybe-absent': ({ path }) => ({
      message: `${path} kan saknas, och skulle lämna ett hål`,
      hint: `sätt det inom {{#if ${path}}} … {{/if}}`,
    }),
    'template/absent-figure': ({ path }) => ({
      message: `ärendet har inget ${path}`,
      hint: 'fyll i det som det kommer av, eller skriv meningen utan det',
    }),
    'template/argument': ({ helper, position, expected: wanted, actual }) => ({
      message: `${helper} tar ${kindOfValue(wanted)} som argument ${position}, men det här är ${kindOfValue(actual)}`,
    }),
    'template/argument-count': ({ helper, expected: wanted, actual }) => ({
      message: `${helper} tar ${count(wanted, 'argument', 'argument')}, men har ${actual}`,
    }),
    'template/each-needs-list': ({ path }) => ({ message: `${path} är ingen lista` }),
    'memo/unsupported': ({ node }) =>
      unsupported[node] ?? {
        message: `en tjänsteskrivelse kan inte innehålla den här sortens Markdown (${node})`,
        hint: 'använd stycken, listor, tabeller, underrubriker, citat, betoning och länkar; sätt omvänt snedstreck före ett tecken som ska stå som det är',
      },
    'memo/heading-level': ({ level, expected: wanted }) => ({
      message: `en rubrik på nivå ${level} där nivå ${wanted} står på tur`,
      hint: `skriv ${'#'.repeat(wanted)}`,
    }),
    'memo/prose-heading': ({ level, topLevel }) => ({
      message: `en rubrik på nivå ${level} i löptexten skulle börja ett nytt avsnitt`,
      hint: `använd ${'#'.repeat(topLevel)} för en underrubrik, eller lägg avsnittet under prose.sections`,
    }),
    'memo/figure': () => ({
      message: 'en figur kräver en tabell med heltal i den kolumn som ritas, och därefter ett stycke',
      hint: 'efter <!-- figure:column:2 --> kommer en tabell, sedan samma sak i ord',
    }),
    'memo/too-much': ({ what, limit }) =>
      ({
        field: {
          message: `texten är längre än ${groupThousands(limit)} tecken`,
          hint: 'är det verkligen text till en tjänsteskrivelse?',
        },
        paragraph: {
          message: `stycket är längre än ${groupThousands(limit)} tecken`,
          hint: 'dela det med tomma rader',
        },
        depth: {
          message: `listor och citat ligger mer än ${limit} nivåer i varandra`,
          hint: 'skriv dem efter varandra',
        },
        rows: { message: `tabellen har fler än ${limit} rader`, hint: 'lägg den i en bilaga' },
      })[what],
    'memo/title': ({ count: titles }) => ({
      message: `en tjänsteskrivelse har en huvudrubrik (#), men mallen ger ${titles}`,
    }),
    'memo/outside-structure': ({ node }) => ({
      message: `ovanför huvudrubriken kan bara stycken stå, inte ${node}`,
    }),
  },
  rules: {
    'reference-canonical': 'i profilens form',
    'organisation-number-canonical': 'tio siffror med bindestreck',
    'period-length': 'från första till sista dagen, båda räknade',
    'agreement-gap': 'dagar mellan den föregående överenskommelsen och denna',
    'agreement-overlap': 'dagar som den föregående och denna delar',
    'agreement-ended': 'om den hade löpt ut när skrivelsen skrevs',
    'agreement-since': 'år för den första överenskommelsens första dag',
    'baseline-months': 'de månader av året som de tidigare överenskommelserna omfattar',
    'agreement-total-years': 'kalenderår från den första överenskommelsen till den föreslagnas slut',
    'extension-number': 'förlängningar sedan den senaste nya överenskommelsen, denna medräknad',
    'funding-change': 'beloppet minus året innan; andel av året innan',
    'funding-baseline-change': 'beloppet minus jämförelsebeloppet; andel av jämförelsebeloppet',
    'funding-total': 'summan av beslutets år',
    'funding-mean': 'summan delad med antalet år',
    'public-support': 'denna finansiering och annat offentligt stöd samma år',
    'payer-total': 'summan av det som den andra finansiären betalar',
    'table-sum': 'summan av kolumnen',
    'table-difference': 'den ena kolumnen minus den andra',
    'table-change': 'den ena kolumnen mot den andra, i procent',
    'table-share': 'andelen av summan',
    'table-total': 'summan av de rader som varken avslås eller är villkorade',
    'money-used': 'använt av beviljat',
    'money-left': 'beviljat minus använt',
    'number-change': 'antalet minus antalet förra perioden',
    'conditions-met': 'om alla krav är uppfyllda',
    'conditions-assessed': 'om alla krav är bedömda',
    'step-customary': 'sammanträdet minus nämndens vanliga antal dagar',
    'minutes-approved': 'senast 14 dagar efter sammanträdet (5 kap. 69 § och 6 kap. 35 § kommunallagen)',
    'notice-posted': 'senast andra dagen efter justeringen (8 kap. 12 § kommunallagen)',
    'appeal-deadline':
      'tre veckor från anslaget (13 kap. 5 § kommunallagen), sedan nästa vardag (2 § lagen 1930:173)',
    'legal-force': 'dagen efter sista dag att överklaga',
    'days-before-legal-force': 'från överenskommelsens första dag till laga kraft',
  },
  severities: { error: 'fel', warning: 'varning', info: 'råd' },
  summary: ({ errors, warnings, infos, cases }) =>
    errors + warnings + infos === 0
      ? `${count(cases, 'ärende', 'ärenden')}, inga anmärkningar`
      : `${countFound({ errors, warnings, infos })} i ${count(cases, 'ärende', 'ärenden')}`,
  outcomes: { wrote: 'skrev', unchanged: 'oförändrad', backup: 'sparade en kopia:', removed: 'tog bort' },
  batch: {
    heading: 'ärende',
    outcomes: {
      wrote: 'skrivet',
      unchanged: 'oförändrat',
      stale: 'inaktuellt',
      failed: 'inte skrivet',
      edited: 'lämnat, ändrat',
      faulty: 'fel',
      broken: 'fel i iop',
    },
    findings: (errors, warnings) => countFound({ errors, warnings, infos: 0 }),
    total: ({ cases, left, wrote, unchanged, wrong }) =>
      [
        `${count(cases, 'ärende', 'ärenden')}: ${count(wrote, 'skrivet', 'skrivna')}, ${count(unchanged, 'oförändrat', 'oförändrade')}, ${wrong} med fel`,
        left > 0 ? `${count(left, 'utelämnat', 'utelämnade')}, som avgörs vid andra sammanträden` : '',
      ]
        .filter(Boolean)
        .join('; '),
  },
  factWords: {
    against: 'jämfört med',
    base: 'som var',
    amount: 'belopp',
    difference: 'skillnad',
    ratio: 'i procent',
    true: 'ja',
    false: 'nej',
  },
  printedIn: (sections) => (sections.length === 0 ? 'skrivs inte ut' : `skrivs ut i ${list(sections)}`),
  watching: (cases) => `bevakar ${count(cases, 'ärende', 'ärenden')}; Ctrl-C avslutar`,
  preview: {
    ready: (address) => `Ctrl-C avslutar. Skrivelsen visas på ${address}`,
    field: (title, path, line) => `${title === undefined ? path : `${title} (${path})`}, rad ${line}`,
    rule: (rule) => `Uträknat: ${rule}`,
    setting: (path) => `Profilens inställning ${path}`,
    template: (file) => `Mallens ord: ${file}`,
    other: 'Skrivs av iop efter profilen',
    page: {
      title: 'Förhandsvisning',
      view: 'Visa som',
      page: 'Sida',
      profile: 'Profil',
      own: 'ärendets egen',
      findings: 'Anmärkningar',
      none: 'Inga anmärkningar.',
      wrong: 'Det finns fel i ärendet. Skrivelsen skrivs först när de är rättade.',
      stale: 'Det här är den senaste skrivelsen som gick att göra. Ärendet går inte att läsa nu.',
      nothing: 'Ärendet går inte att läsa än. Anmärkningarna säger varför.',
      lost: 'iop preview är inte längre igång. Det som syns är det senaste.',
      source: 'Varifrån orden kommer',
      pick: 'Klicka på en mening för att se var den står. Håll pekaren över en uppgift för att se vad den bygger på.',
      open: 'Öppna raden i VS Code',
      direct: 'Öppna VS Code direkt vid klick',
      row: 'rad',
      word: 'Hämta Word',
      lines: 'Rader ur ärendet',
      pdf: 'Skrivelsen som PDF',
    },
  },
  editor: {
    replace: (text) => `Skriv ${text}`,
    suppress: (code) => `Dämpa ${code} här, med ett skäl`,
    reason: 'SKRIV VARFÖR DET ÄR RÄTT',
  },
  interrupted: (done, all) => `avbrutet efter ${done} av ${count(all, 'ärende', 'ärenden')}`,
  kinds: {
    needs: 'behöver',
    may: 'kan ha',
    sections: 'avsnitt',
    decision: 'föreslår',
    points: 'beslutspunkter',
    example: 'exempel',
  },
  profileIsFine: (name) => `profilen ${name}, inga anmärkningar`,
  hiddenFindings: (hidden) =>
    `och ${hidden} ${hidden === 1 ? 'anmärkning' : 'anmärkningar'} som GitHub inte visar vid raderna`,
  internalError: (reason) =>
    `det här är ett fel i iop, inte i ditt ärende: ${reason}\nAnmäl det gärna, med kommandot, versionen (iop --version) och det som --debug lägger till.`,
};

/** How many there are of each severity, those that there are. */
function countFound({ errors, warnings, infos }: Record<'errors' | 'warnings' | 'infos', number>): string {
  return [
    errors > 0 ? count(errors, 'fel', 'fel') : '',
    warnings > 0 ? count(warnings, 'varning', 'varningar') : '',
    infos > 0 ? count(infos, 'råd', 'råd') : '',
  ]
    .filter(Boolean)
    .join(', ');
}
