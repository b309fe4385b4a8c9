/** What the sheets with a table have in common: how they are printed, and the note between title and table. */
import type { PageSetup } from '../edits/edits';

/** Centimetres. */
const MARGINS = { top: 1.5, bottom: 1.5, left: 1.2, right: 1.2, header: 0.8, footer: 0.8 } as const;

/** How a sheet that people add rows to is printed: as wide as the page unless told otherwise. */
export function tablePage(
  page: Pick<PageSetup, 'paper' | 'orientation'> &
    Partial<Pick<PageSetup, 'titleRow' | 'titleColumns' | 'scale'>>,
): PageSetup {
  return {
    margins: MARGINS,
    header: { left: '', center: '', right: '' },
    footer: { left: '&A', center: '', right: 'Página &P' },
    blankFirstPage: false,
    firstPageNumber: 1,
    scale: { pagesWide: 1 },
    // What people add must be printed too.
    printArea: null,
    centerHorizontally: true,
    ...page,
  };
}

export const NOTE_LOOK = { font: { size: 9, color: '#595959' }, vertical: 'Top', wrap: true } as const;

/** Points of a letter of the notes, on an average. */
const NOTE_LETTER = 4.7;
const NOTE_LINE = 12.5;
/** A note reads badly across a whole wide sheet. */
const WIDEST_NOTE = 760;

/**
 * The columns that a note takes, in points, and how high it is then, in points.
 * @example noteSpan('Una nota corta.', [100, 700]) // => { columns: 1, height: 15.5 }
 */
export function noteSpan(
  text: string,
  widths: readonly number[],
): { readonly columns: number; readonly height: number } {
  let width = 0;
  let columns = 0;
  for (const next of widths) {
    if (columns > 0 && width + next > WIDEST_NOTE) break;
    width += next;
    columns++;
  }
  const lines = Math.ceil((text.length * NOTE_LETTER) / width);
  return { columns, height: lines * NOTE_LINE + 3 };
}
