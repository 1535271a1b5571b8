// The help in Swedish, by its English text.
import { questions } from '../intake/answers.js';
import { profileFlags } from '../intake/profile-answers.js';

export const swedish: Readonly<Record<string, string>> = {
  ...Object.fromEntries(questions.map(({ ask }) => [ask.en.toLowerCase(), ask.sv])),
  ...Object.fromEntries(
    profileFlags.map(({ ask }) => [`of a profile: ${ask.en}`, `för en profil: ${ask.sv}`]),
  ),

  // what commander says
  'Usage:': 'Användning:',
  'Arguments:': 'Argument:',
  'Options:': 'Flaggor:',
  'Commands:': 'Kommandon:',
  'Examples:': 'Exempel:',
  'Example:': 'Exempel:',

  // the program
  'Makes decision memos (tjänsteskrivelser) about idéburet offentligt partnerskap from case files.':
    'Gör tjänsteskrivelser av ärendefiler: om idéburet offentligt partnerskap och andra beslut.',
  'print the version': 'skriv versionen',
  'show help': 'visa hjälpen',
  'show help for a command': 'visa hjälpen för ett kommando',
  "a case to fill in, with the editor's settings": 'ett ärende att fylla i, med inställningar för editorn',
  "next year's case from this one": 'nästa års ärende av detta',
  'a case from an old memo': 'ett ärende av en gammal skrivelse',
  'what someone changed in Word, back into the case': 'det som någon ändrade i Word, tillbaka till ärendet',
  'the memo in the browser, anew on each save': 'skrivelsen i webbläsaren, på nytt vid varje sparning',
  'memo.docx and memo.md beside the case': 'memo.docx och memo.md bredvid ärendet',
  "a whole meeting's memos into a folder": 'ett helt sammanträdes skrivelser till en mapp',
  'the Markdown to standard output': 'Markdown till standardutmatningen',
  'what is wrong, and where': 'vad som är fel, och var',
  'every computed figure and where it comes from': 'varje uträknad uppgift och vad den bygger på',
  'Exit codes:': 'Slutkoder:',
  'all is well': 'allt är bra',
  'a case has problems': 'ett ärende har fel',
  'wrong use or set-up: a flag, a profile, a template':
    'felaktigt kommando eller upplägg: en flagga, en profil, en mall',
  'a file could not be read or written': 'en fil gick inte att läsa eller skriva',
  'a fault in iop': 'ett fel i iop',
  interrupted: 'avbrutet',
  'Environment: IOP_LANG and IOP_PROFILE stand in for --lang and --profile; NO_COLOR, FORCE_COLOR.':
    'Miljö: IOP_LANG och IOP_PROFILE gäller i stället för --lang och --profile; NO_COLOR, FORCE_COLOR.',
  'Settings: the nearest iop.config.yaml, from the case upwards (profile, figures, output, to, lang, strict).':
    'Inställningar: närmaste iop.config.yaml, från ärendet och uppåt (profile, figures, output, to, lang, strict).',

  // flags that commands share
  "a built-in profile's name, or a folder; wins over the case's own (default: the case's, else generic)":
    'en inbyggd profils namn, eller en mapp; går före ärendets egen (annars: ärendets, eller generic)',
  'how findings are shown': 'hur anmärkningar visas',
  'the language of messages; memos are always Swedish':
    'meddelandenas språk; skrivelser är alltid på svenska',
  'what to call standard input in messages': 'vad standardinmatningen ska kallas i meddelanden',
  'treat warnings as errors': 'räkna varningar som fel',
  'say nothing where all is well': 'säg ingenting när allt är bra',
  'show where a fault in iop arose': 'visa var ett fel i iop uppstod',
  'draw the amounts and the timeline as charts, whatever the profile says':
    'rita beloppen och tidsplanen som diagram, vad än profilen säger',
  'write nothing; list the files that are not what their cases give, and exit with 1':
    'skriv ingenting; lista de filer som inte är vad deras ärenden ger, och avsluta med 1',
  'show how the texts differ from those of the files that are there':
    'visa hur texterna skiljer sig från filerna som finns',
  'overwrite files that someone has changed since or that iop has not made, and keep a copy of each':
    'skriv över filer som någon har ändrat eller som iop inte har gjort, och spara en kopia av varje',
  'for programs': 'för program',
  'a case file': 'en ärendefil',
  'a case file; - reads standard input': 'en ärendefil; - läser standardinmatningen',
  'which schema': 'vilket schema',
  'the memo': 'skrivelsen',

  // new
  'begin a case, or a profile: asks a few questions, and writes the file to fill in':
    'börja ett ärende, eller en profil: ställer några frågor och skriver filen att fylla i',
  'a kind of memo (iop kinds lists them), or `profile`; left out: it is asked for':
    'en ärendetyp (iop kinds listar dem), eller `profile`; utelämnat: iop frågar',
  'where; left out: here': 'var; utelämnat: här',
  'ask nothing; what no flag answers is left to be filled in':
    'fråga ingenting; det som ingen flagga besvarar lämnas att fylla i',
  'Answers can also come from standard input, a line each: "organisation: Föreningen Exempel".':
    'Svaren kan också komma från standardinmatningen, en rad var: "organisation: Föreningen Exempel".',

  // renew
  "make next year's case from this one: moves on what can be moved, and marks the rest":
    'gör nästa års ärende av detta: flyttar fram det som går, och märker resten',
  'the case that was decided': 'ärendet som har beslutats',
  'the folder of the new case': 'det nya ärendets mapp',
  'The period moves into the history, the last amount becomes the one to compare with, and dates move on.\nWhat a person must look at or write anew stands under unconfirmed, and iop check tells of it.':
    'Perioden flyttas till historiken, det sista beloppet blir det att jämföra med, och datum flyttas fram.\nDet som någon måste se över eller skriva på nytt står under unconfirmed, och iop check påminner om det.',

  // import
  'make a case of an old memo: Word, Markdown, plain text, or PDF where pdftotext is':
    'gör ett ärende av en gammal skrivelse: Word, Markdown, vanlig text, eller PDF där pdftotext finns',
  "the folder of the case (default: one with the memo's name)":
    'ärendets mapp (annars: en med skrivelsens namn)',
  "Every word of the memo stands in the case: in its field, in a section, or in a comment at the end.\nThe profile's headings and those of other municipalities are known; -p says whose memo it is.":
    'Varje ord i skrivelsen finns i ärendet: i sitt fält, i ett avsnitt, eller i en kommentar sist.\nProfilens rubriker och andra kommuners är kända; -p säger vems skrivelse det är.',

  // pull
  'take what someone changed in a memo (Word, Markdown) back into its case':
    'hämta det som någon har ändrat i en skrivelse (Word, Markdown) tillbaka till ärendet',
  'the memo that was edited': 'skrivelsen som har redigerats',
  'its case; left out: case.yaml beside it, or the case of the same name':
    'dess ärende; utelämnat: case.yaml bredvid, eller ärendet med samma namn',
  'write changes of values, too: names, dates, reference numbers':
    'skriv också ändrade värden: namn, datum, diarienummer',
  'say what would be written, and write nothing': 'säg vad som skulle skrivas, och skriv ingenting',
  'show how the case changes': 'visa hur ärendet ändras',
  'take it back, too, where most of the memo is gone; a copy of the case is kept':
    'ta tillbaka även om det mesta av skrivelsen är borta; en kopia av ärendet sparas',
  'Text goes back into its field, with bold, italics and lists; comments, order and layout of the case stay.\nA change of a value is proposed, and one of a computed figure is told with what it is computed from.\nTracked changes count as made.':
    'Text går tillbaka till sitt fält, med fetstil, kursiv och listor; kommentarer, ordning och utseende i ärendet\nblir kvar. Ett ändrat värde föreslås, och för en ändrad uträknad uppgift sägs vad den räknas ut av.\nSpårade ändringar räknas som gjorda.',

  // preview
  'show the memo in the browser, and anew each time that the case or its profile is saved':
    'visa skrivelsen i webbläsaren, på nytt varje gång som ärendet eller dess profil sparas',
  "don't open the browser; the address stands on standard error":
    'öppna inte webbläsaren; adressen står på standardfel',
  'It listens on this machine alone (127.0.0.1), for whoever has the address, until Ctrl-C.':
    'Den lyssnar bara på den här datorn (127.0.0.1), för den som har adressen, och bara tills du avslutar med Ctrl-C.',

  // draft
  'make the memo of each case, as Word and Markdown':
    'gör skrivelsen för varje ärende, som Word och Markdown',
  'case files, folders, or patterns in quotation marks; - reads standard input':
    'ärendefiler, mappar, eller mönster inom citattecken; - läser standardinmatningen',
  "a file, a folder (ends with /), a pattern such as 'out/{reference}.{ext}', or - for standard output; left out: beside the case":
    "en fil, en mapp (slutar med /), ett mönster såsom 'out/{reference}.{ext}', eller - för standardutmatningen; utelämnat: bredvid ärendet",
  'formats to write, separated by commas: docx, md, html, pdf (default: docx,md)':
    'format att skriva, skilda med kommatecken: docx, md, html, pdf (annars: docx,md)',
  'make the memos again each time a case or its profile is saved':
    'gör skrivelserna på nytt varje gång som ett ärende eller dess profil sparas',
  "A folder takes each memo under its case's name (for case.yaml, its folder's name). A pattern can\nhave {name}, {reference}, {date}, {kind} and {ext}. A file whose content would not change is left alone.":
    'En mapp får varje skrivelse under ärendets namn (för case.yaml mappens namn). Ett mönster kan ha\n{name}, {reference}, {date}, {kind} och {ext}. En fil vars innehåll inte skulle ändras lämnas i fred.',

  // batch
  "make the memos of all cases in folders, such as a meeting's":
    'gör skrivelserna för alla ärenden i mappar, till exempel ett sammanträdes',
  "folders (their case.yaml and *.case.yaml), or patterns in quotation marks: 'cases/**/*.yaml'":
    "mappar (deras case.yaml och *.case.yaml), eller mönster inom citattecken: 'cases/**/*.yaml'",
  'the folder for the memos (needed, unless iop.config.yaml says it)':
    'mappen för skrivelserna (behövs, om inte iop.config.yaml anger den)',
  'formats to write: docx, md, html, pdf (default: docx,md)':
    'format att skriva: docx, md, html, pdf (annars: docx,md)',
  'only the cases that are decided at the meeting of this day; or its meeting.yaml':
    'bara ärendena som beslutas på sammanträdet den dagen; eller dess meeting.yaml',
  "one machine's share, such as 1/3; left out: what GitLab (CI_NODE_INDEX) or Kubernetes (JOB_COMPLETION_INDEX, with /3) says":
    'en dators andel, såsom 1/3; utelämnat: vad GitLab (CI_NODE_INDEX) eller Kubernetes (JOB_COMPLETION_INDEX, med /3) anger',
  'how many workers draft at once (default: the number of cores)':
    'hur många som arbetar samtidigt (annars: antalet kärnor)',
  'only the cases that git says have changed, or whose profile has (see --since)':
    'bara ärenden som enligt git har ändrats, eller vars profil har det (se --since)',
  'changed since this revision (default: HEAD)': 'ändrade sedan den här revisionen (annars: HEAD)',
  'draft every case anew, whatever the last run has cached':
    'gör varje ärende på nytt, vad än förra körningen har sparat',
  'remove the files of cases that are deleted or renamed':
    'ta bort filerna för ärenden som är borttagna eller har bytt namn',
  "with --meeting: all the meeting's files as one zip, too":
    'med --meeting: också alla sammanträdets filer som en zip',
  'Every case is attempted; one that is faulty is in the table, and the highest exit code wins. A case\nwhose text, profile and files are as the last run left them is not drafted again. With --meeting the\nfolder also gets an agenda (foredragningslista-DATE) and manifest.json.':
    'Varje ärende prövas; ett felaktigt står i tabellen, och den högsta slutkoden gäller. Ett ärende vars\ntext, profil och filer är som förra körningen lämnade dem görs inte om. Med --meeting får mappen också\nen föredragningslista (foredragningslista-DATUM) och manifest.json.',

  // minutes
  'after the meeting: an extract from the minutes (protokollsutdrag) for each case':
    'efter sammanträdet: ett protokollsutdrag för varje ärende',
  'the meeting.yaml, with the outcome of each case': 'meeting.yaml, med utfallet för varje ärende',
  'folders or patterns of the cases (default: the folder of the meeting.yaml)':
    'mappar eller mönster för ärendena (annars: mappen med meeting.yaml)',
  'the folder for the extracts': 'mappen för utdragen',
  'Each item of meeting.yaml with a case and an outcome (approved, changed, rejected, referredBack, tabled)\ngives one extract: the same points and recipients as the memo, or the decision that the item gives.\nWith minutes.noticeOn it says the last day to appeal.':
    'Varje punkt i meeting.yaml med ett ärende och ett utfall (approved, changed, rejected, referredBack, tabled)\nger ett utdrag: samma punkter och mottagare som skrivelsen, eller det beslut som punkten anger.\nMed minutes.noticeOn säger det sista dag att överklaga.',

  // check
  'report what is wrong with each case, or with a profile alone, and write nothing':
    'tala om vad som är fel i varje ärende, eller bara i en profil, och skriv ingenting',
  'case files, folders or patterns, or memos (.docx, .md, .txt, .pdf); - reads standard input':
    'ärendefiler, mappar eller mönster, eller skrivelser (.docx, .md, .txt, .pdf); - läser standardinmatningen',
  'put right in the file what is certain (dashes, spaces, forms of numbers), and show it':
    'rätta i filen det som är säkert (streck, mellanrum, nummers form), och visa det',
  'look up the words of the text in a Swedish dictionary, where one is installed':
    'slå upp textens ord i en svensk ordlista, där en är installerad',
  'write the findings of a Word file into a copy of it, as comments':
    'skriv anmärkningarna om en Word-fil i en kopia av den, som kommentarer',
  'where the copy with comments goes': 'var kopian med kommentarer hamnar',

  // explain
  'say what a finding means, why it matters and how to put it right or suppress it':
    'säg vad en anmärkning betyder, varför den spelar roll och hur den rättas eller dämpas',
  'the code of a finding; left out: all codes': 'en anmärknings kod; utelämnat: alla koder',

  // facts
  'show every computed figure: its value, its rule, and the lines of the case it is made of':
    'visa varje uträknad uppgift: värdet, regeln, och raderna i ärendet som den bygger på',
  'all facts, for programs': 'alla uppgifter, för program',
  'also in which sections of the memo each value is printed':
    'också i vilka avsnitt av skrivelsen varje värde skrivs ut',

  // diff
  'show how two cases, or two revisions of one, differ in what they say':
    'visa hur två ärenden, eller två revisioner av ett, skiljer sig',
  'a case file, or REVISION:FILE of a Git repository': 'en ärendefil, eller REVISION:FIL ur ett Git-arkiv',
  'the other one': 'den andra',
  'text, JSON, a Markdown table for a pull request, or Word with tracked changes':
    'text, JSON, en tabell i Markdown för en granskning, eller Word med spårade ändringar',
  'where the Word file goes': 'var Word-filen hamnar',

  // kinds
  'list the kinds of memo: what a case of each needs and may have, with an example':
    'lista ärendetyperna: vad ett ärende av varje typ behöver och kan ha, med ett exempel',
  'one kind, with its sections and points; left out: all kinds':
    'en typ, med dess avsnitt och punkter; utelämnat: alla typer',

  // eject
  "copy a built-in file as the start of a profile of one's own":
    'kopiera en inbyggd fil som början på en egen profil',
  '`profile` for the settings, `memo` for the whole, `agenda`, `minutes`, `letterhead` for a Word file to begin with, `kinds/NAME` for a kind of memo, or a partial':
    '`profile` för inställningarna, `memo` för hela skrivelsen, `agenda`, `minutes`, `letterhead` för en Word-fil att börja med, `kinds/NAMN` för en ärendetyp, eller en partial',
  'the folder of the profile (default: iop-profile)': 'profilens mapp (annars: iop-profile)',

  // text
  'print what a Word file says, a line a paragraph': 'skriv vad en Word-fil säger, en rad per stycke',
  'a Word file; - for standard input': 'en Word-fil; - för standardinmatningen',
  'Example, for git diff:': 'Exempel, för git diff:',

  // schema
  'print a JSON Schema, for editors and other programs; with --lang sv its descriptions are Swedish':
    'skriv ett JSON-schema, för editorer och andra program; med --lang sv är beskrivningarna på svenska',
  'write it into a file, whatever encoding the shell would take':
    'skriv det till en fil, oavsett vilken teckenkodning skalet skulle välja',

  // completion
  'print the script by which a shell completes commands, flags and their values':
    'skriv skriptet som låter skalet fylla i kommandon, flaggor och deras värden',
  'which shell': 'vilket skal',
  'in ~/.bashrc': 'i ~/.bashrc',
  'in ~/.zshrc': 'i ~/.zshrc',

  // lsp, mcp
  'a language server for editors: findings, hover, completion and fixes as you type':
    'en språkserver för editorer: anmärkningar, förklaringar, ifyllnad och rättelser medan du skriver',
  'The editor starts it. How Visual Studio Code, Neovim, Helix and Zed do: docs/editors.md.':
    'Editorn startar den. Hur Visual Studio Code, Neovim, Helix och Zed gör: docs/editors.md.',
  'a server for assistants: they make, check and draft cases by its tools':
    'en server för assistenter: de kan börja, fylla i, kontrollera och skriva ärenden med dess verktyg',
  'the folder that cases are read from and written to; nothing outside it':
    'mappen som ärenden läses från och skrivs till; ingenting utanför den',
  'The assistant starts it, by the Model Context Protocol. How to set it up: docs/assistants.md.':
    'Assistenten startar den, genom Model Context Protocol. Hur den ställs in: docs/assistants.md.',
};
