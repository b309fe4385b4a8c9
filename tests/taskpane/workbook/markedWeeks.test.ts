/** From the question about marked weeks to what is read: pressed once on the card, kept in «Configuración PREP», told with each date. */
import { planMapping, settleMapping } from '../../../src/app/settleMapping';
import { snapshotStatuses } from '../../../src/app/snapshotStatuses';
import type { WorkbookStatuses } from '../../../src/app/snapshotStatuses';
import { datedCells } from '../../../src/domain/rules/dateFields';
import { createOfficePort } from '../../../src/excel/officePort';
import type { Choices, ReadPart } from '../../../src/taskpane/workbook/readingChoices';
import {
  isOpenQuestion,
  mappingsOf,
  readParts,
  withChoice,
} from '../../../src/taskpane/workbook/readingChoices';
import { readLayout } from '../../../src/taskpane/workbook/workbook.actions';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { withWorkbook } from '../../support/office';
import { day } from '../../support/registers';
import { describeWorkbook } from '../../support/workbooks';

const OPTIONS = { today: day('2026-11-27'), electionDay: day('2027-06-06') };
const PLAN = 'Plan de trabajo';
const BOOK = {
  [PLAN]: [
    ['', '', '', 'OCT 26', '', '', '', 'NOV 26', '', '', ''],
    ['No.', 'Actividad', 'Responsable', 'S1', 'S2', 'S3', 'S4', 'S1', 'S2', 'S3', 'S4'],
    ['1', 'Designar a la instancia interna', 'Consejo General', 'X', 'X'],
    ['2', 'Integrar el COTAPREP', 'Consejo General', '', 'X'],
    ['3', 'Desarrollar el sistema informático', 'Informática', '', '', '', 'X', 'X'],
    ['4', 'Contratar al ente auditor', 'Administración', '', '', 'X'],
  ],
};

function statusesOf(snapshot: WorkbookSnapshot): WorkbookStatuses {
  const statuses = snapshotStatuses(snapshot, OPTIONS);
  if (!statuses.ok) throw new Error(statuses.problem.code);
  return statuses.value;
}

async function partsOf(snapshot: WorkbookSnapshot, choices: Choices): Promise<readonly ReadPart[]> {
  const layout = await readLayout(new Map())(snapshot, OPTIONS, createOfficePort());
  if (!layout.ok) throw new Error(layout.problem.code);
  return layout.value.registers.flatMap((register) => readParts(layout.value, register, choices));
}

const linesOf = async (snapshot: WorkbookSnapshot) =>
  (await partsOf(snapshot, new Map()))[0]?.lines.lines ?? [];

/** Opens the workbook, presses «Es correcto» on the card, and does something with what is read then. */
async function confirmed(
  body: (after: WorkbookSnapshot, before: WorkbookSnapshot) => Promise<void>,
  choose: (part: ReadPart) => Choices = () => new Map(),
): Promise<void> {
  const confirm = async (): Promise<void> => {
    const read = await createOfficePort().read();
    if (!read.ok) throw new Error(read.problem.code);
    const [part] = await partsOf(read.value, new Map());
    if (part === undefined) throw new Error('no plan');
    const mappings = mappingsOf(await partsOf(read.value, choose(part)), new Map());
    const done = await settleMapping(createOfficePort(), planMapping(read.value, mappings));
    if (!done.ok) throw new Error(done.problem.code);
    await body(done.value.snapshot, read.value);
  };
  await withWorkbook(await describeWorkbook(BOOK).save(), confirm, { installGlobals: true });
}

it('are asked for on the card, the first week marked as the answer', () =>
  confirmed(async (_, before) => {
    expect(statusesOf(before).read.reading).toBe('unsure');
    expect((await linesOf(before)).filter(isOpenQuestion)).toMatchObject([
      { field: 'period', isOfWeeks: true, column: { column: 4 }, candidates: [{ column: 4 }] },
    ]);
  }));

it('are kept in the configuration once the card is confirmed, and nothing is written elsewhere', () =>
  confirmed(async (after, before) => {
    expect(after.sheets[0]?.formulas).toEqual(before.sheets[0]?.formulas);
    const { read } = statusesOf(after);
    expect([read.reading, read.registers.questions]).toEqual(['confirmed', []]);
    expect((await linesOf(after)).filter(({ field }) => field === 'period')).toMatchObject([
      {
        sureness: 'confirmed',
        column: { column: 4 },
        further: [5, 6, 7, 8, 9, 10, 11].map((column) => ({ column })),
        evidence: [
          'está confirmado en la hoja de configuración',
          'las semanas marcadas dicen desde cuándo y hasta cuándo',
        ],
      },
    ]);
    expect((await partsOf(after, new Map())).map(({ lines }) => lines.unused)).toEqual([[]]);
    expect(datedCells(read.registers).slice(0, 2)).toMatchObject([
      { field: { value: { source: 'week', text: 'OCT 26 S1' } } },
      { field: { value: { source: 'week', text: 'OCT 26 S2' } } },
    ]);
  }));

it('hold while more is marked in the first week', () =>
  confirmed((after) => {
    const [plan, ...others] = after.sheets;
    if (plan === undefined) throw new Error('no plan');
    const marked = <Cell>(rows: readonly (readonly Cell[])[], mark: Cell): Cell[][] =>
      rows.map((row, at) => row.map((cell, column) => (at > 1 && column === 3 ? mark : cell)));
    const more = {
      ...plan,
      values: marked(plan.values, 'X'),
      texts: marked(plan.texts, 'X'),
      types: marked(plan.types, 'String'),
    };
    expect(statusesOf({ ...after, sheets: [more, ...others] }).read.registers.questions).toEqual([]);
    return Promise.resolve();
  }));

it('are not asked for again where the person said that they are nothing', () =>
  confirmed(
    (after) => {
      const { questions, plan } = statusesOf(after).read.registers;
      expect(questions).toEqual([]);
      expect(plan?.rows.every(({ start, end }) => start === null && end === null)).toBe(true);
      return Promise.resolve();
    },
    (part) => withChoice(new Map(), part, 'period', null),
  ));
