// What must be true of every package that is written, whatever letterhead it was placed in. Read with patterns, so that no
// fault of the program's own readers is shared.
import { strFromU8 } from 'fflate';
import { posix } from 'node:path';

type Files = Record<string, Uint8Array>;

const textOf = (bytes: Uint8Array = new Uint8Array()): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? Buffer.from(bytes).toString('utf16le') : strFromU8(bytes);

const attribute = (xml: string, name: string): string =>
  new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(xml)?.[1] ?? '';

interface Reference {
  owner: string;
  type: string;
  target: string;
  isExternal: boolean;
}

function referencesIn(files: Files): Reference[] {
  return Object.keys(files)
    .filter((path) => path.endsWith('.rels'))
    .flatMap((path) => {
      const folder = posix.dirname(posix.dirname(path));
      const owner = posix.join(folder, posix.basename(path, '.rels'));
      return [...textOf(files[path]).matchAll(/<Relationship\s[^>]*>/g)].map(([xml]) => {
        const target = attribute(xml, 'Target');
        const isExternal = attribute(xml, 'TargetMode') === 'External' || target.startsWith('#');
        const whole = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
        return {
          owner,
          type: attribute(xml, 'Type').replace(/.*\//, ''),
          target: isExternal ? target : whole,
          isExternal,
        };
      });
    });
}

/** Everything that is wrong with a package. */
export function faultsOfPackage(files: Files): string[] {
  const faults: string[] = [];
  const references = referencesIn(files);
  const named = new Map(Object.keys(files).map((path) => [path.toLowerCase(), path]));
  const pathOf = (target: string): string | undefined =>
    named.get(target.toLowerCase()) ?? named.get(decodeURIComponent(target).toLowerCase());

  const reached = new Set(
    references.filter(({ isExternal }) => !isExternal).map(({ target }) => pathOf(target)),
  );
  for (const { owner, target, isExternal } of references)
    if (!isExternal && pathOf(target) === undefined) faults.push(`${owner} refers to ${target}`);
  for (const path of Object.keys(files))
    if (!reached.has(path) && !/\.rels$|^\[Content_Types\]/.test(path))
      faults.push(`nothing refers to ${path}`);
  for (const { type, target, isExternal } of references)
    if (isExternal && (type !== 'hyperlink' || !/^(?:https?:|mailto:|tel:|#)/.test(target)))
      faults.push(`${type} leads to ${target}`);

  const types = textOf(files['[Content_Types].xml']);
  const overrides = [...types.matchAll(/<Override\s[^>]*>/g)].map(([xml]) => attribute(xml, 'PartName'));
  const defaults = [...types.matchAll(/<Default\s[^>]*>/g)].map(([xml]) => attribute(xml, 'Extension'));
  if (new Set(overrides).size < overrides.length) faults.push('a part has two content types');
  for (const part of overrides)
    if (!named.has(part.slice(1).toLowerCase())) faults.push(`a content type for ${part}`);
  for (const path of Object.keys(files))
    if (
      path !== '[Content_Types].xml' &&
      !overrides.includes(`/${path}`) &&
      !defaults.includes(path.slice(path.lastIndexOf('.') + 1))
    )
      faults.push(`${path} has no content type`);

  const main = references.find(({ type }) => type === 'officeDocument')?.target ?? '';
  const partsOf = (type: string): string[] =>
    references.filter((each) => each.type === type && each.owner === main).map(({ target }) => target);
  const styles = partsOf('styles');
  if (styles.length !== 1) faults.push(`${styles.length} parts with styles`);
  const known = [...textOf(files[styles[0] ?? '']).matchAll(/\s\w+:styleId="([^"]*)"/g)].map(([, id]) => id);
  for (const [, id] of textOf(files[main]).matchAll(/<\w+:(?:pStyle|rStyle|tblStyle)\s[^>]*val="([^"]*)"/g))
    if (!known.includes(id)) faults.push(`no style ${id}`);
  const numbering = textOf(files[partsOf('numbering')[0] ?? '']);
  for (const [, id] of textOf(files[main]).matchAll(/<w:numId w:val="(\d+)"/g))
    if (!numbering.includes(`w:numId="${id}"`)) faults.push(`no list ${id}`);
  const settings = textOf(files[partsOf('settings')[0] ?? '']);
  if (!/compatibilityMode"[^>]*val="15"/.test(settings)) faults.push('opens as an older document');

  const drawings = [main, ...partsOf('header'), ...partsOf('footer')].flatMap((path) =>
    [...textOf(files[path]).matchAll(/<wp:docPr\s[^>]*>/g)].map(([xml]) => attribute(xml, 'id')),
  );
  if (new Set(drawings).size < drawings.length) faults.push(`drawings ${drawings.join()}`);
  return faults;
}
