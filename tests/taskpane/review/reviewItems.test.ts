import type { Finding, Severity } from '../../../src/domain/assessment/assessment';
import type { CellRef } from '../../../src/domain/registers/cell';
import type { RuleId } from '../../../src/domain/assessment/ruleIds';
import {
  countItems,
  currentItem,
  filteredGroups,
  itemOf,
  neighbour,
  positionOf,
  reviewGroups,
} from '../../../src/taskpane/review/reviewItems';

interface Found {
  readonly rule?: RuleId;
  readonly severity?: Severity;
  readonly rows?: readonly number[];
  readonly what?: string;
}

const place = (row: number) => ({
  cell: { sheet: 'Plan', row, column: 5 },
  subject: String(row),
  message: `La actividad ${row} no dice cuándo.`,
  fix: null,
});

function found({ rule = 'PLAN-VEN-01', severity = 'error', rows = [2], what }: Found): Finding {
  const places = rows.map(place);
  const [first = place(0)] = places;
  const common = { ...first, rule, severity, register: 'plan', source: '' } as const;
  return what === undefined ? { ...common, places: [] } : { ...common, subject: null, places, what };
}

/** A finding of one place whose kind has a name. */
const one = (what: string): Finding => ({ ...found({ rows: [9] }), what });

const NINE = found({
  rule: 'PLAN-TXT-02',
  rows: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  what: 'actividades sin entregable',
});

describe('the groups of findings', () => {
  it('are what is wrong, each with its places', () => {
    const groups = reviewGroups([found({ rows: [2] }), found({ rows: [3] }), NINE]);
    expect(groups.map(({ title, items }) => [title, items.length])).toEqual([
      ['Actividad vencida', 2],
      ['Actividades sin entregable', 9],
    ]);
    expect(countItems(groups)).toBe(11);
  });

  it.each<[string, readonly Finding[], readonly (readonly [string, number])[]]>([
    [
      'one of a kind and several are one group',
      [found({ what: 'actividades vencidas', rows: [2, 3, 4] }), one('actividades vencidas')],
      [['Actividades vencidas', 4]],
    ],
    [
      'one of a kind has the name of its kind beside another kind of its rule',
      [found({ what: 'actividades vencidas', rows: [2, 3, 4] }), one('entregables vencidos')],
      [
        ['Actividades vencidas', 3],
        ['Entregables vencidos', 1],
      ],
    ],
    ['one alone has the name of its rule', [one('actividades vencidas')], [['Actividad vencida', 1]]],
    [
      'one with a title of its own keeps it',
      [{ ...one('entregables que faltan'), title: 'Entregable que falta' }, one('actividades vencidas')],
      [
        ['Entregable que falta', 1],
        ['Actividades vencidas', 1],
      ],
    ],
  ])('have one name for what is wrong: %s', (_, findings, expected) => {
    expect(reviewGroups(findings).map(({ title, items }) => [title, items.length])).toEqual(expected);
  });

  it('keep two findings of one cell apart', () => {
    const [group] = reviewGroups([found({}), found({})]);
    expect(new Set(group?.items.map(({ key }) => key)).size).toBe(2);
  });

  it.each<[string, { severity?: Severity; text?: string }, number]>([
    ['a severity', { severity: 'warning' }, 1],
    ['a word of the sentence', { text: 'actividad 7 CUANDO' }, 1],
    ['the name of the group', { text: 'entregable' }, 9],
    ['the name of its activity and its area', { text: 'remision tecnica' }, 1],
    ['its row', { text: 'fila 13' }, 1],
    ['its cell', { text: 'E12' }, 1],
    ['blanks', { text: '  ' }, 11],
    ['what nothing says', { text: 'simulacro' }, 0],
  ])('are narrowed by %s', (_, filter, left) => {
    const groups = reviewGroups([found({ rows: [12] }), found({ severity: 'warning', rows: [13] }), NINE]);
    const wordsIn = ({ row }: CellRef) => (row === 7 ? '7 Remisión del informe Secretaría Técnica' : '');
    expect(countItems(filteredGroups(groups, { severity: 'all', text: '', ...filter }, wordsIn))).toBe(left);
  });
});

describe('the finding that is looked at', () => {
  const groups = reviewGroups([found({}), NINE]);
  const [first, nine] = groups;

  it('is the first until a person chooses', () => {
    expect(currentItem(groups, null)?.group).toBe(first);
    expect(currentItem([], null)).toBeNull();
  });

  it('is the same while it is there, wherever it is in its group', () => {
    const item = nine?.items[3];
    const fewer = reviewGroups([{ ...NINE, places: NINE.places.slice(2) }]);
    const position = { key: item?.key ?? '', group: nine?.key ?? '', rule: 'PLAN-TXT-02', at: 3 };
    expect(currentItem(fewer, position)).toMatchObject({ at: 1, item: { place: { subject: '4' } } });
  });

  it.each<[string, number, number, string]>([
    ['the next one when it was resolved', 3, 3, '5'],
    ['the last one when the last was resolved', 8, 7, '8'],
  ])('is %s', (_, at, then, subject) => {
    const key = nine?.items[at]?.key ?? '';
    const left = reviewGroups([{ ...NINE, places: NINE.places.filter((_place, index) => index !== at) }]);
    const current = currentItem(left, { key, group: nine?.key ?? '', rule: 'PLAN-TXT-02', at });
    expect(current).toMatchObject({ at: then, item: { place: { subject } } });
  });

  it('is the first of the same rule where its group is gone', () => {
    const single = reviewGroups([found({}), found({ rule: 'PLAN-TXT-02', rows: [4] })]);
    const position = { key: 'gone', group: nine?.key ?? '', rule: 'PLAN-TXT-02', at: 5 };
    expect(currentItem(single, position)).toMatchObject({ at: 0, item: { place: { subject: '4' } } });
  });

  it('is the first of the next group where the last of its group was resolved', () => {
    const later = reviewGroups([found({}), NINE, found({ rule: 'PLAN-EVI-01', rows: [7] })]);
    const start = itemOf(later, new Set([later[1]?.items[0]?.key ?? '']));
    const position = start && positionOf(later, start);
    const left = later.filter((group) => group !== start?.group);
    expect(currentItem(left, position)).toMatchObject({ at: 0, item: { finding: { rule: 'PLAN-EVI-01' } } });
    expect(currentItem(left.slice(0, 1), position)?.group).toBe(later[0]);
  });

  it('goes on across the ends of groups, and ends at the ends', () => {
    const start = currentItem(groups, null);
    if (start === null) throw new Error('there is nothing');
    const next = neighbour(groups, start, 1);
    expect(next).toMatchObject({ at: 0, group: { title: 'Actividades sin entregable' } });
    expect(next && neighbour(groups, next, -1)).toEqual(start);
    expect(neighbour(groups, start, -1)).toBeNull();
    const last = { group: nine, item: nine?.items[8], at: 8 } as NonNullable<typeof next>;
    expect(neighbour(groups, last, 1)).toBeNull();
  });
});
