/** Each use case that writes: only what the person saw is written, and what keeps it from that is handed on. */
import { addMissing } from '../../src/app/addMissing';
import { addRecord } from '../../src/app/addRecord';
import { highlightOverdue } from '../../src/app/highlightOverdue';
import { keepElectionDay } from '../../src/app/keepElectionDay';
import { linkDeliveries } from '../../src/app/linkDeliveries';
import { makeAllReports } from '../../src/app/makeAllReports';
import { makeCalendar } from '../../src/app/makeCalendar';
import { makeReport } from '../../src/app/makeReport';
import { makeSessionDocuments } from '../../src/app/makeSessionDocuments';
import type { ApplyOptions, WorkbookPort } from '../../src/app/port';
import { applyRecord, planVerification } from '../../src/app/recordInCalendar';
import { recordEntry } from '../../src/app/recordInRow';
import { writeMove } from '../../src/app/writeMove';
import { writeSections } from '../../src/app/writeSections';
import { monthOf } from '../../src/domain/dates/calendarDate';
import type { Problem } from '../../src/domain/problem';
import type { Result } from '../../src/domain/result';
import { fail, ok } from '../../src/domain/result';
import { fakePort } from '../support/fakePort';
import { day } from '../support/registers';
import { FIRST_ROW, PLAN, PROCESS } from '../support/smallPlan';
import { sheetOf, workbookOf } from '../support/snapshot';

const BOOK = workbookOf(
  PLAN,
  PROCESS,
  sheetOf('Sesiones', [
    ['Órgano', 'Tipo de sesión', 'Número', 'Fecha', 'Orden del día'],
    ['COTAPREP', 'Ordinaria', '1', '15/11/2023', 'Lista de asistencia'],
  ]),
);
const row = FIRST_ROW;
const month = monthOf(day('2023-11-30'));
const MEMBER = { body: 'COTAPREP', name: 'Persona A', position: 'Integrante' };

interface Choice extends ApplyOptions {
  readonly approves?: () => boolean;
}
type UseCase = (port: WorkbookPort, choice: Choice) => Promise<Result<unknown, Problem>>;
const OPTIONS = { today: day('2023-11-30'), acceptReading: true } as const;
async function verify(port: WorkbookPort, choice: Choice): ReturnType<UseCase> {
  const read = await port.read();
  if (!read.ok) return read;
  const by = { deliveries: ['4-final'], by: 'Dirección Jurídica', on: day('2023-11-29') } as const;
  const planned = planVerification(read.value, { ...OPTIONS, ...by });
  return planned.ok ? applyRecord(port, planned.value, choice) : planned;
}

it.each<[string, UseCase]>([
  [
    'an entry in a row',
    (port, choice) => recordEntry(port, { ...OPTIONS, ...choice, row, entry: { evidence: 'Acta' } }),
  ],
  [
    'links',
    (port, choice) =>
      linkDeliveries(port, { ...OPTIONS, ...choice, links: [{ delivery: '4-final', activity: row }] }),
  ],
  [
    'a member',
    (port, choice) => addRecord(port, { ...OPTIONS, ...choice, entry: { kind: 'members', added: MEMBER } }),
  ],
  [
    'a section',
    (port, choice) =>
      writeSections(port, { ...OPTIONS, ...choice, month, texts: { commission: 'Se avanzó' } }),
  ],
  ['the calendar', (port, choice) => makeCalendar(port, { ...OPTIONS, ...choice })],
  ['who verified a date', verify],
  ['the highlight', (port, choice) => highlightOverdue(port, { ...OPTIONS, ...choice })],
  ['missing rows', (port, choice) => addMissing(port, { ...OPTIONS, ...choice, deliveries: ['6-final'] })],
  ['a report', (port, choice) => makeReport(port, { ...OPTIONS, ...choice, month })],
  ['all reports', (port, choice) => makeAllReports(port, { ...OPTIONS, ...choice })],
  [
    'a document',
    (port, choice) =>
      makeSessionDocuments(port, {
        ...{ ...OPTIONS, ...choice, session: { row: 2 } },
        documents: ['attendance'],
      }),
  ],
  [
    'the election day',
    (port, choice) => keepElectionDay(port, { ...OPTIONS, ...choice, day: day('2024-06-02') }),
  ],
  [
    'a move',
    (port, choice) => writeMove(port, { ...OPTIONS, ...choice, move: { electionDay: day('2024-06-09') } }),
  ],
])('%s', async (_, run) => {
  const outcome = async (choice: Choice, onRead?: ReturnType<typeof fakePort>['onRead']) => {
    const port = fakePort(BOOK);
    let asked: ApplyOptions | undefined;
    port.onRead = onRead ?? port.onRead;
    port.onApply = (_edits, options) => {
      asked ??= options ?? {};
      return Promise.resolve(fail({ code: 'unexpected' }));
    };
    const done = await run(port, choice);
    const isChecked = asked && Boolean(asked.expected && asked.expectedNames && asked.plainTexts);
    return [done.ok ? null : done.problem.code, isChecked ?? null];
  };
  const stopped = new AbortController();
  stopped.abort();
  expect({
    refusedByExcel: await outcome({ approves: () => true }),
    notWhatWasSeen: await outcome({ approves: () => false }),
    cancelled: await outcome({ signal: stopped.signal }),
    unread: await outcome({}, () => Promise.resolve(fail({ code: 'inactiveWorkbook' }))),
    blank: await outcome({}, () => Promise.resolve(ok(workbookOf()))),
  }).toEqual({
    refusedByExcel: ['unexpected', true],
    notWhatWasSeen: ['changedMeanwhile', null],
    cancelled: ['cancelled', null],
    unread: ['inactiveWorkbook', null],
    blank: ['emptyWorkbook', null],
  });
});
