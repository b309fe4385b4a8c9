import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import type { RuleId } from '../../../src/domain/assessment/ruleIds';
import { registerOf } from '../../../src/domain/registers/records';
import type { PlanRow } from '../../support/registers';
import { buildRegisters, day } from '../../support/registers';
import { findingsOf, placesOf } from './findings';

const plan = (...rows: readonly PlanRow[]) => ({ plan: rows.map((row) => ({ name: 'Actividad', ...row })) });

describe('numbering', () => {
  it('says once that a number is repeated, whatever way it is written, and warns of a lost zero', () => {
    const [only, ...others] = findingsOf(
      plan({ number: '3' }, { number: 3.1 }, { number: '3.1.' }),
      'PLAN-NUM-02',
    );
    expect(others).toEqual([]);
    expect(only?.message).toBe(
      'El número 3.1 se repite en las filas 8 y 9. Deje uno distinto en cada fila. Si alguna es 3.10, escríbala como texto.',
    );
  });

  it.each([
    ['all are numbers', [{ number: 3 }, { number: 3.1 }, { number: 3.2 }], []],
    ['a whole number can lose nothing', [{ number: 3 }, { number: '3.1' }], []],
    ['its neighbour below is text', [{ number: 3 }, { number: 3.1 }, { number: '3.2' }], ['A8']],
  ] as const)('a number stored as a number: %s', (_, rows, cells) => {
    expect(placesOf(plan(...rows), 'PLAN-NUM-04')).toEqual(cells);
  });

  it('names all the orphans of one missing parent in one finding', () => {
    const [only, ...others] = findingsOf(
      plan({ number: '7.1' }, { number: '7.2' }, { number: '7.3' }),
      'PLAN-NUM-05',
    );
    expect(others).toEqual([]);
    expect(only?.message).toContain('Las subactividades 7.1, 7.2 y 7.3 no tienen su actividad');
  });

  it('is one remark where the plan has no row of the first level at all', () => {
    const rows = [{ number: '1.1' }, { number: '1.2' }, { number: '2.1' }, { number: '3.1' }];
    const [only, ...others] = findingsOf(plan(...rows), 'PLAN-NUM-05');
    expect([others, only?.severity]).toEqual([[], 'info']);
    expect(only?.message).toBe(
      'El plan numera sus actividades por niveles (1.1, 1.2, 2.1 y 3.1) y no tiene las filas 1, 2 y 3. Si solo son grupos, déjelo así; si se borraron, agréguelas.',
    );
    expect(findingsOf(plan({ number: '4' }, ...rows), 'PLAN-NUM-05')).not.toHaveLength(1);
  });

  it('looks for the parent and not for the grandparent', () => {
    expect(placesOf(plan({ number: '7' }, { number: '7.1.1' }), 'PLAN-NUM-05')).toEqual(['A8']);
  });
});

describe('an activity that is there twice', () => {
  const report = { name: 'Informe mensual de noviembre', end: '2023-12-05' };
  const copied = (number: string, row: PlanRow = {}): PlanRow => ({
    number,
    name: 'Capacitar al personal operativo',
    end: '2024-01-16',
    ...row,
  });
  it.each<[string, readonly PlanRow[], readonly string[]]>([
    ['with two ends', [report, { ...report, end: '2024-01-16' }], ['B8']],
    [
      'with numbers',
      [
        { ...report, number: '1' },
        { ...report, number: '2', end: '2024-01-16' },
      ],
      ['B8'],
    ],
    ['one of them not applicable', [report, { ...report, end: '2024-01-16', status: 'No aplica' }], []],
    ['of other parents', [{ ...report, number: '1' }, { number: '2' }, { ...report, number: '2.1' }], []],
    ['linked by hand', [report, { ...report, end: '2024-01-16', anexo13: '3 noviembre 2023' }], []],
    ['of no delivery, alike in all', [copied('1'), copied('2')], ['B8']],
    ['of no delivery, without numbers', [copied(''), copied('')], ['B8']],
    ['of no delivery, below one activity', [{ number: '1' }, copied('1.1'), copied('1.2')], ['B9']],
    ['of no delivery, with one number', [copied('1'), copied('1')], []],
    ['of no delivery, on other days', [copied('1'), copied('2', { end: '2024-01-17' })], []],
    ['of no delivery, begun on another day', [copied('1'), copied('2', { start: '2024-01-08' })], []],
    ['of no delivery, of another area', [copied('1', { area: 'UTI' }), copied('2', { area: 'DEO' })], []],
    ['of no delivery and not dated', [copied('1', { end: '' }), copied('2', { end: '' })], []],
    ['of one word', [copied('1', { name: 'Reunión' }), copied('2', { name: 'Reunión' })], []],
  ])('%s', (_, rows, cells) => {
    expect(placesOf(plan(...rows), 'PLAN-NUM-07')).toEqual(cells);
  });
});

