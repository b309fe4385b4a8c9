/**
 * People in a workbook while panes write: what they change, and whether everything that they wrote, and everything that a pane
 * said it wrote, is in its row and under its heading.
 */
import { columnLetters } from '../../src/domain/registers/cell';
import type { HostSession } from '../../src/workbench/host';
import type { SheetModel, WorkbookModel } from '../../src/workbench/host/model/workbookModel';
import type { Random } from './random';

type Content = string | number | null;

/** What must be in a cell: the whole of it, or lines of it, for the panes add lines. */
interface Kept {
  readonly value: string | number;
  readonly isLine: boolean;
}

/** A sheet of rows: which of its headings name a row, and in which columns people write. */
export interface Table {
  readonly sheet: string;
  /** One of these headings finds the row of headings. */
  readonly key: readonly string[];
  readonly notes: readonly string[];
}

export const PLAN_TABLE: Table = {
  sheet: 'Plan',
  key: ['Actividades'],
  notes: ['Color', 'Evidencia', 'Observaciones'],
};
export const CALENDAR_TABLE: Table = {
  sheet: 'Calendario Anexo 13',
  key: ['Documento', 'Etapa', 'Entregable'],
  notes: ['Observaciones', 'Verificado por'],
};
const TABLES = [PLAN_TABLE, CALENDAR_TABLE] as const;

const contentOf = (sheet: SheetModel, row: number, column: number): Content => {
  const { value, formula } = sheet.content(row, column);
  if (formula !== null) return `=${formula}`;
  return typeof value === 'string' || typeof value === 'number' ? value : null;
};

const textOf = (content: Content): string => (content === null ? '' : String(content));
const linesOf = (content: Content): readonly string[] => textOf(content).split('\n');

/** A table as it is now: rows by key and columns by heading, from 0. */
export class Grid {
  readonly rows = new Map<string, number>();
  readonly columns = new Map<string, number>();
  readonly headingRow: number;
  readonly bottom: number;

  private constructor(
    readonly sheet: SheetModel,
    table: Table,
  ) {
    const used = sheet.usedArea(true) ?? { bottom: -1, right: -1 };
    this.bottom = used.bottom;
    const isHeading = (row: number): boolean => {
      const found = new Set(this.rowTexts(row, used.right));
      return table.key.every((heading) => found.has(heading));
    };
    this.headingRow = Array.from({ length: used.bottom + 1 }, (_, row) => row).find(isHeading) ?? -1;
    if (this.headingRow < 0) return;
    this.rowTexts(this.headingRow, used.right).forEach((heading, column) => {
      if (heading !== '') this.columns.set(heading, column);
    });
    const alike = new Set<string>();
    for (let row = this.headingRow + 1; row <= used.bottom; row++) {
      const key = table.key.map((heading) => textOf(this.at(row, heading))).join(' | ');
      if (this.rows.has(key)) alike.add(key);
      if (key.replace(/[ |]/g, '') !== '') this.rows.set(key, row);
    }
    // Such rows cannot be told apart.
    for (const key of alike) this.rows.delete(key);
  }

  /** The table in a workbook; `null` where the workbook does not have it. */
  static of(model: WorkbookModel, table: Table): Grid | null {
    const sheet = model.sheets.find(({ name }) => name === table.sheet);
    return sheet === undefined ? null : new Grid(sheet, table);
  }

  at(row: number, heading: string): Content {
    const column = this.columns.get(heading);
    return column === undefined ? null : contentOf(this.sheet, row, column);
  }

  address(row: number, heading: string): string | null {
    const column = this.columns.get(heading);
    return column === undefined ? null : `${columnLetters(column + 1)}${row + 1}`;
  }

  private rowTexts(row: number, right: number): readonly string[] {
    return Array.from({ length: right + 1 }, (_, column) => textOf(contentOf(this.sheet, row, column)));
  }
}

const TOKEN = /^(?:Oficio|Causa|Persona) \d+$/;

/** The people, and what they and the panes wrote. */
export class People {
  /** By sheet, key of the row and heading. */
  private readonly kept = new Map<string, Map<string, Map<string, Kept[]>>>();
  /** Texts on other sheets, wherever they are. */
  private readonly texts = new Set<string>();
  /** Where a pane's text belongs, whether or not it is known to be written. */
  private readonly places = new Map<string, string>();
  /** What somebody wrote over, or deleted with its row. */
  private readonly gone = new Set<string>();
  private count = 0;

  constructor(
    private readonly session: HostSession,
    private readonly model: WorkbookModel,
    private readonly random: Random,
  ) {}

  /** A number that was not given before. */
  unique(): number {
    return ++this.count;
  }

