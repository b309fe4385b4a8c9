/** What a person may choose of a report, what it says has changed, and what its outline says beforehand. */
import type { LastReport } from '../../../src/domain/report/parts/changesPart';
import type { ReportContent } from '../../../src/domain/report/content/reportContent';
import { parseReportMemory } from '../../../src/domain/report/content/reportFingerprint';
import { SECTIONS } from '../../../src/domain/report/texts/sections';
import { NOVEMBER_2023 } from '../../support/november2023';
import type { RegisterRows } from '../../support/registers';
import { monthOf, outlineOf, read, reportOf, said, writtenTexts } from './support';

const headings = ({ sections }: ReportContent): readonly string[] =>
  sections.map(({ number, id }) => `${number} ${id}`.trim());

describe('sections left out', () => {
  it('are gone, and the others keep their letters', () => {
    const report = reportOf(NOVEMBER_2023, { leaveOut: ['agenda', 'staff', 'simulacros'] });
    expect(headings(report)).not.toEqual(expect.arrayContaining(['agenda']));
    expect(headings(report)).toEqual(
      expect.arrayContaining(['d acquisitions', 'f infrastructure', '4 test']),
    );
    expect(headings(report)).not.toContain('e staff');
    expect(headings(report)).not.toContain('5 simulacros');
  });

  it('keep the heading of a chapter whose parts stay', () => {
    const report = reportOf(NOVEMBER_2023, { leaveOut: ['progress', 'agreements'] });
    expect(report.sections.find(({ id }) => id === 'progress')?.blocks).toEqual([]);
    expect(headings(report)).not.toContain('2 agreements');
  });

  it('take a chapter with them when all its parts go', () => {
    const parts = SECTIONS.filter(({ number }) => /^[a-l]$/.test(number)).map(({ id }) => id);
    expect(headings(reportOf(NOVEMBER_2023, { leaveOut: ['progress', ...parts] }))).not.toContain(
      '3 progress',
    );
  });

  it('may be all of them', () => {
    expect(reportOf(NOVEMBER_2023, { leaveOut: SECTIONS.map(({ id }) => id) }).sections).toEqual([]);
  });
});

describe('who signs and the logo', () => {
  it('are those that a person chose', () => {
    const signatory = { action: 'Validó', name: 'Titular', position: 'Dirección Jurídica' };
    const logo = { format: 'png', data: 'AAAA', width: 90, height: 60 } as const;
    const report = reportOf(NOVEMBER_2023, { signatories: [signatory], logo });
    expect(report.closing.flatMap(writtenTexts)[0]).toBe('Validó Titular, Dirección Jurídica');
    expect(report.cover.logo).toEqual(logo);
  });

  it('may be nobody and none', () => {
    const report = reportOf(NOVEMBER_2023, { signatories: [] });
    expect(report.closing.map(({ kind }) => kind)).not.toContain('signatures');
    expect(report.cover).not.toHaveProperty('logo');
  });
});

/** What the report of a month leaves for the next one. */
function remembered(rows: RegisterRows, month: string, cutoff: string): LastReport {
  const facts = parseReportMemory(reportOf(rows, { month, cutoff }).memory);
  return facts === null ? { kind: 'unreadable', month: monthOf(month) } : { kind: 'facts', facts };
}

describe('what changed since the last report', () => {
  const october = remembered(NOVEMBER_2023, '2023-10', '2023-10-31');

  it('is told of the workbook of the reference', () => {
    const text = said(reportOf(NOVEMBER_2023, { last: october }), 'changes').split('\n');
    expect(text[0]).toBe(
      'Respecto del informe de octubre de 2023, con corte al 31 de octubre de 2023: 2 actividades concluidas, ' +
        '2 cambios de estado y una baja de integrante.',
    );
    expect(text).toContainEqual(
      expect.stringMatching(/^7\. \| Aprobar .* \| ▼ Concluida con retraso: 6 de noviembre de 2023\.$/),
    );
    expect(text).toContainEqual(expect.stringMatching(/^7\.5\. \| .* \| De en ejecución a vencida\.$/));
    expect(text.at(-1)).toBe('• Baja del COTAPREP: Especialista 2 (Integrante).');
  });

  it.each<[string, Partial<Record<'number' | 'name' | 'end', string>>, string]>([
    ['moved', { end: '2024-01-20' }, 'El término pasó del 10 de enero de 2024 al 20 de enero de 2024.'],
    ['left without an end', { end: '' }, 'Ya no tiene término propio; era el 10 de enero de 2024.'],
    ['renumbered', { number: '2.' }, 'Antes tenía el núm. 1.'],
    ['renamed', { name: 'Otra' }, 'Antes se llamaba «Contratar».'],
  ])('says what was %s', (_name, change, expected) => {
    const row = { number: '1.', name: 'Contratar', start: '2023-09-01', end: '2024-01-10' };
    const last = remembered({ plan: [row] }, '2023-10', '2023-10-31');
    expect(said(reportOf({ plan: [{ ...row, ...change }] }, { last }), 'changes')).toContain(expected);
  });

  it('says what is new and what is gone', () => {
    const last = remembered(
      { plan: [{ number: '1.', name: 'Vieja', end: '2024-01-10' }] },
      '2023-10',
      '2023-10-31',
    );
    const text = said(
      reportOf({ plan: [{ number: '1.', name: 'Nueva', end: '2024-02-10' }] }, { last }),
      'changes',
    );
    expect(text).toContain('Antes se llamaba «Vieja».');
    const other = said(
      reportOf({ plan: [{ number: '2.', name: 'Nueva', end: '2024-02-10' }] }, { last }),
      'changes',
    );
    expect(other).toContain('1. | Vieja | Ya no está en el plan.');
    expect(other).toContain('2. | Nueva | Actividad nueva, con término el 10 de febrero de 2024.');
  });

  it.each<[string, LastReport, string]>([
    ['there is none', { kind: 'none' }, 'Es el primer informe'],
    [
      'what it left is damaged',
      { kind: 'unreadable', month: monthOf('2023-10') },
      'No es posible comparar con el informe de octubre de 2023',
    ],
    [
      'nothing changed',
      remembered(NOVEMBER_2023, '2023-11', '2023-11-30'),
      'No hay cambios respecto del informe de noviembre de 2023',
    ],
  ])('is one sentence when %s', (_name, last, expected) => {
    const blocks = reportOf(NOVEMBER_2023, { last }).sections.find(({ id }) => id === 'changes')?.blocks;
    expect(blocks).toHaveLength(1);
    expect(said(reportOf(NOVEMBER_2023, { last }), 'changes')).toContain(expected);
  });

  it('is not part of what the next report compares with', () => {
    expect(reportOf(NOVEMBER_2023, { last: october }).memory).toEqual(reportOf(NOVEMBER_2023).memory);
  });
});

