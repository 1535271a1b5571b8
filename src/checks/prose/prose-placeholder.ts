// What was to be filled in and was not, and what was not meant for the reader: "XXX", "[fyll i]", a live figure with too few
// brackets, the messages of Word and of templates, notes to oneself, the words of programs.
import { LETTERS } from '../../characters.js';
import { Caseless } from './caseless.js';
import { defineCheck } from '../check.js';

interface Args {
  text: string;
  isFigure: boolean;
}

const SIGN = `[${LETTERS}\\d]`;
const END = `[${LETTERS}]*`;

const PLACEHOLDERS = [
  `(?<!${SIGN})(?:X{3,}|Å{4}-MM-DD|lorem ipsum|TODO|FIXME|TBD|20[X_]{2}|19[X_]{2}|[X]{2}-[X]{2}|XX-[a-zåäö]{2,})(?!${SIGN})`,
  `(?<!${SIGN})[Xx]{1,3}(?: ?(?:\\d{3}|[Xx]{3}))+ (?:kronor|kr|tkr)`,
  `(?<!${SIGN})X{1,2}(?:,X{1,2})? (?:kronor|miljon(?:er)?|kr|tkr|procent|%|personer|föreningar|deltagare|månader|dagar|år)(?!${SIGN})`,
  `\\[(?:fyll i|ange|skriv|infoga|namn|datum|belopp|antal|summa|år|plats|diarienummer|text|förening|verksamhet|ansvarig|x+|\\.{2,}|…)(?!${SIGN})[^\\]\\n]{0,80}\\](?![(\uFFFC])`,
  `\\((?:namn på|fyll i|ange|datum|belopp|antal|summa|parti|namn|titel)(?: [${LETTERS} ]{0,40})?\\)`,
  '_{3,}|\\?{3,}|(?<!\\S)\\?{2}(?!\\S)|\\.{4,}|(?<!\\S)__(?!\\S)',
  // a number or a name that is still asked for: "(antal?)", "(kolla med Anders)", "[källa saknas]", "av … personer"
  `\\([${LETTERS}][^()\\n]{1,80}\\?\\)`,
  `\\((?:kolla|kolla upp|dubbelkolla|stäm av|fråga|obs|verifiera|uppdatera|komplettera)(?!${SIGN})[^)]{0,80}\\)`,
  // a word to a colleague: "(Karin, kan du kolla …?)"
  `\\([${LETTERS}]+,? (?:kan|har|vill|hinner|vet|ska|skulle|får) (?:du|ni|vi|någon)(?!${SIGN})[^)]{0,120}\\)`,
  // "i [månad] 2026"
  `\\[(?:månad|kvartal|dag|veckodag|ort|kommun|nämnd|handläggare|titel|rubrik|summan|beloppet|datumet|namnet|antalet|procent)(?: [${LETTERS} ]{1,40})?\\](?![(\uFFFC])`,
  `\\[(?:källa|belägg|siffra|uppgift|referens|bilaga)(?: [${LETTERS} ]{1,40})?\\](?![(\uFFFC])`,
  `(?<= )(?:…|\\.{3}) (?=(?:kronor|personer|procent|deltagare|föreningar|besök|gånger|år|månader|timmar)(?!${SIGN}))`,
  `(?<!${SIGN})x{2} (?=(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?!${SIGN}))`,
  `(?<!${SIGN})(?:Förnamn Efternamn|Namn Namnsson|Namn Efternamn|N\\.? ?N\\.?)(?!${SIGN}|[-–]\\d| ?\\d)`,
  `(?<!\\{)\\{[${LETTERS}@][${LETTERS}\\d_.]*(?: [${LETTERS}\\d_.]+)*\\}(?!\\})`,
];

/** What is left behind; a memo without any of the words has none of it (tests/checks/needing.test.ts). */
interface Left {
  source: string;
  needs: readonly string[];
}

