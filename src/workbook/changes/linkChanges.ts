/** Links of activities to deliveries, in the plan's column Anexo 13; the column is made where the plan has none. */
import type { Delivery } from '../../domain/anexo13/calendar';
import { deniesDelivery } from '../../domain/coverage/deliveryLink';
import { formatDeliveryLink } from '../../domain/coverage/formatDeliveryLink';
import { formatDenial } from '../../domain/coverage/linkTexts';
import type { CellRef } from '../../domain/registers/cell';
import { columnNumber } from '../../domain/registers/cell';
import type { Activity, Register } from '../../domain/registers/records';
import { foldText } from '../../domain/text/foldText';
import { TEXT_FORMAT } from '../snapshot/numberFormats';
import { textAt } from '../snapshot/sheetCells';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import { TABLE_HEADINGS } from '../vocabulary/headings';
import { columnFor } from './appendedRows';
import type { CellChange } from './cellChanges';
import { cellChange } from './cellChanges';

/** A link that a person chose. */
export interface ChosenLink {
  readonly delivery: Delivery;
  /** Whether the person says that the activity does not answer it. */
  readonly isDenied?: boolean | undefined;
  /** The cell of the activity's number. */
  readonly activity: CellRef;
}

export interface LinkChanges {
  readonly changes: readonly CellChange[];
  /** The headings of columns that are made, where the plan has none. */
  readonly newColumns: readonly CellRef[];
}

/** Whether a link is among some, however people capitalise it. */
const isAmong = (links: readonly string[], link: string): boolean =>
  links.some((each) => foldText(each) === foldText(link));

/** Each link beside what the cell says already; what says the opposite of one goes. */
function joinedLinks(written: string, chosen: readonly ChosenLink[]): string {
  const text = ({ delivery, isDenied }: ChosenLink): string =>
    isDenied === true ? formatDenial(delivery) : formatDeliveryLink(delivery);
  const links = chosen.map(text);
  const opposite = chosen.map((link) => text({ ...link, isDenied: link.isDenied !== true }));
  if (deniesDelivery(written))
    return chosen.every(({ isDenied }) => isDenied === true) ? written : links.join(', ');
  const known = written.split(/[;,\n]+/).map((part) => part.trim());
  if (known.some((part) => isAmong(opposite, part)))
    return [...known.filter((part) => part !== '' && !isAmong([...opposite, ...links], part)), ...links].join(
      ', ',
    );
  return [...(written === '' ? [] : [written]), ...links.filter((link) => !isAmong(known, link))].join(', ');
}

/**
 * The cells that link activities to deliveries. Several deliveries of one activity stand in one cell.
 *
 * @example linkChanges(snapshot, plan, [{ delivery, activity }]).changes[0]?.to.value // => '4 final'
 */
export function linkChanges(
  snapshot: WorkbookSnapshot,
  plan: Register<Activity>,
  chosen: readonly ChosenLink[],
): LinkChanges {
  const changes: CellChange[] = [];
  const newColumns: CellRef[] = [];
  for (const part of plan.parts) {
    const sheet = snapshot.sheets.find(({ name }) => name === part.sheet);
    const own = chosen.filter(({ activity }) =>
      part.rows.some(({ number: { cell } }) => cell.sheet === activity.sheet && cell.row === activity.row),
    );
    if (sheet === undefined || own.length === 0) continue;
    const letters = part.columns.anexo13;
    const { heading } = TABLE_HEADINGS.plan.fields.anexo13;
    const { column, isNew } =
      letters === undefined
        ? columnFor(sheet, part, heading)
        : { column: columnNumber(letters), isNew: false };
    if (isNew) {
      const cell = { sheet: sheet.name, row: Math.max(...part.headerRows), column };
      newColumns.push(cell);
      changes.push(...one(cellChange(snapshot, cell, heading)));
    }
    for (const row of new Set(own.map(({ activity }) => activity.row))) {
      const links = own.filter(({ activity }) => activity.row === row);
      const text = joinedLinks(textAt(sheet, row, column), links);
      // As text: Excel makes a date of «3 octubre 2023».
      changes.push(...one(cellChange(snapshot, { sheet: sheet.name, row, column }, text, TEXT_FORMAT)));
    }
  }
  return { changes, newColumns };
}

const one = (change: CellChange | null): readonly CellChange[] => (change === null ? [] : [change]);
