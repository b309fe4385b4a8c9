/** Two panes that write at the same moment, through the real office.js: neither sees the other's writing before its own. */
import { highlightOverdue } from '../../src/app/highlightOverdue';
import { recallHistory, settledHistory } from '../../src/app/history';
import { ignoreFindings } from '../../src/app/ignoreFindings';
import { makeReport } from '../../src/app/makeReport';
import { assessPlan } from '../../src/app/assessWorkbook';
import type { WorkbookPort } from '../../src/app/port';
import { undoEntry } from '../../src/app/undoHistory';
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
const rememberedReport: Action = (port) =>
  makeReport(port, {
    ...OPTIONS,
    month: monthOf(TODAY),
    acceptContradictions: true,
    remember: true,
    paper: 'legal',
  });
const highlight: Action = (port) => highlightOverdue(port, OPTIONS);

/** What the two were told; which of them was first is left to chance. */
async function both(act: Action): Promise<readonly string[]> {
  const ports = ['A', 'B'].map((who) => [createOfficePort({ requestTimeout: Infinity }), who] as const);
  const told = await Promise.all(ports.map(([port, who]) => act(port, who)));
  return told.map((each) => (each.ok ? 'done' : `${each.problem.code}: ${each.problem.detail ?? ''}`)).sort();
}

const inBook = (body: (book: OpenBook) => Promise<void>): Promise<void> =>
  withWorkbook(BOOK, body, { installGlobals: true });

it.each<[string, Action, RegExp]>([
  ['ignoring a finding', ignore, /^changedMeanwhile: ya hay una hoja «Hallazgos ignorados»$/],
  ['the same report', report, /^changedMeanwhile: ya hay una hoja «Informe 2023-11»$/],
  ['the same report, with its choices kept', rememberedReport, /^changedMeanwhile: /],
  ['highlighting', highlight, /^changedMeanwhile: el nombre «PREP_\w+» ya no es lo que se leyó$/],
])(
  '%s: one is done, the other is told why not and listed nowhere, and both can go on',
  async (_, act, refused) => {
    await inBook(async ({ model }) => {
      expect(await both(act)).toEqual([expect.stringMatching(refused), 'done']);
      expect(model.sheets.filter(({ name }) => name.includes('borrador'))).toEqual([]);
      expect(await recallHistory(createOfficePort({ requestTimeout: Infinity }))).toHaveLength(1);
      expect((await act(createOfficePort({ requestTimeout: Infinity }), 'C')).ok).toBe(true);
    });
  },
);

it('undoes the one report, and nothing is said to be gone that stands', async () => {
  await inBook(async ({ model }) => {
    await both(report);
    const port = createOfficePort({ requestTimeout: Infinity });
    const [only] = await recallHistory(port);
    const undone = await undoEntry(port, only?.id ?? 0, OPTIONS);
    expect(undone.ok && [undone.value.sheets, undone.value.left]).toEqual([['Informe 2023-11'], []]);
    expect(model.sheets.map(({ name }) => name)).toEqual(['Plan']);
  });
});

it('keeps a draft on which somebody wrote, says so, and lists no report of it', async () => {
  await inBook(async ({ model, session }) => {
    session.beforeAction = (_, index) => {
      const draft = model.sheets.find(({ name }) => name === 'Informe 2023-11 borrador');
      if (index === 0 && draft) session.userEdit(draft.name, 'BH3', 'de otra persona');
    };
    expect(await both(report)).toEqual([
      'changedWhileWriting: ya hay una hoja «Informe 2023-11», y en «Informe 2023-11 borrador» alguien escribió',
      'done',
    ]);
    session.beforeAction = null;
    expect(model.sheets.map(({ name }) => name)).toEqual([
      'Plan',
      'Informe 2023-11',
      'Informe 2023-11 borrador',
    ]);
    const port = createOfficePort({ requestTimeout: Infinity });
    expect((await settledHistory(port)).map(({ where }) => where)).toEqual([['Informe 2023-11']]);
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
      expect.stringMatching(/^Motivo de [AB]$/),
      'Motivo de C',
    ]);
    expect((await recallHistory(createOfficePort({ requestTimeout: Infinity }))).length).toBe(2);
  });
});

it('lists nothing of a press that was refused, wherever the other is by then, and undoes the one whole', async () => {
  const refusals = new Set<string>();
  for (let startAt = 1; startAt <= 9; startAt++) {
    await inBook(async ({ session }) => {
      await ignore(createOfficePort({ requestTimeout: Infinity }), 'C');
      let requests = 0;
      let start = (): void => undefined;
      const isStarted = new Promise<void>((resolve) => (start = resolve));
      session.beforeAction = (_, index) => {
        if (index === 0 && ++requests === startAt) start();
      };
      const ports = [0, 1].map(() => createOfficePort({ requestTimeout: Infinity }));
      const [first, second] = ports as [WorkbookPort, WorkbookPort];
      const told = await Promise.all([
        ignore(first, 'A').finally(start),
        isStarted.then(() => ignore(second, 'B')),
      ]);
      session.beforeAction = null;
      for (const each of told) if (!each.ok) refusals.add(each.problem.code);
      const done = told.filter(({ ok }) => ok).length;
      const known = await settledHistory(createOfficePort({ requestTimeout: Infinity }));
      expect([startAt, known.length]).toEqual([startAt, 1 + done]);
      const undone = await undoEntry(second, known.at(-1)?.id ?? 0, OPTIONS);
      expect(undone.ok && [undone.value.cells.length, undone.value.left]).toEqual([known.at(-1)?.count, []]);
    });
  }
  expect([...refusals]).toContain('changedMeanwhile');
});

it('puts back an entry that another pane took away, which had not seen it, as it was undone since', async () => {
  await inBook(async () => {
    const port = createOfficePort({ requestTimeout: Infinity });
    await ignore(port, 'A');
    await port.keep('seguimientoPrep.historial', null);
    const [own, ...others] = await settledHistory(port);
    expect([own?.isUndone, others]).toEqual([false, []]);
    await undoEntry(port, own?.id ?? 0, OPTIONS);
    await port.keep('seguimientoPrep.historial', null);
    expect((await settledHistory(port)).map(({ isUndone }) => isUndone)).toEqual([true]);
    expect(await recallHistory(port)).toHaveLength(1);
  });
});
