import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  countDaysBetween,
  findDeadline,
  isPublicHoliday,
  countDays,
  countMonths,
  listPublicHolidays,
  findWeekday,
} from '../../src/facts/calendar.js';

const years = Array.from({ length: 2040 - 2018 + 1 }, (_, i) => 2018 + i);

describe('public holidays', () => {
  it.each(years)('of %i, with its Sundays, are those of an independent calendar, day by day', (year) => {
    const oracle = new Set(
      new Holidays('SE')
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .map(({ date }) => date.slice(0, 10)),
    );
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      expect([day, isPublicHoliday(day)]).toEqual([day, oracle.has(day) || findWeekday(day) === 7]);
    }
  });

  it('have Whit Monday instead of the sixth of June before 2005', () => {
    expect(listPublicHolidays(2004)).toContain('2004-05-31');
    expect(listPublicHolidays(2004)).not.toContain('2004-06-06');
    expect(listPublicHolidays(2005)).toContain('2005-06-06');
  });
});

describe('the end of a deadline', () => {
  it.each([
    ['a working day stays', '2025-11-20', '2025-11-20'],
    ['a Saturday moves to Monday', '2024-11-30', '2024-12-02'],
    ['a Saturday after Christmas moves to Monday', '2025-12-27', '2025-12-29'],
    ['julafton moves past both days of Christmas and the weekend', '2026-12-24', '2026-12-28'],
    ['nyårsafton moves past New Year', '2025-12-31', '2026-01-02'],
    ['midsommarafton moves past midsummer', '2025-06-20', '2025-06-23'],
    ['Good Friday moves past Easter', '2025-04-18', '2025-04-22'],
    ['the eve of Epiphany is a working day', '2026-01-05', '2026-01-05'],
  ])('%s', (_, date, expected) => {
    expect(findDeadline(date)).toBe(expected);
  });
});

describe('counting', () => {
  it('adds and counts days as inverses of each other', () => {
    const date = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.integer({ min: -5000, max: 5000 }), (start, days) => {
        const iso = start.toISOString().slice(0, 10);
        expect(countDaysBetween(iso, addDays(iso, days))).toBe(days);
      }),
    );
  });

  it('counts both ends of a period', () => {
    expect(countDays('2025-01-31', '2025-12-31')).toBe(335);
    expect(countDays('2024-01-01', '2024-12-31')).toBe(366);
  });

  it.each([
    ['2026-01-01', '2027-12-31', 24],
    ['2025-01-01', '2025-12-31', 12],
    ['2026-01-15', '2026-03-14', 2],
    ['2026-07-01', '2026-07-31', 1],
    ['2025-01-31', '2025-12-31', undefined],
    ['2026-01-01', '2026-01-30', undefined],
    ['2026-12-31', '2026-01-01', undefined],
  ])('counts the whole months from %s to %s', (from, to, months) => {
    expect(countMonths(from, to)).toBe(months);
  });
});
