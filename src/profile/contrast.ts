// Colours that can't be read: text needs a contrast of 4.5 to 1 with what is behind it (WCAG 2.1, 1.4.3).
import { diagnose, type Diagnostic, type Path } from '../diagnostic.js';
import type { ProfileSettings } from '../profile-settings.js';
import { rangeOf, type Source } from '../source/source.js';

const LEAST = 4.5;
const WHITE = 'FFFFFF';
const BLACK = '000000';

/** The faults of a profile's colours, each at the colour that is its own. */
export function findContrastFaults({ look }: ProfileSettings, source: Source): Diagnostic[] {
  const pairs: [Path, string, string][] = [
    [['look', 'headingColor'], look.headingColor, WHITE],
    [['look', 'mutedColor'], look.mutedColor, WHITE],
    [['look', 'tableHeaderColor'], BLACK, look.tableHeaderColor],
  ];
  return pairs.flatMap(([path, text, background]) => {
    const ratio = computeContrast(text, background);
    if (ratio >= LEAST) return [];
    const args = { text, background, ratio: ratio.toFixed(1) };
    return diagnose('profile/contrast', args, { path, file: source.file, range: rangeOf(source, path) });
  });
}

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.1, definition of contrast ratio). */
export function computeContrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [computeLuminance(a), computeLuminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, from 0 for black to 1 for white. */
function computeLuminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
