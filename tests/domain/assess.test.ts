import { fc } from '../support/fastCheck';
import { ruleSet2026 } from '../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../src/domain/assess';
import { fixesOf, placesOf } from '../../src/domain/assessment/fixes';
import { cellAddress } from '../../src/domain/registers/cell';
import { NOVEMBER_2023 } from '../support/november2023';
import type { PlanRow, RegisterRows } from '../support/registers';
import { buildRegisters, day } from '../support/registers';

function assessRows(rows: RegisterRows, cutoff = '2023-11-30') {
  return assess(buildRegisters(rows), {
    cutoff: day(cutoff),
    electionDay: day('2024-06-02'),
    ruleSet: ruleSet2026,
  });
}

describe('the November 2023 workbook on 30 November 2023', () => {
  const { activities, deliveries, counts, findings } = assessRows(NOVEMBER_2023);
  const delivery = (id: string) => deliveries.find((one) => one.delivery.id === id);
  const found = (rule: string) =>
    findings
      .filter((finding) => finding.rule === rule)
      .flatMap(placesOf)
      .map(({ cell, subject }) => `${cell === null ? '-' : cellAddress(cell)} ${subject ?? ''}`);

  it('has its statuses', () => {
    expect(activities.map(({ number, status, daysLate }) => [number, status, daysLate])).toEqual([
      ['6', 'done', 0],
      ['6.1', 'done', 0],
      ['6.2', 'done', 0],
      ['6.3', 'done', 0],
      ['7', 'doneLate', 2],
      ['7.1', 'done', 0],
      ['7.2', 'done', 0],
      ['7.3', 'done', 0],
      ['7.4', 'done', 0],
      ['7.5', 'overdue', 19],
      ['8', 'done', 0],
      ['8.1', 'done', 0],
      ['8.2', 'overdue', 25],
    ]);
    expect(counts).toMatchObject({ done: 2, doneLate: 1, overdue: 0 });
  });

  it.each([
    ['4-final', '2023-11-02', '2023-11-02', '6', 'done'],
    ['5-final', undefined, '2023-11-11', '7', 'doneLate'],
    ['3-2023-10', '2023-11-05', '2023-11-05', '8', 'done'],
    ['1-final', '2023-09-02', '2023-09-07', null, 'done'],
    ['6-draft', '2023-10-02', '2023-10-02', null, 'overdue'],
    ['6-final', '2023-12-02', '2023-12-02', null, 'dueSoon'],
    ['31-final', '2024-07-02', '2024-07-02', null, 'notStarted'],
    ['21-final', undefined, undefined, null, 'noDate'],
  ])('judges the delivery %s', (id, legal, sendBy, activity, status) => {
    const one = delivery(id);
    expect([one?.delivery.legal?.toString(), one?.delivery.sendBy?.toString()]).toEqual([legal, sendBy]);
    expect([one?.activity, one?.status]).toEqual([activity, status]);
  });

  it('says exactly what there is to say, by what is at risk', () => {
    expect(findings.map(({ rule }) => rule)).toEqual([
      'ACU-04',
      ...Array<string>(2).fill('PLAN-VEN-01'),
      ...Array<string>(2).fill('A13-02'),
      'INT-03',
      'A13-13',
      'PLAN-VEN-03',
      'DATE-05',
    ]);
  });

  it('points where each thing is', () => {
    // The steps that are overdue are told so, and not besides as pending below a concluded activity.
    expect(found('PLAN-EST-04')).toEqual([]);
    expect(found('DATE-05').map((place) => place.split(/[! ]/).at(-2))).toEqual([
      'D7',
      'E7',
      'D11',
      'E11',
      'D17',
      'E17',
    ]);
    expect(found('INT-03')).toEqual(['Integrantes!F7 Especialista 2']);
    expect(found('ACU-04')).toEqual(['Acuerdos!B4 IMPEPAC/CEE/325/2023']);
    // What was due before the days of the plan comes first, by itself.
    expect(found('A13-02')).toEqual(
      ['6-draft', '3-2023-09', '6-final', '7-final', '8-draft', '3-2023-11'].map((id) => `- ${id}`),
    );
  });

  it('proposes the real date for each date without a year', () => {
    const fixes = findings
      .flatMap(fixesOf)
      .flatMap((fix) =>
        fix.kind === 'date' && fix.origin !== null ? [`${fix.before} = ${fix.after.toString()}`] : [],
      );
    expect(fixes).toEqual([
      '03 de octubre = 2023-10-03',
      '02 de noviembre = 2023-11-02',
      '02 de octubre = 2023-10-02',
      '04 de noviembre = 2023-11-04',
      '02 de octubre = 2023-10-02',
      '5 de noviembre = 2023-11-05',
    ]);
  });

  it('says in days how long the vacancy has lasted and both dates of the agreement in words', () => {
    const message = (rule: string) => findings.find((finding) => finding.rule === rule)?.message;
    expect(message('INT-03')).toContain('17 días después');
    expect(message('ACU-04')).toMatch(
      /27 de septiembre de 2023 en Acuerdos \(B4\) y 27 de octubre de 2023 en Sesiones/,
    );
  });

  it('can be made again for an earlier cut-off: what had not happened is not done', () => {
    const earlier = assessRows(NOVEMBER_2023, '2023-11-05');
    expect(earlier.activities.find(({ number }) => number === '7')).toMatchObject({
      status: 'overdue',
      daysLate: 1,
    });
    expect(earlier.findings.filter(({ rule }) => rule === 'INT-03')).toEqual([]);
  });
});

