import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import type { RuleId } from '../../../src/domain/assessment/ruleIds';
import { registerOf } from '../../../src/domain/registers/records';
import type { PlanRow } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';
import { placesOf as placesIn } from '../../../src/domain/assessment/fixes';
import { findingsOf, linesOf, placesOf } from './findings';

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

  it.each<[string, readonly string[], number]>([
    ['all of them', ['1', '2.', '3'], 0],
    ['two of them', ['1', '2'], 1],
    ['none', [], 3],
  ])('is no remark about the numbers of titles: %s', (_, titleNumbers, count) => {
    const rows = [{ number: '1.1' }, { number: '2.1' }, { number: '3.1' }, { number: '4' }];
    const registers = buildRegisters(plan(...rows));
    const [first] = registers.plan?.parts ?? [];
    if (!first) throw new Error('no plan');
    const options = { cutoff: day('2023-11-30'), electionDay: day('2024-06-02'), ruleSet: ruleSet2026 };
    const { findings } = assess({ ...registers, plan: registerOf([{ ...first, titleNumbers }]) }, options);
    const told = findings.filter(({ rule }) => rule === 'PLAN-NUM-05');
    expect(told.flatMap(placesIn)).toHaveLength(count);
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
  it('names the parent, and of its sub-activities those that are late since before it', () => {
    const rows = plan(
      { number: '1', end: '2023-11-04' },
      { number: '1.1' },
      { number: '1.2', end: '2023-10-20' },
      { number: '1.3', end: '2023-11-04' },
    );
    expect(placesOf(rows, 'PLAN-VEN-01')).toEqual(['E7', 'E9']);
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

describe('PLAN-NUM-03', () => {
  it.each<[string, readonly string[], string | undefined, number]>([
    ['is a remark of a plan of codes', ['PREP-01', 'PREP-02', 'PREP-03'], 'info', 3],
    ['is an error among numbers', ['PREP-01', '2', '3'], 'error', 1],
    ['is an error of codes of several kinds', ['PREP-01', 'T-02', 'T-03'], 'error', 3],
    ['is an error of the only row', ['PREP-01'], 'error', 1],
    ['is nothing of numbers', ['1', '2'], undefined, 0],
  ])('%s', (_, numbers, severity, count) => {
    const found = findingsOf(plan(...numbers.map((number) => ({ number }))), 'PLAN-NUM-03');
    expect(found.map((each) => each.severity)).toEqual(Array.from({ length: count }, () => severity));
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

describe('several places in one line', () => {
  const each = (numbers: readonly string[], row: PlanRow) =>
    plan(...numbers.map((number) => ({ number, ...row })));
  const six = ['1', '2', '3', '4', '5', '6'];
  const four = six.slice(0, 4);
  const two = six.slice(0, 2);
  const numbered = (...numbers: readonly (string | number)[]) =>
    plan(...numbers.map((number) => ({ number })));

  it.each<[RuleId, ReturnType<typeof plan>, string]>([
    [
      'PLAN-NUM-01',
      numbered('1', '', ''),
      '2 actividades sin número (filas 8 y 9). Escriba el que les corresponde en el plan.',
    ],
    [
      'PLAN-NUM-02',
      numbered('1', '1', '2', '2.', '3', '3'),
      '3 números repetidos (1, 2 y 3). Deje uno distinto en cada fila.',
    ],
    [
      'PLAN-NUM-03',
      numbered('1', '1..2', 'dos'),
      '2 números de actividad mal escritos («1..2» y «dos»). Se esperan enteros separados por puntos, como 6 o 6.1.',
    ],
    [
      'PLAN-NUM-04',
      numbered('3', 3.1, '3.2', 3.3),
      '2 números almacenados como valor numérico entre textos (3.1 y 3.3). Confirme que no perdieron un cero final (3.10 queda como 3.1) y escríbalos como texto.',
    ],
    [
      'PLAN-NUM-05',
      numbered('1', '7.1', '8.1', '9.1', '9.2'),
      '3 actividades que faltan y tienen subactividades (7, 8 y 9). Agréguelas o corrija la numeración.',
    ],
    [
      'PLAN-NUM-06',
      numbered('1', '3', '3.2', '7'),
      '3 saltos en la numeración (falta la 2, falta la 3.1 y faltan de la 4 a la 6). Si se omitieron actividades, agréguelas; si no, deje la numeración como está.',
    ],
    [
      'PLAN-TXT-01',
      each(two, { name: '' }),
      '2 números sin actividad (filas 7 y 8). Escriba en qué consiste cada una o borre el número.',
    ],
    [
      'PLAN-TXT-02',
      each(two, { deliverable: '' }),
      '2 actividades sin entregable (1 y 2). Anote el documento en Entregable.',
    ],
    [
      'PLAN-TXT-03',
      each(two, { area: '' }),
      '2 actividades sin área responsable (1 y 2). Anote el área en Área responsable.',
    ],
    [
      'PLAN-DATE-02',
      plan(
        { number: '1', end: '2023-11-02' },
        ...['1.1', '1.2'].map((number) => ({ number, end: '2023-11-03' })),
      ),
      '2 subactividades llegan después del término de su actividad (1.1 y 1.2). Ajuste sus fechas o las de la actividad.',
    ],
    [
      'PLAN-DATE-02',
      plan(
        { number: '1', start: '2023-10-03' },
        ...['1.1', '1.2'].map((number) => ({ number, start: '2023-10-02' })),
      ),
      '2 subactividades caen antes del inicio de su actividad (1.1 y 1.2). Ajuste sus fechas o las de la actividad.',
    ],
    [
      'PLAN-DATE-03',
      each(four, { completed: '2023-12-01' }),
      '4 actividades con fecha de cumplimiento posterior a la fecha de corte (1, 2, 3 y 4). Corrija las fechas que sean un error.',
    ],
    [
      'PLAN-DATE-03',
      each(four, { start: '2023-10-03', completed: '2023-10-02' }),
      '4 actividades con fecha de cumplimiento anterior a su inicio (1, 2, 3 y 4). Corrija las fechas que sean un error.',
    ],
    [
      'PLAN-DATE-04',
      each(two, { end: '' }),
      '2 actividades sin fecha de término (1 y 2). Escriba la fecha en que debe concluir cada una.',
    ],
    [
      'PLAN-EST-01',
      each([...six, '7'], { status: 'Con la jefa' }),
      `7 actividades con un estado que no se reconoce (${six.map((number) => `${number}: «Con la jefa»`).join(', ')} y 1 más). Use Concluida, En proceso, Pendiente, Cancelada o No aplica.`,
    ],
    [
      'PLAN-EST-02',
      each(two, { status: 'Concluida', completed: '' }),
      '2 actividades concluidas sin fecha de cumplimiento (1 y 2). Escriba la fecha en que se concluyeron.',
    ],
    [
      'PLAN-EST-03',
      each(four, { status: 'Pendiente', completed: '2023-11-02' }),
      '4 actividades con fecha de cumplimiento y un estado que la contradice (1, 2, 3 y 4). Corrija el estado o borre la fecha.',
    ],
    [
      'PLAN-EST-04',
      plan(
        { number: '7', status: 'Concluida' },
        { number: '7.1', status: 'Pendiente' },
        { number: '7.2', status: '50 %' },
      ),
      '2 subactividades sin concluir de actividades concluidas (7.1 y 7.2). Conclúyalas o corrija los estados.',
    ],
    [
      'PLAN-EST-05',
      each(two, { status: 'No aplica', notes: '' }),
      '2 actividades no aplicables o canceladas sin decir por qué (1 y 2). Anote el motivo en Observaciones.',
    ],
    [
      'PLAN-EVI-01',
      each(two, { completed: '2023-11-01', evidence: '' }),
      '2 actividades concluidas sin evidencia (1 y 2). Anote en Evidencia el documento o el oficio que las respalda.',
    ],
  ])('%s', (rule, rows, message) => {
    expect(linesOf(rows, rule).map((line) => line.message)).toEqual([message]);
  });

  it.each<[RuleId, number, ReturnType<typeof plan>]>([
    ['PLAN-NUM-02', 3, numbered('1', '1', '2', '2')],
    ['PLAN-NUM-05', 3, numbered('1', '7.1', '8.1')],
    ['PLAN-DATE-03', 4, each(six.slice(0, 3), { completed: '2023-12-01' })],
    ['PLAN-EST-03', 4, each(six.slice(0, 3), { status: 'Pendiente', completed: '2023-11-02' })],
  ])('%s tells fewer than %d one by one', (rule, least, rows) => {
    expect(linesOf(rows, rule)).toHaveLength(least - 1);
  });
});

describe('what a rule of the plan says of one row', () => {
  const numbered = (...numbers: readonly (string | number)[]) =>
    plan(...numbers.map((number) => ({ number })));
  const below = (row: PlanRow) =>
    plan(
      { number: '6', name: 'Acuerdo', start: '2023-10-03', end: '2023-11-02' },
      { number: '6.1', name: 'Paso', ...row },
    );
  const done = (row: PlanRow) => plan({ number: '1', start: '2023-10-03', ...row });
  const beforeStart =
    'La fecha de cumplimiento de la actividad 1, 2 de octubre de 2023, es anterior a su inicio (3 de octubre de 2023). Corrija una de las dos fechas.';
  const afterCutoff = (written: string, meant: string) =>
    `La fecha de cumplimiento de la actividad 1, ${written}, es posterior a la fecha de corte (30 de noviembre de 2023), así que al corte cuenta como no concluida.${meant} Corrija la fecha si es un error.`;
  const november = (end: string) =>
    `La subactividad 6.1 llega hasta el ${end} de noviembre de 2023, después del término de la actividad 6 (2 de noviembre de 2023). Ajuste una de las dos fechas.`;
  const october = (verb: string) =>
    `La subactividad 6.1 ${verb} el 2 de octubre de 2023, antes del inicio de la actividad 6 (3 de octubre de 2023). Ajuste una de las dos fechas.`;

  it.each<[RuleId, string, ReturnType<typeof plan>, string, string]>([
    [
      'PLAN-NUM-01',
      'of a plan of one',
      numbered(''),
      'A7',
      '«Actividad» no tiene número. Escriba el que le corresponde en el plan.',
    ],
    [
      'PLAN-NUM-01',
      'beside a number that cannot be read',
      numbered('dos', ''),
      'A8',
      '«Actividad» no tiene número. Escriba el que le corresponde en el plan.',
    ],
    [
      'PLAN-NUM-02',
      'of a whole number stored as one, which lost no zero',
      numbered('3', 3),
      'A8',
      'El número 3 se repite en las filas 7 y 8. Deje uno distinto en cada fila.',
    ],
    [
      'PLAN-NUM-02',
      'at the one that is stored as a number',
      numbered('3.1', '3.1', 3.1),
      'A9',
      'El número 3.1 se repite en las filas 7, 8 y 9. Deje uno distinto en cada fila. Si alguna es 3.10, escríbala como texto.',
    ],
    [
      'PLAN-NUM-04',
      'in the first row',
      numbered(3.1, '3.2'),
      'A7',
      '3.1 está almacenado como valor numérico y sus vecinos como texto: pudo perder un cero final (3.10 queda como 3.1). Confirme el número y escríbalo como texto.',
    ],
    [
      'PLAN-NUM-06',
      'of two below one activity',
      numbered('1', '1.1', '1.4'),
      'A9',
      'De la subactividad 1.1 se pasa a la 1.4: faltan la 1.2 y la 1.3. Si se omitieron, agréguelas; si no, deje la numeración como está.',
    ],
    [
      'PLAN-NUM-06',
      'below a number that is no activity of the plan',
      numbered('1', '2.1.1.1', '4'),
      'A9',
      'De la actividad 2 se pasa a la 4: falta la 3. Si se omitió, agréguela; si no, deje la numeración como está.',
    ],
    [
      'PLAN-NUM-06',
      'after a number of a sub-activity that is there twice',
      numbered('1', '1.1', '1.1', '1.4'),
      'A10',
      'De la subactividad 1.1 se pasa a la 1.4: faltan la 1.2 y la 1.3. Si se omitieron, agréguelas; si no, deje la numeración como está.',
    ],
    [
      'PLAN-NUM-07',
      'of no delivery',
      plan(...['1', '2'].map((number) => ({ number, name: 'Capacitar al personal', end: '2024-01-16' }))),
      'B8',
      'La misma actividad, «Capacitar al personal», está en las filas 7 y 8, con las mismas fechas. Deje una sola o diga en qué se distinguen.',
    ],
    [
      'PLAN-TXT-01',
      'of a number that cannot be read',
      plan({ number: 'dos', name: '' }),
      'B7',
      'El número dos no tiene actividad. Escriba en qué consiste o borre el número.',
    ],
    ['PLAN-DATE-02', 'the day after', below({ end: '2023-11-03' }), 'E8', november('3')],
    [
      'PLAN-DATE-02',
      'wholly after it: by its end',
      below({ start: '2023-11-03', end: '2023-11-06' }),
      'E8',
      november('6'),
    ],
    ['PLAN-DATE-02', 'begun after it', below({ start: '2023-11-03', end: '' }), 'D8', november('3')],
    [
      'PLAN-DATE-02',
      'begun the day before',
      below({ start: '2023-10-02', end: '2023-10-31' }),
      'D8',
      october('inicia'),
    ],
    [
      'PLAN-DATE-02',
      'ended the day before',
      below({ start: '', end: '2023-10-02' }),
      'E8',
      october('termina'),
    ],
    [
      'PLAN-DATE-02',
      'of a step that sends on the sixth day',
      below({ name: 'Remitir al INE el acuerdo', end: '2023-11-08' }),
      'E8',
      november('8'),
    ],
    [
      'PLAN-DATE-02',
      'of a step that sends before its activity begins',
      below({ name: 'Remitir al INE el acuerdo', end: '2023-10-02' }),
      'E8',
      october('termina'),
    ],
    [
      'PLAN-DATE-03',
      'after the cut-off, sent on the same day of another month',
      done({ completed: '2023-12-12', sentToIne: '2023-11-12' }),
      'H7',
      afterCutoff('12 de diciembre de 2023', ' ¿Es el 12 de noviembre de 2023?'),
    ],
    [
      'PLAN-DATE-03',
      'after the cut-off, sent on another day',
      done({ completed: '2023-12-12', sentToIne: '2023-11-13' }),
      'H7',
      afterCutoff('12 de diciembre de 2023', ''),
    ],
    [
      'PLAN-DATE-03',
      'after the cut-off, sent on that day before it began',
      done({ completed: '2023-12-12', sentToIne: '2023-09-12' }),
      'H7',
      afterCutoff('12 de diciembre de 2023', ''),
    ],
    [
      'PLAN-DATE-03',
      'after the cut-off, by a year',
      done({ start: '', completed: '2024-11-12' }),
      'H7',
      afterCutoff('12 de noviembre de 2024', ' ¿Es el 12 de noviembre de 2023?'),
    ],
    ['PLAN-DATE-03', 'the day before it begins', done({ completed: '2023-10-02' }), 'H7', beforeStart],
    [
      'PLAN-DATE-04',
      'left blank',
      plan({ number: '1', end: '' }),
      'E7',
      'La actividad 1 no tiene fecha de término. Escriba la fecha en que debe concluir.',
    ],
    [
      'PLAN-DATE-04',
      'that has a start, though others are below it',
      plan({ number: '1', start: '2023-11-02', end: '' }, { number: '1.1', end: '2023-12-05' }),
      'E7',
      'La actividad 1 no tiene fecha de término. Escriba la fecha en que debe concluir.',
    ],
    [
      'PLAN-EST-02',
      'with a word for a day',
      plan({ number: '1', status: 'Concluida', completed: 'permanente' }),
      'H7',
      'La actividad 1 se declara concluida sin fecha de cumplimiento, y no se puede saber si fue a tiempo. Escriba la fecha en que se concluyó.',
    ],
    [
      'PLAN-EST-03',
      'on the day of the cut-off',
      plan({ number: '1', status: 'Pendiente', completed: '2023-11-30' }),
      'G7',
      'La actividad 1 dice «Pendiente», pero tiene fecha de cumplimiento (30 de noviembre de 2023); se toma como concluida. Corrija el estado o borre la fecha.',
    ],
    [
      'PLAN-EST-03',
      'of a step of which only the sending is noted',
      plan({
        number: '1',
        name: 'Remitir al INE el acuerdo',
        status: 'Pendiente',
        completed: '',
        sentToIne: '2023-11-20',
      }),
      'G7',
      'La actividad 1 dice «Pendiente», pero consta que se remitió al INE (20 de noviembre de 2023); se toma como concluida. Corrija el estado o borre la fecha.',
    ],
    [
      'PLAN-EST-05',
      'of a document that is owed only in some processes',
      plan({ number: '1', status: 'No aplica', notes: '', anexo13: '10 final' }),
      'L7',
      'La actividad 1 se marcó como no aplicable o cancelada sin decir por qué. Anote el motivo en Observaciones.',
    ],
    [
      'PLAN-EST-05',
      'below an activity that applies, whatever it notes',
      plan(
        { number: '1', status: 'Pendiente', notes: 'Con la UTI' },
        { number: '1.1', status: 'No aplica', notes: '' },
      ),
      'L8',
      'La subactividad 1.1 se marcó como no aplicable o cancelada sin decir por qué. Anote el motivo en Observaciones.',
    ],
  ])('%s, %s', (rule, _, rows, place, message) => {
    expect(placesOf(rows, rule)).toEqual([place]);
    expect(findingsOf(rows, rule)[0]?.message).toBe(message);
  });

  it.each<[RuleId, string, ReturnType<typeof plan>]>([
    ['PLAN-NUM-01', 'of a plan that is not numbered', numbered('', '')],
    ['PLAN-NUM-01', 'of a blank row', plan({ number: '1' }, { number: '', name: '' })],
    ['PLAN-NUM-02', 'of what is no number', numbered('dos', 'dos')],
    ['PLAN-NUM-04', 'between rows without a number', numbered('', 3.1, '')],
    ['PLAN-NUM-04', 'of texts', numbered('3.2', '3.3')],
    ['PLAN-NUM-06', 'of folios', numbered('1', '1234567', '1234569')],
    [
      'PLAN-NUM-07',
      'of rows that do not apply',
      plan(
        ...['1', '2'].map((number) => ({
          number,
          name: 'Capacitar al personal',
          end: '2024-01-16',
          status: 'No aplica',
        })),
      ),
    ],
    ['PLAN-TXT-01', 'of a blank row', plan({ number: '', name: '' })],
    ['PLAN-TXT-02', 'of what does not apply', plan({ number: '1', deliverable: '', status: 'No aplica' })],
    ['PLAN-DATE-01', 'without a start', plan({ number: '1', start: '', end: '2024-01-07' })],
    ['PLAN-DATE-01', 'without an end', plan({ number: '1', start: '2024-01-08', end: '' })],
    ['PLAN-DATE-02', 'on both of its limits', below({ start: '2023-10-03', end: '2023-11-02' })],
    [
      'PLAN-DATE-02',
      'of a step that sends on the fifth day',
      below({ name: 'Remitir al INE el acuerdo', end: '2023-11-07' }),
    ],
    [
      'PLAN-DATE-02',
      'of a step with a term of its own',
      below({
        name: 'Remitir al INE, dentro de los diez días posteriores a su aprobación',
        end: '2023-11-10',
      }),
    ],
    [
      'PLAN-DATE-02',
      'below a row without days',
      plan({ number: '6', start: '', end: '' }, { number: '6.1', end: '2023-10-02' }),
    ],
    ['PLAN-DATE-03', 'on the day of the cut-off', done({ completed: '2023-11-30' })],
    ['PLAN-DATE-03', 'on the day it begins', done({ completed: '2023-10-03' })],
    ['PLAN-DATE-04', 'of what does not apply', plan({ number: '1', end: '', status: 'No aplica' })],
    ['PLAN-DATE-04', 'of a cell with an error', plan({ number: '1', end: { error: '#N/A' } })],
    ['PLAN-EST-01', 'left blank', plan({ number: '1', status: '' })],
    ['PLAN-EST-02', 'of what is not concluded', plan({ number: '1', status: 'Pendiente', completed: '' })],
    ['PLAN-EST-03', 'of a word that nobody knows', done({ status: 'Con la jefa', completed: '2023-11-20' })],
    ['PLAN-EST-03', 'of nothing', done({ status: '', completed: '2023-11-20' })],
    [
      'PLAN-EST-05',
      'of a document that is always owed, of which another rule speaks',
      plan({ number: '1', status: 'No aplica', notes: '', anexo13: '4 final' }),
    ],
    ['PLAN-EST-05', 'of what applies', plan({ number: '1', status: 'Pendiente', notes: '' })],
    [
      'PLAN-EST-05',
      'of what was done all the same',
      plan({ number: '1', status: 'No aplica', completed: '2023-11-01', notes: '' }),
    ],
    [
      'PLAN-EST-05',
      'two levels below the reason',
      plan(
        { number: '1', status: 'No aplica', notes: 'No habrá tercero' },
        ...['1.1', '1.1.1'].map((number) => ({ number, status: 'No aplica', notes: '' })),
      ),
    ],
    [
      'PLAN-EVI-01',
      'of a step',
      plan({ number: '1', evidence: 'Acta' }, { number: '1.1', completed: '2023-11-01', evidence: '' }),
    ],
    ['PLAN-EVI-01', 'of what is not concluded', plan({ number: '1', status: 'Pendiente', evidence: '' })],
    ['PLAN-EVI-01', 'of a word that begins with «no»', done({ completed: '2023-11-01', evidence: 'Nota 4' })],
    ['PLAN-EVI-01', 'of a word that ends with «no»', done({ completed: '2023-11-01', evidence: 'Uno' })],
  ])('%s is silent %s', (rule, _, rows) => {
    expect(placesOf(rows, rule)).toEqual([]);
  });
});

describe('a plan in several parts, as a sheet a month', () => {
  const repeated = (...parts: readonly (readonly string[])[]) => {
    const registers = buildRegisters(plan(...parts.flat().map((number) => ({ number }))));
    const whole = registers.plan?.parts[0];
    if (whole === undefined) throw new Error('no plan');
    const partOf = parts.flatMap((numbers, part) => numbers.map(() => part));
    const rowsOf = (part: number) => ({ ...whole, rows: whole.rows.filter((_, at) => partOf[at] === part) });
    const months = registerOf([rowsOf(0), ...parts.slice(1).map((_, at) => rowsOf(at + 1))]);
    const options = { cutoff: day('2023-11-30'), electionDay: day('2024-06-02'), ruleSet: ruleSet2026 };
    return assess({ ...registers, plan: months }, options)
      .findings.filter(({ rule }) => rule === 'PLAN-NUM-02')
      .map(({ cell }) => cell?.row);
  };

  it.each<[string, readonly (readonly string[])[], readonly number[]]>([
    [
      'each counts from the start again',
      [
        ['1', '2'],
        ['1', '2'],
      ],
      [],
    ],
    ['in each of three', [['1'], ['1'], ['1']], []],
    [
      'and one of them has a number twice',
      [
        ['1', '2'],
        ['1', '2', '2'],
      ],
      [11],
    ],
    [
      'and the first row of one has no number',
      [
        ['', '1', '2'],
        ['1', '2'],
      ],
      [],
    ],
    [
      'they begin at different steps',
      [
        ['1.1', '2'],
        ['11', '2'],
      ],
      [10],
    ],
    [
      'the second goes on counting',
      [
        ['1', '2'],
        ['2', '3'],
      ],
      [9],
    ],
    ['it has one part alone', [['1', '1']], [8]],
  ])('PLAN-NUM-02: %s', (_, parts, rows) => {
    expect(repeated(...parts)).toEqual(rows);
  });
});

it('a cell that shows nothing and holds an activity is not blank', () => {
  const registers = buildRegisters(plan({ number: '1' }));
  const [part] = registers.plan?.parts ?? [];
  if (part === undefined) throw new Error('no plan');
  const rows = part.rows.map((row) => ({ ...row, name: { ...row.name, text: '' } }));
  const options = { cutoff: day('2023-11-30'), electionDay: day('2024-06-02'), ruleSet: ruleSet2026 };
  const { findings } = assess({ ...registers, plan: registerOf([{ ...part, rows }]) }, options);
  expect(findings.filter(({ rule }) => rule === 'PLAN-TXT-01')).toEqual([]);
});

it.each([
  ['its number', '1', '1'],
  ['nothing where it has none', '', null],
])('a finding is about %s', (_, number, subject) => {
  const rows = plan({ number, start: '2024-01-08', end: '2024-01-07' }, { number: '2' });
  expect(findingsOf(rows, 'PLAN-DATE-01').map((finding) => finding.subject)).toEqual([subject]);
});

describe('numbers that are those of documents', () => {
  const rows = ['1', '4', '6', '4', '6'].map((number, at) => ({ number, name: `Actividad ${at}` }));
  const told = (heading: string): readonly string[] => {
    const registers = buildRegisters({ plan: rows });
    const [part] = registers.plan?.parts ?? [];
    if (part === undefined) throw new Error('no plan');
    const plan = registerOf([{ ...part, headings: { number: heading } }]);
    const options = { cutoff: day('2023-11-30'), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };
    return assess({ ...registers, plan }, options).findings.flatMap(({ rule }) =>
      rule.startsWith('PLAN-NUM') ? [rule] : [],
    );
  };
  it.each([
    ['No. doc.', []],
    ['Documento', []],
    ['Núm.', ['PLAN-NUM-02', 'PLAN-NUM-06']],
    ['Docencia', ['PLAN-NUM-02', 'PLAN-NUM-06']],
  ])('under «%s»', (heading, expected) => {
    expect([...new Set(told(heading))].sort()).toEqual(expected);
  });
});

it('one task for several documents is no activity that is there twice', () => {
  const send = (number: string, deliverable: string) => ({
    number,
    name: 'Remitir al INE',
    deliverable,
    end: '2023-12-01',
  });
  const told = (...names: readonly string[]) =>
    placesOf({ plan: names.map((name, at) => send(String(at + 1), name)) }, 'PLAN-NUM-07');
  expect(told('Acuerdo de integración', 'Proceso técnico operativo')).toEqual([]);
  expect(told('Acuerdo de integración', 'Acuerdo de  Integración')).toEqual(['B8']);
});
