/**
 * Each use case that writes in a row of a plan without numbers, in which several rows have the same name and deliverable, while
 * somebody changes the workbook between two of its requests: what it writes is in the row that was meant, known by its date, or
 * nothing is written and it is said.
 */
import { assessSnapshot } from '../../src/app/assessWorkbook';
import { ignoreFindings } from '../../src/app/ignoreFindings';
import { linkDeliveries } from '../../src/app/linkDeliveries';
import type { WorkbookPort } from '../../src/app/port';
import { recordEntry } from '../../src/app/recordInRow';
import { applyRepairs, previewRepairs } from '../../src/app/repairs';
import type { RowRef } from '../../src/app/rowRef';
import { activityRef } from '../../src/app/rowRef';
import { recallHistory } from '../../src/app/history';
import { undoEntry } from '../../src/app/undoHistory';
import { placesOf } from '../../src/domain/assessment/fixes';
import { findingKeys } from '../../src/domain/assessment/ignoredFindings';
import type { Problem } from '../../src/domain/problem';
import type { Result } from '../../src/domain/result';
import { createOfficePort } from '../../src/excel/officePort';
import type { HostSession } from '../../src/workbench/host';
import type { WorkbookModel } from '../../src/workbench/host/model/workbookModel';
import { day } from '../support/registers';
import { withWorkbook } from '../support/office';
import type { WorkbookDescription } from '../support/workbooks';
import { sheetOf } from '../support/workbooks';
import { wrongSentence } from './sentences';

const TODAY = day('2023-11-30');
const OPTIONS = { today: TODAY, acceptReading: true } as const;
const WRITING = { ...OPTIONS, record: { action: 'test', at: '2026-11-26T10:44' } } as const;

/** Column F says which row it is, which the add-in does not read. */
const BOOK: WorkbookDescription = {
  Plan: [
    ['Actividades', 'Entregable', 'Término', 'Estatus', 'Evidencia', 'Clave propia', 'Anexo 13'],
    ['Instalar la oficina', 'Acta', 45_180, 'Concluida', '', 'a', ''],
    ['Informe mensual', 'Informe', 45_174, 'Pendiente', '', 'b', ''],
    ['Informe mensual', 'Informe', 45_204, 'Pendiente', '', 'c', ''],
    ['Informe mensual', 'Informe', '5 de noviembre de 2023', 'Pendiente', '', 'd', ''],
    ['Integrar el COTAPREP', 'Acuerdo', 45_232, 'Pendiente', '', 'e', ''],
  ],
  Proceso: [
    ['Dato', 'Valor'],
    ['Jornada electoral', 45_445],
  ],
};

interface AlikeCase {
  readonly name: string;
  /** The own key of the row that is meant. */
  readonly meant: string;
  readonly run: (port: WorkbookPort, chosen: Chosen) => Promise<Result<unknown, Problem>>;
}

/** What a person chose on the workbook as it was. */
interface Chosen {
  readonly row: RowRef;
  readonly delivery: Parameters<typeof linkDeliveries>[1]['links'][number]['delivery'];
  readonly fixes: Parameters<typeof applyRepairs>[1];
  readonly ignored: Parameters<typeof ignoreFindings>[1]['entries'];
}

async function choose(port: WorkbookPort): Promise<Chosen> {
  const read = await port.read();
  const assessed = read.ok ? assessSnapshot(read.value, OPTIONS) : read;
  if (!read.ok || !assessed.ok) throw new Error('not read');
  const { registers, assessment } = assessed.value;
  const activities = registers.plan?.rows ?? [];
  const activity = activities.find(({ number }) => number.cell.row === 4);
  const delivery = assessment.deliveries[3]?.delivery.id;
  if (activity === undefined || delivery === undefined) throw new Error('no activity');
  const repairs = previewRepairs(read.value, { ...OPTIONS, rules: ['DATE-02'] });
  const keyOf = findingKeys(registers);
  const ignored = assessment.findings.flatMap((finding) =>
    placesOf(finding)
      .filter((place) => finding.rule === 'DATE-02' && place.cell?.row === 5)
      .map((place) => ({
        key: keyOf(finding.rule, finding.register, place),
        message: place.message,
        reason: 'Así se acordó',
        by: 'Secretaría Técnica',
        on: TODAY,
      })),
  );
  return {
    row: activityRef(activity, activities),
    delivery,
    fixes: { fixes: repairs.ok ? repairs.value.repairs.map(({ fix }) => fix) : [], registers },
    ignored,
  };
}

const CASES: readonly AlikeCase[] = [
  {
    name: 'entry',
    meant: 'c',
    run: (port, { row }) =>
      recordEntry(port, { ...WRITING, row, entry: { completed: TODAY, evidence: 'Oficio 12' } }),
  },
  {
    name: 'link',
    meant: 'c',
    run: (port, { row, delivery }) =>
      linkDeliveries(port, { ...WRITING, links: [{ delivery, activity: row }] }),
  },
  { name: 'repair', meant: 'd', run: (port, { fixes }) => applyRepairs(port, fixes, WRITING) },
  {
    name: 'ignore',
    meant: 'd',
    run: (port, { ignored }) => ignoreFindings(port, { ...WRITING, entries: ignored }),
  },
];

type Change = (session: HostSession, model: WorkbookModel) => void;

