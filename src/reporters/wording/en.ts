// The messages in English.
import { groupThousands, en as words } from '../../checks/words.js';
import type { Expected } from '../../codes.js';
import type { LeftOut, LetterheadProblem, Source, Where } from '../../ooxml/letterhead.js';
import type { Sentence, Wording } from './wording.js';

const expected: Record<Expected, string> = {
  text: 'text',
  wholeNumber: 'a whole number',
  amount: 'an amount in whole kronor',
  date: 'a date',
  list: 'a list, each item on a line that begins with "- "',
  group: 'a group of fields',
  trueOrFalse: 'true or false',
};

const kinds: Record<string, string> = {
  nothing: 'nothing',
  list: 'a list',
  number: 'a number',
  decimal: 'a number with decimals',
  boolean: 'true or false',
  text: 'text',
  group: 'a group of fields',
};

/** Hints where no certain text can be proposed. */
const numberHints: Partial<Record<Expected, string>> = {
  amount: 'write whole kronor in digits, as in 650000',
  wholeNumber: 'write a whole number in digits, as in 12',
};

const yamlProblem = 'YAML cannot make sense of this';
const yamlProblems: Record<string, string> = {
  BAD_INDENT: 'the line is not indented like the lines it belongs to',
  MISSING_CHAR: 'a closing bracket, quotation mark or colon is missing here',
  UNEXPECTED_TOKEN: 'this does not belong here',
  INNER_QUOTE: 'the same quotation mark stands inside the text; put the other kind (" or \') around it',
  FIRM_INDENT: 'the line is indented with no-break spaces, as web pages and Word have them; write plain ones',
  PARAGRAPHS:
    'text of several paragraphs or lines: write | after the colon here, and the text indented on the lines below',
  BLOCK_INDENT: 'the text after | is to be indented more than its key',
  NO_SPACE: 'a space is missing after the colon',
  NO_COLON: 'a colon is missing after the key',
  DASH_WITHOUT_SPACE: 'a space is missing after the dash',
  STRAY_DASH: 'the dash does not stand under the other dashes of the list',
  NOT_INDENTED: 'the line must be indented like the lines it belongs to',
  NO_COMMA: 'a comma is missing here or before this',
  OPEN_QUOTE: 'the quotation that begins here is not closed',
  LIST_AFTER_KEY: 'a list begins on the next line, with a dash for each entry; put text in quotation marks',
  VALUE_SIGN:
    'text that begins with this sign must be in quotation marks as a whole, or on lines of its own after |',
  MULTILINE_IMPLICIT_KEY: 'a key must stand on one line with its colon',
  BLOCK_AS_IMPLICIT_KEY: 'there are two colons on this line; put the text in quotation marks',
  BAD_SCALAR_START: 'text cannot begin with this sign; put it in quotation marks',
  BLOCK_IN_FLOW: 'an indented list or group cannot stand inside brackets',
  BAD_DQ_ESCAPE: 'unknown escape after a backslash; use single quotation marks or write the backslash twice',
  COMMENT_SPACE: 'a comment needs a space before its #',
  NON_STRING_KEY: 'text that begins with {{ must be in quotation marks, or on a line of its own after |',
  BAD_DIRECTIVE: 'a line cannot begin with %',
  BAD_ALIAS: 'text that begins with & or * must be in quotation marks',
};

const letterheadPlaces: Record<Where, string> = {
  body: ' in its text',
  header: ' in its page header',
  footer: ' in its page footer',
  footnotes: ' in its footnotes',
  endnotes: ' in its endnotes',
};

/** What is taken out, each by its own name: an address, or the part's path. */
const letterheadLeftOut: Record<LeftOut['what'], (detail: string) => string> = {
  template: (detail) => `the link to its template (${detail})`,
  mailMerge: () => 'the mail merge',
  signature: () => 'the digital signature',
  taskPane: () => 'an add-in',
  transform: (detail) => `a transform (${detail})`,
  frame: (detail) => `a frame (${detail})`,
  part: (detail) => `the part ${detail}`,
};

/** What comes from elsewhere or is another file in the letterhead: `what` names it, `where` its place. */
const letterheadSources: Record<Source, (what: string, where: string) => Sentence> = {
  picture: (what, where) => ({
    message: `the letterhead has a linked picture${where}, which is not in the file: ${what}`,
    hint: 'put the picture itself in: in Word, File, Info, Edit Links to Files, then Break Link; or delete it and choose Insert, Pictures, Insert',
  }),
  field: (what, where) => ({
    message: `the letterhead has a field${where} that may fetch or run something: ${what}`,
    hint: 'click in it and press Ctrl+Shift+F9, which leaves its text; or delete it (Alt+F9 shows all fields)',
  }),
  link: (what, where) => ({
    message: `the letterhead has a link${where} that leads neither to the web, nor to a mailbox, a telephone or a place in the text: ${what}`,
    hint: 'right-click the link and choose Edit Hyperlink or Remove Hyperlink; an address begins with https://, mailto: or tel:',
  }),
  data: (what, where) => ({
    message: `the letterhead fetches something from elsewhere${where}: ${what}`,
    hint: 'in Word, File, Info, Edit Links to Files, then Break Link',
  }),
  object: (what, where) => ({
    message: `the letterhead holds an object of another program${where}: ${what}`,
    hint: 'put a picture in its place: cut it out, then Home, Paste, Paste Special, Picture',
  }),
  control: (what, where) => ({
    message: `the letterhead has an ActiveX control${where}: ${what}`,
    hint: 'in Word, Developer, Design Mode; delete the control, or use a content control in its place',
  }),
  file: (what, where) => ({
    message: `the letterhead holds another document${where}, which Word puts in when it opens the file: ${what}`,
    hint: 'open it in Word and save it again: then the text is its own',
  }),
  subdocument: (what, where) => ({
    message: `the letterhead is a master document with a subdocument${where}: ${what}`,
    hint: 'in Word, View, Outline, Show Document, then Unlink, and save',
  }),
  media: (what, where) => ({
    message: `the letterhead holds a video or sound${where}${what === '' ? '' : `: ${what}`}`,
    hint: 'delete it',
  }),
};

const letterheadFaults: Record<
  Exclude<LetterheadProblem, 'external' | 'embedded'>,
  (detail: string, where: string) => Sentence
