/**
 * Two panes on one workbook in which something is asked at once: one of them does all of it between two requests of the other. What
 * each says is what it wrote itself, and the history has an entry of that alone.
 */
import { recallHistory } from '../../src/app/history';
import type { NewRecord } from '../../src/app/addRecord';
import type { WorkbookPort } from '../../src/app/port';
import { problemText } from '../../src/app/problems';
import type { Problem } from '../../src/domain/problem';
import type { Result } from '../../src/domain/result';
import { createOfficePort } from '../../src/excel/officePort';
import { writeRecord } from '../../src/taskpane/quickEntry/quickEntry.actions';
import { writeEntry } from '../../src/taskpane/rowCard/row.actions';
import type { WorkbookModel } from '../../src/workbench/host/model/workbookModel';
import type { RowEntry } from '../../src/workbook/changes/rowEntry';
import { day } from '../support/registers';
import { PAPERS } from './cellUseCases';
import { onPreparedBook } from './preparedBooks';
import { wrongSentence } from './sentences';
import type { Run, UseCase } from './useCase';
import { kept, OPTIONS, TODAY } from './useCase';
import { USE_CASES } from './useCases';
import { stateText } from './workbookState';

const officePort = (): WorkbookPort => createOfficePort({ requestTimeout: Infinity });

type Sync = (this: Excel.RequestContext, passed?: unknown) => Promise<unknown>;

/** Runs something in a pane that waits before each of its requests. */
async function waiting<T>(wait: () => Promise<void>, run: (port: WorkbookPort) => Promise<T>): Promise<T> {
  const { prototype } = Excel.RequestContext;
  const sync = Reflect.get(prototype, 'sync') as Sync;
  const slow: Sync = async function (passed) {
    await wait();
    return sync.call(this, passed);
  };
  Reflect.set(prototype, 'sync', slow);
  try {
    return await run(officePort());
  } finally {
    Reflect.set(prototype, 'sync', sync);
  }
}

type Done = Result<unknown, Problem>;

/** What is not said of a result: the workbook as it is by then, and what was left out. */
const UNTOLD = new Set(['assessed', 'snapshot', 'after', 'left']);
const told = (done: Done): string =>
  JSON.stringify(done, (key, value: unknown) => (UNTOLD.has(key) ? undefined : value));

interface Meeting {
  readonly first: Done;
  /** The pane that acts in between; `null` where there is none. */
  readonly second: Done | null;
  readonly hasFirstWritten: boolean;
  readonly history: string;
  /** How many requests of the first went before its first change. */
  readonly untilWriting: number;
  readonly text: string;
}

/** All that cells say. */
const textOf = (model: WorkbookModel): string =>
  model.sheets
    .flatMap((sheet) => {
      const { bottom = -1, right = -1 } = sheet.usedArea(true) ?? {};
      return Array.from({ length: bottom + 1 }, (_, row) =>
        Array.from({ length: right + 1 }, (__, column) =>
          JSON.stringify(sheet.content(row, column).value),
        ).join(),
      );
    })
    .join('\n');

/** Two panes, of which the second does all that it was asked before a request of the first. */
const met = (useCase: UseCase, before: number, other: Run = useCase.run): Promise<Meeting> =>
  onPreparedBook(useCase, async ({ model }) => {
    const start = stateText(model);
    let [at, then, requests, untilWriting] = [start, start, 0, 0];
    let isMeeting = false;
    let second: Done | null = null;
    const first = await waiting(
      async () => {
        if (isMeeting) return;
        if (before === Infinity && untilWriting === 0 && stateText(model) !== start)
          untilWriting = requests - 1;
        if (requests++ !== before) return;
        isMeeting = true;
        at = stateText(model);
        second = await kept(other)(officePort());
        then = stateText(model);
        isMeeting = false;
      },
      (port) => kept(useCase.run)(port),
    );
    const history = (await recallHistory(officePort())).map(
      ({ isUndone, isPartlyUndone, open, count, where }) => [isUndone, isPartlyUndone, open, count, where],
    );
    const hasFirstWritten = start !== at || then !== stateText(model);
    const found = { first, second, hasFirstWritten, text: textOf(model) };
    return { ...found, history: JSON.stringify(history), untilWriting: untilWriting || requests - 1 };
  });

/** Before the second reading, before the request that compares, and between it and the one that writes. */
const momentsOf = ({ untilWriting }: Meeting): readonly number[] => [
  ...new Set([1, untilWriting - 1, untilWriting]),
];

/** Rows, rules, looks and names have no comparison in the request that writes them (decision 15). */
const IN_ONE_MOMENT = new Set([
  ...['highlight', 'removeHighlight', 'addMissing', 'addMissingHighlighted', 'undoRows', 'undoHighlight'],
  ...['deliver', 'takeDeliveryBack'],
]);
/** These make many sheets, one of which says what the others would; of a sheet that is made anew the same, nothing is seen. */
const LEFT_OUT = new Set(['documentAgain', 'reportAgain', 'reportRemembered', 'allReports', 'setUp']);
const ASKED = USE_CASES.filter(({ name }) => !LEFT_OUT.has(name));
let meetings = 0;