/** What Word, forms, merged letters, spreadsheets and writing programs leave behind. */
const OF_PROGRAMS: readonly Left[] = [
  { source: 'Fel! [^.]{3,60}\\.?|Error! (?:Reference|Bookmark)[^.]{0,60}\\.?', needs: ['Fel!', 'Error!'] },
  {
    source:
      'Klicka (?:eller tryck )?här(?: för att [^.]{3,60})?\\.?|Välj ett (?:objekt|datum|byggblock|alternativ)\\.?',
    needs: ['Klicka ', 'Välj ett '],
  },
  { source: `Skriv (?:din |in )?(?:text|texten)(?: ${END}){0,4}|Skriv här`, needs: ['Skriv '] },
  {
    source: 'Kommentar(?:er)? ?\\[[^\\]]{1,8}\\]:?|\\[Formaterat:?[^\\]]*\\]',
    needs: ['Kommentar', '[Formatera'],
  },
  { source: '«[^»]{1,40}»|MERGEFIELD|<<[^>]{1,40}>>', needs: ['«', 'MERGEFIELD', '<<'] },
  {
    source: `(?<!${SIGN})(?:undefined|NaN|\\[object Object\\]|#REF!|#N/A|#SAKNAS!|#VÄRDEFEL!|#REFERENS!|#DIVISION/0!|#NAMN\\?)`,
    needs: ['undefined', 'NaN', '[object', '#'],
  },
  {
    source: ':?contentReference\\[[^\\]]*\\](?:\\{[^}]*\\})?|oaicite[^\\s]*|turn\\dsearch\\d|【[^】]*】',
    needs: ['contentReference', 'oaicite', 'search', '【'],
  },
  {
    source: `(?:Självklart!|Absolut!|Visst!) Här (?:är|kommer) [^.]{3,80}|Här (?:är|kommer) (?:en|ett) (?:mer |kort|reviderad|omarbeta|uppdatera|förslag på)${END}(?: ${END}){0,4} (?:version|text|formulering)${END}|Som (?:en )?AI(?:-modell)?`,
    needs: ['Här är', 'Här kommer', 'AI'],
  },
  { source: '(?<=[a-zåäö.!?,])\\[\\d{1,3}\\]', needs: ['['] },
  { source: '==[^=]{2,200}==|<{5,}|>{5,}|~~[^~]{2,200}~~', needs: ['==', '<', '~~', '>'] },
  { source: '&(?:nbsp|amp|shy|ouml|auml|aring|lt|gt|quot|[a-z]{2,6});', needs: ['&'] },
  // what stands round the text on a web page, and on a page of paper
  {
    source:
      'Hoppa till (?:huvud)?innehåll(?:et)?|(?:Dela|Skriv ut|Lyssna på) (?:denna |den här )?sidan|Till sidans (?:topp|början)|Senast uppdaterad:? \\d[\\d -]{5,12}|Läs mer(?: om [^.]{3,40})? [»>]',
    needs: ['Hoppa till', ' sidan', 'Till sidans', 'Senast uppdaterad', 'Läs mer'],
  },
  {
    source:
      '\\((?:[Ll]änk|[Ww]ebblänk) (?:till|öppnas)[^()\\n]{3,80}\\)|\\(?öppnas i (?:ett )?nytt fönster\\)?|\\[redigera(?: \\||\\])[^\\]\\n]{0,40}\\]?',
    needs: ['änk', 'öppnas i', '[redigera'],
  },
  { source: `(?<!${SIGN})Sid(?:a|an)? \\d{1,3} ?(?:av|\\() ?\\d{1,3}\\)?(?!${SIGN})`, needs: ['Sid'] },
];