> = {
  empty: () => ({ message: 'the letterhead is empty', hint: 'save it anew in Word' }),
  'old-word': () => ({
    message: 'the letterhead is in the older .doc format, or has a password',
    hint: 'save it as .docx, without a password',
  }),
  'not-zip': () => ({ message: 'the letterhead is damaged, or no Word file', hint: 'save it anew in Word' }),
  'too-large': () => ({ message: 'the letterhead is larger than 20 MiB', hint: 'use smaller pictures' }),
  'too-many-parts': () => ({ message: 'the letterhead has more than 500 parts' }),
  bomb: () => ({
    message: 'the letterhead unpacks to far more than a letterhead holds',
    hint: 'save it anew in Word',
  }),
  'part-repeated': () => ({
    message: 'the letterhead has the same part twice, so what it says is not certain',
    hint: 'save it anew in Word',
  }),
  'part-name': () => ({ message: 'a part of the letterhead has a path that leads out of it' }),
  'not-word': (detail) => ({
    message: `the letterhead is no Word document (${detail})`,
    hint: 'in Word, File, Save As, "Word Document (*.docx)"',
  }),
  strict: () => ({
    message: 'the letterhead is saved as "Strict Open XML Document", which is another format',
    hint: 'in Word, File, Save As, "Word Document (*.docx)"',
  }),
  template: () => ({ message: 'the letterhead is a Word template (.dotx)', hint: 'save it as .docx' }),
  macros: () => ({ message: 'the letterhead has macros', hint: 'save it as .docx without macros' }),
  'part-damaged': (detail) => ({
    message: `the letterhead is damaged: ${detail} is not readable`,
    hint: 'save it anew in Word',
  }),
  'part-missing': (detail) => ({
    message: `the letterhead is damaged: ${detail} is missing`,
    hint: 'save it anew in Word',
  }),
  'part-unknown': (detail, where) => ({
    message: `the letterhead uses something${where} that no memo can take: ${detail}`,
    hint: 'delete what is unusual there, or save it anew in Word',
  }),
  changes: (_, where) => ({
    message: `the letterhead has tracked changes or comments${where}`,
    hint: 'in Word, Review: Accept All Changes, and Delete All Comments',
  }),
  protected: () => ({
    message: 'the letterhead is protected against editing',
    hint: 'stop the protection in Word',
  }),
  'no-memo': () => ({
    message: 'nothing in the letterhead says where the memo goes',
    hint: 'write {{memo}} in a paragraph of its own',
  }),
  'memo-repeated': () => ({ message: '{{memo}} stands more than once', hint: 'keep one' }),
  'memo-place': () => ({
    message:
      '{{memo}} stands in a table, text box, content control, header or footer, where a memo has no room',
    hint: 'put it in a paragraph of the page itself',
  }),
  'memo-not-alone': () => ({
    message: 'the paragraph of {{memo}} holds something else, which would be lost',
    hint: 'give {{memo}} a paragraph of its own',
  }),
  'field-place': (detail, where) => ({
    message: `${detail} stands in SmartArt, a chart or a watermark${where}, where it can't be filled`,
    hint: 'put it in the text, a table or a text box',
  }),
  'unknown-field': (detail) => ({ message: `there is no field ${detail}` }),
};

const { list, count, didYouMean } = words;
const EDITED_HINT =
  'see the changes with --diff and put what is to stay into the case; --force then overwrites the file and keeps a copy';

/** What a memo can't hold, by the node's name in the tree of Markdown. */
const unsupported: Partial<Record<string, Sentence>> = {
  linkAddress: {
    message: 'the link has no address that works',
    hint: 'write the address with https:// or mailto: and without spaces; a telephone number is written as text',
  },
  linkTitle: {
    message: 'the link has a text that is only shown when pointed at',
    hint: 'take away the text in quotation marks after the address',
  },
  tableRowTooLong: {
    message: 'the row has more cells than the heading of the table',
    hint: 'give the heading as many cells; a | within a cell is written \\|',
  },
  inlineDepth: {
    message: 'marks of emphasis lie more than four deep in one another',
    hint: 'take away the * and _ that are not meant, or write them as \\* and \\_',
  },
  listDepth: {
    message: 'the list lies more than four levels deep',
    hint: 'write the inner list as a paragraph or list of its own',
  },
  listItemWithoutText: {
    message: 'an item of the list has no text',
    hint: 'write something after its mark, or take it away',
  },
  emptyHeading: {
    message: 'a sub-heading is empty',
    hint: 'write the heading after #, or take the line away',
  },
  heading5: { message: 'a sub-heading of the fifth level has no place', hint: 'use #### at most' },
  heading6: { message: 'a sub-heading of the sixth level has no place', hint: 'use #### at most' },
  image: {
    message: 'a picture has no place in running text',
    hint: 'describe it in words, or put it into an annex',
  },
  code: {
    message: 'text that is indented, or between three `, is read as code',
    hint: 'take away the indentation or the marks',
  },
  inlineCode: { message: 'text between ` is read as code', hint: 'take away the marks, or write \\`' },
  html: { message: 'HTML has no place in running text', hint: 'write \\< if the sign < is meant' },
  thematicBreak: { message: 'a line of dashes or stars is read as a rule', hint: 'take it away' },
  table: { message: 'a table cannot lie in a list or quotation', hint: 'put it into a paragraph of its own' },
  heading: {
    message: 'a heading cannot lie in a list or quotation',
    hint: 'put it on a line of its own without indentation',
  },
  blockquote: { message: 'a quotation cannot lie in a list', hint: 'put it into a paragraph of its own' },
  definition: {
    message: 'a line that begins with [text]: is read as the address of a link',
    hint: 'write the link where it is meant to stand, as [text](https://…)',
  },
  linkReference: {
    message: 'a link that takes its address from elsewhere',
    hint: 'write the address in the link, as [text](https://…)',
  },
  footnote: {
    message: 'footnotes have no place in running text',
    hint: 'write the text where it belongs',
  },
  paragraph: {
    message: 'text after a line break has no place here',
    hint: 'put it into a paragraph of its own',
  },
};

