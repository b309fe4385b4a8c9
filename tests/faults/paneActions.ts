/** What a pane does in the runs of two panes: use cases with targets that it chose on an earlier reading, and undoing. */
import { addMissing } from '../../src/app/addMissing';
import { assessPlan } from '../../src/app/assessWorkbook';
import { highlightOverdue } from '../../src/app/highlightOverdue';
import { isUndoable, recallHistory } from '../../src/app/history';
import { ignoreFindings } from '../../src/app/ignoreFindings';
import { linkDeliveries } from '../../src/app/linkDeliveries';
import { makeCalendar } from '../../src/app/makeCalendar';
import { makeReport } from '../../src/app/makeReport';
import { makeSessionDocuments } from '../../src/app/makeSessionDocuments';
import type { WorkbookPort } from '../../src/app/port';
import { applyRecord, planVerification } from '../../src/app/recordInCalendar';
import { recordEntry } from '../../src/app/recordInRow';
import { removeHighlight } from '../../src/app/removeHighlight';
import { applyRepairs, previewRepairs } from '../../src/app/repairs';
import { activityRef } from '../../src/app/rowRef';
import { planMapping, settleMapping } from '../../src/app/settleMapping';
import { undoEntry } from '../../src/app/undoHistory';
import { writeMove } from '../../src/app/writeMove';
import { writeSections } from '../../src/app/writeSections';
import { placesOf } from '../../src/domain/assessment/fixes';
import { findingKeys } from '../../src/domain/assessment/ignoredFindings';
import { monthOf } from '../../src/domain/dates/calendarDate';
import type { Problem } from '../../src/domain/problem';
import type { Result } from '../../src/domain/result';
import { ok } from '../../src/domain/result';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { day } from '../support/registers';
import type { People, Table } from './people';
import { CALENDAR_TABLE, PLAN_TABLE } from './people';
import type { Random } from './random';
import { wrongSentence } from './sentences';

const TODAY = day('2023-11-30');
const OPTIONS = { today: TODAY, acceptReading: true } as const;
const MONTH = monthOf(TODAY);
const WRITING = { ...OPTIONS, record: { action: 'test', at: '2026-11-26T10:44' } } as const;

/** A pane: its port, and the workbook as it read it last. */
export interface Pane {
  readonly port: WorkbookPort;
  seen: WorkbookSnapshot;
}

interface Acting extends Pane {
  readonly people: People;
  readonly random: Random;
}

type Action = (acting: Acting) => Promise<Result<unknown, Problem>>;

const NOTHING = ok(null);

async function entry({ port, seen, people, random }: Acting): Promise<Result<unknown, Problem>> {
  const assessed = assessPlan(seen, OPTIONS);
  const activities = assessed.ok ? assessed.value.plan.rows : [];
  const activity = random.pick(activities);
  if (activity === undefined) return NOTHING;
  const isEvidence = random.below(2) === 0;
  const [heading, word] = isEvidence ? ['Evidencia', 'Oficio'] : ['Observaciones', 'Causa'];
  const text = `${word} ${people.unique()}`;
  const key = keyIn(seen, PLAN_TABLE, activity.number.cell.row);
  if (key === null) return NOTHING;
  people.expects(PLAN_TABLE, key, heading, text);
  const done = await recordEntry(port, {
    ...WRITING,
    row: activityRef(activity, activities),
    entry: isEvidence ? { evidence: text } : { cause: text },
  });
  if (done.ok && done.value.changes.length > 0) people.wasWritten(PLAN_TABLE, key, heading, text);
  return done;
}

async function link({ port, seen, random }: Acting): Promise<Result<unknown, Problem>> {
  const assessed = assessPlan(seen, OPTIONS);
  if (!assessed.ok) return NOTHING;
  const { rows } = assessed.value.plan;
  const activity = random.pick(rows);
  const delivery = random.pick(assessed.value.assessment.deliveries)?.delivery.id;
  if (activity === undefined || delivery === undefined) return NOTHING;
  const links = [{ delivery, activity: activityRef(activity, rows) }];
  return linkDeliveries(port, { ...WRITING, links });
}

async function verify({ port, seen, people, random }: Acting): Promise<Result<unknown, Problem>> {
  const assessed = assessPlan(seen, OPTIONS);
  const delivery = assessed.ok ? random.pick(assessed.value.assessment.deliveries)?.delivery : undefined;
  const read = delivery === undefined ? null : await port.read();
  if (delivery === undefined || !read?.ok) return NOTHING;
  const by = `Persona ${people.unique()}`;
  const planned = planVerification(read.value, { ...OPTIONS, deliveries: [delivery.id], by, on: TODAY });
  if (!planned.ok) return planned;
  const row = keyIn(read.value, CALENDAR_TABLE, planned.value.changes.at(-1)?.cell.row);
  if (row !== null) people.expects(CALENDAR_TABLE, row, 'Verificado por', by);
  const done = await applyRecord(port, planned.value, WRITING);
  if (done.ok && row !== null) {
    // What the plan says that it replaces.
    for (const { from } of planned.value.changes) people.wasReplaced(String(from.value));
    people.wasWritten(CALENDAR_TABLE, row, 'Verificado por', by);
  }
  return done;
}