  /** Says where a pane is about to write a text. */
  expects(table: Table, key: string, heading: string, text: string): void {
    this.places.set(text, JSON.stringify([table.sheet, key, heading]));
  }

  /** Says that a pane reported a text as written. */
  wasWritten(table: Table, key: string, heading: string, text: string): void {
    if (!this.gone.has(text)) this.cell(table, key, heading).push({ value: text, isLine: true });
  }

  /** Says that a pane wrote over a text that its preview had shown. */
  wasReplaced(text: string): void {
    for (const rows of this.kept.values())
      for (const cells of rows.values())
        for (const [heading, kept] of cells)
          cells.set(
            heading,
            kept.filter(({ value }) => value !== text),
          );
  }

  /** Says that a pane undid something: what panes wrote may be gone. */
  wasUndone(): void {
    for (const rows of this.kept.values())
      for (const cells of rows.values())
        for (const [heading, kept] of cells)
          cells.set(
            heading,
            kept.filter(({ value }) => !TOKEN.test(String(value))),
          );
  }

  /** One change of a person, as Excel makes it between two requests. */
  change(): void {
    const kinds = ['note', 'note', 'date', 'insertRow', 'deleteRow', 'sort', 'text'] as const;
    const rare = ['insertColumn', 'insertCalendarRow', ...kinds] as const;
    this[this.random.pick<(typeof rare)[number]>(this.random.below(3) === 0 ? rare : kinds) ?? 'note']();
  }

  /** What of a person is not where it was written, and what of a pane is where it does not belong. */
  faults(): readonly string[] {
    return [...TABLES.flatMap((table) => this.faultsIn(table)), ...this.lostTexts()];
  }

  private cell({ sheet }: Table, key: string, heading: string): Kept[] {
    const rows = this.kept.get(sheet) ?? new Map<string, Map<string, Kept[]>>();
    this.kept.set(sheet, rows);
    const cells = rows.get(key) ?? new Map<string, Kept[]>();
    rows.set(key, cells);
    const kept = cells.get(heading) ?? [];
    cells.set(heading, kept);
    return kept;
  }

  /** Types over a cell: what was in it is gone. */
  private type(table: Table, key: string, heading: string, value: string | number): void {
    const grid = Grid.of(this.model, table);
    const row = grid?.rows.get(key);
    if (grid === null || row === undefined) return;
    const address = grid.address(row, heading);
    if (address === null) return;
    for (const line of linesOf(grid.at(row, heading))) this.gone.add(line);
    this.session.userEdit(table.sheet, address, value);
    const kept = this.cell(table, key, heading);
    kept.splice(0, kept.length, { value, isLine: typeof value === 'string' });
  }

  private aRow(table: Table): string | undefined {
    return this.random.pick([...(Grid.of(this.model, table)?.rows.keys() ?? [])]);
  }

  private note(): void {
    const table = this.random.below(3) === 0 ? CALENDAR_TABLE : PLAN_TABLE;
    const key = this.aRow(table);
    const heading = this.random.pick(table.notes);
    if (key === undefined || heading === undefined) return;
    this.type(table, key, heading, `nota ${this.unique()}`);
  }

  private date(): void {
    const key = this.aRow(PLAN_TABLE);
    if (key !== undefined) this.type(PLAN_TABLE, key, 'Término', 40_000 + (this.unique() % 9_000));
  }

  private insertRow(): void {
    const grid = Grid.of(this.model, PLAN_TABLE);
    const key = this.aRow(PLAN_TABLE);
    const row = key === undefined ? undefined : grid?.rows.get(key);
    if (row === undefined) return;
    this.session.userInsertRows('Plan', row + 1, 1);
    const name = `Actividad de otra persona ${this.unique()}`;
    const address = grid?.address(row, 'Actividades');
    if (address) this.session.userEdit('Plan', address, name);
    this.type(PLAN_TABLE, name, 'Color', `nota ${this.unique()}`);
  }

  private insertCalendarRow(): void {
    const grid = Grid.of(this.model, CALENDAR_TABLE);
    const key = this.aRow(CALENDAR_TABLE);
    const row = key === undefined ? undefined : grid?.rows.get(key);
    if (row === undefined) return;
    this.session.userInsertRows(CALENDAR_TABLE.sheet, row + 1, 1);
    const name = `Trámite propio ${this.unique()}`;
    const address = grid?.address(row, 'Entregable');
    if (address) this.session.userEdit(CALENDAR_TABLE.sheet, address, name);
    this.type(CALENDAR_TABLE, ` |  | ${name}`, 'Observaciones', `nota ${this.unique()}`);
  }