describe('assess', () => {
  it('asks only for the plan: a missing register is no finding', () => {
    const { findings } = assessRows(
      { plan: [{ number: '1', name: 'Comisión', end: '2023-12-15' }] },
      '2023-01-01',
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['PRO-01']);
  });

  it('takes an empty workbook', () => {
    const { activities, counts, deliveries } = assessRows({});
    expect([activities.length, deliveries.length, Object.values(counts)]).toEqual([
      0,
      54,
      Array<number>(8).fill(0),
    ]);
  });

  it('counts each activity once and gives the same assessment each time, whatever is written', () => {
    const text = fc.constantFrom('', 'Concluida', 'Pendiente', 'En proceso', 'No aplica', '???');
    const written = fc.constantFrom(
      '',
      '2023-10-03',
      '2 de noviembre',
      '31 de febrero',
      '03/04/2024',
      'permanente',
      'x',
    );
    const row: fc.Arbitrary<PlanRow> = fc.record({
      number: fc.constantFrom('', '1', '1.1', '1.1.1', '2.', '2.2', '8..2', '7.1', '#REF!'),
      name: fc.constantFrom('', 'Integrar el COTAPREP', 'Informe de octubre'),
      start: written,
      end: written,
      status: text,
      completed: written,
      anexo13: fc.constantFrom('', '4 final', '77', '3 octubre'),
      sentToIne: written,
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (plan) => {
        const first = assessRows({ plan });
        const total = Object.values(first.counts).reduce((sum, count) => sum + count, 0);
        expect(total).toBe(first.activities.filter(({ isTopLevel }) => isTopLevel).length);
        expect(
          first.findings.every(
            ({ message }) => /^.+\.$/.test(message) && !/undefined|null|NaN/.test(message),
          ),
        ).toBe(true);
        expect(JSON.stringify(assessRows({ plan }))).toBe(JSON.stringify(first));
      }),
      { numRuns: 60 },
    );
  });
});

it.each<[string, string, number]>([
  ['a practice', 'PLAN-EVI-01', 0],
  ['what the law asks for', 'A13-02', 1],
])('switches off %s, or not', (_, rule, count) => {
  const rows: RegisterRows = {
    plan: [
      {
        number: '1',
        name: 'Tarea',
        end: '2023-08-10',
        status: 'Concluida',
        completed: '2023-08-10',
        evidence: '',
      },
      { number: '2', name: 'Otra tarea', end: '2024-03-10' },
    ],
  };
  const options = { cutoff: day('2023-11-30'), electionDay: day('2024-06-02'), ruleSet: ruleSet2026 };
  const found = (switchedOff: readonly string[]): boolean =>
    assess(buildRegisters(rows), { ...options, switchedOff }).findings.some(
      (finding) => finding.rule === rule,
    );
  expect([found([]), found([rule])]).toEqual([true, count > 0]);
});
