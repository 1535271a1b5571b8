// Content controls that show what stands elsewhere in the file: Word and LibreOffice put that in again when the file is
// opened, over what has been filled in.
import { elementsOf, type Document, type Element } from './xml.js';

/** The properties of a Word file as data (ISO/IEC 29500-1, 22.5): every memo gets its own. */
const CORE_PROPERTIES = '{6C3C8BC8-F283-45AE-878A-BAB7291924A1}';

/** Unbinds the controls that hold one of `texts` (before they are filled), or that show what a memo changes. */
export function unbindControls(document: Document, hasField: (control: Element) => boolean): void {
  for (const control of elementsOf(document, 'sdt')) {
    const bindings = inProperties(control, 'dataBinding');
    const isBoundToCore = bindings.some((binding) =>
      Array.from(binding.attributes).some(
        ({ value }) => value.toUpperCase() === CORE_PROPERTIES || /\/core-properties\b/.test(value),
      ),
    );
    const isFilled = hasField(control);
    if (isFilled || isBoundToCore) for (const each of bindings) each.parentNode?.removeChild(each);
    // a text that was to be replaced by another: it has been
    if (isFilled)
      for (const each of inProperties(control, 'showingPlcHdr')) each.parentNode?.removeChild(each);
  }
}

/** Elements of a name, of whichever version of Word, among a control's own properties. */
function inProperties(control: Element, name: string): Element[] {
  return Array.from(control.childNodes)
    .filter((node): node is Element => node.nodeType === 1 && node.localName === 'sdtPr')
    .flatMap((properties) => Array.from(properties.childNodes))
    .filter((node): node is Element => node.nodeType === 1 && node.localName === name);
}
