import { fc } from '../../../support/fastCheck';
import { paginate } from '../../../../src/domain/report/layout/paginate';
import type { PlacedRow, Unit } from '../../../../src/domain/report/layout/units';
import { unitOf } from '../../../../src/domain/report/layout/units';

const row = (name: string, height: number): PlacedRow => ({
  height,
  cells: [{ column: 1, span: 7, style: 'body', value: name }],
});
const unit = (name: string, height: number, options: Partial<Unit> = {}): Unit =>
  unitOf([row(name, height)], options);
const names = (rows: readonly PlacedRow[]): string[] =>
  rows.map(({ cells }) => String(cells[0]?.value ?? ''));
const pagesOf = (units: readonly Unit[], capacity = 100): string[][] =>
  paginate(units, capacity).pages.map(({ rows }) => names(rows));

/** A unit of lines of 10 points that divides anywhere. */
function lines(name: string, count: number, options: Partial<Unit> = {}): Unit {
  return unit(`${name}×${count}`, count * 10, {
    least: 20,
    divide: (room) => {
      const head = Math.min(Math.floor(room / 10), count - 2);
      return head < 2 ? null : [lines(name, head), lines(name, count - head)];
    },
    ...options,
  });
}

describe('paginate', () => {
  it.each<[string, Unit[], string[][]]>([
    ['one page when all fits', [unit('a', 40), unit('b', 60)], [['a', 'b']]],
    ['the next page for what does not fit', [unit('a', 40), unit('b', 61)], [['a'], ['b']]],
    ['a gap counts', [unit('a', 40), unit('b', 60, { gap: 3 })], [['a'], ['b']]],
    ['a gap is a blank row', [unit('a', 40), unit('b', 40, { gap: 3 })], [['a', '', 'b']]],
    [
      'a heading goes with the first of what follows',
      [unit('a', 60), unit('h', 20, { keepWithNext: true }), unit('b', 30)],
      [['a'], ['h', 'b']],
    ],
    [
      'headings of headings too',
      [
        unit('a', 40),
        unit('h', 20, { keepWithNext: true }),
        unit('i', 20, { keepWithNext: true }),
        unit('b', 21),
      ],
      [['a'], ['h', 'i', 'b']],
    ],
    [
      'a heading stays if the smallest part of what follows fits',
      [unit('a', 50), unit('h', 20, { keepWithNext: true }), lines('b', 7)],
      [['a', 'h', 'b×3'], ['b×4']],
    ],
    ['a long text divides', [unit('a', 50), lines('b', 9)], [['a', 'b×5'], ['b×4']]],
    ['and divides again', [lines('b', 25)], [['b×10'], ['b×10'], ['b×5']]],
    [
      'what is too high for a page and cannot divide has its own',
      [unit('a', 10), unit('b', 150)],
      [['a'], ['b']],
    ],
    [
      'a table repeats its heading',
      [
        unit('h', 20, { keepWithNext: true }),
        ...['a', 'b', 'c'].map((name) => unit(name, 40, { repeat: [row('h', 20)] })),
      ],
      [
        ['h', 'a', 'b'],
        ['h', 'c'],
      ],
    ],
    [
      'a chapter starts a page where too little is left',
      [unit('a', 60), unit('b', 10, { roomToStart: 0.5 })],
      [['a'], ['b']],
    ],
    ['and goes on where there is enough', [unit('a', 50), unit('b', 10, { roomToStart: 0.5 })], [['a', 'b']]],
    [
      'a first unit that asks for a new page does not leave a blank one',
      [unit('a', 10, { roomToStart: 1 })],
      [['a']],
    ],
    [
      'a last page with next to nothing takes some more from the page before',
      [unit('a', 50), lines('b', 7)],
      [['a', 'b×3'], ['b×4']],
    ],
    [
      'so does the page before a section that starts anew',
      [unit('a', 50), lines('b', 7), unit('c', 90, { roomToStart: 1 })],
      [['a', 'b×3'], ['b×4'], ['c']],
    ],
    [
      'a page that a section started may hold little',
      [unit('a', 90), unit('b', 10, { roomToStart: 1 }), unit('c', 90, { roomToStart: 1 })],
      [['a'], ['b'], ['c']],
    ],
    [
      'a long chain does not leave a page nearly empty: its links are kept two by two',
      [
        unit('a', 20),
        ...['b', 'c', 'd', 'e'].map((name) => unit(name, 24, { keepWithNext: true })),
        unit('f', 24),
      ],
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
    ],
  ])('%s', (_name, units, expected) => {
    expect(pagesOf(units)).toEqual(expected);
  });

  it('tells on which page a section starts, not where its gap or its repeated heading does', () => {
    const units = [unit('a', 90), unit('s', 20, { section: 's', gap: 5 }), unit('t', 90, { section: 't' })];
    expect([...paginate(units, 100).pageOfSection]).toEqual([
      ['s', 2],
      ['t', 3],
    ]);
  });

  it('lets a chain of headings go that no page could hold', () => {
    const headings = Array.from({ length: 30 }, (_, index) => unit(`h${index}`, 20, { keepWithNext: true }));
    const pages = pagesOf([...headings, unit('a', 20)]);
    expect(pages.flat()).toHaveLength(31);
    expect(pages.length).toBeLessThanOrEqual(8);
  });

  const anyUnit = fc.record({
    height: fc.integer({ min: 1, max: 100 }),
    gap: fc.constantFrom(0, 3, 12),
    keepWithNext: fc.boolean(),
    roomToStart: fc.constantFrom(0, 0, 0, 0.5, 1),
  });

  it('exceeds no page, loses nothing and keeps the order, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(anyUnit, { maxLength: 80 }), (drafts) => {
        const units = drafts.map(({ height, ...options }, index) => unit(`${index}`, height, options));
        const { pages } = paginate(units, 100);
        for (const page of pages) {
          expect(page.height).toBeLessThanOrEqual(100);
          expect(page.height).toBe(page.rows.reduce((sum, one) => sum + one.height, 0));
        }
        const texts = pages.flatMap(({ rows }) => names(rows)).filter((name) => name !== '');
        expect(texts).toEqual(units.map((_, index) => `${index}`));
      }),
    );
  });
});
