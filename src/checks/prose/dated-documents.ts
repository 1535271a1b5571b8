// The day that a text says a document is dated, where it names it by what it is: "rapporten är daterad den 30 januari".
import { MONTHS } from '../../locale/dates.js';
import type { Checked, Finding } from '../check.js';
import { dayOf } from './find-figures.js';
import type { Near } from './known-figures.js';
import { placeIn, sentencesIn } from './reading.js';
import { LETTERS, pattern } from './vocabulary.js';

interface Dated {
  text: string;
  role: 'document';
  nearest: Near<string>;
}

const IS_DATED = pattern(
  `(?<![${LETTERS}])[${LETTERS}]*(rapport|inventering|berättelse|utredning|plan|program|yttrande|begäran|ansökan|redovisning|sammanställning)(?:en|et|n|met)? (?:är|var|har) (?:daterad|daterat) (?:den )?(\\d{1,2}) (${MONTHS.join('|')})(?: ((?:19|20)\\d{2}))?`,
).needing('datera');

export function* findDatedDocuments({ facts, texts }: Checked): Iterable<Finding<Dated>> {
  for (const prose of texts)
    for (const sentence of sentencesIn(prose)) {
      const found = IS_DATED.exec(sentence.text);
      if (!found) continue;
      const [all, word = '', day = '', month = '', year] = found;
      const noun = word.toLowerCase();
      const meant = facts.documents.flatMap(({ title, kind, date }) =>
        date !== undefined &&
        (title.toLowerCase().includes(noun) || (kind === 'report' && noun === 'rapport'))
          ? [{ path: title, value: date }]
          : [],
      );
      const said = dayOf(day, month, year) ?? '';
      const [nearest] = meant;
      if (!nearest || meant.some(({ value }) => value.endsWith(said))) continue;
      const text = all.slice(all.lastIndexOf(day + ' '));
      yield {
        ...placeIn(sentence, found.index + all.length - text.length, text),
        args: { text, role: 'document', nearest },
      };
    }
}
