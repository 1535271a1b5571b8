// A figure's chart: a native one, with its workbook, so that it can be changed in Word.
import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { plainText, type Figure } from '../../memo/memo.js';
import { readZip, zipReproducibly, type Parts } from '../../ooxml/zip.js';
import type { Context } from './context.js';

/** Twips to pixels of 1/96 inch, in which the Word library measures pictures. */
const TWIPS_PER_PIXEL = 15;
const COLUMN_HEIGHT = 210;
const BAR_HEIGHT = 34;
/** Groups of three with a space, as Swedish writes numbers, whatever language the reader's Word has. */
const NUMBER_FORMAT = '[>=1000000]# ### ##0;# ##0'.replaceAll(' ', '\\ ');
const SIGNED_FORMAT = '+0;\u22120;0';

export function writeChart({ chart, series, bars, description }: Figure, context: Context): Paragraph {
  const { textWidth, look } = context;
  const words = plainText(description.children);
  const axis = { numberFormat: chart === 'column' ? NUMBER_FORMAT : SIGNED_FORMAT, gridlines: false };
  const run = new ChartRun({
    type: chart,
    categories: bars.map(({ label }) => label),
    series: [{ name: series, values: bars.map(({ value }) => value), color: look.headingColor }],
    legend: false,
    gapWidth: 60,
    font: { name: look.font, color: '000000' },
    chartArea: { fill: 'none', border: 'none' },
    dataLabels: { value: true, numberFormat: axis.numberFormat },
    valueAxis: { ...axis, visible: false, ...(chart === 'column' && { minimum: 0 }) },
    categoryAxis: { reverseOrder: chart === 'bar' },
    transformation: {
      width: Math.round(textWidth / TWIPS_PER_PIXEL),
      height: chart === 'column' ? COLUMN_HEIGHT : BAR_HEIGHT * (bars.length + 1),
    },
    altText: { name: `chart-${++context.charts}`, title: series, description: words },
  });
  return new Paragraph({ style: 'Figure', children: [run] });
}

/**
 * What the Word library has no option for: labels at the edge, where no bar that goes below 0 covers them, and
 * workbooks without the clock's time in their zip.
 */
export function finishCharts(parts: Parts): void {
  for (const [path, bytes] of parts) {
    if (/^word\/charts\/chart\d+\.xml$/.test(path)) {
      const xml = new TextDecoder().decode(bytes);
      const moved = xml.replace('<c:tickLblPos val="nextTo"/>', '<c:tickLblPos val="low"/>');
      parts.set(path, new TextEncoder().encode(moved));
    } else if (path.endsWith('.xlsx')) {
      const workbook = readZip(bytes);
      if (typeof workbook !== 'string') parts.set(path, zipReproducibly(workbook));
    }
  }
}
