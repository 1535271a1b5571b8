// An XML part read from beginning to end by a parser, without building a tree: quick, and safe for parts of any depth.
import { SaxesParser } from 'saxes';
import { decodeXml } from './decode-xml.js';

/** An element: its name without a prefix, and its namespace. Its attributes are read by the functions below. */
export interface XmlElement {
  name: string;
  namespace: string;
  /** The attributes as they are written. */
  written: Readonly<Record<string, string>>;
  scope: Scope;
}

export interface XmlAttribute {
  name: string;
  /** '' where the attribute has no prefix. */
  namespace: string;
  value: string;
}

export interface XmlHandlers {
  onOpen?: (element: XmlElement) => void;
  onClose?: (name: string, namespace: string) => void;
  onText?: (text: string) => void;
}

/** Reads a part; says whether it is XML. A document type is refused: entities could be declared in it. */
export function readXml(bytes: Uint8Array, { onOpen, onClose, onText }: XmlHandlers): boolean {
  const text = decodeXml(bytes);
  if (text === undefined) return false;
  // the parser's own namespaces would be worked out for each attribute, whether it is asked for or not
  const parser = new SaxesParser({ position: false });
  const scopes: Scope[] = [OUTERMOST];
  const innermost = (): Scope => scopes.at(-1) ?? OUTERMOST;
  parser.on('doctype', () => {
    throw new SyntaxError('a document type');
  });
  parser.on('opentag', (tag) => {
    const written = tag.attributes as Record<string, string>;
    const scope = scopeWithin(innermost(), written);
    scopes.push(scope);
    const { local, namespace } = resolveName(tag.name, scope);
    onOpen?.({ name: local, namespace, written, scope });
  });
  parser.on('closetag', ({ name }) => {
    const { local, namespace } = resolveName(name, innermost());
    scopes.pop();
    onClose?.(local, namespace);
  });
  if (onText) {
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  try {
    parser.write(text).close();
    return true;
  } catch {
    return false;
  }
}

/** The prefixes that are declared where an element stands. */
interface Scope {
  namespaces: ReadonlyMap<string, string>;
  /** The names of elements that have been resolved here. */
  names: Map<string, Name>;
}

interface Name {
  local: string;
  namespace: string;
}

const OUTERMOST: Scope = {
  namespaces: new Map([
    ['', ''],
    ['xml', 'http://www.w3.org/XML/1998/namespace'],
  ]),
  names: new Map(),
};

/** What holds in an element: the same as around it, where it declares nothing. */
function scopeWithin(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let namespaces: Map<string, string> | undefined;
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    namespaces ??= new Map(outer.namespaces);
    if (name === 'xmlns' || name[5] === ':') namespaces.set(name.slice(6), attributes[name] ?? '');
  }
  return namespaces ? { namespaces, names: new Map() } : outer;
}

function resolveName(name: string, { namespaces, names }: Scope): Name {
  const known = names.get(name);
  if (known) return known;
  const colon = name.indexOf(':');
  const namespace = namespaces.get(name.slice(0, Math.max(0, colon)));
  if (namespace === undefined) throw new SyntaxError(`a prefix without a namespace: ${name}`);
  const resolved = { local: name.slice(colon + 1), namespace };
  names.set(name, resolved);
  return resolved;
}

/** The attributes of an element, without declarations of prefixes. */
export function attributesOf({ written, scope }: XmlElement): XmlAttribute[] {
  const names = Object.keys(written).filter((name) => name !== 'xmlns' && !name.startsWith('xmlns:'));
  return names.map((name) => {
    const { local, namespace } = resolveAttribute(name, scope);
    return { name: local, namespace, value: written[name] ?? '' };
  });
}

/** The value of an element's attribute; `undefined` where it has none. */
export function attributeOf(
  { written, scope }: XmlElement,
  name: string,
  namespaces: readonly string[] = [''],
): string | undefined {
  for (const key in written) {
    if (!key.endsWith(name)) continue;
    const { local, namespace } = resolveAttribute(key, scope);
    if (local === name && namespaces.includes(namespace)) return written[key];
  }
  return undefined;
}

/** An attribute without a prefix has no namespace, whatever that of its element is. */
function resolveAttribute(name: string, scope: Scope): Name {
  return name.includes(':') ? resolveName(name, scope) : { local: name, namespace: '' };
}