describe('the outline', () => {
  const outline = outlineOf(NOVEMBER_2023);
  const summaryOf = (id: string): string | undefined => outline.find((section) => section.id === id)?.summary;

  it.each([
    ['introduction', '2 acuerdos, 3 integrantes'],
    ['monthActivities', '13 actividades'],
    ['otherActivities', 'sin información'],
    ['deliveries', '3 entregables'],
    ['agreements', 'sin información'],
    ['commission', '2 sesiones y reuniones'],
    ['cotaprep', '1 acuerdo, 4 integrantes, 1 baja, 3 sesiones y reuniones, 2 entregables'],
    ['staff', '1 avance'],
    ['simulacros', 'sin información'],
  ])('counts what %s will contain', (id, summary) => {
    expect(summaryOf(id)).toBe(summary);
  });

  it('has the sections of the report, by the same numbers and titles', () => {
    const of = (sections: readonly { id: string; number: string; title: string }[]) =>
      sections.map(({ id, number, title }) => ({ id, number, title }));
    expect(of(outline)).toEqual(of(reportOf(NOVEMBER_2023).sections));
  });

  it('calls empty exactly the sections that only say that there is nothing', () => {
    const report = reportOf(NOVEMBER_2023);
    for (const { id, isEmpty } of outline) {
      const row = SECTIONS.find((section) => section.id === id);
      const ownEmpty = ['otherActivities', 'changes', 'progress'].includes(id);
      if (!ownEmpty) expect([id, said(report, id).endsWith(row?.empty ?? '')]).toEqual([id, isEmpty]);
    }
  });

  it('says which sections are left out', () => {
    const left = outlineOf(NOVEMBER_2023, { leaveOut: ['staff'] }).filter(({ isLeftOut }) => isLeftOut);
    expect(left.map(({ number, summary }) => `${number} ${summary}`)).toEqual(['e 1 avance']);
  });
});

describe('pictures of progress', () => {
  const picturesOf = (rows: RegisterRows) =>
    (reportOf(rows).sections.find(({ id }) => id === 'summary')?.blocks ?? []).flatMap((block) =>
      block.kind === 'bars' ? [block] : [],
    );

  it('show each status as its share of all activities, in figures too', () => {
    const [plan] = picturesOf(NOVEMBER_2023);
    expect(plan?.full).toBe(3);
    expect(plan?.bars.map(({ parts }) => parts)).toEqual([
      [{ fill: 'done', count: 2 }],
      [{ fill: 'doneLate', count: 1 }],
    ]);
    expect(plan?.bars[0]?.figures).toMatch(/^2 de 3, 67\u00a0%$/);
    expect(plan?.text).toMatch(/^Concluida, 2 .* y concluida con retraso, 1 .*\.$/);
  });

  it('show every delivery with a legal date once, in its month', () => {
    const [, deliveries] = picturesOf(NOVEMBER_2023);
    const counts = (deliveries?.bars ?? []).map(({ parts }) =>
      parts.reduce((sum, { count }) => sum + count, 0),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(48);
    expect(Math.max(...counts)).toBe(deliveries?.full);
    expect(read(deliveries?.text ?? '')).toContain('El calendario tiene 48 entregables con fecha legal');
    expect(deliveries?.text).toContain('Otros 6 esperan');
  });

  it('do not call overdue what nobody planned', () => {
    const [, deliveries] = picturesOf(NOVEMBER_2023);
    const september = deliveries?.bars.find(({ label }) => label.startsWith('septiembre'));
    expect(september?.parts).toEqual([{ fill: 'outside', count: 2 }]);
  });
});
