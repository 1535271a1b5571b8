// Which references a letterhead may have, and what becomes of those that it may not have: a list of what is allowed, as
// nobody can list all that could do harm.
import type { LeftOut, Source } from './letterhead.js';
import { R } from './namespaces.js';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MICROSOFT = 'http://schemas.microsoft.com/office';

/** What becomes of a reference and of the part that it leads to. */
export type Treatment =
  /** Taken, where the part's content type fits. */
  | { action: 'keep'; contentType: RegExp; isScanned: boolean; isNeeded: boolean }
  /** Taken, where the address is that of a plain link. */
  | { action: 'link' }
  /** Left out: a reader sees nothing of it. `what` is told. */
  | { action: 'leave-out'; what?: LeftOut['what'] }
  /** The letterhead is refused. */
  | { action: 'refuse'; problem: 'embedded' | 'macros'; source?: Source };

/** `isNeeded`: something would be lost without the part. `isScanned`: it is XML that Word acts upon. */
function keep(contentType: RegExp, { isScanned = true, isNeeded = false } = {}): Treatment {
  return { action: 'keep', contentType, isScanned, isNeeded };
}

const NEEDED = { isNeeded: true };
const DATA = { isScanned: false };
const SILENTLY: Treatment = { action: 'leave-out' };
const refuse = (source: Source): Treatment => ({ action: 'refuse', problem: 'embedded', source });
const leaveOut = (what: LeftOut['what']): Treatment => ({ action: 'leave-out', what });

