/** Probes of the printed page, set on a sheet that is not shown. */
import { counted, onOwnSheet, probes, type Probe, type ProbeScene } from './probe';

/** Sets something of the page and reads a part of it back. */
const page =
  (set: (layout: Excel.PageLayout) => void, load: string, read: (layout: Excel.PageLayout) => unknown) =>
  async ({ context, sheet }: ProbeScene): Promise<string> => {
    const layout = sheet.pageLayout;
    set(layout);
    layout.load(load);
    await context.sync();
    return String(read(layout));
  };

const header = (text: string, told: (back: string) => string = (back) => back): Probe['run'] =>
  page(
    ({ headersFooters }) => {
      headersFooters.defaultForAllPages.centerHeader = text;
    },
    'headersFooters/defaultForAllPages/centerHeader',
    ({ headersFooters }) => told(headersFooters.defaultForAllPages.centerHeader),
  );

const LONG_HEADER = 'x'.repeat(250);
const POINTS_IN_CENTIMETRE = 72 / 2.54;

/** Probes of the page. */
export const PAGE_PROBES: readonly Probe[] = probes(
  {
    design: 'src/excel/appliers/page.ts',
    otherwise: 'El informe se hace y se dice qué ajuste hay que poner a mano.',
  },
  [
    [
      'paper',
      'Papel tamaño oficio',
      'Legal',
      page(
        (layout) => (layout.paperSize = 'Legal'),
        'paperSize',
        ({ paperSize }) => paperSize,
      ),
    ],
    [
      'orientation',
      'Orientación horizontal',
      'Landscape',
      page(
        (layout) => (layout.orientation = 'Landscape'),
        'orientation',
        ({ orientation }) => orientation,
      ),
    ],
    [
      'margins',
      'Margen superior de 2.5 cm',
      '2.5',
      page(
        (layout) => layout.setPrintMargins('Centimeters', { top: 2.5 }),
        'topMargin',
        ({ topMargin }) => Math.round((topMargin / POINTS_IN_CENTIMETRE) * 10) / 10,
      ),
    ],
    [
      'fit',
      'Ajustar a una página de ancho',
      '1',
      page(
        (layout) => (layout.zoom = { horizontalFitToPages: 1 }),
        'zoom',
        ({ zoom }) => zoom.horizontalFitToPages,
      ),
    ],
    [
      'scale',
      'Escala de 85 %',
      '85',
      page(
        (layout) => (layout.zoom = { scale: 85 }),
        'zoom',
        ({ zoom }) => zoom.scale,
      ),
    ],
    [
      'centred',
      'Centrar en la página',
      'true',
      page(
        (layout) => (layout.centerHorizontally = true),
        'centerHorizontally',
        ({ centerHorizontally }) => centerHorizontally,
      ),
    ],
    [
      'firstPage',
      'Número de la primera página',
      '3',
      page(
        (layout) => (layout.firstPageNumber = 3),
        'firstPageNumber',
        ({ firstPageNumber }) => firstPageNumber,
      ),
    ],
    ['headerAmpersand', 'Encabezado con un «y» comercial', 'INE && OPL', header('INE && OPL')],
    ['headerCodes', 'Encabezado con número de página', 'Página &P de &N', header('Página &P de &N')],
    [
      'headerLong',
      'Encabezado de 250 caracteres',
      '250',
      header(LONG_HEADER, ({ length }) => String(length)),
    ],
    [
      'firstPageHeader',
      'Primera página sin encabezado',
      'FirstAndDefault',
      page(
        ({ headersFooters }) => {
          headersFooters.state = 'FirstAndDefault';
        },
        'headersFooters/state',
        ({ headersFooters }) => headersFooters.state,
      ),
    ],
    [
      'printArea',
      'Área de impresión',
      'A1:C9',
      async ({ context, sheet }) => {
        sheet.pageLayout.setPrintArea('A1:C9');
        const area = sheet.pageLayout.getPrintArea().load('address');
        await context.sync();
        return area.address.replace(/^.*!/, '');
      },
    ],
    [
      'noPrintArea',
      'Una hoja sin área de impresión no la tiene',
      'true',
      (scene) =>
        onOwnSheet(scene, 'p', async ({ pageLayout }) => {
          const { context } = scene;
          const area = pageLayout.getPrintAreaOrNullObject();
          area.load('address');
          await context.sync();
          return String(area.isNullObject);
        }),
    ],
    [
      'titles',
      'Fila que se repite en cada página',
      '1',
      async ({ context, sheet }) => {
        sheet.pageLayout.setPrintTitleRows('$1:$1');
        const range = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('rowCount');
        await context.sync();
        return String(range.rowCount);
      },
    ],
    [
      'breaks',
      'Salto de página antes de la fila 5',
      '1',
      async ({ context, sheet }) => {
        sheet.horizontalPageBreaks.add('A5');
        const { value } = await counted(context, sheet.horizontalPageBreaks.getCount());
        return String(value);
      },
    ],
    [
      'freeze',
      'Inmovilizar la primera fila',
      '1',
      async ({ context, sheet }) => {
        sheet.freezePanes.freezeRows(1);
        const range = sheet.freezePanes.getLocationOrNullObject().load('rowCount');
        await context.sync();
        return String(range.rowCount);
      },
    ],
  ],
);