it.each(ASKED.map((useCase) => [useCase.name, useCase] as const))(
  'has each pane say what it wrote itself: %s',
  async (_, useCase) => {
    const alone = await met(useCase, Infinity);
    const later = await met(useCase, 0);
    const faults: unknown[] = [];
    for (const before of momentsOf(alone)) {
      const { first, second, hasFirstWritten, history } = await met(useCase, before);
      meetings += 1;
      const said = first.ok ? told(first) : wrongSentence(first.problem);
      const isTold = first.ok
        ? hasFirstWritten || said === told(later.first)
        : said === null && !hasFirstWritten;
      const isTrue = isTold && (hasFirstWritten || history === alone.history);
      const isOpen = before === alone.untilWriting && IN_ONE_MOMENT.has(useCase.name);
      if ((!isTrue && !isOpen) || second?.ok !== true)
        faults.push({ before, hasFirstWritten, first: told(first).slice(0, 300), history });
    }
    expect(faults).toEqual([]);
  },
);

it('takes the rows of a pane that is refused at the end of its writing out again', async () => {
  const useCase = ASKED.find(({ name }) => name === 'addMissing');
  if (useCase === undefined) throw new Error('no addition');
  const alone = await met(useCase, Infinity);
  // The other pane adds the same rows, and a person types in the plan's last row.
  const { first, text } = await met(useCase, alone.untilWriting, async (port, options) => {
    const done = await useCase.run(port, options);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').getRange('B5').values = [['Publicar los datos']];
      await context.sync();
    });
    return done;
  });
  expect(first).toMatchObject({ ok: false, problem: { code: 'changedWhileWriting' } });
  expect(text.replace('"Publicar los datos"', '"Publicar los datos preliminares"')).toBe(alone.text);
});

const CONTROL = {
  record: { action: 'test', at: '2026-11-26T10:44' },
  onProgress: () => undefined,
  signal: new AbortController().signal,
};
const OWN = 'Mío 7391';
const OTHERS = 'Ajeno 5527';
const record =
  (entry: (text: string) => NewRecord) =>
  (text: string): Run =>
  async (port) => {
    const read = await port.read();
    const seen = read.ok ? read.value : null;
    return writeRecord(entry(text), () => undefined)(port, { ...OPTIONS, ...CONTROL, seen });
  };
const row =
  (entry: (text: string) => RowEntry) =>
  (text: string): Run =>
  async (port) => {
    const read = await port.read();
    const seen = read.ok ? read.value : null;
    const place = { kind: 'plan', cell: { sheet: 'Plan', row: 5, column: 1 } } as const;
    const of = { ...place, number: '3.', name: 'Publicar los datos preliminares' };
    return writeEntry(of, entry(text))(port, { ...OPTIONS, ...CONTROL, seen });
  };

const sessionOf = (date: string) =>
  record((orderOfTheDay) => ({
    kind: 'sessions',
    added: { body: 'COTAPREP', type: 'Ordinaria', date: day(date), orderOfTheDay },
  }));
const departureOf = (row: string) =>
  record((departureReason) => ({
    kind: 'members',
    changed: {
      row: { number: 'COTAPREP', name: row },
      values: { departed: day('2023-11-20'), departureReason },
    },
  }));
const substituted = record((name) => ({
  kind: 'members',
  changed: {
    row: { number: 'COTAPREP', name: 'Persona A' },
    values: { departed: day('2023-11-20'), departureReason: 'Renuncia' },
  },
  added: { body: 'COTAPREP', name, position: 'Integrante', substituteFor: 'Persona A' },
}));
const agreementOf = (key: string) =>
  record((subject) => ({
    kind: 'agreements',
    added: { key, date: TODAY, body: 'Consejo General', subject },
  }));
const completed = row((evidence) => ({ completed: TODAY, evidence }));
const note = row((cause) => ({ cause }));

/** What is entered in one pane, and what in the other. */
const ENTRIES: readonly (readonly [string, (text: string) => Run, (text: string) => Run])[] = [
  ['sessions of two days', sessionOf('2023-11-28'), sessionOf('2023-11-29')],
  ['one session with two agendas', sessionOf('2023-11-28'), sessionOf('2023-11-28')],
  ['two departures', departureOf('Persona A'), departureOf('Persona B')],
  ['one departure with two reasons', departureOf('Persona A'), departureOf('Persona A')],
  ['one departure with two substitutes', substituted, substituted],
  ['two agreements', agreementOf('OPL/CG/011/2023'), agreementOf('OPL/CG/012/2023')],
  ['one agreement with two subjects', agreementOf('OPL/CG/011/2023'), agreementOf('OPL/CG/011/2023')],
  ['two completions', completed, completed],
  ['a completion and a note', completed, note],
  ['two notes', note, note],
];

it.each(ENTRIES)('writes what was entered, or says that it did not: %s', async (name, own, others) => {
  const useCase: UseCase = { name, book: PAPERS, run: own(OWN) };
  const alone = await met(useCase, Infinity);
  expect([alone.first.ok, alone.text.includes(OWN)]).toEqual([true, true]);
  const faults: unknown[] = [];
  // The pane has read before: what it shows is what it had seen then.
  for (const before of new Set([2, ...momentsOf(alone).slice(1)])) {
    const { first, second, text } = await met(useCase, before, others(OTHERS));
    meetings += 1;
    const says = first.ok ? '' : problemText(first.problem).what;
    const isTrue = first.ok
      ? text.includes(OWN)
      : !text.includes(OWN) &&
        wrongSentence(first.problem) === null &&
        /^No (?:se escribió|quedó escrito) lo que usted pidió\.$/.test(says);
    if (!isTrue || second?.ok !== true || !text.includes(OTHERS))
      faults.push({ before, first: told(first), text });
  }
  expect(faults).toEqual([]);
});

afterAll(() =>
  console.info(
    `Two panes at once: ${meetings} meetings of ${ASKED.length} use cases and ${ENTRIES.length} entries.`,
  ),
);

it('is as large as it should be', () => expect(meetings).toBeGreaterThan(100));