/** What identifies a row of a table in a snapshot; `null` where it does not have the table. */
function keyIn({ sheets }: WorkbookSnapshot, table: Table, row: number | undefined): string | null {
  const sheet = sheets.find(({ name }) => name === table.sheet);
  const headings = sheet?.values.find((line) => table.key.every((text) => line.includes(text)));
  const line = sheet?.values[(row ?? 0) - sheet.firstRow];
  if (headings === undefined || line === undefined) return null;
  return table.key.map((text) => String(line[headings.indexOf(text)] ?? '')).join(' | ');
}

async function repair({ port, seen }: Acting): Promise<Result<unknown, Problem>> {
  const previewed = previewRepairs(seen, { ...OPTIONS, rules: ['DATE-02'] });
  if (!previewed.ok) return NOTHING;
  return applyRepairs(
    port,
    {
      fixes: previewed.value.repairs.map(({ fix }) => fix),
      registers: previewed.value.assessed.registers,
    },
    WRITING,
  );
}

async function ignore({ port, seen, people, random }: Acting): Promise<Result<unknown, Problem>> {
  const assessed = assessPlan(seen, OPTIONS);
  if (!assessed.ok) return NOTHING;
  const { assessment, registers } = assessed.value;
  const finding = random.pick(assessment.findings);
  const place = finding && placesOf(finding)[0];
  if (finding === undefined || place === undefined) return NOTHING;
  const key = findingKeys(registers)(finding.rule, finding.register, place);
  const reason = `Motivo ${people.unique()}`;
  const entries = [{ key, message: place.message, reason, by: 'Secretaría Técnica', on: TODAY }];
  return ignoreFindings(port, { ...WRITING, entries });
}

async function undo({ port, people, random }: Acting): Promise<Result<unknown, Problem>> {
  const found = random.pick((await recallHistory(port)).filter(isUndoable));
  if (found === undefined) return NOTHING;
  const undone = await undoEntry(port, found.id, OPTIONS);
  people.wasUndone();
  return undone;
}

const ACTIONS: Readonly<Record<string, Action>> = {
  highlight: ({ port }) => highlightOverdue(port, WRITING),
  removeHighlight: ({ port }) => removeHighlight(port, WRITING),
  calendar: ({ port }) => makeCalendar(port, WRITING),
  addMissing: ({ port, random }) =>
    addMissing(port, {
      ...WRITING,
      deliveries: [random.pick(['6-final', '10-final', '4-draft']) ?? '6-final'],
    }),
  report: ({ port }) => makeReport(port, { ...WRITING, month: MONTH, acceptContradictions: true }),
  document: ({ port }) =>
    makeSessionDocuments(port, { ...WRITING, session: { row: 2 }, documents: ['attendance'] }),
  settle: ({ port, seen, random }) => {
    const absent = random.pick(['members', 'agreements'] as const) ?? 'members';
    return settleMapping(port, planMapping(seen, new Map([[absent, 'absent']])), WRITING);
  },
  sections: ({ port, people }) =>
    writeSections(port, { ...WRITING, month: MONTH, texts: { incidents: `Incidente ${people.unique()}` } }),
  move: ({ port, random }) =>
    writeMove(port, { ...WRITING, move: { electionDay: day(`2024-06-0${1 + random.below(9)}`) } }),
  entry,
  entryAgain: entry,
  link,
  verify,
  repair,
  ignore,
  undo,
  undoAgain: undo,
};

/** One action of a pane, in words. Half of the times the pane has read the workbook just before. */
export async function act(acting: Acting, pane: Pane): Promise<string> {
  const { port, random } = acting;
  if (random.below(2) === 0) {
    const read = await port.read();
    if (read.ok) pane.seen = read.value;
  }
  const name = random.pick(Object.keys(ACTIONS)) ?? 'highlight';
  const done = await ACTIONS[name]?.({ ...acting, seen: pane.seen });
  if (done === undefined || done.ok) return `${name} done`;
  const { code, detail } = done.problem;
  expect(wrongSentence(done.problem)).toBeNull();
  return `${name} ${code}${code === 'unexpected' ? ` ${detail ?? ''}` : ''}`;
}