const TREATMENTS: Readonly<Record<string, Treatment>> = {
  [`${R}/officeDocument`]: keep(/wordprocessingml\.document\.main\+xml$/, NEEDED),
  [`${PACKAGE}/metadata/core-properties`]: keep(/xml$/, DATA),
  'http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties': keep(
    /xml$/,
    DATA,
  ),
  [`${R}/extended-properties`]: keep(/extended-properties\+xml$/, DATA),
  [`${R}/custom-properties`]: keep(/custom-properties\+xml$/, DATA),
  [`${MICROSOFT}/2020/02/relationships/classificationlabels`]: keep(/classificationlabels\+xml$/, DATA),

  [`${R}/styles`]: keep(/wordprocessingml\.styles\+xml$/, NEEDED),
  [`${R}/numbering`]: keep(/wordprocessingml\.numbering\+xml$/, NEEDED),
  [`${R}/settings`]: keep(/wordprocessingml\.settings\+xml$/),
  [`${R}/webSettings`]: keep(/wordprocessingml\.webSettings\+xml$/),
  [`${R}/fontTable`]: keep(/wordprocessingml\.fontTable\+xml$/),
  [`${R}/font`]: keep(/font/i, DATA),
  [`${R}/theme`]: keep(/officedocument\.theme\+xml$/),
  [`${R}/themeOverride`]: keep(/officedocument\.themeOverride\+xml$/),
  [`${R}/header`]: keep(/wordprocessingml\.header\+xml$/, NEEDED),
  [`${R}/footer`]: keep(/wordprocessingml\.footer\+xml$/, NEEDED),
  [`${R}/footnotes`]: keep(/wordprocessingml\.footnotes\+xml$/, NEEDED),
  [`${R}/endnotes`]: keep(/wordprocessingml\.endnotes\+xml$/, NEEDED),
  [`${R}/hyperlink`]: { action: 'link' },
  [`${R}/image`]: keep(/^image\//i, DATA),
  [`${MICROSOFT}/2007/relationships/hdphoto`]: keep(/^image\//i, DATA),
  [`${R}/customXml`]: keep(/xml/i, DATA),
  [`${R}/customXmlProps`]: keep(/customXmlProperties\+xml$/, DATA),

  [`${R}/chart`]: keep(/drawingml\.chart\+xml$/),
  [`${R}/chartUserShapes`]: keep(/drawingml\.chartshapes\+xml$/i),
  [`${MICROSOFT}/2014/relationships/chartEx`]: keep(/chartex\+xml$/i),
  [`${MICROSOFT}/2011/relationships/chartStyle`]: keep(/chartstyle\+xml$/i),
  [`${MICROSOFT}/2011/relationships/chartColorStyle`]: keep(/chartcolorstyle\+xml$/i),
  [`${R}/diagramData`]: keep(/drawingml\.diagramData\+xml$/),
  [`${R}/diagramLayout`]: keep(/drawingml\.diagramLayout\+xml$/),
  [`${R}/diagramQuickStyle`]: keep(/drawingml\.diagramStyle\+xml$/),
  [`${R}/diagramColors`]: keep(/drawingml\.diagramColors\+xml$/),
  [`${MICROSOFT}/2007/relationships/diagramDrawing`]: keep(/drawingml\.diagramDrawing\+xml$/),

  [`${R}/attachedTemplate`]: leaveOut('template'),
  [`${R}/mailMergeSource`]: leaveOut('mailMerge'),
  [`${R}/mailMergeHeaderSource`]: leaveOut('mailMerge'),
  [`${R}/recipientData`]: leaveOut('mailMerge'),
  [`${MICROSOFT}/2006/relationships/recipientData`]: leaveOut('mailMerge'),
  [`${PACKAGE}/digital-signature/origin`]: leaveOut('signature'),
  [`${MICROSOFT}/2011/relationships/webextensiontaskpanes`]: leaveOut('taskPane'),
  [`${MICROSOFT}/2011/relationships/webextension`]: leaveOut('taskPane'),
  [`${R}/transform`]: leaveOut('transform'),
  [`${R}/frame`]: leaveOut('frame'),

  [`${PACKAGE}/metadata/thumbnail`]: SILENTLY,
  [`${R}/metadata/thumbnail`]: SILENTLY,
  [`${R}/glossaryDocument`]: SILENTLY,
  [`${R}/printerSettings`]: SILENTLY,
  [`${R}/comments`]: SILENTLY,
  [`${MICROSOFT}/2011/relationships/commentsExtended`]: SILENTLY,
  [`${MICROSOFT}/2016/09/relationships/commentsIds`]: SILENTLY,
  [`${MICROSOFT}/2018/08/relationships/commentsExtensible`]: SILENTLY,
  [`${MICROSOFT}/2011/relationships/people`]: SILENTLY,
  [`${MICROSOFT}/2007/relationships/stylesWithEffects`]: SILENTLY,
  [`${MICROSOFT}/2006/relationships/keyMapCustomizations`]: SILENTLY,
  [`${MICROSOFT}/2006/relationships/attachedToolbars`]: SILENTLY,
  [`${MICROSOFT}/2006/relationships/ui/extensibility`]: SILENTLY,
  [`${MICROSOFT}/2007/relationships/ui/extensibility`]: SILENTLY,
  [`${MICROSOFT}/2006/relationships/ui/userCustomization`]: SILENTLY,
  [`${MICROSOFT}/2019/05/relationships/documenttasks`]: SILENTLY,
  [`${MICROSOFT}/2020/10/relationships/intelligence`]: SILENTLY,

  [`${R}/oleObject`]: refuse('object'),
  [`${R}/control`]: refuse('control'),
  [`${MICROSOFT}/2006/relationships/activeXControlBinary`]: refuse('control'),
  [`${R}/aFChunk`]: refuse('file'),
  [`${R}/subDocument`]: refuse('subdocument'),
  [`${R}/video`]: refuse('media'),
  [`${R}/audio`]: refuse('media'),
  [`${MICROSOFT}/2007/relationships/media`]: refuse('media'),
  [`${MICROSOFT}/2006/relationships/vbaProject`]: { action: 'refuse', problem: 'macros' },
  [`${MICROSOFT}/2006/relationships/wordVbaData`]: { action: 'refuse', problem: 'macros' },
};

const PACKAGE_TYPE = `${R}/package`;
const WORKBOOK = keep(/spreadsheetml\.sheet$/, DATA);

/** What becomes of references of a type from a part; `undefined` where the type is not known. */
export function treatmentOf(type: string, isFromChart: boolean): Treatment | undefined {
  // a chart's own workbook is data of the drawing; anything else that is embedded could be opened
  if (type === PACKAGE_TYPE) return isFromChart ? WORKBOOK : refuse('object');
  return TREATMENTS[type];
}
