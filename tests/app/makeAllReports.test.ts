/** The reports of every month in one go, through the real office.js and a saved file. */
import { readFile } from 'node:fs/promises';
import { recallHistory } from '../../src/app/history';
import type { AllReportsOutcome } from '../../src/app/makeAllReports';
import { makeAllReports, planAllReports, reportableMonths } from '../../src/app/makeAllReports';
import { assessProcess } from '../../src/app/assessWorkbook';
import type { PlannedReport } from '../../src/app/makeReport';
import { planReport } from '../../src/app/makeReport';
import type { WorkbookPort } from '../../src/app/port';
import { parseMonth } from '../../src/domain/dates/calendarDate';
import type { ReportContent } from '../../src/domain/report/content/reportContent';
import { NO_BREAK } from '../../src/domain/report/texts/typography';
import { openBook } from '../../src/workbench/batch/openBook';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { day } from '../support/registers';
import { readXlsx } from '../support/readXlsx';
import { sheetOf, workbookOf } from '../support/snapshot';
import { memoryPort } from './memoryPort';

const BOOK = 'tests/fixtures/plan-noviembre-2023.xlsx';
const OPTIONS = { acceptContradictions: true, today: day('2024-01-15') };

let november: WorkbookSnapshot;
beforeAll(async () => {
  november = await readXlsx(BOOK);
});

const firstOf = (content: ReportContent, id: string): string => {
  const block = content.sections.find((section) => section.id === id)?.blocks[0];
  return block?.kind === 'paragraph' ? block.text.replaceAll(NO_BREAK, ' ') : '';
};

