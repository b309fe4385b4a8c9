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
      expect.arrayContaining(['c technicalSecretary', 'f infrastructure', '4 test']),
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
    expect(report.closing.flatMap(writtenTexts).at(-1)).toBe('Validó Titular, Dirección Jurídica');
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
      expect.stringMatching(/^7\. \| Aprobar .* \| ▼ Concluida con retraso, 6 nov 2023\.$/),
    );
    expect(text).toContainEqual(expect.stringMatching(/^7\.5\. \| .* \| De en ejecución a vencida\.$/));
    expect(text.at(-1)).toBe('• Baja del COTAPREP: Especialista 2 (Integrante).');
  });

  it.each<[string, Partial<Record<'number' | 'name' | 'end', string>>, string]>([
    ['moved', { end: '2024-01-20' }, 'El término pasó del 10 ene 2024 al 20 ene 2024.'],
    ['left without an end', { end: '' }, 'Ya no tiene término propio; era el 10 ene 2024.'],
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
    expect(other).toContain('2. | Nueva | Actividad nueva, con término el 10 feb 2024.');
  });

  it('is one sentence when nothing changed', () => {
    const last = remembered(NOVEMBER_2023, '2023-11', '2023-11-30');
    expect(said(reportOf(NOVEMBER_2023, { last }), 'changes')).toBe(
      'No hay cambios respecto del informe de noviembre de 2023, con corte al 30 de noviembre de 2023.',
    );
  });

  it.each<[string, LastReport, string]>([
    ['there is none', { kind: 'none' }, ''],
    [
      'what it left is damaged',
      { kind: 'unreadable', month: monthOf('2023-10') },
      'No es posible comparar con el informe de octubre de 2023',
    ],
  ])('asserts nothing to the INE when %s', (_name, last, internally) => {
    expect(said(reportOf(NOVEMBER_2023, { last }), 'changes')).toBe('');
    const internal = said(reportOf(NOVEMBER_2023, { last, edition: 'internal' }), 'changes');
    expect(internal.slice(0, internally.length || undefined)).toBe(internally);
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
    ['cotaprep', '1 acuerdo, 4 integrantes, 1 baja, 3 sesiones y reuniones'],
    ['staff', '1 avance'],
    ['simulacros', 'sin información'],
  ])('counts what %s will contain', (id, summary) => {
    expect(summaryOf(id)).toBe(summary);
  });

  it('has the sections of the report, by the same numbers and titles, and those that have nothing to say', () => {
    const report = reportOf(NOVEMBER_2023);
    const titles = new Map(outline.map(({ id, number, title }) => [id as string, `${number} ${title}`]));
    const own = report.sections.filter(({ id }) => id !== 'withoutNews');
    for (const { id, number, title } of own) expect(titles.get(id)).toBe(`${number} ${title}`);
    const silent = outline.filter(({ id }) => own.every((section) => section.id !== id));
    expect(silent.every(({ isEmpty }) => isEmpty)).toBe(true);
  });

  it('says which sections are left out', () => {
    const left = outlineOf(NOVEMBER_2023, { leaveOut: ['staff'] }).filter(({ isLeftOut }) => isLeftOut);
    expect(left.map(({ number, summary }) => `${number} ${summary}`)).toEqual(['e 1 avance']);
  });
});

describe('figures', () => {
  const figuresOf = (rows: RegisterRows, scene: Parameters<typeof reportOf>[1] = {}) =>
    (reportOf(rows, scene).sections.find(({ id }) => id === 'summary')?.blocks ?? []).flatMap((block) =>
      block.kind === 'figure' ? [block] : [],
    );

  it('show each status as its share of all activities, from ten on', () => {
    const plan = Array.from({ length: 10 }, (_, index) => ({
      number: `${index + 1}.`,
      name: 'A',
      end: '2023-11-10',
      status: ['Concluida', 'Cancelada'][index % 2] ?? '',
    }));
    const [figure] = figuresOf({ plan });
    expect(figure?.full).toBe(10);
    expect(figure?.rows[0]?.cells).toEqual([
      { fill: 'done', count: 5, text: '5' },
      { fill: 'unknown', count: 5, text: '5' },
    ]);
    expect(figure?.legend.map(({ text }) => text)).toEqual(['Concluida', 'No aplica']);
    expect(figuresOf({ plan: plan.slice(1) })[0]?.caption).not.toContain('por estado');
  });

  it.each(['ine', 'internal'] as const)('show all deliveries in the edition %s', (edition) => {
    const [deliveries] = figuresOf(NOVEMBER_2023, { edition });
    const counts = (deliveries?.rows ?? []).flatMap(({ cells }) => cells.map(({ count }) => count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(50);
    expect(read(deliveries?.text ?? '')).toContain(
      '50 entregables: 5 concluidos, 1 concluido con retraso, 42 por cumplir y 2 sin registro',
    );
  });

  it('do not call overdue what nobody planned', () => {
    const [deliveries] = figuresOf(NOVEMBER_2023, { edition: 'internal' });
    const cellsOf = (month: string) =>
      deliveries?.rows
        .find(({ label }) => label.startsWith(month))
        ?.cells.map(({ fill, count }) => [fill, count]);
    // The two of September are in the register of agreements.
    expect(cellsOf('septiembre')).toEqual([['done', 2]]);
    expect(cellsOf('octubre')).toEqual([
      ['done', 1],
      ['unknown', 2],
    ]);
  });

  it.each([
    ['2023-11-30', 'open', 'Por cumplir'],
    ['2024-04-30', 'unknown', 'Sin registro'],
  ])('draw at %s the test of which nothing is registered as its section tells it', (cutoff, fill, word) => {
    const plan = [{ number: '1.', name: 'Capacitar', end: '2024-05-10' }];
    const process = { electionDay: '2024-06-02', testDate: '2024-04-25' };
    const timeline = figuresOf({ plan, process }, { cutoff, month: cutoff.slice(0, 7) }).at(-1);
    const test = timeline?.rows.find(({ label }) => label === 'Prueba del sistema informático');
    expect(test?.cells.map((cell) => cell.fill)).toContain(fill);
    expect(timeline?.legend).toContainEqual({ fill, text: word });
  });

  it('mark in the time line the month of the report and of each milestone', () => {
    const [, timeline] = figuresOf(NOVEMBER_2023);
    expect(timeline?.headings[0]).toBe('oct');
    expect(timeline?.rows.at(-1)?.figures).toMatch(/2.jun.2024/);
    expect(timeline?.rows[0]?.cells.map(({ fill }) => fill).indexOf('done')).toBe(1);
  });

  it('number their captions, as the tables do', () => {
    const captions = reportOf(NOVEMBER_2023).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        'caption' in block && block.caption !== undefined ? [read(block.caption)] : [],
      ),
    );
    for (const word of ['Tabla', 'Figura']) {
      const numbers = captions
        .filter((text) => text.startsWith(word))
        .map((text) => Number(/\d+/.exec(text)?.[0]));
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
  });
});
