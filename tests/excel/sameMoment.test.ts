/** Two panes that write at the same moment, through the real office.js: neither sees the other's writing before its own. */
import { highlightOverdue } from '../../src/app/highlightOverdue';
import { recallHistory } from '../../src/app/history';
import { ignoreFindings } from '../../src/app/ignoreFindings';
import { makeReport } from '../../src/app/makeReport';
import { assessPlan } from '../../src/app/assessWorkbook';
import type { WorkbookPort } from '../../src/app/port';
import { placesOf } from '../../src/domain/assessment/fixes';
import { findingKeys } from '../../src/domain/assessment/ignoredFindings';
import { monthOf } from '../../src/domain/dates/calendarDate';
import type { Problem } from '../../src/domain/problem';
import type { Result } from '../../src/domain/result';
import { createOfficePort } from '../../src/excel/officePort';
import { withWorkbook, type OpenBook } from '../support/office';
import { day } from '../support/registers';
import { sheetOf } from '../support/workbooks';

const BOOK = {
  Plan: [
    ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Estado'],
    ['1.', 'Integrar el comité', 'Acuerdo', 45_202, 45_210, 'Pendiente'],
    ['2.', 'Aprobar el plan de trabajo', 'Plan', 45_202, 45_230, 'Pendiente'],
  ],
};
const TODAY = day('2023-11-30');
const OPTIONS = {
  today: TODAY,
  electionDay: day('2024-06-02'),
  acceptReading: true,
  record: { action: 'test', at: '2026-11-26T10:44' },
} as const;

type Action = (port: WorkbookPort, who: string) => Promise<Result<unknown, Problem>>;

const ignore: Action = async (port, who) => {
  const read = await port.read();
  const assessed = read.ok ? assessPlan(read.value, OPTIONS) : read;
  if (!assessed.ok) return assessed;
  const { assessment, registers } = assessed.value;
  const entries = assessment.findings.slice(0, 1).map((finding) => {
    const [place] = placesOf(finding);
    if (place === undefined) throw new Error('a finding without a place');
    const key = findingKeys(registers)(finding.rule, finding.register, place);
    return { key, message: place.message, reason: `Motivo de ${who}`, by: who, on: TODAY };
  });
  return ignoreFindings(port, { ...OPTIONS, entries });
};
const report: Action = (port) =>
  makeReport(port, { ...OPTIONS, month: monthOf(TODAY), acceptContradictions: true });
const highlight: Action = (port) => highlightOverdue(port, OPTIONS);

/** What the two were told, in the order in which they began. */
async function both(act: Action): Promise<readonly string[]> {
  const ports = ['A', 'B'].map((who) => [createOfficePort({ requestTimeout: Infinity }), who] as const);
  const told = await Promise.all(ports.map(([port, who]) => act(port, who)));
  return told.map((each) => (each.ok ? 'done' : `${each.problem.code}: ${each.problem.detail ?? ''}`));
}

const inBook = (body: (book: OpenBook) => Promise<void>): Promise<void> =>
  withWorkbook(BOOK, body, { installGlobals: true });

it.each<[string, Action, string]>([
  ['ignoring a finding', ignore, 'changedMeanwhile: ya hay una hoja «Hallazgos ignorados»'],
  [
    'the same report',
    report,
    'changedWhileWriting: ya hay una hoja «Informe 2023-11»; la hoja «Informe 2023-11 borrador» se quitará cuando se genere de nuevo',
  ],
  ['highlighting', highlight, 'changedMeanwhile: el nombre «PREP_EnCurso» ya no es lo que se leyó'],
])('%s: one is done, the other is told why not, and both can go on', async (_, act, refused) => {
  await inBook(async ({ model }) => {
    expect(await both(act)).toEqual(['done', refused]);
    expect((await act(createOfficePort({ requestTimeout: Infinity }), 'C')).ok).toBe(true);
    expect(model.sheets.filter(({ name }) => name.includes('borrador'))).toEqual([]);
  });
});

it('lists only what was written, not the press that was refused', async () => {
  await inBook(async () => {
    await both(ignore);
    expect(await recallHistory(createOfficePort({ requestTimeout: Infinity }))).toHaveLength(1);
  });
});

it('keeps what the first ignored when the second ignores after all', async () => {
  await inBook(async ({ model }) => {
    await both(ignore);
    await ignore(createOfficePort({ requestTimeout: Infinity }), 'C');
    const sheet = sheetOf(model, 'Hallazgos ignorados');
    const used = sheet.usedArea(true);
    const texts = Array.from({ length: (used?.bottom ?? -1) + 1 }, (_, row) =>
      Array.from({ length: (used?.right ?? -1) + 1 }, (_x, column) => sheet.content(row, column).value),
    ).flat();
    expect(texts.filter((text) => typeof text === 'string' && text.startsWith('Motivo de'))).toEqual([
      'Motivo de A',
      'Motivo de C',
    ]);
    expect((await recallHistory(createOfficePort({ requestTimeout: Infinity }))).length).toBe(2);
  });
});