/** What a writer tells himself, a colleague or the next writer. */
const NOTES: readonly Left[] = [
  {
    source: `(?:Stäm|Stämmer|Kolla|Dubbelkolla|Kontrollera|Uppdatera|Lägg|Fyll|Byt|Komplettera|Skriv|Ändra|Ta bort|Fråga|Klistra|Infoga) (?:av|in|till|på|i|ut|upp|med|om|här|detta|det här)(?!${SIGN})[^.!?]{0,80}[.!?]?`,
    needs: [
      'Stäm',
      'Kolla',
      'Dubbelkolla',
      'Kontrollera',
      'Uppdatera',
      'Lägg',
      'Fyll',
      'Byt',
      'Komplettera',
      'Skriv',
      'Ändra',
      'Ta bort',
      'Fråga',
      'Klistra',
      'Infoga',
    ],
  },
  { source: `(?:Stämmer|Gäller) (?:det|detta|siffr${END})[^.?]{0,40}\\?`, needs: ['Stämmer ', 'Gäller '] },
  // running text has no square brackets but round what is left out or put into a quotation
  {
    source: `\\[(?!\\.{3}|…|sic(?!${SIGN})|[Vv]år |[Mm]in |[Rr]ed)[${LETTERS}?][^\\[\\]\\n]{1,100}[ ?][^\\[\\]\\n]{0,100}\\](?![(\uFFFC:])`,
    needs: ['['],
  },
  {
    source: `\\((?:[A-ZÅÄÖ]${END}|jag|vi)(?: [A-ZÅÄÖ]${END})? (?:ska |skulle )?(?:fyller? i|fylla i|kollar|kolla|återkommer|återkomma|lägger? in|skriver?|skickar?|uppdaterar?|kompletterar?|hör av sig|tar fram|dubbelkollar)(?!${SIGN})[^)]{0,60}\\)`,
    needs: ['('],
  },
  {
    source: `(?:^|[.!?] )(?:Byt|Kolla|Uppdatera|Dubbelkolla|Stäm|Hämta|Fråga|Ändra|Rätta|Justera|Klistra|Infoga|Fyll|Komplettera) (?![^.!?\\n]{0,80} (?:så|och) (?:får|ser|hör|märker) (?:du|man)|[^.!?\\n]{0,80} och du )[^.!?\\n]{2,100}[.!]`,
    needs: [
      'Byt ',
      'Kolla ',
      'Uppdatera ',
      'Dubbelkolla ',
      'Stäm ',
      'Hämta ',
      'Fråga ',
      'Ändra ',
      'Rätta ',
      'Justera ',
      'Klistra ',
      'Infoga ',
      'Fyll ',
      'Komplettera ',
    ],
  },
  {
    source: `(?<!${SIGN})OBS(?:!|:| ?–| att )[^.!?\\n]{0,100}|(?<!${SIGN})(?:siffr${END}|uppgift${END}|belopp${END}|text${END}|underlag${END}) (?:[^.!?\\n]{1,40} )?saknas(?: än| ännu)?, (?:kompletteras|fylls i|läggs till|kommer)${END}`,
    needs: ['OBS', 'saknas'],
  },
  // a word to a colleague by name, and one to whoever reads the draft
  {
    source: `(?:^|[.!?] )[A-ZÅÄÖ][a-zåäöé]{2,}, (?:lägg|fyll|skriv|kolla|stäm|byt|ändra|uppdatera|komplettera|ta|titta|dubbelkolla|se|hör|ring|fråga)(?!${SIGN})(?: [${LETTERS}]+)? (?:in|på|i|av|till|upp|med|över|om|detta|det|här|siffr|namn|text|bort|fram)${END}[^.?!\\n]{0,100}[.!]`,
    needs: [', '],
  },
  {
    source: `(?:^|[.!?] )[A-ZÅÄÖ][a-zåäöé]{2,}, (?:ska|kan|vill|har|vet|hinner|kollar|skulle|får|måste|är|stämmer|tycker|behöver)(?!${SIGN})[^.?!\\n]{2,100}\\?`,
    needs: ['?'],
  },
  {
    source: `(?:^|[.!?] )(?:(?:Ska|Kan|Vill|Har|Hinner|Vet|Behöver) (?:du|ni|jag)|(?:Ska|Bör|Kan) vi (?:ta|skriva|nämna|ha|lägga|stryka|byta|ange|flytta|behålla|lyfta|visa|redovisa)) [^.?!\\n]{2,100}\\?`,
    needs: ['?'],
  },
  { source: `[Kk]opiera${END} från (?:förra|föregående|i fjol)${END}`, needs: ['opiera'] },
  {
    source: `(?:läggs|skrivs|fylls|kompletteras) (?:till|in|på|i|ut)? ?(?:senare|efter hand|inom kort)|ska (?:dubbelkollas|kompletteras|uppdateras|skrivas om|fyllas i)|behöver (?:skrivas om|uppdateras|kompletteras|kontrolleras)`,
    needs: [
      'senare',
      'efter hand',
      'inom kort',
      'dubbelkollas',
      'kompletteras',
      'uppdateras',
      'skrivas om',
      'fyllas i',
      'kontrolleras',
    ],
  },
  {
    source: `Här (?:ska|bör|behöver|måste) (?:det |vi |något )?(?:in|stå|skrivas|läggas|kompletteras|fyllas)(?!${SIGN})[^.!?]{0,80}|[Åå]terkommer (?:på |senare|med (?:siffr|uppgift|text)|om (?:detta|det här))[^.!?]{0,40}`,
    needs: ['Här ', 'terkommer '],
  },
  {
    source: `(?:före|innan) (?:utskick|publicering)|innan (?:detta|det här|den|skrivelsen) (?:går|skickas) ut`,
    needs: ['utskick', 'publicering', ' ut'],
  },
  {
    source: `(?<!${SIGN})jag (?:återkommer|kollar|fyller|behöver|måste|ska|hinner|undrar|väntar|tror)(?!${SIGN})`,
    needs: ['jag '],
  },
  {
    source: `Här (?:beskriver|skriver|anger|sammanfattar|redogör|fyller|motiverar) (?:du|man|ni)[^.]{0,80}|(?:Beskriv|Ange|Redogör|Sammanfatta|Motivera) (?:kort|kortfattat|här|för|varför|hur|i detta|i det här|under denna)(?!${SIGN})[^.]{0,60}`,
    needs: ['Här ', 'Beskriv', 'Ange', 'Redogör', 'Sammanfatta', 'Motivera'],
  },
  {
    source: `(?:bör|ska|får) vara högst (?:en |ett |två )?(?:halv )?(?:sid|rad|menin|tecken)${END}`,
    needs: ['vara högst'],
  },
];

