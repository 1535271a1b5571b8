// Figures' charts: native ones, each with its workbook, so that they can be changed in Word. The Word library makes
// them, in a document of their own; it is loaded only for a memo that has figures.
import { toPlainText, type Figure } from '../../memo/memo.js';
import { zipReproducibly } from '../../ooxml/write-zip.js';
import type { Parts } from '../../ooxml/parts.js';
import { readZip } from '../../ooxml/zip.js';
import type { Look } from '../look.js';
import { ChartRun, Document, Packer, Paragraph } from './docx-library.js';

/** Twips to pixels of 1/96 inch, in which the Word library measures pictures. */
const TWIPS_PER_PIXEL = 15;
const COLUMN_HEIGHT = 230;
const BAR_HEIGHT = 34;
const TITLE_HEIGHT = 20;
/** Groups of three with a space, as Swedish writes numbers, whatever language the reader's Word has. */
const NUMBER_FORMAT = '[>=1000000]# ### ##0;# ##0'.replaceAll(' ', '\\ ');
const SIGNED_FORMAT = '+0;\u22120;0';

/** Parts of the whole time: how wide the mark of a day is, and its label. */
const MARK = 0.02;
const BESIDE = 0.3;
/** A colour that stands for none, which the Word library has no option for. */
const NOTHING = 'FEFDFC';

export interface Charts {
  /** What stands in the text for each figure: a run with a drawing. */
  drawings: Map<Figure, string>;
  /** The parts of the charts and their workbooks. */
  parts: Parts;
}

/** The charts of a document. Their parts are `word/charts/chart1.xml` and so on, in relationships `rIdChart1` and so on. */
export async function makeCharts(figures: readonly Figure[], look: Look, textWidth: number): Promise<Charts> {
  const runs = figures.map((figure, i) => chartRun(figure, look, textWidth, i + 1));
  const document = new Document({ sections: [{ children: [new Paragraph({ children: runs })] }] });
  const made = readZip(await Packer.toBuffer(document));
  if (typeof made === 'string') throw new TypeError(`the Word library gave no package: ${made}`);
  const text = new TextDecoder().decode(made.get('word/document.xml'));
  const drawings = [...text.matchAll(/<w:drawing>.*?<\/w:drawing>/gs)].map(
    ([drawing], i) => `<w:r>${withSteadyIds(drawing, i + 1)}</w:r>`,
  );
  const parts: Parts = new Map();
  for (const [path, bytes] of made)
    if (/^word\/(?:charts|embeddings)\//.test(path)) parts.set(path, finished(path, bytes));
  return { drawings: new Map(figures.map((figure, i) => [figure, drawings[i] ?? ''])), parts };
}

function chartRun(
  { chart, series, bars, description }: Figure,
  look: Look,
  textWidth: number,
  position: number,
): ChartRun {
  const altText = {
    name: `chart-${position}`,
    title: series,
    description: toPlainText(description.children),
  };
  const common = {
    title: { text: series, font: { size: 10, bold: true } },
    legend: false as const,
    font: { name: look.font, color: '000000' },
    chartArea: { fill: 'none', border: 'none' } as const,
    altText,
  };
  const width = Math.round(textWidth / TWIPS_PER_PIXEL);
  if (chart === 'dates') {
    // on each row of a bar chart, nothing up to the day, a mark, and nothing that bears the day as its label
    const days = bars.map(({ value }) => value);
    const first = Math.min(...days);
    const span = Math.max(1, Math.max(...days) - first);
    const [mark, beside] = [span * MARK, span * BESIDE];
    return new ChartRun({
      type: 'bar',
      ...common,
      categories: bars.map(({ label }) => label),
      stacking: 'stacked',
      series: [
        { name: 'Dagar från första steget', values: days.map((day) => day - first), color: NOTHING },
        { name: series, values: days.map(() => mark), color: look.headingColor },
        {
          name: 'Etikett',
          values: days.map(() => beside),
          color: NOTHING,
          pointLabels: bars.map(({ text }) => ({ text, position: 'insideBase' })),
        },
      ],
      gapWidth: 130,
      valueAxis: { visible: false, gridlines: false, minimum: 0, maximum: span + mark + beside },
      categoryAxis: { reverseOrder: true },
      transformation: { width, height: BAR_HEIGHT * (bars.length + 1) + TITLE_HEIGHT },
    });
  }
  const axis = { numberFormat: chart === 'column' ? NUMBER_FORMAT : SIGNED_FORMAT, gridlines: false };
  return new ChartRun({
    type: chart,
    categories: bars.map(({ label }) => label),
    series: [{ name: series, values: bars.map(({ value }) => value), color: look.headingColor }],
    ...common,
    gapWidth: 60,
    dataLabels: { value: true, numberFormat: axis.numberFormat },
    valueAxis: { ...axis, visible: false, ...(chart === 'column' && { minimum: 0 }) },
    categoryAxis: { reverseOrder: chart === 'bar' },
    transformation: {
      width,
      height: chart === 'column' ? COLUMN_HEIGHT : BAR_HEIGHT * (bars.length + 1),
    },
  });
}

/** The Word library draws relationships' ids by lot, and counts drawings through everything that the process has written. */
function withSteadyIds(drawing: string, position: number): string {
  return drawing
    .replace(/(<wp:docPr [^>]*?\bid=")\d+(?=")/, `$1${position}`)
    .replace(/(\br:id=")[^"]*(?=")/, `$1rIdChart${position}`);
}

/**
 * What the Word library has no option for: labels at the edge, where no bar that goes below 0 covers them, an id that is
 * the same each time for the workbook, and workbooks without the clock's time in their zip.
 */
function finished(path: string, bytes: Uint8Array): Uint8Array {
  if (path.endsWith('.xlsx')) {
    const workbook = readZip(bytes);
    return typeof workbook === 'string' ? bytes : zipReproducibly(workbook);
  }
  const text = new TextDecoder()
    .decode(bytes)
    .replaceAll(new RegExp(`<a:solidFill><a:srgbClr val="${NOTHING}"/></a:solidFill>`, 'g'), '<a:noFill/>')
    .replace('<c:tickLblPos val="nextTo"/>', '<c:tickLblPos val="low"/>')
    .replace(/(<c:externalData r:id="|<Relationship Id=")[^"]*(?=")/, '$1rIdWorkbook');
  return new TextEncoder().encode(text);
}
