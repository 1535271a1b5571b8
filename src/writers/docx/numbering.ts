// Lists: bullets and numbers, each list an instance of its own, so that numbers begin again.
import { AlignmentType, LevelFormat, type INumberingOptions } from 'docx';

const LEVELS = [0, 1, 2, 3];
const BULLETS = ['\u2022', '\u2013', '\u2022', '\u2013'];

function indent(level: number): { left: number; hanging: number } {
  return { left: 397 * (level + 1), hanging: 397 };
}

export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'bullets',
      levels: LEVELS.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: BULLETS[level] ?? '',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: indent(level) } },
      })),
    },
    {
      reference: 'numbers',
      levels: LEVELS.map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: indent(level) } },
      })),
    },
  ],
};