export const LEFT_BEHIND: readonly Left[] = [...OF_PROGRAMS, ...NOTES];
const IN_ANY_CASE = new Caseless(PLACEHOLDERS.join('|'), 'gi');

export const prosePlaceholder = defineCheck<Args>({
  code: 'prose-placeholder',
  severity: 'warning',
  *find({ texts }) {
    const all = texts.map(({ text }) => text).join('\n');
    const sources = LEFT_BEHIND.flatMap(({ source, needs }) =>
      needs.some((word) => all.includes(word)) ? [source] : [],
    );
    // of no source, one that finds nothing
    const leftBehind = new RegExp(sources.join('|') || '(?!)', 'g');
    for (const each of texts) {
      const { text: prose } = each;
      const found = [...prose.matchAll(leftBehind), ...prose.matchAll(IN_ANY_CASE)];
      let last = -1;
      for (const { 0: text, index: start } of found.toSorted(
        (a, b) => a.index - b.index || b[0].length - a[0].length,
      )) {
        // one stretch is told once, and what someone has said is no note
        if (start < last || isQuoted(prose, start)) continue;
        // in a field that is no running text, field-placeholder tells of it
        if (text.startsWith('[') && each.kind !== 'markdown' && each.path.length > 0) continue;
        // "(se stadgarna [antagna 2020])": brackets within brackets
        if (text.startsWith('[') && isInBrackets(prose, start)) continue;
        last = start + text.length;
        yield {
          in: each,
          range: { start, end: start + text.length },
          args: { text, isFigure: text.startsWith('{') },
        };
      }
    }
  },
  words: {
    sv: ({ text, isFigure }) => ({
      message: isFigure
        ? `${text} skrivs ut som det står`
        : `"${text}" är inte ifyllt, eller inte menat för läsaren`,
      hint: isFigure
        ? `skriv {${text}} för en levande uppgift`
        : 'skriv det som ska stå där, eller ta bort det',
    }),
    en: ({ text, isFigure }) => ({
      message: isFigure
        ? `${text} is printed as it stands`
        : `"${text}" is to be filled in, or not meant for the reader`,
      hint: isFigure ? `write {${text}} for a live figure` : 'write what is to stand there, or take it away',
    }),
  },
  explain: {
    what: {
      sv: 'Något som skulle fyllas i är kvar: XXX, [fyll i], ____ eller en levande uppgift med för få klamrar.',
      en: 'What was to be filled in is left: XXX, [fyll i], ____ or a live figure with too few brackets.',
    },
    why: {
      sv: 'Nämnden ska inte få ett utkast.',
      en: 'The committee must not be handed a draft.',
    },
    source: 'god sed i beslutsunderlag',
    faulty: 'background: Samarbetet inleddes [fyll i år].',
    corrected: 'background: Samarbetet inleddes 2019.',
  },
});

function isInBrackets(text: string, at: number): boolean {
  return text.lastIndexOf('(', at) > text.lastIndexOf(')', at);
}

/** Whether a place stands between quotation marks. */
function isQuoted(text: string, at: number): boolean {
  return (text.slice(0, at).match(/["”“]/gu)?.length ?? 0) % 2 === 1;
}
