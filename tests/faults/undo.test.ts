/**
 * Random writes of the add-in, then random changes of a person with all that hangs on cells, then an undo: everything of the
 * person's is there, and what is left of the add-in's is named. `UNDO_RUNS` and `UNDO_SEED` repeat a run.
 */
import { recallHistory } from '../../src/app/history';
import { undoEntry } from '../../src/app/undoHistory';
import { cellAddress, columnLetters } from '../../src/domain/registers/cell';
import { ok } from '../../src/domain/result';
import { createOfficePort } from '../../src/excel/officePort';
import { editTextPart, readPackage, writePackage } from '../../src/workbench/host/model/excelts/package';
import { WORKBOOK_ORDER, WORKSHEET_ORDER } from '../../src/workbench/host/model/saving/order';
import { putChild } from '../../src/workbench/host/model/saving/xmlPatch';
import type { SheetModel, WorkbookModel } from '../../src/workbench/host/model/workbookModel';
import type { OpenBook } from '../support/office';
import { withWorkbook } from '../support/office';
import { day } from '../support/registers';
import { BOOK, withFeature, XLSX_FEATURES } from '../support/xlsxFeatures';
import { openModel } from '../support/workbooks';
import type { Random } from './random';
import { randomOf } from './random';
import { USE_CASES } from './useCases';

const RUNS = Number(process.env['UNDO_RUNS'] ?? 24);
const SEED = Number(process.env['UNDO_SEED'] ?? 1);

const TODAY = day('2023-11-30');
const OPTIONS = { today: TODAY, acceptReading: true } as const;
const port = () => createOfficePort({ requestTimeout: Infinity });

const UNDONE = USE_CASES.filter(({ prepare, name }) => prepare === undefined && name !== 'allReports');

type Cell = readonly [row: number, column: number];

/** Something of a person's in a workbook: how it is put there, and whether it still is. */
interface Own {
  readonly what: string;
  readonly isThere: (model: WorkbookModel) => boolean;
}

const contentOf = (sheet: SheetModel, row: number, column: number): string => {
  const { value, formula } = sheet.content(row, column);
  const text = typeof value === 'object' ? '' : String(value);
  return formula === null ? text : `=${formula}`;
};

function* cellsOf(sheet: SheetModel): Generator<readonly [row: number, column: number, content: string]> {
  const used = sheet.usedArea(false);
  for (let row = 0; row <= (used?.bottom ?? -1); row++)
    for (let column = 0; column <= (used?.right ?? -1); column++)
      yield [row, column, contentOf(sheet, row, column)];
}

const someCell = (
  model: WorkbookModel,
  holds: (sheet: SheetModel, row: number, column: number, content: string) => boolean,
): boolean =>
  model.sheets.some((sheet) =>
    [...cellsOf(sheet)].some(([row, column, content]) => holds(sheet, row, column, content)),
  );

const addressOf = ([row, column]: Cell): string => `${columnLetters(column + 1)}${row + 1}`;

/** A cell on which something is put: mostly one that the add-in wrote, or one beside it. */
function target(random: Random, model: WorkbookModel, before: WorkbookModel): { sheet: number; cell: Cell } {
  const all = model.sheets.flatMap((sheet, index) => {
    const known = before.sheets.find(({ name }) => name === sheet.name);
    return [...cellsOf(sheet)]
      .filter(([, , content]) => content !== '')
      .map(([row, column, content]) => {
        const isNew = known === undefined || contentOf(known, row, column) !== content;
        return { sheet: index, row, column, isNew };
      });
  });
  const written = all.filter(({ isNew }) => isNew);
  const found = random.pick(written.length > 0 && random.below(4) > 0 ? written : all);
  const { sheet = 0, row = 0, column = 0 } = found ?? {};
  return { sheet, cell: [row, random.below(3) === 0 ? column + 1 + random.below(2) : column] };
}

const partOf = (sheet: number): string => `xl/worksheets/sheet${sheet + 1}.xml`;

function inElement(xml: string, name: string, order: readonly string[], child: string): string {
  const end = `</${name}>`;
  if (xml.includes(end)) return xml.replace(end, () => `${child}${end}`);
  return putChild(xml, name, order, `<${name}>${child}${end}`);
}

