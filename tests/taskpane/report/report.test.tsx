/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
/** The report view over a port whose answers the test decides: what it shows, chooses and asks to be written. */
import '@testing-library/jest-dom';
import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ApplyOptions, ApplyOutcome } from '../../../src/app/port';
import type { Problem } from '../../../src/domain/problem';
import type { Result } from '../../../src/domain/result';
import { fail, ok } from '../../../src/domain/result';
import type { Edit } from '../../../src/workbook/edits/edits';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { deferred } from '../../support/fakePort';
import { fileOf, pngFile } from '../../support/pictures';
import { sheetOf, workbookOf } from '../../support/snapshot';
import { button, NOVEMBER, openPane, PLAN, PROCESS, status, tab, WORKBOOK } from '../openPane';

const SESSIONS = sheetOf('Sesiones', [
  ['Órgano', 'Tipo de sesión', 'Número', 'Fecha', 'Orden del día'],
  ['COTAPREP', 'Ordinaria', '1', NOVEMBER, '1. Lista de asistencia'],
  ['COTAPREP', 'Ordinaria', '3', { value: 45300, numberFormat: 'dd/mm/yyyy' }, ''],
  ['COTAPREP', 'Extraordinaria', '2', { value: 45270, numberFormat: 'dd/mm/yyyy' }, ''],
  ['COTAPREP', 'Extraordinaria', '4', 'por definir', ''],
]);
const WITH_SESSIONS = workbookOf(PLAN, PROCESS, SESSIONS);

// A busy machine may take its time to draw.
beforeAll(() => configure({ asyncUtilTimeout: 10_000 }));

/** Opens the pane at the report and waits for its preview. */
async function openReport(
  workbook: WorkbookSnapshot = WORKBOOK,
  before?: (kept: Map<string, string>) => void,
) {
  const opened = await openPane(workbook);
  before?.(opened.port.kept);
  await opened.user.click(screen.getByRole('tab', { name: 'Informe' }));
  await screen.findByText(/^Se agregará la hoja «Informe /);
  return opened;
}

const sections = () =>
  within(screen.getByRole('list', { name: 'Apartados del informe' })).getAllByRole('listitem');
const section = (name: string | RegExp) => screen.getByRole('checkbox', { name });
const disclosed = async (user: Awaited<ReturnType<typeof openPane>>['user'], text: RegExp) =>
  user.click(screen.getByText(text));
const writtenTexts = (edits: readonly Edit[] | undefined): string =>
  (edits ?? [])
    .flatMap((edit) => (edit.kind === 'write' ? edit.values.flat() : []))
    .map(String)
    .join('\n')
    .replaceAll('\u00a0', ' ');

describe('the preview', () => {
  it('says the cut-off and where it comes from, the findings, the sheet and what it is compared with', async () => {
    const { port } = await openReport();
    expect(screen.getByLabelText('Mes que se informa')).toHaveValue('2023-11');
    expect(screen.getByLabelText('Papel')).toHaveValue('letter');
    expect(screen.getByText(/^Fecha de corte: 30 de noviembre de 2023, la de hoy/)).toBeVisible();
    expect(screen.getByText(/^Su libro tiene \d+ hallazgos pendientes/)).toBeVisible();
    expect(screen.getByText(/^Su libro no tiene otro informe/)).toBeVisible();
    expect(port.written).toEqual([]);
  });

  it('leads to the findings', async () => {
    const { user } = await openReport();
    await user.click(button('Ver los hallazgos'));
    expect(tab('Revisar')).toHaveAttribute('aria-selected', 'true');
    expect(await screen.findByRole('heading', { name: 'Hallazgos' })).toBeVisible();
  });

  it('lists the sections with their pages, what they will say and which have nothing', async () => {
    await openReport();
    expect(sections()[0]).toHaveTextContent(/^1\. Presentaciónpág\. 3/);
    const month = sections().find((item) => item.textContent?.startsWith('Actividades de noviembre'));
    expect(month).toHaveTextContent('1 actividad');
    expect(section(/Auditoría/)).toHaveAccessibleDescription(/^sin información pág\. \d+$/);
    expect(sections().every((item) => within(item).getByRole<HTMLInputElement>('checkbox').checked)).toBe(
      true,
    );
  });

  it('is worked out again when the month changes', async () => {
    const { user } = await openReport();
    await user.selectOptions(screen.getByLabelText('Mes que se informa'), 'diciembre de 2023');
    expect(await screen.findByText(/^Se agregará la hoja «Informe 2023-12»/)).toBeVisible();
    expect(screen.getByText('Actividades de diciembre de 2023')).toBeVisible();
  });

  it('needs a workbook that can be judged', async () => {
    const { user } = await openPane(workbookOf(sheetOf('Notas', [['Hola']])));
    await user.click(screen.getByRole('tab', { name: 'Informe' }));
    expect(await screen.findByText(/^El informe se arma con su plan/)).toBeVisible();
    await user.click(button('Ir a Hoy'));
    expect(tab('Hoy')).toHaveAttribute('aria-selected', 'true');
  });

  it('leaves the focus on the tab when the arrows bring it', async () => {
    const { user } = await openPane();
    tab('Hoy').focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    await screen.findByText(/^Se agregará la hoja «Informe /);
    expect(screen.getByRole('tab', { name: 'Informe' })).toHaveFocus();
  });
});

