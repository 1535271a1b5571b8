// The names that a Word file's format gives to its elements and to the references between its parts (ISO/IEC 29500).

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** The same in files that are saved as "Strict Open XML". */
export const STRICT_W = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const STRICT_R = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
export const MATH = 'http://schemas.openxmlformats.org/officeDocument/2006/math';
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
export const VML = 'urn:schemas-microsoft-com:vml';
export const VML_OFFICE = 'urn:schemas-microsoft-com:office:office';
export const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
