// A letterhead's settings, so that the memo opens as Word works today: in no compatibility mode, and with no question
// about fields to update.
import {
  childElements,
  childOf,
  createWord,
  elementsOf,
  insert,
  parseXml,
  R,
  W,
  wordAttribute,
  writeXml,
} from '../../../ooxml/xml.js';
import { addPart, addRelationship, freePath } from '../../../ooxml/edit-package.js';
import type { Parts } from '../../../ooxml/parts.js';
import { relatedParts } from '../../../ooxml/relationships.js';

const SETTINGS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml';
const COMPATIBILITY_MODE = 'compatibilityMode';

export function modernSettings(parts: Parts, main: string): void {
  const path = settingsPart(parts, main);
  const document = parseXml(parts.get(path) ?? new Uint8Array());
  const root = document?.documentElement;
  if (!document || !root) return;
  for (const element of elementsOf(document, 'updateFields')) element.parentNode?.removeChild(element);
  const compat = childOf(root, 'compat');
  // without the element Word takes a file for one of Word 2007: what stands after it in the schema's order is known
  const place = compat ?? insert(root, createWord(document, 'compat'), afterCompat(root));
  const settings = childElements(place).find((each) => wordAttribute(each, 'name') === COMPATIBILITY_MODE);
  const mode = settings ?? insert(place, createWord(document, 'compatSetting'));
  mode.setAttributeNS(W, 'w:name', COMPATIBILITY_MODE);
  mode.setAttributeNS(W, 'w:uri', 'http://schemas.microsoft.com/office/word');
  mode.setAttributeNS(W, 'w:val', '15');
  parts.set(path, writeXml(document));
}

/** The path of the settings; a letterhead without any gets them. */
function settingsPart(parts: Parts, main: string): string {
  const [known] = relatedParts(parts, main, 'settings');
  if (known !== undefined) return known;
  const path = freePath(parts, 'word/settings.xml');
  addPart(parts, path, new TextEncoder().encode(`<w:settings xmlns:w="${W}"/>`), SETTINGS_TYPE);
  const relationship = { id: 'rIdMemoSettings', type: `${R}/settings`, target: path };
  addRelationship(parts, main, { ...relationship, isExternal: false });
  return path;
}

/** The elements that come after `w:compat` in the settings (ISO/IEC 29500-1, 17.15.1.78). */
const LATER =
  'docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator'.split(
    ' ',
  );

function afterCompat(root: Parameters<typeof childElements>[0]) {
  return childElements(root).find(({ localName }) => LATER.includes(localName ?? '')) ?? null;
}