export const en: Wording = {
  language: 'en',
  sentences: {
    'io/not-found': ({ file }) => ({
      message: `there is no file ${file}`,
      hint: 'check the name and the folder',
    }),
    'io/no-folder': ({ file }) => ({
      message: `there is no folder ${file}`,
      hint: 'make it, and the folders above it, first; or check the name',
    }),
    'io/is-folder': ({ file }) => ({ message: `${file} is a folder, not a file`, hint: 'name a file in it' }),
    'io/exists': ({ file }) => ({
      message: `${file} is there already, and is left as it is`,
      hint: 'remove or rename it first, or choose another folder',
    }),
    'io/not-a-folder': ({ file }) => ({
      message: `${file} is a file, so nothing can be put in it`,
      hint: 'choose another folder',
    }),
    'io/permission': ({ file, action }) => ({
      message: `no permission to ${action} ${file}`,
      hint:
        action === 'write'
          ? 'choose another folder with -o, or ask whoever owns it'
          : 'ask whoever owns the file',
    }),
    'io/busy': ({ file }) => ({
      message: `${file} is in use`,
      hint: 'is it open in Word? Close it and try again',
    }),
    'io/no-space': ({ file }) => ({
      message: `no space left to write ${file}`,
      hint: 'make room, or choose another disk with -o',
    }),
    'io/failed': ({ file, reason }) => ({ message: `${file}: ${reason}` }),
    'io/link-loop': ({ file }) => ({
      message: `${file} is a link that leads back to a folder that it lies in`,
      hint: 'remove the link; cases that are reached through it are left out',
    }),
    'io/unreadable-name': ({ file }) => ({
      message: `the name ${file} cannot be read`,
      hint: 'rename the file or folder; what is there is left out',
    }),
    'io/outside': ({ file }) => ({
      message: `${file} lies outside the folder that may be used`,
      hint: 'put it into the folder, or start iop mcp with another --root',
    }),
    'io/link-outside': ({ file, target }) => ({
      message: `${file} is a link that leads out to ${target}, and is not followed`,
      hint: 'remove the link, or name the place itself with -o',
    }),
    'io/odd-file': ({ file, action }) => ({
      message: `${file} is no ordinary file (but a pipe, a device or a link to nothing), and is not ${{ read: 'read', write: 'written' }[action]}`,
      hint:
        action === 'write'
          ? 'remove it, or choose another name with -o'
          : 'name a file, or - for standard input',
    }),
    'io/saved-meanwhile': ({ file }) => ({
      message: `${file} was saved by someone else just now, and is not put right`,
      hint: 'run iop check --fix again',
    }),
    'io/not-word': ({ file }) => ({ message: `${file} is no Word file (.docx)` }),
    'io/pdf': ({ problem }) => ({
      message:
        problem === 'time'
          ? 'LibreOffice took too long to make the PDF'
          : 'LibreOffice could not make the PDF',
      hint: 'try again, or open the Word file and save it as PDF',
    }),
    'io/binary-to-terminal': ({ format }) => ({
      message: `a ${format} file is not for a terminal`,
      hint: 'write it to a file (-o memo.docx), or ask for --to md',
    }),
    'file/too-large': ({ limit }) => ({
      message: `the file is too large: a case file is at most ${limit} bytes`,
      hint: 'is it really a case file?',
    }),
    'file/not-utf8': ({ byte, line, kind }) => ({
      message:
        kind === 'office' || kind === 'pdf'
          ? `this is ${{ office: 'a file of Word, Excel or the like', pdf: 'a PDF' }[kind]}, and no text`
          : kind === 'utf16'
            ? 'the file is text in UTF-16, and not in UTF-8'
            : `the file is not text in UTF-8 (line ${line}, byte ${byte}); an older Windows encoding, perhaps`,
      hint:
        kind === 'office' || kind === 'pdf'
          ? 'name a file of text, such as case.yaml'
          : 'save it as UTF-8 in your editor (in Notepad: Save as, Encoding: UTF-8)',
    }),
    'usage/output-collision': ({ output, cases }) => ({
      message: `${list(cases)} would all be written to ${output}`,
      hint: "give the cases (or their folders) names of their own; iop draft can name files by reference, too: -o 'out/{reference}.{ext}'",
    }),
    'usage/output-is-input': ({ output }) => ({
      message: `${output} is a case, and would be overwritten`,
      hint: 'choose another name or folder with -o',
    }),
    'usage/output-placeholder': ({ name, known, suggestion }) => ({
      message: `an output name has no {${name}}`,
      hint:
        didYouMean(suggestion && `{${suggestion}}`) ??
        `it can have ${list(known.map((each) => `{${each}}`))}`,
    }),
    'usage/one-output': ({ output, count: files }) => ({
      message: `${files} files cannot all be ${output}`,
      hint:
        output === '-'
          ? 'ask for one format with --to'
          : `name a folder (-o ${output}/) or a pattern (-o '{name}.{ext}')`,
    }),
    'usage/unknown-format': ({ format, known, suggestion }) => ({
      message: `there is no format ${format}`,
      hint: didYouMean(suggestion) ?? `the formats are ${list(known)}`,
    }),
    'usage/format-mismatch': ({ output, formats }) => ({
      message: `${output} is not named like ${list(formats, 'or')}, which --to asks for`,
      hint: 'take --to away, or change the name',
    }),
    'usage/extension-mismatch': ({ output, known }) => ({
      message: `${output} does not say which format to write`,
      hint: `end it with ${list(
        known.map((each) => `.${each}`),
        'or',
      )}, or name a folder with a slash at its end`,
    }),
    'usage/no-cases': ({ where }) => ({
      message: `there are no case files in ${where}`,
      hint: 'in a folder a case file is called case.yaml, or something.case.yaml',
    }),
    'usage/shard': ({ given }) => ({
      message: `${given} is no share of a batch`,
      hint: 'write --shard 1/3 for the first of three machines',
    }),
    'usage/meeting': ({ given }) => ({
      message: `${given} is no date of a meeting`,
      hint: 'write a day that there is, as 2025-11-20',
    }),
    'usage/jobs': ({ given }) => ({
      message: `--jobs ${given} is no number of workers`,
      hint: 'write a whole number from 1, or leave it out: as many as there are cores',
    }),
    'usage/zip': () => ({
      message: "--zip is for a meeting's files",
      hint: 'say which with --meeting 2025-11-20',
    }),
    'usage/meeting-changed': () => ({
      message: "a meeting's agenda is about all its cases, and --changed takes only some",
      hint: 'leave --changed and --since out: cases that have not changed take no time',
    }),
    'usage/no-meeting': ({ meeting, days }) => ({
      message: `no case is decided at a meeting on ${meeting}`,
      hint: `the cases here are decided on ${days.join(', ') || 'no day that can be read'}`,
    }),
    'usage/output-reserved': ({ output, caseFile }) => ({
      message: `${caseFile} would be written to ${output}, where a meeting's agenda goes`,
      hint: 'give the case (or its folder) another name',
    }),
    'output/several-municipalities': ({ municipalities }) => ({
      message: `the agenda has cases of ${list(municipalities)}, and adds up their amounts`,
      hint: 'make one batch a municipality',
    }),
    'output/no-agenda': ({ meeting, files }) => ({
      message: `no case of ${meeting} has a memo, so there is nothing to make an agenda of`,
      hint: files.length > 0 ? `${list(files)} is of an earlier run` : undefined,
    }),
    'usage/batch-output': ({ output }) => ({
      message:
        output === ''
          ? 'a batch is written into a folder, and none is named'
          : `a batch is written into a folder, and ${output} is none`,
      hint: 'name a folder, such as -o memos/',
    }),
    'usage/git': ({ revision, reason }) => ({
      message: `git could not tell what has changed since ${revision}: ${reason}`,
      hint: 'run it in a git repository that has the revision (a shallow clone in CI may lack it: fetch-depth: 0)',
    }),
    'usage/check-pdf': () => ({
      message: 'a PDF cannot be checked: LibreOffice writes its clock into it',
      hint: 'check the Word file',
    }),
    'usage/check-stdout': () => ({
      message: '--check compares files, and standard output is none',
      hint: 'leave -o out, or name a file or a folder',
    }),
    'output/edited': ({ file, problem, paragraphs }) => ({
      message:
        problem === 'foreign'
          ? `${file} is there already and was not made by iop; it is left as it is`
          : `${file} has been changed since iop made it, and is left as it is (${count(paragraphs, 'paragraph')} not as the case gives)`,
      hint:
        problem === 'foreign'
          ? 'choose another place with -o, or overwrite it with --force, which keeps a copy'
          : EDITED_HINT,
    }),
    'output/orphan': ({ file, caseFile, problem, isMoved }) => ({
      message: isMoved
        ? `${file} was made from ${caseFile}, which another meeting decides now`
        : `${file} was made from ${caseFile}, which is no longer there`,
      hint: {
        gone: '--prune removes it',
        edited: 'it has been changed since; remove it by hand if it is no longer needed',
        unsure:
          'the folder that it lay in is empty or out of reach, so it is kept: remove the folder, too, if the case is to be gone',
      }[problem],
    }),
    'output/stale': ({ file, problem }) => ({
      message: {
        missing: `${file} is missing`,
        changed: `${file} is not what its case gives`,
        edited: `${file} is not what its case gives: someone has changed it, or it is not of iop`,
      }[problem],
      hint: problem === 'edited' ? EDITED_HINT : 'draft it anew; --diff shows what differs',
    }),
    'usage/no-dictionary': () => ({
      message: 'no Swedish dictionary is installed',
      hint: "install it where iop is installed: npm install hunspell-wasm dictionary-sv (or the system's hunspell with hunspell-sv)",
    }),
    'usage/no-libreoffice': ({ hasLetterhead }) => ({
      message: hasLetterhead
        ? 'a PDF with a letterhead is made by LibreOffice, which is not installed here'
        : 'nothing that makes a PDF is installed here',
      hint: hasLetterhead
        ? 'install it (Debian and Ubuntu: apt install libreoffice-writer fonts-crosextra-carlito; otherwise libreoffice.org), or ask for --to docx'
        : 'where iop is installed: npm install @myriaddreamin/typst-ts-node-compiler @expo-google-fonts/carlito (or LibreOffice on the machine), or ask for --to docx',
    }),
    'usage/no-font': () => ({
      message: 'the font Carlito, which a PDF needs, is not installed here',
      hint: 'where iop is installed: npm install @expo-google-fonts/carlito',
    }),
    'usage/no-typst': () => ({
      message: 'one PDF of the whole meeting is made by Typst, which is not installed here',
      hint: 'where iop is installed: npm install @myriaddreamin/typst-ts-node-compiler @expo-google-fonts/carlito',
    }),
    'output/annex': ({ file, problem }) => ({
      message: {
        missing: `${file} is not there: the meeting's PDF goes without it`,
        large: `${file} is larger than 50 MB: the meeting's PDF goes without it`,
        broken: `${file} is no whole PDF: the meeting's PDF goes without it`,
        encrypted: `${file} is encrypted: the meeting's PDF goes without it`,
      }[problem],
      hint: 'mend the file, or take file away from the document',
    }),
    'meeting/unknown-case': ({ name, meeting }) => ({
      message: `no case of the meeting ${meeting} is called ${name}`,
      hint: "write the case's reference number, or the path to its file; its timeline.meeting says which meeting it has",
    }),
    'meeting/no-outcome': ({ name }) => ({
      message: `meeting.yaml does not say what was decided on ${name}: it gets no extract`,
      hint: 'add outcome: approved, changed, rejected, referredBack or tabled to its item',
    }),
    'meeting/no-decision': ({ name }) => ({
      message: `the decision on ${name} was changed, and meeting.yaml does not say to what`,
      hint: 'add decision: with its points to the item, each a full sentence',
    }),
    'meeting/days': ({ before, after }) => ({
      message: `the minutes have ${after} before ${before}`,
      hint: 'minutes are approved after the meeting, and posted after that: see the days of minutes:',
    }),
    'meeting/unused': ({ name, key, outcome }) => ({
      message: `${name}: ${key} is not used where outcome is ${outcome}`,
      hint: `write outcome: changed where the decision is another than the proposed one, or take ${key} away`,
    }),
    'output/font': ({ family, standIn }) => ({
      message: `the font ${family} is not installed here: the PDF has ${standIn} in its place`,
      hint: "install it, or name another under look in the profile's profile.yaml",
    }),
    'output/no-glyph': ({ sign }) => ({
      message: `no font here has the sign "${sign}", so that the PDF could not show it`,
      hint: 'write it in another way, or ask for --to docx',
    }),
    'output/typst': ({ reason }) => ({
      message: `the PDF could not be made: ${reason}`,
      hint: 'ask for --to docx, and tell the makers of iop',
    }),
    'usage/watch': ({ problem, flag }) => ({
      message:
        problem === 'ci'
          ? `${flag} never ends by itself, and CI would wait for it (the environment has CI)`
          : `${flag} waits for files to change, and standard input is none`,
      hint: problem === 'ci' ? 'leave it out' : 'name the case file',
    }),
    'usage/stdin-once': () => ({ message: 'standard input (-) can be read only once', hint: 'name it once' }),
    'usage/nothing-to-check': () => ({
      message: 'there is nothing to check',
      hint: 'name a case, or a profile with --profile',
    }),
    'usage/nothing-to-eject': ({ name, known, suggestion }) => ({
      message: `there is no built-in file ${name}`,
      hint: didYouMean(suggestion) ?? `there are ${list(known)}`,
    }),
    'usage/unknown-kind': ({ kind, known, suggestion }) => ({
      message: `the profile has no kind ${kind}`,
      hint: didYouMean(suggestion) ?? `the kinds are ${list(known)}`,
    }),
    'usage/nothing-to-explain': ({ code, suggestion }) => ({
      message: `there is nothing to explain about ${code}`,
      hint: didYouMean(suggestion) ?? 'iop explain lists the codes; those with a slash say it all themselves',
    }),
    'usage/fix-stdin': () => ({
      message: 'standard input cannot be changed in its place',
      hint: 'give the case file by its name',
    }),
    'usage/answer': ({ flag, given, example, why }) => ({
      message:
        why === 'checkDigit'
          ? `"${given}" is no answer to --${flag}: its last digit does not follow from the others`
          : why === 'order'
            ? `"${given}" for --${flag} lies before --from`
            : `"${given}" is no answer to --${flag}`,
      hint: `write for instance ${example}`,
    }),
    'usage/answers': ({ known, unknown }) => ({
      message:
        unknown === undefined
          ? 'standard input holds no answers that can be read'
          : `${unknown} is nothing that is asked for`,
      hint: `write an answer a line, as "organisation: Föreningen"; what is asked for: ${known.join(', ')}`,
    }),
    'usage/answers-missing': ({ flags }) => ({
      message: 'what cannot be guessed is missing',
      hint: `give ${flags.map((flag) => `--${flag}`).join(', ')}`,
    }),
    'usage/answer-unused': ({ flag, kind }) => ({
      message: `--${flag} has no place in a case of the kind ${kind}`,
      hint: 'write it into the case by hand, or begin another kind: iop kinds lists them',
    }),
    'usage/which-kind': ({ known }) => ({
      message: 'which kind of memo is it to be?',
      hint: `write iop new ${known[0] ?? ''}; there are ${known.join(', ')}, and profile for a profile of your own`,
    }),
    'memo/empty': ({ file }) => ({
      message: `${file} holds no text`,
      hint: 'a scanned page is a picture: its text must be read first; or take another file',
    }),
    'case/memo': ({ file }) => ({
      message: `too little of ${file} can be read as a memo`,
      hint: 'iop import makes a case of it, and says what is missing',
    }),
    'usage/no-case-beside': ({ memo }) => ({
      message: `there is no case beside ${memo}`,
      hint: `name it after the memo: iop pull ${memo} case.yaml`,
    }),
    'pull/value': ({ field, before, value }) => ({
      message:
        value === ''
          ? `${field} is taken away in the memo ("${before}")`
          : `${field} is changed in the memo: "${before}" to "${value}"`,
      hint: value === '' ? 'take it out of the case if that is right' : 'iop pull --accept writes it',
    }),
    'pull/computed': ({ before, after, owner }) => ({
      message:
        after === ''
          ? `"${before}" is taken away, but comes from ${owner}`
          : `"${before}" is changed to "${after}", but comes from ${owner}`,
      hint: 'change the value or the template that the text comes from, or write it in a text of your own',
    }),
    'pull/no-field': ({ after, section }) => ({
      message: `a new paragraph without a field of its own${section === '' ? '' : ` (${section})`}: "${after}"`,
      hint: `write it into ${section === 'table' ? 'table.rows' : ['documents', 'recipients', 'decision', 'timeline', 'signatories'].includes(section) ? section : 'prose or prose.sections'}`,
    }),
    'pull/values-differ': ({ field, values }) => ({
      message: `${field} is changed in the memo to ${values.map((value) => `"${value}"`).join(' and ')}`,
      hint: 'write the right one into the case',
    }),
    'pull/elsewhere': ({ field, value, places }) => ({
      message: `${field} stands as "${value}" still in ${count(places, 'place')} of the memo, which a new draft changes, too`,
      hint: 'see that the new value is meant there: if not, it is no value of that field',
    }),
    'pull/live-replaced': ({ live, after }) => ({
      message: `${live} has become plain text ("${after}"), which no longer follows the case`,
      hint: `put ${live} back where the value is the same`,
    }),
    'pull/remains': ({ before, after }) => ({
      message:
        before === after
          ? `"${after}" looks otherwise in the memo than the case would have it`
          : before === ''
            ? `"${after}" stands in the memo, and a new draft would not have it`
            : after === ''
              ? `"${before}" is gone from the memo, and a new draft would have it again`
              : `"${after}" stands in the memo, where a new draft would have "${before}"`,
      hint: 'change it in the case by hand',
    }),
    'pull/most-gone': ({ file, memo, left, of }) => ({
      message: `${memo} has ${left} of the memo's ${of} paragraphs left; ${file} is left as it is`,
      hint: 'take the right file, or insist with --force: a copy of the case is kept',
    }),
    'pull/look': ({ text }) => ({
      message: `the look of "${text}" was changed (bold, italics, a list), and is not written back`,
      hint: "write **the word** or *the word* in the case's text",
    }),
    'pull/comment': ({ author, text, at }) => ({ message: `a comment by ${author} at "${at}": ${text}` }),
    'pull/conflict': ({ field, before, after }) => ({
      message: `${field} is changed in the case and in the memo: "${before}" to "${after}"`,
      hint: 'write it by hand',
    }),
    'pull/case-changed': ({ file, memo }) => ({
      message: `${file} is not the case that ${memo} was made from, and that one is not in Git's history`,
      hint: `make it anew beside this one, and make the changes in that: iop draft ${file} -o new.docx`,
    }),
    'memo/table-sum': ({ column, said, is }) => ({
      message: `${column}: the sum is ${said}, but the rows give ${is}`,
      hint: 'reckon the rows again: one of them or the sum is wrong',
    }),
    'memo/space': () => ({ message: 'two spaces or more between words', hint: 'write one' }),
    'memo/lead-in': ({ text }) => ({
      message: `"${text}" does not fit the points, which are sentences of their own`,
      hint: 'write a colon after it, and clauses: "… föreslås besluta: att godkänna …"; or take the line away',
    }),
    'memo/no-comparison': () => ({
      message: 'the memo does not say what the partnership has cost before',
      hint: 'write the earlier amount and the change, so that the committee can judge the new one',
    }),
    'memo/history-gap': ({ end }) => ({
      message: `after ${end} no agreement is named before the one in force`,
      hint: 'write which was in force then, or that none was',
    }),
    'usage/tracked': () => ({
      message: 'tracked changes are written into a Word file',
      hint: 'write iop diff old.yaml new.yaml --to docx -o changes.docx',
    }),
    'usage/comments': () => ({
      message: 'comments are written into a copy of one Word file',
      hint: 'write iop check memo.docx --comments -o reviewed.docx',
    }),
    'usage/not-a-memo': ({ file }) => ({
      message: `${file} is no memo that can be read`,
      hint: 'name a file that ends in .docx, .md, .txt or .pdf',
    }),
    'usage/pdf-text': ({ file, problem }) => ({
      message:
        problem === 'missing'
          ? `the text of ${file} is read by pdftotext, which is not here`
          : `the text of ${file} cannot be read`,
      hint:
        problem === 'missing'
          ? 'install Poppler (poppler-utils), or save the memo as Word'
          : 'save the memo as Word',
    }),
    'usage/command': ({ message }) => ({ message, hint: 'iop --help shows the commands' }),
    'yaml/syntax': ({ problem }) => ({
      message: `not readable as YAML: ${yamlProblems[problem] ?? yamlProblem}`,
    }),
    'yaml/tab': () => ({ message: 'a tab is used to indent', hint: 'indent with spaces' }),
    'yaml/duplicate-key': ({ key, firstLine }) => ({
      message: `${key} is given twice; the first is on line ${firstLine}`,
      hint: 'keep one of them',
    }),
    'yaml/alias': () => ({
      message: 'references (*name) are not used in case files',
      hint: 'write the value out, or put text in quotation marks',
    }),
    'yaml/tag': ({ tag }) => ({
      message: `tags (${tag}) are not used in case files`,
      hint: 'take it away, or put text in quotation marks',
    }),
    'yaml/anchor': ({ anchor }) => ({
      message: `&${anchor} would be read as a name for what follows, and be lost`,
      hint: 'put the text in quotation marks',
    }),
    'yaml/comment': ({ comment }) => ({
      message: `${comment} is read as a comment, and is not part of the text`,
      hint: 'put the text in quotation marks, or write a space after # for a comment',
    }),
    'yaml/key': ({ key }) => ({ message: `${key} cannot be a key`, hint: 'take it away' }),
    'yaml/several-documents': () => ({
      message: 'a second document begins here (---)',
      hint: 'one file holds one case',
    }),
    'yaml/too-deep': ({ limit }) => ({
      message: `lists and groups lie more than ${limit} deep in one another`,
    }),
    'yaml/folded': ({ field }) => ({
      message: `${field} has empty lines that YAML takes away: its paragraphs become one`,
      hint: `write | after ${field.split('.').at(-1) ?? ''}: and the text on the lines below`,
    }),
    'yaml/empty': () => ({
      message: 'the file is empty',
      hint: 'begin with kind: agreement, or copy examples/thaiwise-2026-agreement/case.yaml of the package (where it is installed: in node_modules/tjansteskrivelse/)',
    }),
    'schema/required': ({ key, title }) => ({
      message: `${key}${title ? ` (${title})` : ''} is missing`,
      hint: `add ${key}:`,
    }),
    'schema/unknown-key': ({ key, suggestion, known }) => ({
      message: `there is no field ${key} here`,
      hint: didYouMean(suggestion) ?? `the fields here are ${list(known)}`,
    }),
    'schema/type': ({ field, expected: wanted, actual, raw, fix }) => {
      const lostZero = actual === 'number' && /^0\d/.test(raw);
      return {
        message: lostZero
          ? `${field} must be ${expected[wanted]}, but YAML reads ${raw} as the number ${Number(raw)} (the zero is lost)`
          : `${field} must be ${expected[wanted]}, but this is ${kinds[actual]}`,
        hint:
          fix === undefined
            ? numberHints[wanted]
            : fix.startsWith('"')
              ? `write ${fix} in quotation marks`
              : `write ${fix}`,
      };
    },
    'schema/number-changed': ({ field, raw, read, fix }) => ({
      message: `${field}: YAML reads ${raw} as the number ${read}`,
      hint: `write ${fix}`,
    }),
    'schema/enum': ({ field, value, known, suggestion }) => ({
      message: `${field} cannot be ${value}`,
      hint: didYouMean(suggestion) ?? `it can be ${list(known, 'or')}`,
    }),
    'schema/date': ({ field, value, problem, suggestion }) => ({
      message: {
        form: `${field} must be a date, YYYY-MM-DD`,
        incomplete: `${field} must be a whole date, but ${value} has no day`,
        'no-such-day': `${field}: there is no ${value} in the calendar`,
        year: `${field}: the year of ${value} cannot be meant`,
      }[problem],
      hint:
        suggestion === undefined ? 'write the year, month and day, as in 2026-01-31' : `write ${suggestion}`,
    }),
    'schema/email': ({ field, value }) => ({
      message: `${field}: ${value} is not an e-mail address`,
      hint: 'write it as name@example.se',
    }),
    'schema/empty': ({ field }) => ({
      message: `${field} is empty`,
      hint: 'fill it in, or take the field away',
    }),
    'schema/one-line': ({ field, fix }) => ({
      message: `${field} must be one line of text, without space at its ends`,
      hint: `write ${JSON.stringify(fix)}`,
    }),
    'schema/clause': ({ field, problem }) =>
      problem === 'att'
        ? { message: `${field} must begin with "att", since it continues a sentence`, hint: 'write att …' }
        : {
            message: `${field} continues a sentence, so it has no full stop or space at its end`,
            hint: 'take the last sign away',
          },
    'schema/form': ({ field, value, example }) => ({
      message: `${field}: ${value} has not the right form`,
      hint: `write it like ${example}`,
    }),
    'schema/range': ({ field, value, minimum, maximum }) => ({
      message: `${field} cannot be ${value}`,
      hint: [
        minimum === undefined ? [] : [`at least ${minimum}`],
        maximum === undefined ? [] : [`at most ${maximum}`],
      ]
        .flat()
        .join(', '),
    }),
    'schema/list-long': ({ field, limit }) => ({
      message: `${field} has more than ${limit} items`,
      hint: 'put them into an annex',
    }),
    'schema/too-long': ({ field, limit }) => ({
      message: `${field} is longer than ${groupThousands(limit)} characters`,
      hint: 'shorten the text, or move it to a field of running text (prose)',
    }),
    'case/previous': ({ file, problem }) => ({
      message:
        problem === 'unread' ? `${file} cannot be read` : `${file} has errors, and cannot be compared with`,
      hint:
        problem === 'unread'
          ? 'give the file of the case before, as seen from here'
          : 'run iop check on it first',
    }),
    'case/more-findings': ({ code, limit }) => ({
      message: `there are more findings of ${code} than the ${limit} that are shown`,
      hint: 'mend these, and check again',
    }),
    'schema/list-empty': ({ field }) => ({
      message: `${field} is an empty list`,
      hint: 'add an item, or take the field away',
    }),
    'schema/list-repeats': ({ field }) => ({
      message: `${field} has the same item twice`,
      hint: 'keep one of them',
    }),
    'schema/one-of': ({ keys }) => ({ message: `${list(keys, 'or')} is missing`, hint: `add one of them` }),
    'schema/other': ({ field, reason }) => ({ message: `${field} does not fit the schema (${reason})` }),
    'profile/not-found': ({ name, known, suggestion }) => ({
      message: `there is no profile ${name}`,
      hint:
        didYouMean(suggestion) ??
        `the built-in profiles are ${list(known)}; a folder of your own is given by its path`,
    }),
    'profile/extends-itself': ({ name }) => ({
      message: `the profile extends itself through ${name}`,
      hint: 'let extends name another profile',
    }),
    'profile/unknown-file': ({ name, suggestion }) => ({
      message: `${name} is no file that a profile has`,
      hint:
        didYouMean(suggestion) ??
        'a profile has profile.yaml, memo.md.hbs, partials/NAME.md.hbs, kinds/NAME.yaml, letterhead.docx and pictures: rename the file or move it',
    }),
    'profile/no-decision': ({ kind }) => ({
      message: `a memo of the kind ${kind} gets no proposed decision`,
      hint: "add the section decision to the profile's sections",
    }),
    'profile/drops-values': ({ kind, lost }) => ({
      message: `in a case of the kind ${kind}, ${list(lost)} would be printed nowhere`,
      hint: "add it to the profile's templates or sections, if cases are to have it",
    }),
    'profile/drops-sections': ({ kind, sections }) => ({
      message: `the profile's list for ${kind} leaves out ${list(sections)}: what a case has there is not printed`,
      hint: 'add them, or put them into omits if they are left out on purpose',
    }),
    'kind/needs': ({ kind, key, title }) => ({
      message: `${key}${title ? ` (${title})` : ''} is missing in a case of the kind ${kind}`,
      hint: `add ${key}:`,
    }),
    'kind/has-no': ({ kind, key, title, known }) => ({
      message: `a case of the kind ${kind} has no ${key}${title ? ` (${title})` : ''}`,
      hint: known.length > 0 ? `remove it, or choose a kind that has it: ${list(known)}` : 'remove it',
    }),
    'kind/name': ({ name }) => ({
      message: `a kind cannot be called ${name}`,
      hint: 'rename the file: small letters a–z, digits and hyphens, such as premises.yaml',
    }),
    'kind/needs-and-may': ({ block }) => ({
      message: `${block} stands in both needs and may`,
      hint: 'remove it from may',
    }),
    'kind/sections-need': ({ field }) => ({
      message: `the sections print ${field}, which a case of this kind can lack`,
      hint: 'add its block to needs, or take the section that needs it out of sections',
    }),
    'kind/unknown-point': ({ name, suggestion, known }) => ({
      message: `there is no decision point called ${name}`,
      hint:
        didYouMean(suggestion) ?? `the points are ${list(known)}; one of your own is written as a sentence`,
    }),
    'profile/no-settings': ({ name }) => ({
      message: `the profile ${name} has no profile.yaml`,
      hint: 'iop eject profile -o FOLDER puts one there',
    }),
    'profile/contrast': ({ text, background, ratio }) => ({
      message: `text in ${text} on ${background} is hard to read: its contrast is ${ratio}, and should be 4.5 or more`,
      hint: 'choose a colour further from the other (WCAG 2.1, 1.4.3)',
    }),
    'profile/logo': ({ file, problem }) => ({
      message: problem === 'missing' ? `the profile has no ${file}` : `${file} is no picture in PNG or JPEG`,
      hint: 'put the picture in the folder of the profile, as PNG or JPEG',
    }),
    'profile/letterhead': ({ problem, detail = '', source = 'data', where, suggestion, known }) => {
      const place = where === undefined ? '' : letterheadPlaces[where];
      if (problem === 'external' || problem === 'embedded') return letterheadSources[source](detail, place);
      const sentence = letterheadFaults[problem](detail, place);
      const fields = didYouMean(suggestion) ?? `the fields are memo, ${list(known)}`;
      return problem === 'unknown-field' ? { ...sentence, hint: fields } : sentence;
    },
    'profile/letterhead-left-out': ({ leftOut }) => ({
      message: `of the letterhead, no memo gets ${list(leftOut.map(({ what, detail }) => letterheadLeftOut[what](detail)))}`,
      hint: 'nothing that a reader sees is lost; nothing need be done',
    }),
    'template/syntax': ({ problem, slip }) => ({
      message: slip === 'bracket' ? `${problem} lacks a bracket` : `not readable as Handlebars: ${problem}`,
      hint: typeof slip === 'object' ? `write ${slip.index}` : 'a figure is written {{amount funding.total}}',
    }),
    'template/unknown-path': ({ path, suggestion, known }) => ({
      message: `there is nothing called ${path} here`,
      hint: didYouMean(suggestion) ?? (known.length > 0 ? `here are ${list(known)}` : undefined),
    }),
    'template/unknown-helper': ({ name, suggestion }) => ({
      message: `there is no helper ${name}`,
      hint: didYouMean(suggestion),
    }),
    'template/unknown-partial': ({ name, suggestion, known }) => ({
      message: `there is no partial ${name}`,
      hint: didYouMean(suggestion) ?? (known && `there are ${list(known)}`),
    }),
    'template/recursive-partial': ({ name }) => ({ message: `the partial ${name} includes itself` }),
    'template/too-many-partials': ({ name, limit }) => ({
      message: `the template includes more than ${groupThousands(limit)} partials, this time ${name}`,
      hint: 'does a partial include another several times, which does the same?',
    }),
    'template/too-long': () => ({
      message: 'the template prints more than a memo holds',
      hint: 'does a list go through another list for each of its items?',
    }),
    'template/unused': ({ name, suggestion }) => ({
      message: `no template uses the partial ${name}`,
      hint: didYouMean(suggestion) ?? 'name it among the sections of profile.yaml, or in a template',
    }),
    'template/not-allowed': ({ what }) => ({
      message: `${what} cannot be used here`,
      hint: 'what there is: {{value}}, {{helper value}}; in templates also if, unless, each, with and {{> partial}}',
    }),
    'template/not-text': ({ path, actual }) => ({
      message: `${path} is no text that can be printed (${actual})`,
    }),
    'template/needs-helper': ({ path, helper }) => ({
      message: `${path} is a number that needs its Swedish form`,
      hint: `write {{${helper} ${path}}}`,
    }),
    'template/needs-raw': ({ path }) => ({
      message: `${path} is Markdown, and would be printed with its signs`,
      hint: `write {{{${path}}}}`,
    }),
    'template/raw-needs-markdown': ({ path }) => ({
      message: `${path} is no Markdown`,
      hint: 'write it in two braces',
    }),
    'template/maybe-absent': ({ path }) => ({
      message: `${path} can be absent, and would leave a hole`,
      hint: `put it inside {{#if ${path}}} … {{/if}}`,
    }),
    'template/absent-figure': ({ path }) => ({
      message: `this case has no ${path}`,
      hint: 'fill in what it comes from, or write the sentence without it',
    }),
    'template/argument': ({ helper, position, expected: wanted, actual }) => ({
      message: `${helper} takes ${wanted} as its argument ${position}, but this is ${actual}`,
    }),
    'template/argument-count': ({ helper, expected: wanted, actual }) => ({
      message: `${helper} takes ${count(wanted, 'argument')}, but has ${actual}`,
    }),
    'template/each-needs-list': ({ path }) => ({ message: `${path} is no list` }),
    'memo/unsupported': ({ node }) =>
      unsupported[node] ?? {
        message: `a memo cannot hold this kind of Markdown (${node})`,
        hint: 'use paragraphs, lists, tables, sub-headings, quotations, emphasis and links; put a backslash before a sign that is meant as it stands',
      },
    'memo/heading-level': ({ level, expected: wanted }) => ({
      message: `a heading of level ${level} where level ${wanted} comes next`,
      hint: `write ${'#'.repeat(wanted)}`,
    }),
    'memo/prose-heading': ({ level, topLevel }) => ({
      message: `a heading of level ${level} in prose would begin a new section`,
      hint: `use ${'#'.repeat(topLevel)} for a sub-heading, or put the section among prose.sections`,
    }),
    'memo/figure': () => ({
      message: 'a figure needs a table with whole numbers in the column that it draws, and then a paragraph',
      hint: 'after <!-- figure:column:2 --> comes a table, then the same in words',
    }),
    'memo/too-much': ({ what, limit }) =>
      ({
        field: {
          message: `the text is longer than ${groupThousands(limit)} characters`,
          hint: 'is this really the text of a memo?',
        },
        paragraph: {
          message: `the paragraph is longer than ${groupThousands(limit)} characters`,
          hint: 'divide it by empty lines',
        },
        depth: {
          message: `lists and quotations lie more than ${limit} levels in one another`,
          hint: 'write them one after another',
        },
        rows: { message: `the table has more than ${limit} rows`, hint: 'put it into an annex' },
      })[what],
    'memo/title': ({ count: titles }) => ({
      message: `a memo has one title (#), but the template gives ${titles}`,
    }),
    'memo/outside-structure': ({ node }) => ({
      message: `only paragraphs can stand above the title, not a ${node}`,
    }),
  },
  rules: {
    'reference-canonical': "in the profile's form",
    'organisation-number-canonical': 'ten digits with a hyphen',
    'period-length': 'from the first day to the last, both counted',
    'agreement-gap': 'days between the agreement before and this one',
    'agreement-overlap': 'days that the agreement before and this one share',
    'agreement-ended': "whether its last day lay before the memo's date",
    'agreement-since': "year of the first agreement's first day",
    'baseline-months': 'the months of the year that the earlier agreements cover',
    'agreement-total-years': 'calendar years from the first agreement to the end of the proposed one',
    'extension-number': 'extensions since the last new agreement, this one counted',
    'funding-change': 'amount less the year before; ratio of the year before',
    'funding-baseline-change': 'amount less the baseline; ratio of the baseline',
    'funding-total': "sum of the decision's years",
    'funding-mean': 'sum divided by the number of years',
    'public-support': 'this funding and other public support of the same year',
    'payer-total': 'the sum of what the other body pays',
    'table-sum': 'the sum of the column',
    'table-difference': 'one column less another',
    'table-change': 'one column against another, in percent',
    'table-share': 'the share of the sum',
    'table-total': 'the sum of the rows that are neither rejected nor conditional',
    'money-used': 'used of granted',
    'money-left': 'granted less used',
    'number-change': 'the number less the number of the period before',
    'conditions-met': 'whether every requirement is met',
    'conditions-assessed': 'whether every requirement has an outcome',
    'step-customary': "the meeting less the committee's customary days",
    'minutes-approved': 'at the latest 14 days after the meeting (kommunallagen 5 kap. 69 §, 6 kap. 35 §)',
    'notice-posted': 'at the latest the second day after approval (kommunallagen 8 kap. 12 §)',
    'appeal-deadline':
      'three weeks from the notice (kommunallagen 13 kap. 5 §), then the next working day (lag 1930:173 2 §)',
    'legal-force': 'the day after the last day to appeal',
    'days-before-legal-force': 'from the first day of the agreement to legal force',
  },
  severities: { error: 'error', warning: 'warning', info: 'info' },
  summary: ({ errors, warnings, infos, cases }) =>
    errors + warnings + infos === 0
      ? `${count(cases, 'case')}, no findings`
      : `${countFound({ errors, warnings, infos })} in ${count(cases, 'case')}`,
  outcomes: { wrote: 'wrote', unchanged: 'unchanged', backup: 'kept a copy:', removed: 'removed' },
  batch: {
    heading: 'case',
    outcomes: {
      wrote: 'wrote',
      unchanged: 'unchanged',
      stale: 'stale',
      failed: 'not written',
      edited: 'left, edited',
      faulty: 'errors',
      broken: 'fault in iop',
    },
    findings: (errors, warnings) => countFound({ errors, warnings, infos: 0 }),
    total: ({ cases, left, wrote, unchanged, wrong }) =>
      [
        `${count(cases, 'case')}: ${wrote} written, ${unchanged} unchanged, ${wrong} wrong`,
        left > 0 ? `${left} left out, decided at other meetings` : '',
      ]
        .filter(Boolean)
        .join('; '),
  },
  factWords: {},
  printedIn: (sections) => (sections.length === 0 ? 'not printed' : `printed in ${list(sections)}`),
  watching: (cases) => `watching ${count(cases, 'case')}; Ctrl-C ends it`,
  preview: {
    ready: (address) => `Ctrl-C ends it. The memo is at ${address}`,
    field: (title, path, line) => `${title === undefined ? path : `${title} (${path})`}, line ${line}`,
    rule: (rule) => `Computed: ${rule}`,
    setting: (path) => `The profile's setting ${path}`,
    template: (file) => `Words of the template ${file}`,
    other: 'Written by iop after the profile',
    page: {
      title: 'Preview',
      view: 'Show as',
      page: 'Page',
      profile: 'Profile',
      own: "the case's own",
      findings: 'Findings',
      none: 'No findings.',
      wrong: 'The case has errors. The memo is written when they are mended.',
      stale: 'This is the last memo that could be made. The case can not be read now.',
      nothing: 'The case can not be read yet. The findings say why.',
      lost: 'iop preview has ended. What you see is the last that it showed.',
      source: 'Where the words come from',
      pick: 'Click a sentence to see where it stands. Hold the pointer over a figure to see what it is made of.',
      open: 'Open the line in VS Code',
      direct: 'Open VS Code at once on a click',
      row: 'line',
      word: 'Get Word',
      lines: 'Lines of the case',
      pdf: 'The memo as PDF',
    },
  },
  editor: {
    replace: (text) => `Write ${text}`,
    suppress: (code) => `Suppress ${code} here, with a reason`,
    reason: 'WRITE WHY IT IS RIGHT',
  },
  interrupted: (done, all) => `interrupted after ${done} of ${count(all, 'case')}`,
  kinds: {
    needs: 'needs',
    may: 'may have',
    sections: 'sections',
    decision: 'proposes',
    points: 'points',
    example: 'example',
  },
  profileIsFine: (name) => `profile ${name}, no findings`,
  hiddenFindings: (hidden) => `and ${count(hidden, 'finding')} that GitHub does not show beside the lines`,
  internalError: (reason) =>
    `this is a fault in iop, not in your case: ${reason}\nPlease report it with the command, the version (iop --version) and what --debug adds.`,
};

/** How many there are of each severity, those that there are. */
function countFound({ errors, warnings, infos }: Record<'errors' | 'warnings' | 'infos', number>): string {
  return [
    errors > 0 ? count(errors, 'error') : '',
    warnings > 0 ? count(warnings, 'warning') : '',
    infos > 0 ? count(infos, 'suggestion') : '',
  ]
    .filter(Boolean)
    .join(', ');
}