describe('the choices', () => {
  it('leave a section out, without renumbering the others, and take it back', async () => {
    const { user } = await openReport();
    // Two in a row, before the preview of the first is there.
    fireEvent.click(section('2. Acuerdos'));
    fireEvent.click(section(/Auditoría/));
    expect(section('2. Acuerdos')).not.toBeChecked();
    expect(section(/Auditoría/)).not.toBeChecked();
    expect(section('2. Acuerdos')).toHaveAccessibleDescription('no se incluye');
    expect(section(/^3\. /)).toBeChecked();
    await user.click(button('Incluir todos'));
    expect(section('2. Acuerdos')).toBeChecked();
    expect(section(/Auditoría/)).toBeChecked();
  });

  it('are still there when the person comes back from another view', async () => {
    const { user } = await openReport();
    await user.selectOptions(screen.getByLabelText('Papel'), 'A4');
    await user.click(tab('Hoy'));
    await user.click(tab('Informe'));
    expect(screen.getByLabelText('Papel')).toHaveValue('a4');
  });

  it('change who signs, up to four', async () => {
    const { user } = await openReport();
    await disclosed(user, /^Firman \(2\)/);
    await user.click(button('Agregar una firma'));
    await user.click(button('Agregar una firma'));
    expect(screen.queryByRole('button', { name: 'Agregar una firma' })).not.toBeInTheDocument();
    await user.click(button('Quitar la firma 4'));
    const third = within(screen.getByRole('group', { name: 'Firma 3' }));
    await user.type(third.getByLabelText('Nombre'), 'Persona C');
    expect(third.getByLabelText('Nombre')).toHaveValue('Persona C');
    await user.click(button('Volver a las propuestas'));
    expect(screen.getByText('Firman (2)')).toBeVisible();
  });

  it('go into the sheet, and what differs from the usual into the configuration, in one apply', async () => {
    const { port, user } = await openReport();
    await user.click(section(/Auditoría/));
    await disclosed(user, /^Firman/);
    const first = within(screen.getByRole('group', { name: 'Firma 1' }));
    await user.clear(first.getByLabelText('Nombre'));
    await user.type(first.getByLabelText('Nombre'), 'Persona A');
    await user.selectOptions(screen.getByLabelText('Papel'), 'Oficio');
    await user.click(button('Generar'));
    await waitFor(() => expect(status()).toHaveTextContent(/^Listo: hoja «Informe 2023-11»/));
    expect(port.written).toHaveLength(1);
    const written = writtenTexts(port.written[0]);
    expect(written).toContain('Apartados que no se incluyen\nAuditoría');
    expect(written).toContain('Tamaño de papel\nOficio');
    expect(written).toMatch(/Firman\n.* \| Persona A \| /);
    expect(written).not.toContain('g. Auditoría');
  });

  it('that are remembered and cannot be understood are told', async () => {
    const configuration = sheetOf('Configuración PREP', [
      ['Registro', 'Hoja', 'Dato', 'Encabezado', 'Encabezado al guardar', '', 'Opción', 'Valor'],
      ['', '', '', '', '', '', 'Tamaño de papel', 'Papiro'],
      ['', '', '', '', '', '', 'Apartados que no se incluyen', 'Auditoría'],
    ]);
    await openReport(workbookOf(PLAN, PROCESS, configuration));
    expect(
      screen.getByText(/^En «Configuración PREP» no se entiende el tamaño de papel: «Papiro»/),
    ).toBeVisible();
    expect(section(/Auditoría/)).not.toBeChecked();
  });
});

