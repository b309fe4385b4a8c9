/** The assessment of the November workbook, as JSON and in words. */
import { sheetOf } from '../../../support/workbooks';
import type { Validation } from '../novemberBook';
import { NOVEMBER, PLAN, batch, book, validated, variant } from '../novemberBook';

describe('validate', () => {
  let result: Validation;
  beforeAll(async () => {
    result = await validated(NOVEMBER);
  });

  it('finds the plan under rows 5 and 6, and every other register', () => {
    expect(result.registers[0]).toEqual({
      kind: 'plan',
      sheet: PLAN,
      headerRows: [5, 6],
      rows: 13,
      columns: {
        number: 'A',
        name: 'B',
        deliverable: 'C',
        start: 'D',
        end: 'E',
        area: 'F',
        status: 'G',
        completed: 'H',
      },
      confidence: expect.any(Number) as number,
      fields: expect.any(Object) as object,
    });
    expect(result.registers.map(({ kind, sheet }) => [kind, sheet])).toEqual([
      ['plan', PLAN],
      ['sessions', 'Sesiones'],
      ['members', 'Integrantes'],
      ['agreements', 'Acuerdos'],
      ['notes', 'Avances'],
      ['process', 'Proceso'],
    ]);
  });

  it('takes the dates from Proceso', () => {
    expect([result.cutoff, result.election]).toEqual(['2023-11-30', '2024-06-02']);
  });

  it.each([
    [
      '6',
      {
        status: 'done',
        daysLate: 0,
        delivery: '4-final',
        address: `${PLAN}!A7`,
        start: '2023-10-03',
        end: '2023-11-02',
        completed: '2023-10-27',
      },
    ],
    ['7', { status: 'doneLate', daysLate: 2 }],
    ['8', { status: 'done', delivery: '3-2023-10' }],
  ])('judges activity %s', (number, expected) => {
    expect(result.activities.find((activity) => activity['number'] === number)).toMatchObject(expected);
  });

  it.each([
    ['4-final', { legal: '2023-11-02', sendBy: '2023-11-07', activity: '6', status: 'done' }],
    ['3-2023-10', { legal: '2023-11-05', activity: '8', status: 'done' }],
  ])('knows delivery %s', (id, expected) => {
    expect(result.deliveries.find((delivery) => delivery['id'] === id)).toMatchObject(expected);
  });

  it('counts top-level activities, so that they add up', () => {
    expect(result.counts).toEqual({
      done: 2,
      doneLate: 1,
      overdue: 0,
      dueSoon: 0,
      inProgress: 0,
      notStarted: 0,
      noDate: 0,
      notApplicable: 0,
    });
  });

  it.each([
    ['PLAN-VEN-01', /7\.5/],
    ['PLAN-VEN-01', /8\.2/],
    ['DATE-05', /03 de octubre/],
    ['INT-03', /17 días/],
    ['ACU-04', /IMPEPAC\/CEE\/325\/2023/],
    ['A13-02', /noviembre de 2023/],
  ])('finds %s: %s', (rule, message) => {
    expect(
      result.findings.filter((finding) => finding.rule === rule && message.test(finding.message)),
    ).not.toEqual([]);
  });

  it('says what a fix would change, at the first of several places and at each', () => {
    const first = { kind: 'date', address: `${PLAN}!D7`, before: '03 de octubre', after: '2023-10-03' };
    const second = { kind: 'date', address: `${PLAN}!E7`, before: '02 de noviembre', after: '2023-11-02' };
    const finding = result.findings.find(({ rule }) => rule === 'DATE-05');
    expect(finding).toMatchObject({ address: `${PLAN}!D7`, fix: first });
    expect(finding).toMatchObject({
      places: expect.arrayContaining([
        expect.objectContaining({
          address: `${PLAN}!D7`,
          fix: expect.objectContaining(first) as object,
        }) as object,
        expect.objectContaining({
          address: `${PLAN}!E7`,
          fix: expect.objectContaining(second) as object,
        }) as object,
      ]) as object,
    });
  });

  it('costs at most two round trips', () => {
    expect(result.excel.syncs).toBeLessThanOrEqual(2);
    expect(result.excel.requestBytes).toBeGreaterThan(0);
    expect(result.excel.responseBytes).toBeGreaterThan(0);
  });

  it('judges on the day it is told to', async () => {
    const early = await validated(book, '--today', '2023-11-03');
    expect(early.cutoff).toBe('2023-11-03');
    expect(early.activities.find((activity) => activity['number'] === '7')).toMatchObject({
      status: 'dueSoon',
      daysLeft: 1,
    });
  });

  it('speaks Spanish without --json', async () => {
    const { code, out } = await batch('validate', book);
    expect(code).toBe(0);
    expect(out).toContain('Fecha de corte: 30 de noviembre de 2023. Jornada electoral: 2 de junio de 2024.');
    expect(out).toContain('PLAN-VEN-01');
  });

  it('reads a protected plan', async () => {
    const file = await variant('protegido.xlsx', (model) => {
      sheetOf(model, PLAN).protection = { allowed: new Set(), selectionMode: 'Normal', hasPassword: false };
    });
    expect((await validated(file)).registers[0]?.rows).toBe(13);
  });

  it('finds an error value in a date cell', async () => {
    const file = await variant('error.xlsx', (model) => {
      sheetOf(model, PLAN).setContent(6, 4, { value: { error: '#N/A' }, formula: null, quotePrefix: false });
    });
    const finding = (await validated(file)).findings.find(({ rule }) => rule === 'DATE-01');
    expect(finding?.address).toBe(`${PLAN}!E7`);
    expect(finding?.message).toContain('#N/A');
  });

  it('gives what somebody ignored apart, with who, when and why', async () => {
    const lines = [
      ['Hallazgo', 'Registro', 'Número o clave', 'Nombre', 'Dato', 'Motivo', 'Quién', 'Fecha', 'Regla'],
      ['', 'Acuerdos', 'IMPEPAC/CEE/325/2023', null, 'Fecha', 'Fe de erratas', 'Secretaría', 45261, 'ACU-04'],
    ];
    const file = await variant('ignorados.xlsx', (model) => {
      const sheet = model.addSheet('Hallazgos ignorados');
      const subject = sheetOf(model, 'Acuerdos').content(3, 3).value;
      lines.forEach((line, row) =>
        line.forEach((value, column) =>
          sheet.setContent(row, column, { value: value ?? subject, formula: null, quotePrefix: false }),
        ),
      );
    });
    const { findings, ignored } = await validated(file);
    expect(ignored).toEqual([
      expect.objectContaining({
        rule: 'ACU-04',
        by: 'Secretaría',
        on: '2023-12-01',
        reason: 'Fe de erratas',
        address: 'Acuerdos!B4',
        message: expect.stringContaining('aparece con dos fechas') as string,
      }),
    ]);
    expect(findings.length).toBe(result.findings.length - 1);
    const { out } = await batch('validate', file);
    expect(out).toMatch(
      /^Ignorados: 1\.\n {2}ACU-04 .*Motivo: Fe de erratas \(Secretaría, 1 de diciembre de 2023\)\.$/m,
    );
  });

  it('settles a doubt with --map', async () => {
    const file = await variant('dos.xlsx', (model) => {
      const copy = model.addSheet('Hoja 3');
      const plan = sheetOf(model, PLAN);
      for (let row = 0; row < 19; row++) {
        for (let column = 0; column < 8; column++) copy.setContent(row, column, plan.content(row, column));
      }
    });
    const doubt = await batch('validate', file);
    expect([doubt.code, doubt.out]).toEqual([1, '']);
    expect(doubt.err).toContain('Hay más de un plan de trabajo');
    expect((await validated(file, '--map', 'plan=Hoja 3')).registers[0]?.sheet).toBe('Hoja 3');
  });
});