describe('a cell of thousands of numbers', () => {
  it.each(['1 ', '1. ', '12 ', '1-', '2023 '])('takes a bounded number of steps: %j', (unit) => {
    const long = `${unit.repeat(10_000)}x`;
    const book = plan({ number: '1' }, { number: long }, { number: long }, { number: '2' });
    const steps = jest.spyOn(Map.prototype, 'set');
    findingsOf(book, 'PLAN-NUM-06');
    expect(steps.mock.calls.length).toBeLessThan(5_000);
    steps.mockRestore();
  });
});

describe('texts', () => {
  it.each(['PLAN-TXT-02', 'PLAN-TXT-03'] as const)(
    '%s needs the column, a top level and a number',
    (rule) => {
      expect(placesOf(plan({ number: '1' }), rule)).toEqual([]);
      const column = rule === 'PLAN-TXT-02' ? { deliverable: '' } : { area: '' };
      const rows = [
        { number: '1', ...column },
        { number: '1.1', ...column },
        { number: '', ...column },
      ];
      expect(placesOf(plan(...rows), rule)).toHaveLength(1);
    },
  );
});

describe('periods', () => {
  it('leaves a Término that cannot be read to the rules about dates', () => {
    const rows = plan({ number: '1', end: '31 de noviembre' }, { number: '2', end: '' });
    expect(placesOf(rows, 'PLAN-DATE-04')).toEqual(['E8']);
  });

  it('says once that the column Término is missing', () => {
    const found = findingsOf(plan({ number: '1' }, { number: '2' }), 'PLAN-DATE-04');
    expect(found.map(({ cell, message }) => [cell, message])).toEqual([
      [null, 'El plan no tiene columna Término y sin ella no se sabe qué está vencido. Agréguela.'],
    ]);
  });

  it.each([
    ['permanente', []],
    ['no aplica', []],
    ['por definir', ['E7']],
  ])('takes a Término that says «%s»', (end, cells) => {
    expect(placesOf(plan({ number: '1', end }), 'PLAN-DATE-04')).toEqual(cells);
  });

  it('sees a completion date before the start', () => {
    const rows = plan({ number: '1', start: '2023-10-03', end: '2023-11-02', completed: '2023-10-02' });
    expect(findingsOf(rows, 'PLAN-DATE-03')[0]?.message).toContain(
      'es anterior a su inicio (3 de octubre de 2023)',
    );
  });

  it('sees a sub-activity that begins before its parent', () => {
    const rows = plan({ number: '1', start: '2023-10-03' }, { number: '1.1', start: '2023-10-02' });
    expect(placesOf(rows, 'PLAN-DATE-02')).toEqual(['D8']);
  });

  it.each<[string, string, readonly string[]]>([
    ['on its legal date', '2024-05-28', []],
    ['after it', '2024-05-29', ['E8']],
  ])('a sub-activity that hands in a document %s', (_, end, cells) => {
    const rows = plan(
      { number: '1', start: '2024-04-12', end: '2024-05-21' },
      { number: '1.1', name: 'Lista de difusores', anexo13: '25 final', end },
    );
    expect([...placesOf(rows, 'PLAN-DATE-02'), ...placesOf(rows, 'A13-01')]).toEqual(cells);
  });

  it.each<[string, PlanRow, readonly string[]]>([
    ['has the days of those below it', { number: '1.1', end: '2023-12-05' }, []],
    ['without any day', { number: '1.1', end: '' }, ['E7']],
  ])('a row that only groups others %s', (_, child, cells) => {
    expect(placesOf(plan({ number: '1', start: '', end: '' }, child), 'PLAN-DATE-04')).toEqual(cells);
  });
});

describe('declarations', () => {
  it('asks for the completion date only where the sheet has its column, and not of rows dated by their parent', () => {
    const done = { status: 'Concluida' };
    expect(placesOf(plan({ number: '1', ...done }), 'PLAN-EST-02')).toEqual([]);
    const rows = plan(
      { number: '1', end: '2023-11-02', completed: '', ...done },
      { number: '1.1', ...done },
      { number: '1.2', end: '2023-11-02', ...done },
      { number: '2', completed: 'ayer', ...done },
    );
    expect(placesOf(rows, 'PLAN-EST-02')).toEqual(['H7', 'H9']);
  });

  it('does not call a contradiction what agrees once the cut-off is taken into account', () => {
    const rows = plan({ number: '1', status: 'Pendiente', completed: '2023-12-01' });
    expect(placesOf(rows, 'PLAN-EST-03')).toEqual([]);
  });

  it('finds each pending sub-activity of a finished parent, one finding each, and names both', () => {
    const found = findingsOf(
      plan(
        { number: '7', status: 'Concluida' },
        { number: '7.1', status: 'Pendiente' },
        { number: '7.2', status: '50 %' },
        { number: '7.3', status: '' },
        { number: '7.4', status: 'Cancelada' },
      ),
      'PLAN-EST-04',
    );
    expect(found.map(({ subject }) => subject)).toEqual(['7', '7']);
    expect(found[0]?.message).toContain('pero la subactividad 7.1 sigue pendiente');
    expect(found[1]?.message).toContain('pero la subactividad 7.2 sigue en proceso');
  });
});