const CHANGES: readonly (readonly [string, Change])[] = [
  ['row inserted above', (session) => session.userInsertRows('Plan', 2, 1)],
  ['row deleted above', (session) => session.userDeleteRows('Plan', 2, 1)],
  ['one of the rows alike deleted', (session) => session.userDeleteRows('Plan', 3, 1)],
  ['rows sorted', (session) => session.userSort('Plan', 'A2:G6', 2, false)],
  ['sorted by another column', (session) => session.userSort('Plan', 'A2:G6', 5, false)],
  [
    'a row alike inserted',
    (session) => {
      session.userInsertRows('Plan', 3, 1);
      ['Informe mensual', 'Informe', 45_150, 'Pendiente'].forEach((value, at) =>
        session.userEdit('Plan', `${'ABCD'[at] ?? ''}3`, value),
      );
    },
  ],
  ['the row itself deleted', (session) => session.userDeleteRows('Plan', 4, 2)],
  ['sheet renamed', (_, model) => void (sheetOf(model, 'Plan').name = 'Plan 2')],
];

const COLUMNS = [0, 1, 2, 3, 4, 6];

/** What each row of the plan says, by its own key. */
function rowsByKey(model: WorkbookModel): ReadonlyMap<string, string> {
  const sheet = model.sheets.find(({ name }) => name.startsWith('Plan'));
  const rows = new Map<string, string>();
  for (let row = 1; row <= (sheet?.usedArea(true)?.bottom ?? 0); row++) {
    const key = sheet?.content(row, 5).value;
    const said = COLUMNS.map((column) => sheet?.content(row, column).value ?? '');
    if (typeof key === 'string' && key !== '') rows.set(key, JSON.stringify(said));
  }
  return rows;
}

/** How a use case may end instead. */
const REFUSALS = ['changedMeanwhile', 'changedWhileWriting', 'sheetNotFound'];

let runs = 0;
const outcomes = new Map<string, number>();
const count = (outcome: string): void => void outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);

/** The keys of the rows that say something else than they did. */
const changedKeys = (before: ReadonlyMap<string, string>, model: WorkbookModel): readonly string[] =>
  [...rowsByKey(model)].filter(([key, said]) => before.get(key) !== said).map(([key]) => key);

/** Each run is on a workbook of the same description, on which a person chooses the same. */
let chosen: Chosen;
beforeAll(async () => {
  chosen = await withWorkbook(BOOK, () => choose(createOfficePort({ requestTimeout: Infinity })), {
    installGlobals: true,
  });
});

/** The port of a pane that has read the workbook, as it has when a person chooses. */
async function readPort(): Promise<WorkbookPort> {
  const port = createOfficePort({ requestTimeout: Infinity });
  expect(await port.read()).toMatchObject({ ok: true });
  return port;
}

/** How many requests a use case makes when nothing is changed. */
const requestsOf = ({ run }: AlikeCase): Promise<number> =>
  withWorkbook(
    BOOK,
    async ({ session }) => {
      const port = await readPort();
      let requests = 0;
      const stop = session.onAfterBatch(() => void (requests += 1));
      await run(port, chosen);
      stop();
      return requests;
    },
    { installGlobals: true },
  );

/** Runs a use case with the change after some of its requests, 0 before the first. */
const interleaved = ({ name, meant, run }: AlikeCase, change: Change, after: number): Promise<void> =>
  withWorkbook(
    BOOK,
    async ({ session, model }) => {
      const port = await readPort();
      const before = rowsByKey(model);
      let requests = 0;
      if (after === 0) change(session, model);
      const stop = session.onAfterBatch(() => {
        requests += 1;
        if (requests === after) change(session, model);
      });
      const done = await run(port, chosen);
      stop();
      expect(requests).toBeGreaterThanOrEqual(after);
      runs += 1;
      count(done.ok ? 'finished' : done.problem.code);
      if (!done.ok)
        expect([REFUSALS.includes(done.problem.code), wrongSentence(done.problem)]).toEqual([true, null]);
      const changed = changedKeys(before, model);
      expect([name, after, changed.filter((key) => key !== meant)]).toEqual([name, after, []]);
      // What was written and undone is as it was, in the right row, or stays and is told.
      const entry = (await recallHistory(port)).at(-1);
      if (entry === undefined) return;
      const undone = await undoEntry(port, entry.id, OPTIONS);
      const left = undone.ok ? undone.value.left.length : 1;
      const still = changedKeys(before, model);
      expect([name, after, still.filter((key) => key !== meant || left === 0)]).toEqual([name, after, []]);
    },
    { installGlobals: true },
  );

describe.each(CASES.map((each) => [each.name, each] as const))('%s', (_, each) => {
  let requests = 0;
  beforeAll(async () => {
    requests = await requestsOf(each);
  });

  it.each(CHANGES)('%s', async (__, change) => {
    for (let after = 0; after <= requests; after++) await interleaved(each, change, after);
  });
});

it('chooses what there is to choose', () => {
  expect([chosen.fixes.fixes.length, chosen.ignored.length]).toEqual([1, 1]);
});

afterAll(() => {
  console.info(
    `Interleaving matrix of rows alike: ${runs} combinations of use case, change and moment: ${JSON.stringify(Object.fromEntries(outcomes))}.`,
  );
});

it('is as large as it should be', () => expect(runs).toBeGreaterThanOrEqual(80));