  private deleteRow(): void {
    const grid = Grid.of(this.model, PLAN_TABLE);
    const key = this.aRow(PLAN_TABLE);
    const row = key === undefined ? undefined : grid?.rows.get(key);
    if (grid === null || key === undefined || row === undefined || grid.rows.size < 8) return;
    for (const heading of grid.columns.keys())
      for (const line of linesOf(grid.at(row, heading))) this.gone.add(line);
    this.session.userDeleteRows('Plan', row + 1, 1);
    this.kept.get('Plan')?.delete(key);
  }

  private sort(): void {
    const grid = Grid.of(this.model, PLAN_TABLE);
    if (grid === null || grid.headingRow < 0) return;
    const right = Math.max(...grid.columns.values());
    const area = `A${grid.headingRow + 2}:${columnLetters(right + 1)}${grid.bottom + 1}`;
    const column = grid.columns.get(this.random.pick(['Actividades', 'Inicio', 'Término']) ?? '') ?? 0;
    this.session.userSort('Plan', area, column, this.random.below(2) === 0);
  }

  private insertColumn(): void {
    const grid = Grid.of(this.model, PLAN_TABLE);
    if (grid === null || grid.columns.size > 16) return;
    const before = this.random.pick([...grid.columns.values()]) ?? 0;
    this.session.userInsertColumns('Plan', before + 1, 1);
    this.session.userEdit(
      'Plan',
      `${columnLetters(before + 1)}${grid.headingRow + 1}`,
      `Propia ${this.unique()}`,
    );
  }

  /** A text in or beside what another sheet says. */
  private text(): void {
    const others = this.model.sheets.filter(({ name }) => name !== 'Plan' && name !== 'Proceso');
    const sheet = this.random.pick(others);
    const used = sheet?.usedArea(true);
    if (sheet === undefined || !used || sheet.name === CALENDAR_TABLE.sheet) return;
    const row = this.random.below(used.bottom + 3);
    const column = this.random.below(2) === 0 ? used.right + 2 : this.random.below(used.right + 1);
    this.texts.delete(textOf(contentOf(sheet, row, column)));
    const text = `texto ${this.unique()}`;
    this.session.userEdit(sheet.name, `${columnLetters(column + 1)}${row + 1}`, text);
    if (contentOf(sheet, row, column) === text) this.texts.add(text);
  }

  private faultsIn(table: Table): readonly string[] {
    const grid = Grid.of(this.model, table);
    const faults: string[] = [];
    for (const [key, cells] of this.kept.get(table.sheet) ?? []) {
      const row = grid?.rows.get(key);
      if (grid === null || row === undefined) {
        if ([...cells.values()].some(({ length }) => length > 0))
          faults.push(`${table.sheet}: «${key}» is gone`);
        continue;
      }
      for (const [heading, kept] of cells) {
        const now = grid.at(row, heading);
        const isThere = ({ value, isLine }: Kept): boolean =>
          isLine ? linesOf(now).includes(String(value)) : now === value;
        faults.push(
          ...kept
            .filter((each) => !isThere(each))
            .map(({ value }) => `${table.sheet}, ${key}, ${heading}: ${textOf(now)} instead of ${value}`),
        );
      }
    }
    return grid === null ? faults : [...faults, ...this.misplaced(table, grid)];
  }

  /** Texts of panes in a row or under a heading where they do not belong. */
  private misplaced(table: Table, grid: Grid): readonly string[] {
    const keys = new Map([...grid.rows].map(([key, row]) => [row, key]));
    const headings = new Map([...grid.columns].map(([heading, column]) => [column, heading]));
    const faults: string[] = [];
    for (let row = 0; row <= grid.bottom; row++) {
      for (const [column, heading] of headings) {
        for (const line of linesOf(contentOf(grid.sheet, row, column))) {
          const place = this.places.get(line);
          if (place === undefined) continue;
          const found = JSON.stringify([table.sheet, keys.get(row) ?? '', heading]);
          if (found !== place) faults.push(`${line} in ${found} instead of ${place}`);
        }
      }
    }
    return faults;
  }

  private lostTexts(): readonly string[] {
    const present = new Set(
      this.model.sheets.flatMap((sheet) => {
        const used = sheet.usedArea(true) ?? { bottom: -1, right: -1 };
        return Array.from({ length: (used.bottom + 1) * (used.right + 1) }, (_, index) => {
          const width = used.right + 1;
          return textOf(contentOf(sheet, Math.floor(index / width), index % width));
        });
      }),
    );
    return [...this.texts].filter((text) => !present.has(text)).map((text) => `${text} is gone`);
  }
}
