// What of the Word library is used. It is a bundle of its own: only a memo with charts loads it.
export { Document, Packer, Paragraph } from 'docx';
export { ChartRun } from 'docx/charts';