/** Puts into a file what only a file tells: a link, a format of a part of a text, a comment, a name. */
function inFile(
  random: Random,
  file: Uint8Array,
  model: WorkbookModel,
  before: WorkbookModel,
  token: string,
) {
  const { sheet, cell } = target(random, model, before);
  const at = addressOf(cell);
  const own = model.sheets[sheet];
  if (own === undefined) throw new Error('no sheet');
  const parts = readPackage(file);
  const kinds = ['link', 'name', 'richText', ...(sheet === 0 ? ['comment'] : [])] as const;
  const kind = random.pick(kinds) ?? 'link';
  const what = `${kind} ${token} at ${own.name}!${at}`;
  const put = (part: string, change: (xml: string) => string): Uint8Array => {
    editTextPart(parts, part, change);
    return writePackage(parts);
  };
  if (kind === 'name') {
    const name = `Mia${token}`;
    const text = `<definedName name="${name}">'${own.name}'!$${at.replace(/(\d+)/, '$$$1')}</definedName>`;
    const isThere = (now: WorkbookModel): boolean =>
      now.names().some((each) => each.name === name && !each.formula.includes('#REF!'));
    return { what, isThere, file: put(BOOK, (xml) => inElement(xml, 'definedNames', WORKBOOK_ORDER, text)) };
  }
  if (kind === 'comment') {
    const feature = XLSX_FEATURES.find(({ name }) => name === 'threaded comments with persons');
    if (feature === undefined) throw new Error('no comments');
    const moved = {
      ...feature,
      parts: (feature.parts ?? []).map((part) => ({ ...part, content: part.content.replaceAll('B5', at) })),
    };
    const isThere = (now: WorkbookModel): boolean => now.sheets.some(({ comments }) => comments.length > 0);
    return { what, isThere, file: withFeature(file, moved) };
  }
  const text = contentOf(own, ...cell);
  const cellXml = new RegExp(`<c r="${at}"([^>]*?)(?:/>|>.*?</c>)`, 's');
  if (
    kind === 'richText' &&
    /^[\p{L}\d .]{4,}$/u.test(text) &&
    typeof own.content(...cell).value === 'string'
  ) {
    const runs = `<is><r><t xml:space="preserve">${text.slice(0, 2)}</t></r><r><rPr><b/></rPr><t xml:space="preserve">${text.slice(2)}</t></r></is>`;
    const isThere = (now: WorkbookModel): boolean =>
      someCell(now, (on, row, column, content) => content === text && on.hasRichText(row, column));
    const changed = put(partOf(sheet), (xml) =>
      xml.replace(
        cellXml,
        (_, attributes: string) =>
          `<c r="${at}"${attributes.replace(/ t="[^"]*"/, '')} t="inlineStr">${runs}</c>`,
      ),
    );
    return { what: `${what} «${text}»`, isThere, file: changed };
  }
  const location = `Proceso!${token}`;
  const isThere = (now: WorkbookModel): boolean =>
    someCell(now, (on, row, column) => on.hyperlink(row, column)?.address.includes(token) ?? false);
  const link = `<hyperlink ref="${at}" location="${location}"/>`;
  return {
    ...{ what: `link ${token} at ${own.name}!${at}`, isThere },
    file: put(partOf(sheet), (xml) => inElement(xml, 'hyperlinks', WORKSHEET_ORDER, link)),
  };
}

/** Changes the open workbook as a person does. */
function inWorkbook(random: Random, { model, session }: OpenBook, before: WorkbookModel, token: string): Own {
  const { sheet: index, cell } = target(random, model, before);
  const sheet = model.sheets[index];
  if (sheet === undefined) throw new Error('no sheet');
  const [row, column] = cell;
  const area = { top: row, left: column, bottom: row, right: column };
  const kind = random.pick(['text', 'validation', 'rule', 'formula', 'merge', 'insert', 'delete'] as const);
  const what = `${kind} ${token} at ${cellAddress({ sheet: sheet.name, row: row + 1, column: column + 1 })}`;
  switch (kind) {
    case 'validation':
      sheet.setDataValidation([area], {
        ...{ type: 'List', operator: 'Between', formula1: `"${token}"`, formula2: null },
        ...{ inCellDropDown: true, ignoreBlanks: true },
        errorAlert: { show: true, style: 'Stop', title: '', message: '' },
        prompt: { show: false, title: '', message: '' },
      });
      return {
        what,
        isThere: (now) =>
          someCell(now, (on, r, c) => JSON.stringify(on.dataValidation(r, c) ?? '').includes(token)),
      };
    case 'rule': {
      const formula = `LEN("${token}")>0`;
      sheet.addConditionalFormat({ areas: [area], type: 'Custom', formula, style: {}, stopIfTrue: false });
      return {
        what,
        isThere: (now) =>
          now.sheets.some((on) => on.conditionalFormats().some((rule) => rule.formula === formula)),
      };
    }
    case 'formula': {
      const other = model.sheets[(index + 1) % model.sheets.length] ?? sheet;
      const formula = `"${token}"&'${sheet.name}'!${addressOf(cell)}`;
      other.setContent(60, 20, { value: token, formula, quotePrefix: false });
      const isThere = (now: WorkbookModel): boolean =>
        someCell(now, (_, _row, _column, text) => text.includes(token) && !text.includes('#REF!'));
      return { what: `${what} in ${other.name}`, isThere };
    }
    case 'merge': {
      const used = sheet.usedArea(false);
      const left = 2 + Math.max(used?.right ?? 0, ...sheet.merges().map(({ right }) => right));
      const width = 2 + (Number(token.slice(1)) % 7);
      sheet.merge({ top: row, bottom: row, left, right: left + width - 1 });
      const isThere = (now: WorkbookModel): boolean =>
        now.sheets.some((on) => on.merges().some((each) => each.right - each.left + 1 === width));
      return { what, isThere };
    }
    case 'insert':
      session.userInsertRows(sheet.name, row + 1, 1);
      return { what, isThere: () => true };
    case 'delete':
      session.userDeleteRows(sheet.name, row + 1, 1);
      return { what, isThere: () => true };
    default:
      session.userEdit(sheet.name, addressOf(cell), `Texto ${token}`);
      return { what, isThere: (now) => someCell(now, (_, _row, _column, text) => text === `Texto ${token}`) };
  }
}

