/** The printed page. Excel does not always take what it is given (office-js #1860), so what matters is read back. */
import type { PageSetup, Paper } from '../../workbook/edits/edits';
import { columnLetters } from '../../domain/registers/cell';
import { areaAddress } from '../../workbook/snapshot/areaAddress';
import type { Afterwards, Applier } from './applier';
import { sheetOf } from './applier';

const PAPER_TYPES: Readonly<Record<Paper, 'Letter' | 'Legal' | 'A4'>> = {
  letter: 'Letter',
  legal: 'Legal',
  a4: 'A4',
};

const ORIENTATIONS = { portrait: 'Portrait', landscape: 'Landscape' } as const;

const POINTS_IN_CENTIMETRE = 72 / 2.54;
/** Printers round margins. */
const TOLERANCE = 1;

const READ_BACK = 'zoom,orientation,topMargin,bottomMargin,leftMargin,rightMargin';

export const pageSetup: Applier<'pageSetup'> = (context, edit) => {
  const { setup } = edit;
  const layout = sheetOf(context, edit).pageLayout;
  layout.orientation = ORIENTATIONS[setup.orientation];
  layout.setPrintMargins('Centimeters', setup.margins);
  // As an object: a scale assigned by property is lost.
  layout.zoom = zoomOf(setup);
  layout.centerHorizontally = setup.centerHorizontally;
  layout.firstPageNumber = setup.firstPageNumber;
  if (setup.printArea !== null) layout.setPrintArea(areaAddress(setup.printArea));
  if (setup.titleColumns !== undefined)
    layout.setPrintTitleColumns(`$A:$${columnLetters(setup.titleColumns)}`);
  if (setup.titleRow !== undefined) layout.setPrintTitleRows(`$${setup.titleRow}:$${setup.titleRow}`);
  // The first page's own header and footer are left empty.
  layout.headersFooters.state = setup.blankFirstPage ? 'FirstAndDefault' : 'Default';
  const pages = layout.headersFooters.defaultForAllPages;
  pages.leftHeader = setup.header.left;
  pages.centerHeader = setup.header.center;
  pages.rightHeader = setup.header.right;
  pages.leftFooter = setup.footer.left;
  pages.centerFooter = setup.footer.center;
  pages.rightFooter = setup.footer.right;
  layout.load(READ_BACK);
  return notTaken(layout, setup);
};

function zoomOf({ scale }: PageSetup): Excel.PageLayoutZoomOptions {
  return typeof scale === 'number' ? { scale } : { horizontalFitToPages: scale.pagesWide };
}

function isZoom(taken: Excel.PageLayoutZoomOptions, asked: Excel.PageLayoutZoomOptions): boolean {
  const { scale, horizontalFitToPages } = asked;
  return scale === undefined ? taken.horizontalFitToPages === horizontalFitToPages : taken.scale === scale;
}

function notTaken(layout: Excel.PageLayout, setup: PageSetup): Afterwards {
  return () => {
    const isNear = (points: number, centimetres: number): boolean =>
      Math.abs(points - centimetres * POINTS_IN_CENTIMETRE) <= TOLERANCE;
    const { top, bottom, left, right } = setup.margins;
    const taken: readonly (readonly [string, boolean])[] = [
      ['Orientación', layout.orientation === ORIENTATIONS[setup.orientation]],
      [
        'Márgenes',
        isNear(layout.topMargin, top) &&
          isNear(layout.bottomMargin, bottom) &&
          isNear(layout.leftMargin, left) &&
          isNear(layout.rightMargin, right),
      ],
    ];
    return taken.filter(([, isTaken]) => !isTaken).map(([name]) => name);
  };
}

/** Sets the paper, which Excel refuses where no printer is installed. */
export const paper: Applier<'pageSetup'> = (context, edit) => {
  const layout = sheetOf(context, edit).pageLayout;
  layout.paperSize = PAPER_TYPES[edit.setup.paper];
  layout.load('paperSize');
  return () => (layout.paperSize === PAPER_TYPES[edit.setup.paper] ? [] : [PAPER_NAME]);
};

/** Sets the scale again, as the sheet is shown: that of a sheet in the background can be lost (office-js #1860). */
export const zoom: Applier<'pageSetup'> = (context, edit) => {
  const layout = sheetOf(context, edit).pageLayout;
  layout.zoom = zoomOf(edit.setup);
  layout.load('zoom');
  return () => (isZoom(layout.zoom, zoomOf(edit.setup)) ? [] : [ZOOM_NAME]);
};

/** What a person calls the settings. */
export const PAPER_NAME = 'Tamaño del papel';
export const ZOOM_NAME = 'Ajuste de escala';

export const pageBreaks: Applier<'pageBreaks'> = (context, edit) => {
  const breaks = sheetOf(context, edit).horizontalPageBreaks;
  for (const row of edit.rows) breaks.add(`A${row}`);
};