describe('lateness', () => {
  it('names only the parent when its sub-activities are late with it', () => {
    const rows = plan(
      { number: '1', end: '2023-11-04' },
      { number: '1.1' },
      { number: '1.2', end: '2023-10-20' },
    );
    expect(placesOf(rows, 'PLAN-VEN-01')).toEqual(['E7']);
  });

  it('says whose date it is when a sub-activity has none and its parent is finished', () => {
    const rows = plan(
      { number: '1', end: '2023-11-29', status: 'Concluida' },
      { number: '1.1', status: 'Pendiente' },
    );
    expect(findingsOf(rows, 'PLAN-VEN-01')[0]?.message).toBe(
      'La subactividad 1.1 debió concluir el 29 de noviembre de 2023 (término de la actividad 1) y lleva 1 día de atraso. Registre su fecha de cumplimiento o la causa del atraso.',
    );
  });

  it.each([
    ['2023-11-30', 'el mismo día del corte'],
    ['2023-12-01', 'falta 1 día'],
    ['2023-12-02', 'faltan 2 días'],
  ])('agrees in number: due on %s', (end, words) => {
    expect(findingsOf(plan({ number: '1', end }), 'PLAN-VEN-02')[0]?.message).toContain(`: ${words}.`);
  });
});

describe('PLAN-NUM-06', () => {
  const said = (...numbers: readonly string[]) =>
    findingsOf({ plan: numbers.map((number) => ({ number, name: 'A' })) }, 'PLAN-NUM-06').map(
      ({ cell, message }) => [cell?.row, message.split('. Si ')[0]],
    );

  it.each<[string, readonly string[]]>([
    ['a plan kept month by month begins anywhere', ['6', '6.1', '6.2', '7']],
    ['in any order', ['8', '6', '7']],
    ['a missing parent has a finding of its own', ['6', '7.1', '8']],
    ['so has a number with a slip', ['7', '8', '8.1', '8..2', '8.3', '9a', '10']],
    ['so has a repeated one', ['6', '6', '7']],
    ['a folio is no number of the plan', ['1', '2023004417', '2023004419', '2']],
  ])('%s', (_, numbers) => {
    expect(said(...numbers)).toEqual([]);
  });

  it('says what is missing, level by level', () => {
    expect(said('6', '6.2', '6.4', '9', '14')).toEqual([
      [8, 'Las subactividades de la 6 empiezan en la 6.2: falta la 6.1'],
      [9, 'De la subactividad 6.2 se pasa a la 6.4: falta la 6.3'],
      [10, 'De la actividad 6 se pasa a la 9: faltan la 7 y la 8'],
      [11, 'De la actividad 9 se pasa a la 14: faltan de la 10 a la 13'],
    ]);
  });
});

describe('a noted cause', () => {
  const overdue: PlanRow = { number: '6', name: 'Tarea', end: '2023-11-02', status: 'En proceso' };
  const late: PlanRow = { number: '6', name: 'Tarea', end: '2023-11-02', completed: '2023-11-06' };
  it.each<[string, PlanRow, RuleId, RegExp | null]>([
    ['overdue, without one', { ...overdue, notes: '' }, 'PLAN-VEN-01', /o la causa del atraso\.$/],
    ['overdue, with a dash', { ...overdue, notes: '—' }, 'PLAN-VEN-01', /o la causa del atraso\.$/],
    [
      'overdue',
      { ...overdue, notes: 'Sin quórum.' },
      'PLAN-VEN-01',
      /Causa anotada: «Sin quórum»\. Registre su fecha de cumplimiento cuando concluya\.$/,
    ],
    ['late, without one', { ...late, notes: '' }, 'PLAN-VEN-03', /Anote la causa/],
    ['late', { ...late, notes: 'Sin quórum' }, 'PLAN-VEN-03', null],
    [
      'after the legal date',
      { ...late, anexo13: '4 final', notes: 'Sin quórum' },
      'A13-03',
      /Causa anotada: «Sin quórum»\.$/,
    ],
    [
      'sent late',
      { ...late, anexo13: '4 final', completed: '2023-10-27', sentToIne: '2023-11-20', notes: 'Sin quórum' },
      'A13-04',
      /Causa anotada: «Sin quórum»\./,
    ],
    [
      'not sent',
      { ...late, anexo13: '4 final', completed: '2023-10-27', sentToIne: '', notes: 'Sin quórum' },
      'A13-04',
      /Causa anotada: «Sin quórum»\. Remítalo/,
    ],
  ])('%s', (_, row, rule, says) => {
    const [finding] = findingsOf({ plan: [row] }, rule);
    if (says === null) expect(finding).toBeUndefined();
    else expect(finding?.message).toMatch(says);
  });

  it('of what is late and can no longer be undone makes it a warning', () => {
    const severities = ['', 'Sin quórum'].map(
      (notes) => findingsOf({ plan: [{ ...late, anexo13: '4 final', notes }] }, 'A13-03')[0]?.severity,
    );
    expect(severities).toEqual(['error', 'warning']);
  });
});

