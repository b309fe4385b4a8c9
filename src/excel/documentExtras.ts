/** What is read of the add-in's own documents besides, by which an edited one is known: headers and footers, and what is on the cells. */
import { GRID_COLUMNS } from '../domain/report/layout/gridColumns';

const SECTIONS = [
  'leftHeader',
  'centerHeader',
  'rightHeader',
  'leftFooter',
  'centerFooter',
  'rightFooter',
] as const;

/** Queues the reading of what the headers and footers of a document say, and returns what gives it once it is read. */
export function loadHeadersFooters({
  pageLayout: { headersFooters },
}: Excel.Worksheet): () => readonly string[] {
  const { defaultForAllPages, firstPage, evenPages } = headersFooters;
  const loaded = [defaultForAllPages, firstPage, evenPages].map((pages) => pages.load(SECTIONS.join()));
  return () => loaded.flatMap((pages) => SECTIONS.map((section) => pages[section]));
}

/** Queues the reading of what is on the cells of a document, and returns what counts it once it is read. */
export function loadRules(worksheet: Excel.Worksheet): () => number {
  const all = worksheet.getRange();
  const rows = worksheet.getUsedRange().load('rowHidden');
  const columns = worksheet.getRangeByIndexes(0, 0, 1, GRID_COLUMNS).load('columnHidden');
  const counts = [worksheet.charts.getCount()];
  const formats = all.conditionalFormats.load('items/id');
  const validated = all.getSpecialCellsOrNullObject('DataValidations').load('address');
  const links = rows.getCellProperties({ hyperlink: true });
  return () => {
    const linked = links.value
      .flat()
      .filter(({ hyperlink }) => Boolean(hyperlink?.address || hyperlink?.documentReference));
    // Of some that are hidden Excel says `null`.
    const single = [!validated.isNullObject, rows.rowHidden !== false, columns.columnHidden !== false];
    const drawn = counts.reduce((sum, { value }) => sum + value, 0);
    return drawn + formats.items.length + linked.length + single.filter(Boolean).length;
  };
}
