// The page: A4, with the profile's margins. Word measures in twentieths of a point (twips).
import type { Look } from '../look.js';

const TWIPS_PER_MM = 1440 / 25.4;
const A4 = { width: 11906, height: 16838 };

export interface Page {
  size: { width: number; height: number };
  margin: { top: number; right: number; bottom: number; left: number; header: number; footer: number };
  /** The width of the text. */
  textWidth: number;
}

export function pageOf({ margins }: Look): Page {
  const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM);
  const [left, right] = [twips(margins.left), twips(margins.right)];
  return {
    size: A4,
    margin: { top: twips(margins.top), right, bottom: twips(margins.bottom), left, header: 709, footer: 567 },
    textWidth: A4.width - left - right,
  };
}