/** What cells hold, each as often as it does, without what a person wrote. */
function contentsOf(model: Pick<WorkbookModel, 'sheets'>): Map<string, number> {
  const contents = new Map<string, number>();
  for (const sheet of model.sheets)
    for (const [, , content] of cellsOf(sheet))
      if (content !== '' && !/T\d{3}/.test(content)) contents.set(content, (contents.get(content) ?? 0) + 1);
  return contents;
}

/** The contents that one workbook has more often than another. */
const more = (one: Map<string, number>, other: Map<string, number>): readonly string[] =>
  [...one].filter(([content, count]) => count > (other.get(content) ?? 0)).map(([content]) => content);

const outcomes = new Map<string, number>();

async function once(seed: number): Promise<void> {
  const random = randomOf(seed);
  const useCase = random.pick(UNDONE);
  if (useCase === undefined) throw new Error('no use case');
  const files: Uint8Array[] = [];
  const saved = await withWorkbook(
    useCase.book,
    async ({ session }) => {
      files.push(await session.save());
      const done = await useCase.run(port(), { record: { action: useCase.name, at: '2026-11-26T10:44' } });
      if (!done.ok) throw new Error(`${useCase.name}: ${done.problem.code}`);
      return session.save();
    },
    { installGlobals: true },
  );
  const [first] = files;
  if (first === undefined) throw new Error('not saved');
  const before = await openModel(first);
  const written = await openModel(saved);
  const owned: Own[] = [];
  let file = saved;
  if (random.below(2) === 0) {
    const put = inFile(random, file, written, before, `T${100 + random.below(900)}`);
    owned.push(put);
    file = put.file;
  }
  await withWorkbook(
    file,
    async (book) => {
      const changes = owned.length === 0 ? 1 + random.below(2) : random.below(2);
      for (let change = 0; change < changes; change++)
        owned.push(inWorkbook(random, book, before, `T${100 + random.below(900)}`));
      const { model } = book;
      // What a person deleted afterwards is not to be kept.
      const kept = owned.filter(({ isThere }) => isThere(model));
      const madeSince = ({ name }: SheetModel): boolean =>
        !before.sheets.some((sheet) => sheet.name === name);
      const asChanged = contentsOf({ sheets: model.sheets.filter((sheet) => !madeSince(sheet)) });
      const [undoing] = await recallHistory(port());
      if (undoing === undefined) throw new Error('nothing was kept');
      const undone = await undoEntry(port(), undoing.id, OPTIONS);
      if (!undone.ok)
        throw new Error(`${useCase.name}: ${undone.problem.code} ${undone.problem.detail ?? ''}`);
      const { left, untold } = undone.value;
      const lost = kept.filter(({ isThere }) => !isThere(model)).map(({ what }) => what);
      const now = contentsOf(model);
      // A content that the writing brought, is still there, and nothing says so.
      const given = contentsOf(before);
      const unsaid = left.length > 0 ? [] : more(now, given);
      const taken = more(given, now).filter(
        (content) => (asChanged.get(content) ?? 0) > (now.get(content) ?? 0),
      );
      const story = [seed, useCase.name, ...owned.map(({ what }) => what)];
      expect({ story, lost, unsaid, taken }).toEqual({ story, lost: [], unsaid: [], taken: [] });
      expect(untold.filter((kind) => kind !== 'note')).toEqual([]);
      const key = `${useCase.name} ${left.length === 0 ? 'whole' : [...new Set(left.map(({ reason }) => reason))].sort().join('+')}`;
      outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
      return ok(null);
    },
    { installGlobals: true },
  );
}

it(`loses nothing of a person's in ${RUNS} undos, from seed ${SEED}`, async () => {
  const faults: string[] = [];
  for (let run = 0; run < RUNS; run++) {
    try {
      await once(SEED + run);
    } catch (error) {
      faults.push(`${SEED + run}: ${String(error).slice(0, 900)}`);
    }
  }
  console.info(`Undo: ${RUNS} runs: ${JSON.stringify(Object.fromEntries([...outcomes].sort()))}.`);
  expect(faults).toEqual([]);
  expect(outcomes.size).toBeGreaterThan(Math.min(RUNS, 15) / 2);
});
