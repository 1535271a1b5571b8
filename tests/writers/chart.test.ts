// A timeline's days stand where they are in time, in the drawing and in Word's own chart.
import { strFromU8 } from 'fflate';
import { expect, it } from 'vitest';
import { lookOf } from '../../src/cases/memo.js';
import type { Figure } from '../../src/memo/memo.js';
import { drawChart } from '../../src/writers/chart-svg.js';
import { makeCharts } from '../../src/writers/docx/chart.js';
import { memoOf, readCaseText } from '../support.js';

const days = [-22, -14, 0, 40];
const figure: Figure = {
  type: 'figure',
  chart: 'dates',
  series: 'Datum',
  bars: days.map((value, i) => ({ label: `Steg ${i + 1}`, value, text: `2025-11-0${i + 1}` })),
  table: { type: 'table', align: [], children: [] },
  description: { type: 'paragraph', children: [] },
};

it('in the drawing: dots at their days, a line that crosses no text', () => {
  const drawing = drawChart(figure);
  const dots = [...drawing.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  const [first = [0, 0], second = [0, 0], , last = [0, 0]] = dots;
  expect(dots).toHaveLength(4);
  const perDay = ((last[0] ?? 0) - (first[0] ?? 0)) / 62;
  expect((second[0] ?? 0) - (first[0] ?? 0)).toBeCloseTo(8 * perDay, 0);
  const corners =
    /points="([^"]+)"/
      .exec(drawing)?.[1]
      ?.split(' ')
      .map((each) => each.split(',').map(Number)) ?? [];
  // each stretch goes straight down or straight ahead
  for (const [i, [x, y]] of corners.entries()) {
    const [nextX, nextY] = corners[i + 1] ?? [x, y];
    expect(x === nextX || y === nextY).toBe(true);
  }
  expect(drawing).toContain('>2025-11-04</text>');
});

it("in Word's chart: a mark after as many days, with the date beside it, and nothing before", async () => {
  const { open } = await memoOf(readCaseText('thaiwise-2026-agreement'));
  const { parts } = await makeCharts([figure], lookOf(open.profile), 9000);
  const chart = strFromU8(parts.get('word/charts/chart1.xml') ?? new Uint8Array());
  const series = chart.split('<c:ser>').slice(1);
  expect(series).toHaveLength(3);
  const valuesOf = (text = ''): number[] =>
    [...(/<c:val>.*?<\/c:val>/s.exec(text)?.[0] ?? '').matchAll(/<c:v>([\d.]+)<\/c:v>/g)].map(([, value]) =>
      Number(value),
    );
  expect(valuesOf(series[0])).toEqual([0, 8, 22, 62]);
  expect(series[0]).toContain('<a:noFill/>');
  expect(series[1]).not.toContain('<a:noFill/><a:ln');
  expect([...(series[2] ?? '').matchAll(/<a:t>([^<]+)<\/a:t>/g)].map(([, text]) => text)).toEqual(
    figure.bars.map(({ text }) => text),
  );
});