async function made(
  port: WorkbookPort,
  more: Partial<Parameters<typeof makeAllReports>[1]> = {},
): Promise<AllReportsOutcome> {
  const result = await makeAllReports(port, { ...OPTIONS, ...more });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

describe('the months to report on', () => {
  const monthsOf = (snapshot: WorkbookSnapshot, cutoff: string): readonly string[] => {
    const assessed = assessProcess(snapshot, { ...OPTIONS, cutoff: day(cutoff) });
    return assessed.ok ? reportableMonths(assessed.value) : [];
  };
  const withSession = (date: string): WorkbookSnapshot => ({
    ...november,
    sheets: [
      ...november.sheets.filter(({ name }) => !/sesiones/i.test(name)),
      sheetOf('Sesiones', [
        ['Órgano', 'Tipo de sesión', 'Número', 'Fecha', 'Orden del día'],
        ['COTAPREP', 'Ordinaria', '1', date, 'Lista'],
      ]),
    ],
  });

  it('go from the first with anything to the cut-off’s', () => {
    expect(monthsOf(november, '2023-11-30')).toEqual(['2023-09', '2023-10', '2023-11']);
  });

  it('go on to the month of the election and no further', () => {
    expect(monthsOf(november, '2026-11-30').at(-1)).toBe('2024-06');
  });

  it('do not begin where somebody mistyped a year', () => {
    expect(monthsOf(withSession('20 de noviembre de 2013'), '2023-11-30')[0]).toBe('2023-09');
  });

  it('may be none', () => {
    expect(monthsOf(november, '2023-06-30')).toEqual([]);
  });
});

describe('the reports of every month', () => {
  it('are judged at each month’s end, and each is compared with the one before', () => {
    const contents = contentsOf(planned(november));
    expect(contents.map(({ cutoff }) => cutoff.toString())).toEqual([
      '2023-09-30',
      '2023-10-31',
      '2023-11-30',
    ]);
    expect(contents.map((content) => firstOf(content, 'changes').slice(0, 42))).toEqual([
      '',
      'Respecto del informe de septiembre de 2023',
      'Respecto del informe de octubre de 2023, c',
    ]);
  });

  it('are each the one that its month alone gives', () => {
    for (const { content, last } of planned(november)) {
      const alone = planReport(november, { ...OPTIONS, month: content.month, last });
      expect(alone.ok && alone.value.content).toEqual(content);
    }
  });

  it.each<[what: string, completed: string, isRefused: boolean]>([
    ['concluded after a past month’s end', '6 de noviembre de 2023', false],
    ['concluded after the cut-off of the workbook', '8 de diciembre de 2023', true],
  ])('take what was %s for what it is', async (_what, completed, isRefused) => {
    const book = workbookOf(
      sheetOf('Plan de trabajo', [
        ['Núm.', 'Actividades', 'Inicio', 'Término', 'Estado', 'Fecha de cumplimiento'],
        [
          '1.',
          'Contratar el enlace',
          '1 de octubre de 2023',
          '2 de noviembre de 2023',
          'Concluida',
          completed,
        ],
      ]),
      sheetOf('Proceso', [
        ['Jornada electoral', '2 de junio de 2024'],
        ['Fecha de corte', '30 de noviembre de 2023'],
      ]),
    );
    const result = await makeAllReports(memoryPort(book), { today: OPTIONS.today });
    expect(result.ok ? null : result.problem.code).toBe(isRefused ? 'contradictions' : null);
    const october = parseMonth('2023-10');
    const alone = october && planReport(book, { today: OPTIONS.today, month: october });
    expect(alone?.ok && alone.value.contradictions.length > 0).toBe(isRefused);
  });

  describe('of a plan that says of nothing on what day it was concluded', () => {
    const book = (completed: string): WorkbookSnapshot =>
      workbookOf(
        sheetOf('Plan de trabajo', [
          ['Núm.', 'Actividades', 'Término', 'Estado', 'Fecha de cumplimiento'],
          ['1.', 'Contratar el enlace', '20 de septiembre de 2023', 'Concluida', completed],
          ['2.', 'Instalar el equipo', '13 de noviembre de 2023', 'Concluida', completed],
        ]),
        sheetOf('Proceso', [
          ['Jornada electoral', '2 de junio de 2024'],
          ['Fecha de corte', '30 de noviembre de 2023'],
        ]),
      );
    const undatedIn = (content: ReportContent): readonly string[] =>
      content.closing.flatMap((block) => {
        const text = block.kind === 'paragraph' ? block.text.replaceAll(NO_BREAK, ' ') : '';
        return /(?:De una actividad|De \d+ actividades) .*?término\./.exec(text) ?? [];
      });

    it('count each as concluded from its end on, and say of how many they took it', () => {
      const reports = planned(book(''));
      expect(reports.map(({ assessed: { assessment } }) => assessment.counts.done)).toEqual([1, 1, 2]);
      const sentence = 'De una actividad concluida el plan no dice el día; se tomó el de su término.';
      expect(reports.map(({ content }) => undatedIn(content))).toEqual([[sentence], [sentence], []]);
      expect(reports.map(({ undated }) => undated)).toEqual([2, 2, 0]);
    });

    it('say nothing of it where the days are there', () => {
      const reports = planned(book('13 de septiembre de 2023'));
      expect(reports.map(({ assessed: { assessment } }) => assessment.counts.done)).toEqual([2, 2, 2]);
      expect(reports.flatMap(({ content }) => undatedIn(content))).toEqual([]);
      expect(reports.map(({ undated }) => undated)).toEqual([0, 0, 0]);
    });
  });

  it('read once, write a month at a time, and show the last', async () => {
    const port = memoryPort(november);
    await made(port);
    expect([port.reads(), port.written.length]).toEqual([1, 3]);
    const shown = port.written.flat().flatMap((edit) => (edit.kind === 'activate' ? [edit.sheet] : []));
    expect(shown).toEqual(['Informe 2023-11']);
  });

  it('tell how far they are', async () => {
    const told: number[] = [];
    await makeAllReports(memoryPort(november), { ...OPTIONS, onProgress: (done) => told.push(done) });
    expect(told).toEqual([1 / 3, 2 / 3, 1]);
  });

  it('stop between months when the person cancels, and say what was written', async () => {
    const cancel = new AbortController();
    const result = await makeAllReports(memoryPort(november), {
      ...OPTIONS,
      signal: cancel.signal,
      onProgress: () => {
        cancel.abort();
      },
    });
    expect(result.ok && result.value.reports.map(({ report }) => report.sheet)).toEqual(['Informe 2023-09']);
    expect(result.ok && result.value.stopped).toEqual({ code: 'cancelled' });
  });

  it('hand on why nothing could be written', async () => {
    const refused = await makeAllReports(memoryPort({ ...november, readOnly: true }), OPTIONS);
    expect(refused).toEqual({ ok: false, problem: { code: 'readOnly' } });
  });
});

/** The workbook with the sheets that some reports leave behind, as Excel would read them back. */
function withReports(planned: readonly PlannedReport[], change = (text: string): string => text) {
  const sheets = planned.map(({ report }) => {
    const values = report.edits.flatMap((edit) => (edit.kind === 'write' ? [edit.values] : []))[0] ?? [];
    const marks = report.edits.flatMap((edit) => (edit.kind === 'setName' ? [edit.formula] : []));
    const rows = values.map((row) => row.map((value) => (typeof value === 'string' ? change(value) : value)));
    return sheetOf(report.sheet, rows, { reportMark: marks[0] ?? null, merges: null });
  });
  return { ...november, sheets: [...november.sheets, ...sheets] };
}

const planned = (snapshot: WorkbookSnapshot): readonly PlannedReport[] => {
  const result = planAllReports(snapshot, OPTIONS);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const sheetsOf = (reports: readonly PlannedReport[]): readonly string[] =>
  reports.map(({ report }) => report.sheet);
const contentsOf = (reports: readonly PlannedReport[]): readonly ReportContent[] =>
  reports.map(({ content }) => content);

describe('made once more', () => {
  let first: readonly PlannedReport[];
  beforeAll(() => {
    first = planned(november);
  });

  it('replace what nobody touched', () => {
    const second = planned(withReports(first));
    expect(sheetsOf(second)).toEqual(['Informe 2023-09', 'Informe 2023-10', 'Informe 2023-11']);
    expect(contentsOf(second)).toEqual(contentsOf(first));
  });

  it('leave what a person edited beside its new copy', () => {
    const edited = withReports(first, (text) => text.replace('Presentación', 'Introducción'));
    expect(sheetsOf(planned(edited))).toEqual([
      'Informe 2023-09 (2)',
      'Informe 2023-10 (2)',
      'Informe 2023-11 (2)',
    ]);
  });

  describe('in a file', () => {
    let history: Awaited<ReturnType<typeof recallHistory>>;
    let read: WorkbookSnapshot;

    beforeAll(async () => {
      const opened = await openBook(await readFile(BOOK), BOOK);
      if (!opened.ok) throw new Error(opened.problem.code);
      const { port, save, close } = opened.value;
      await made(port, { record: { action: 'allReports', at: '2026-11-26T10:44' } });
      history = await recallHistory(port);
      const bytes = await save();
      close();
      const saved = await openBook(bytes, BOOK);
      if (!saved.ok) throw new Error(saved.problem.code);
      const again = await saved.value.port.read();
      saved.value.close();
      if (!again.ok) throw new Error(again.problem.code);
      read = again.value;
    });

    it('are one entry of the history', () => {
      expect(history.map(({ made: sheets }) => sheets.map(({ sheet }) => sheet))).toEqual([sheetsOf(first)]);
    });

    it('come out the same once it was saved, and one month alone as in the whole run', () => {
      const month = parseMonth('2023-11');
      const alone = month && planReport(read, { ...OPTIONS, month });
      expect(alone?.ok && alone.value.content).toEqual(first.at(-1)?.content);
      const again = planned(read);
      expect(sheetsOf(again)).toEqual(sheetsOf(first));
      expect(contentsOf(again)).toEqual(contentsOf(first));
    });
  });
});
