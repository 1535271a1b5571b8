// Ids that the Word library draws by lot, or counts through everything that the process has written: here they are
// counted through the document, so that a memo's bytes depend on nothing but the memo.
import type { Parts } from '../../ooxml/zip.js';

const RANDOM_ID = /(?<=")rId[\w-]{21}(?=")/g;
const DRAWING_ID = /(?<=<wp:docPr [^>]*?\bid=")\d+(?=")/g;

export function steadyIds(parts: Parts): void {
  const texts = [...parts]
    .filter(([path]) => /\.(?:xml|rels)$/.test(path))
    .map(([path, bytes]) => ({ path, text: new TextDecoder().decode(bytes) }));
  // the relationships say in which order the document refers to its charts
  const random = texts
    .filter(({ path }) => path.endsWith('.rels'))
    .flatMap(({ text }) => text.match(RANDOM_ID) ?? []);
  let drawings = 0;
  for (const { path, text } of texts) {
    const steady = text
      .replace(RANDOM_ID, (id) => (random.includes(id) ? `rIdChart${random.indexOf(id) + 1}` : id))
      .replace(DRAWING_ID, () => String(++drawings));
    if (steady !== text) parts.set(path, new TextEncoder().encode(steady));
  }
}