it.each<[string, readonly string[], readonly string[]]>([
  ['a number twice for the next one', ['1', '2', '2', '4'], []],
  ['a number twice, and two more missing', ['1', '2', '2', '6'], ['6']],
  ['a number missing elsewhere', ['1', '2', '2', '3', '5'], ['5']],
])('PLAN-NUM-06 leaves to the repeated number what it took: %s', (_, numbers, subjects) => {
  const plan = numbers.map((number) => ({ number, name: `Tarea ${number}` }));
  expect(findingsOf({ plan }, 'PLAN-NUM-06').map(({ subject }) => subject)).toEqual(subjects);
});

it.each([
  ['above says why', 'No se contrata tercero', 0],
  ['above says nothing', '', 2],
])('PLAN-EST-05 of a step whose activity %s', (_, notes, count) => {
  const plan = [
    { number: '1', name: 'Contratar', status: 'No aplica', notes },
    { number: '1.1', name: 'Elaborar la propuesta', status: 'No aplica', notes: '' },
  ];
  expect(findingsOf({ plan }, 'PLAN-EST-05')).toHaveLength(count);
});

it.each([
  ['Con un tercero', ['«Implementación del PREP»']],
  ['Solo el OPL', []],
  ['', []],
])('PLAN-EST-06 asks for the contract of an implementation %j', (implementation, expected) => {
  const plan = [{ number: '1', name: 'Contratar al tercero', anexo13: '10 final', status: 'No aplica' }];
  const said = findingsOf({ plan, process: { implementation } }, 'PLAN-EST-06').map(({ message }) => message);
  expect(said).toEqual(expected.map((part) => expect.stringContaining(part) as string));
});

describe('what is still empty', () => {
  const done = { status: 'Concluida', completed: '2023-11-20' };
  it.each([
    ['', 1],
    ['-', 1],
    ['Pendiente', 1],
    ['Por definir', 1],
    ['N/A', 0],
    ['Acuerdo pendiente de publicar', 0],
  ])('PLAN-TXT-02 of a deliverable «%s» has %d', (deliverable, count) => {
    const rows = [
      { number: '1', deliverable },
      { number: '2', deliverable: 'Acta' },
    ];
    expect(placesOf(plan(...rows), 'PLAN-TXT-02')).toHaveLength(count);
  });

  it.each([
    ['', 1],
    ['s/e', 1],
    ['No', 1],
    ['No hay', 1],
    ['Por integrar', 1],
    ['Falta', 1],
    ['N/A', 0],
    ['Norma 3', 0],
    ['Acuse pendiente', 0],
  ])('PLAN-EVI-01 of the evidence «%s» has %d', (evidence, count) => {
    expect(placesOf(plan({ number: '1', evidence, ...done }), 'PLAN-EVI-01')).toHaveLength(count);
  });

  const ofSendings = (heading: string, sentToIne: string) => {
    const registers = buildRegisters(plan({ number: '1', evidence: '', sentToIne, ...done }));
    const part = registers.plan?.parts[0];
    const options = { cutoff: day('2023-11-30'), electionDay: day('2024-06-02'), ruleSet: ruleSet2026 };
    if (part === undefined) throw new Error('no plan');
    const headed = registerOf([{ ...part, headings: { evidence: heading } }]);
    return assess({ ...registers, plan: headed }, options).findings.filter(
      ({ rule }) => rule === 'PLAN-EVI-01',
    );
  };
  it.each([
    ['Oficio', '2023-11-21', 1],
    ['Oficio', '', 0],
    ['Número de oficio', '', 0],
    ['Oficio y acuse', '', 0],
    ['Acuse de recibo', '', 0],
    ['Oficio de remisión', '', 0],
    ['Evidencia', '', 1],
    ['Oficio o acta', '', 1],
  ])('PLAN-EVI-01 of a column «%s» of what was sent on «%s» has %d', (heading, sent, count) => {
    expect(ofSendings(heading, sent)).toHaveLength(count);
  });
});
