// Lists: bullets and numbers, each list an instance of its own, so that numbers begin again. A list that
// begins with another number than 1 has a definition of its own.
import { AlignmentType, LevelFormat, type INumberingOptions } from 'docx';

/** How deep lists may lie in one another; the memo holds no deeper. */
const LEVELS = [0, 1, 2, 3];
const MARKS = ['\u2022', '\u2013', '\u2022', '\u2013'];

/** The name of the bullets' definition. */
export const BULLETS = 'bullets';

/** The name of the definition of lists that begin with a number. */
export function numbersFrom(start: number): string {
  return `numbers-from-${start}`;
}

/** The definitions for bullets and for numbers from each of the given starts. */
export function numberingFor(starts: Iterable<number>): INumberingOptions {
  const bullets = LEVELS.map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: MARKS[level] ?? '',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: indent(level) } },
  }));
  const numbers = (start: number) =>
    LEVELS.map((level) => ({
      level,
      format: LevelFormat.DECIMAL,
      text: `%${level + 1}.`,
      start,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: indent(level) } },
    }));
  const numbered = [...starts].map((start) => ({ reference: numbersFrom(start), levels: numbers(start) }));
  return { config: [{ reference: BULLETS, levels: bullets }, ...numbered] };
}

/** In twips. */
function indent(level: number): { left: number; hanging: number } {
  return { left: 397 * (level + 1), hanging: 397 };
}