describe('the logo', () => {
  const file = () => screen.getByLabelText('Imagen para la portada');
  // What the browser of the tests cannot do: draw a picture.
  const decodes = (does: boolean) => {
    HTMLImageElement.prototype.decode = () =>
      does ? Promise.resolve() : Promise.reject(new Error('broken'));
  };
  beforeEach(() => decodes(true));

  it('is kept in the workbook, shown, printed on the cover and given up', async () => {
    const { port, user } = await openReport();
    await user.upload(file(), pngFile(200, 100));
    expect(await screen.findByAltText('Logotipo de la portada')).toBeVisible();
    expect(screen.getByText('Imagen de 200 por 100 píxeles.')).toBeVisible();
    expect(status()).toHaveTextContent('El logotipo se guardó.');
    expect([...port.kept.values()][0]).toContain('"format":"png"');
    await user.click(button('Generar'));
    await waitFor(() => expect(status()).toHaveTextContent(/^Listo: hoja/));
    expect(port.written[0]?.some(({ kind }) => kind === 'picture')).toBe(true);
    await user.click(button('Quitar el logotipo'));
    await waitFor(() => expect(screen.queryByAltText('Logotipo de la portada')).not.toBeInTheDocument());
    // What is left is the history: the report that was written can be undone.
    expect([...port.kept.keys()]).toEqual(['seguimientoPrep.historial']);
  });

  it('is chosen with a button in Spanish, which says what a picture has to be', async () => {
    const { user } = await openReport();
    const opened = jest.fn();
    file().addEventListener('click', opened);
    expect(button('Elegir imagen…')).toHaveAccessibleDescription(/^PNG o JPEG, hasta 500 KB/);
    await user.click(button('Elegir imagen…'));
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it('that the workbook keeps is there the next time; nonsense in its place is none', async () => {
    const { port, user } = await openReport();
    await user.upload(file(), pngFile(200, 100));
    await screen.findByAltText('Logotipo de la portada');
    const [[name = '', text = ''] = []] = [...port.kept];
    cleanup();
    await openReport(WORKBOOK, (kept) => kept.set(name, text));
    expect(await screen.findByAltText('Logotipo de la portada')).toBeVisible();
    cleanup();
    await openReport(WORKBOOK, (kept) => kept.set(name, '{"data":"¡no!"}'));
    expect(screen.queryByAltText('Logotipo de la portada')).not.toBeInTheDocument();
  });

  it.each([
    ['no picture', fileOf(new TextEncoder().encode('hola')), /no es una imagen PNG ni JPEG/],
    ['too large', fileOf(new Uint8Array(500_001)), /más de 500 KB/],
    ['cut short', pngFile(200, 100, 20), /dañada o incompleta/],
    ['of no size', pngFile(0, 100), /dañada o incompleta/],
  ])('is refused: %s', async (_, wrong, sentence) => {
    const { port } = await openReport();
    fireEvent.change(file(), { target: { files: [wrong] } });
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(file()).toHaveAttribute('aria-invalid', 'true');
    expect(port.kept.size).toBe(0);
  });

  it('is refused when the browser cannot draw it', async () => {
    decodes(false);
    await openReport();
    fireEvent.change(file(), { target: { files: [pngFile(200, 100)] } });
    expect(await screen.findByText(/dañada o incompleta/)).toBeVisible();
  });
});

it('says before it is made what the cover leaves blank', async () => {
  await openReport();
  expect(screen.getByText(/^La portada quedará sin Institución y Área que informa/)).toBeVisible();
  cleanup();
  const whole = sheetOf('Proceso', [
    ['Jornada electoral', '2 de junio de 2024'],
    ['Institución', 'Instituto Electoral de Costa Verde'],
    ['Área que informa', 'Unidad de Informática'],
  ]);
  await openReport(workbookOf(PLAN, whole));
  expect(screen.queryByText(/^La portada quedará sin/)).toBeNull();
});

it('says where what the cover leaves blank can be written, and takes it from there', async () => {
  await openReport();
  expect(screen.getByText(/Anótelo en la hoja «Proceso»\.$/)).toBeVisible();
  cleanup();
  // Only a title tells of the process.
  const titled = sheetOf('Plan', [['Jornada electoral del 2 de junio de 2024'], [], ...PLAN.values]);
  await openReport(workbookOf(titled));
  const sentence = screen.getByText(/^La portada quedará sin Institución y Área que informa/);
  expect(sentence).toHaveTextContent(/Agregue una hoja «Proceso» con un renglón/);
  cleanup();
  const added = sheetOf('Proceso', [
    ['Institución', 'Instituto Electoral de Costa Verde'],
    ['Área que informa', 'Unidad de Informática'],
    ['Jornada electoral', '2 de junio de 2024'],
  ]);
  await openReport(workbookOf(titled, added));
  expect(screen.queryByText(/^La portada quedará sin/)).toBeNull();
});

describe('activities that are concluded on no day', () => {
  const undated = /^Su plan no dice qué día se concluyeron 2 actividades: en un mes pasado/;
  const ticked = workbookOf(
    sheetOf('Plan', [
      ['Núm.', 'Actividades', 'Término', 'Estado'],
      ['1.', 'Contratar el enlace', '2 de octubre de 2023', 'Concluida'],
      ['2.', 'Instalar el equipo', '13 de noviembre de 2023', 'Concluida'],
    ]),
    PROCESS,
  );

  it('are told before the reports of past months are made, and not for the month of the cut-off', async () => {
    const { user } = await openReport(ticked);
    expect(screen.queryByText(undated)).toBeNull();
    await user.click(button('Generar todos los meses…'));
    expect(await screen.findByText(undated)).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Mes que se informa'), 'octubre de 2023');
    await waitFor(() => expect(screen.getAllByText(undated)).toHaveLength(2));
  });

  it('are not told where there are none', async () => {
    const { user } = await openReport();
    await user.click(button('Generar todos los meses…'));
    await screen.findByRole('list', { name: 'Informes que se generarán' });
    expect(screen.queryByText(/^Su plan no dice qué día/)).toBeNull();
  });
});

describe('every month’s reports', () => {
  it('are previewed, written one by one with progress, and told', async () => {
    const { port, user } = await openReport();
    await user.click(button('Generar todos los meses…'));
    const list = await screen.findByRole('list', { name: 'Informes que se generarán' });
    expect(within(list).getAllByRole('listitem')[0]).toHaveTextContent(
      /^octubre de 2023: hoja «Informe 2023-10», \d+ páginas$/,
    );
    await user.click(button('Generar todos'));
    await waitFor(() =>
      expect(status()).toHaveTextContent('Listo: 2 informes, «Informe 2023-10» e «Informe 2023-11».'),
    );
    expect(port.written).toHaveLength(2);
  });

  it('ask to accept what an earlier month contradicts, where the chosen month does not', async () => {
    const on = (value: number) => ({ value, numberFormat: 'dd/mm/yyyy' });
    const late = sheetOf('Sesiones', [
      ['Órgano', 'Tipo de sesión', 'Número', 'Fecha', 'Convocatoria', 'Orden del día'],
      ['COTAPREP', 'Ordinaria', '1', on(45219), on(45224), '1. Lista de asistencia'],
    ]);
    const { port, user } = await openReport(workbookOf(PLAN, PROCESS, late));
    expect(screen.queryByText('Su libro se contradice')).toBeNull();
    await user.click(button('Generar todos los meses…'));
    const tick = await screen.findByRole('checkbox', { name: /^Ya lo revisé/ });
    expect(button('Generar todos')).toHaveAttribute('aria-disabled', 'true');
    await user.click(button('Generar todos'));
    expect(port.written).toHaveLength(0);
    await user.click(tick);
    await user.click(button('Generar todos'));
    await waitFor(() => expect(status()).toHaveTextContent(/^Listo: 2 informes/));
  });

  it('can be cancelled between two months; those made stay', async () => {
    const { port, user } = await openReport();
    let calls = 0;
    port.onApply = (_, { signal }: ApplyOptions) => {
      calls += 1;
      if (calls === 1) return Promise.resolve(ok({ settingsNotTaken: [] }));
      return new Promise((resolve) => {
        signal?.addEventListener('abort', () => resolve(fail({ code: 'cancelled' })));
      });
    };
    await user.click(button('Generar todos los meses…'));
    await screen.findByRole('list', { name: 'Informes que se generarán' });
    await user.click(button('Generar todos'));
    expect(await screen.findByText('50 %')).toBeInTheDocument();
    expect(button('Generar')).toHaveAttribute('aria-disabled', 'true');
    await user.click(button('Cancelar'));
    await waitFor(() => expect(status()).toHaveTextContent(/Quedaron hechos: «Informe 2023-10»\./));
  });
});

describe('the documents of a session', () => {
  it('are of the next session, and say what is left blank', async () => {
    const { port, user } = await openReport(WITH_SESSIONS);
    const select = screen.getByLabelText('Sesión');
    expect(
      within(select)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^09\/01\/2024 · Tercera sesión ordinaria/),
      expect.stringMatching(/^10\/12\/2023 · /),
      expect.stringMatching(/^02\/11\/2023 · /),
      expect.stringMatching(/^Sin fecha · /),
    ]);
    expect(select).toHaveDisplayValue(/^10\/12\/2023/);
    expect(
      await screen.findByText(
        /^Se agregarán: «Convocatoria 2023-12-10» \(1 página\), «Asistencia 2023-12-10» \(1 página\) y «Minuta 2023-12-10» \(\d páginas?\)\.$/,
      ),
    ).toBeVisible();
    expect(screen.getByText(/^La hora, la modalidad y el lugar se dejan en blanco/)).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'Convocatoria con su orden del día' }));
    await user.click(screen.getByRole('checkbox', { name: 'Minuta para llenar' }));
    expect(await screen.findByText('Se agregará: «Asistencia 2023-12-10» (1 página).')).toBeVisible();
    await user.click(button('Crear documentos'));
    await waitFor(() => expect(status()).toHaveTextContent('Listo: hoja «Asistencia 2023-12-10».'));
    expect(port.written).toHaveLength(1);
  });

  it('need a document and a session with a date', async () => {
    const { user } = await openReport(WITH_SESSIONS);
    await user.click(screen.getByRole('checkbox', { name: 'Convocatoria con su orden del día' }));
    await user.click(screen.getByRole('checkbox', { name: 'Lista de asistencia' }));
    await user.click(screen.getByRole('checkbox', { name: 'Minuta para llenar' }));
    expect(screen.getByText('Marque al menos un documento.')).toBeVisible();
    expect(button('Crear documentos')).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('checkbox', { name: 'Lista de asistencia' }));
    await user.selectOptions(screen.getByLabelText('Sesión'), 'Sesiones!5');
    await waitFor(() => expect(screen.getByText(/por definir/, { selector: 'p' })).toBeVisible());
    expect(button('Crear documentos')).toHaveAttribute('aria-disabled', 'true');
  });

  it('say what to do when the workbook has no sessions', async () => {
    await openReport();
    expect(screen.getByText(/^Su libro no tiene sesiones\./)).toBeVisible();
  });
});

it('says a failure and offers to try again', async () => {
  const { port, user } = await openReport();
  const applying = deferred<Result<ApplyOutcome, Problem>>();
  port.onApply = () => applying.promise;
  await user.click(button('Generar'));
  await act(async () => {
    applying.resolve(fail({ code: 'excelBusy' }));
    await applying.promise;
  });
  expect(button('Reintentar')).toBeVisible();
  port.onApply = () => Promise.resolve(ok({ settingsNotTaken: [] }));
  await user.click(button('Reintentar'));
  await waitFor(() => expect(status()).toHaveTextContent(/^Listo: hoja «Informe 2023-11»/));
});
