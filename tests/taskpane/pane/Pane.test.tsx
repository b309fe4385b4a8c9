/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import '@testing-library/jest-dom';
import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HIGHLIGHT_TEXTS } from '../../../src/taskpane/review/highlightTexts';
import { StrictMode } from 'react';
import type { ApplyOptions, ApplyOutcome } from '../../../src/app/port';
import { parseIsoDate } from '../../../src/domain/dates/calendarDate';
import type { Problem } from '../../../src/domain/problem';
import type { Result } from '../../../src/domain/result';
import { fail, ok } from '../../../src/domain/result';
import { Pane } from '../../../src/taskpane/pane/Pane';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import type { Rows } from '../../support/snapshot';
import { confirmedWorkbook } from '../../support/configuration';
import { sheetOf, workbookOf } from '../../support/snapshot';
import type { FakePort } from '../../support/fakePort';
import { deferred, fakePort } from '../../support/fakePort';
import { button, FIRST_STEPS_KEY, seeRead, status, tab } from '../openPane';
import { PaneRoot } from '../../support/fluent/PaneRoot';

// A machine that runs other tests at the same time can take its time to draw.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const today = () => {
  const date = parseIsoDate('2023-11-30');
  return date === null ? Promise.reject(new Error('not a date')) : Promise.resolve(date);
};
const BUILD = { version: '0.1.0', date: '2026-11-22' };

const HEADING = ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable', 'Estado'];
const day = (value: number) => ({ value, numberFormat: 'dd/mm/yyyy' });
/** 3 October and 2 November 2023, and 15 January 2024. */
const [OCTOBER, NOVEMBER, JANUARY] = [45202, 45232, 45306].map(day);
const plan = (rows: Rows) => sheetOf('Plan de trabajo', [HEADING, ...rows]);
const PLAN = plan([
  ['1.', 'Integrar el COTAPREP', 'Acuerdo', OCTOBER ?? 0, NOVEMBER ?? 0, 'Secretaría', 'Pendiente'],
  ['2.', 'Aprobar el plan', 'Plan', OCTOBER ?? 0, JANUARY ?? 0, 'Secretaría', 'En proceso'],
]);
const PROCESS = sheetOf('Proceso', [
  ['Dato', 'Valor'],
  ['Institución', 'Instituto Electoral'],
  ['Proceso electoral', 'Proceso Electoral Local 2023-2024'],
  ['Jornada electoral', day(45445)],
]);
const WORKBOOK = confirmedWorkbook(PLAN, PROCESS);

function open(port: FakePort) {
  const user = userEvent.setup();
  const view = render(
    <StrictMode>
      <PaneRoot>
        <Pane port={port} today={today} build={BUILD} />
      </PaneRoot>
    </StrictMode>,
  );
  return { user, ...view };
}

async function openAndRead(workbook: WorkbookSnapshot = WORKBOOK) {
  const port = fakePort(workbook);
  const opened = open(port);
  await seeRead();
  return { port, ...opened };
}

describe('the pane when it opens', () => {
  it('reads the workbook by itself, once, and says that it does', async () => {
    const reading = deferred<Result<WorkbookSnapshot, Problem>>();
    const port = fakePort(WORKBOOK);
    port.onRead = () => reading.promise;
    open(port);
    expect(status()).toHaveTextContent('Revisando su libro…');
    expect(screen.getByRole('progressbar', { name: 'Avance' })).not.toHaveAttribute('value');
    expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true');
    await act(async () => {
      reading.resolve(ok(WORKBOOK));
      await reading.promise;
    });
    expect(status()).toHaveTextContent(/^Se revisaron 2 actividades: \d+ hallazgos \(\d+ errores\)\.$/);
    expect(port.reads()).toBe(1);
    expect(port.written).toEqual([]);
  });

  it('has a heading, a version and the landmarks that a screen reader goes by', async () => {
    await openAndRead();
    expect(screen.getByRole('contentinfo')).toHaveTextContent('Versión 0.1.0 · 2026-11-22');
    expect(screen.getByRole('heading', { level: 1, name: 'Seguimiento PREP' })).toBeInTheDocument();
    const main = within(screen.getByRole('main'));
    expect(main.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
      '1 actividad vencida, 6 entregables vencidos sin actividad y 4 plazos en 7 días',
      'Vencido',
      'Próximos 30 días',
      'Registrar',
      'Avance',
    ]);
  });

  it('says how things stand on which day, with the sentence of the first reading for screen readers only', async () => {
    await openAndRead();
    expect(screen.getByText(/^Al 30 de noviembre de 2023 · jornada del 2 de junio de 2024/)).toBeVisible();
    expect(within(status()).getByText(/^Se revisaron 2 actividades/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Cerrar el aviso' })).not.toBeInTheDocument();
  });

  it('shows each view from its top', async () => {
    const { user } = await openAndRead();
    // The window scrolls where it is low, its main part otherwise.
    for (const scroller of [document.documentElement, screen.getByRole('main')]) scroller.scrollTop = 300;
    await user.click(tab('Calendario'));
    expect([document.documentElement.scrollTop, screen.getByRole('main').scrollTop]).toEqual([0, 0]);
  });

  it('counts the findings on the tab of the review', async () => {
    const { user } = await openAndRead();
    const count = /^Revisar (\d+)$/.exec(tab('Revisar').textContent ?? '')?.[1];
    expect(button(`Revisar ${count} hallazgos`)).toBeVisible();
    await user.click(tab('Revisar'));
    expect(await screen.findByRole('button', { name: `Todos (${count})` })).toBeVisible();
  });

  it('stops listening to the workbook when it closes', async () => {
    const { port, unmount } = await openAndRead();
    expect(port.isListening()).toBe(true);
    unmount();
    await waitFor(() => expect(port.isListening()).toBe(false));
  });
});

describe('dates', () => {
  it('chosen in the pane are judged by at once, and stay when its form is closed', async () => {
    const { port, user } = await openAndRead();
    await user.click(button('Cambiar fechas'));
    const cutoff = screen.getByLabelText('Fecha de corte');
    expect(cutoff).toHaveValue('30/11/2023');
    expect(screen.getByLabelText('Jornada electoral')).toHaveValue('02/06/2024');
    fireEvent.change(cutoff, { target: { value: '2023-10-31' } });
    expect(await screen.findByText(/^Al 31 de octubre de 2023 · /)).toBeVisible();
    expect(screen.getByRole('heading', { level: 2, name: /^\d+ entregables vencidos sin/ })).toBeVisible();
    expect(screen.queryByText(/desactualizado/)).not.toBeInTheDocument();
    expect(port.reads()).toBe(1);
    await user.click(button('Cambiar fechas'));
    expect(screen.queryByLabelText('Fecha de corte')).not.toBeInTheDocument();
    expect(screen.getByText(/^Al 31 de octubre de 2023 · /)).toBeVisible();
  });

  it('that are half typed stop every action', async () => {
    const { port, user } = await openAndRead();
    await user.click(button('Cambiar fechas'));
    const cutoff = screen.getByLabelText('Fecha de corte');
    fireEvent.change(cutoff, { target: { value: '0002-10-31' } });
    expect(screen.getByText(/^Escriba día, mes y año/)).toBeInTheDocument();
    expect(button('Validar')).toHaveAttribute('aria-disabled', 'true');
    expect(button('Resaltar vencidas')).toHaveAttribute('aria-disabled', 'true');
    await user.click(button('Validar'));
    expect(port.reads()).toBe(1);
    expect(screen.getByText(/^Al 30 de noviembre de 2023 · /)).toBeVisible();
  });
});

describe('workbooks that cannot be judged', () => {
  it('teach how a plan is recognised when there is none', async () => {
    const { port, user } = await openAndRead(workbookOf(sheetOf('Hoja1', [['Notas'], ['Comprar café']])));
    expect(status()).toHaveTextContent('No se encontró el plan de trabajo.');
    expect(screen.getByRole('heading', { name: 'Cómo debe ser el plan' })).toBeInTheDocument();
    expect(screen.getByText('Indispensables: Actividades y Término (o Inicio).')).toBeInTheDocument();
    port.onRead = () => Promise.resolve(ok(WORKBOOK));
    await user.click(button('Reintentar'));
    await waitFor(() => expect(status()).toHaveTextContent(/^Se revisaron 2 actividades/));
    expect(screen.queryByRole('heading', { name: 'Cómo debe ser el plan' })).not.toBeInTheDocument();
  });

  it('ask which sheet is the plan when two could be', async () => {
    const { user } = await openAndRead(workbookOf(PLAN, { ...PLAN, name: 'Plan nuevo' }, PROCESS));
    // The question is asked once, where it is answered; elsewhere the message says why there is nothing.
    expect(status()).toBeEmptyDOMElement();
    expect(screen.queryByRole('button', { name: 'Reintentar' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Plan nuevo' }));
    await user.click(button('Usar'));
    await user.click(tab('Libro'));
    expect(await screen.findByText('hoja «Plan nuevo», 2 actividades')).toBeVisible();
  });

  it('read one plan from several sheets when the person says that it lies on all of them', async () => {
    // A sheet whose name is within theirs is none of those that are asked for.
    const others = [sheetOf('Plan', [['Notas']]), { ...PLAN, name: 'Plan, anexo' }, PROCESS];
    const { port, user } = await openAndRead(workbookOf(PLAN, ...others));
    expect(screen.getAllByRole('radio')).toHaveLength(3);
    await user.click(button('Usar'));
    expect(port.reads()).toBe(1);
    await user.click(screen.getByRole('radio', { name: 'Es un solo plan, repartido en estas hojas' }));
    await user.click(button('Usar'));
    await user.click(tab('Libro'));
    expect(await screen.findByText('hojas «Plan de trabajo» y «Plan, anexo», 4 actividades')).toBeVisible();
  });

  it.each<[Problem, string, boolean]>([
    [{ code: 'cellBeingEdited' }, 'Hay una celda en edición.', true],
    [{ code: 'apiNotAvailable' }, 'Requiere una versión más reciente de Excel', false],
  ])('say %j in words, and offer to retry when that can help', async (problem, sentence, canRetry) => {
    const port = fakePort(WORKBOOK);
    port.onRead = () => Promise.resolve(fail(problem));
    open(port);
    expect(await screen.findByText(sentence, { exact: false })).toBeInTheDocument();
    expect(screen.queryAllByRole('button', { name: 'Reintentar' })).toHaveLength(canRetry ? 1 : 0);
    await userEvent.click(button('Cerrar el aviso'));
    expect(status()).toBeEmptyDOMElement();
  });

  it('tell a mistake of the program apart, with what support needs', async () => {
    const port = fakePort(WORKBOOK);
    port.onRead = () => Promise.reject(new TypeError('x is undefined'));
    open(port);
    expect(await screen.findByText('Ocurrió un error inesperado.')).toBeInTheDocument();
    expect(screen.getByText('Seguimiento PREP 0.1.0: TypeError: x is undefined')).toBeInTheDocument();
  });
});

describe('changes in the workbook', () => {
  const ANSWERED = plan([
    ['1.', 'Integrar el COTAPREP', 'Acuerdo', OCTOBER ?? 0, NOVEMBER ?? 0, 'Secretaría', 'No aplica'],
    ['2.', 'Aprobar el plan', 'Plan', OCTOBER ?? 0, JANUARY ?? 0, 'Secretaría', 'En proceso'],
  ]);

  it('are read again by themselves, and only the difference is told', async () => {
    const { port } = await openAndRead();
    port.onRead = () => Promise.resolve(ok(confirmedWorkbook(ANSWERED, PROCESS)));
    act(() => port.edit());
    await waitFor(() => expect(status()).toHaveTextContent(/^Se resolvi(?:ó|eron) \d+ hallazgos?\./));
    expect(screen.getByRole('heading', { level: 2, name: /^\d+ entregables vencidos sin/ })).toBeVisible();
    expect(port.reads()).toBe(2);
    expect(port.written).toEqual([]);
  });

  it('that change no finding are not told', async () => {
    const { port } = await openAndRead();
    const before = status().textContent;
    act(() => port.edit());
    await waitFor(() => expect(port.reads()).toBe(2));
    expect(status()).toHaveTextContent(before ?? '');
    expect(screen.queryByText(/desactualizado/)).not.toBeInTheDocument();
  });

  it('that cannot be read mark what is shown as out of date, until the person asks', async () => {
    const { port, user } = await openAndRead();
    port.onRead = () => Promise.resolve(fail({ code: 'cellBeingEdited' }));
    act(() => port.edit());
    await waitFor(() =>
      expect(status()).toHaveTextContent('Su libro cambió y lo que ve está desactualizado.'),
    );
    port.onRead = () => Promise.resolve(ok(WORKBOOK));
    await user.click(button('Validar de nuevo'));
    await waitFor(() => expect(status()).toHaveTextContent(/^Se revisaron 2 actividades/));
  });

  it('that bring the plan end the complaint that there is none; those that take it away begin it', async () => {
    const { port } = await openAndRead(workbookOf(sheetOf('Hoja1', [])));
    expect(button('Crear un libro nuevo…')).toBeVisible();
    port.onRead = () => Promise.resolve(ok(WORKBOOK));
    act(() => port.edit());
    expect(await screen.findByRole('list', { name: 'Vencido' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Crear un libro nuevo…' })).not.toBeInTheDocument();
    port.onRead = () => Promise.resolve(ok(workbookOf(sheetOf('Hoja1', [['Notas']]))));
    act(() => port.edit());
    await waitFor(() => expect(status()).toHaveTextContent('No se encontró el plan de trabajo.'));
    expect(screen.getByRole('heading', { name: 'Cómo debe ser el plan' })).toBeVisible();
  });
});

describe('highlighting', () => {
  it('says first what it will mark, writes once however often it is clicked, and closes with figures', async () => {
    const { port, user } = await openAndRead();
    const applying = deferred<Result<ApplyOutcome, Problem>>();
    port.onApply = () => applying.promise;
    await user.click(button('Resaltar vencidas'));
    expect(await screen.findByText(/^En «Plan de trabajo» se marcarán: 1 vencida\./)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Resaltar en el plan' })).toHaveFocus();
    expect(port.written).toEqual([]);
    await user.dblClick(button('Resaltar'));
    expect(status()).toHaveTextContent('Resaltando el plan…');
    expect(button('Resaltar vencidas')).toHaveAttribute('aria-disabled', 'true');
    await act(async () => {
      applying.resolve(ok({ settingsNotTaken: [] }));
      await applying.promise;
    });
    expect(status()).toHaveTextContent('Listo. Se marcaron: 1 vencida.');
    expect(port.written).toHaveLength(1);
  });

  it('closes its form with Esc or Cancelar, with nothing written', async () => {
    const { port, user } = await openAndRead();
    await user.click(button('Resaltar vencidas'));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('heading', { name: 'Resaltar en el plan' })).not.toBeInTheDocument();
    await user.click(button('Resaltar vencidas'));
    await user.click(button('Cancelar'));
    expect(screen.queryByRole('heading', { name: 'Resaltar en el plan' })).not.toBeInTheDocument();
    expect(port.written).toEqual([]);
  });

  it('says which sheet somebody protected meanwhile, and keeps what it had read', async () => {
    const { port, user } = await openAndRead();
    port.onApply = () => Promise.resolve(fail({ code: 'protectedSheet', detail: 'Plan de trabajo' }));
    await user.click(button('Resaltar vencidas'));
    await user.click(await screen.findByRole('button', { name: 'Resaltar' }));
    expect(await screen.findByText('No se escribió en la hoja «Plan de trabajo».')).toBeInTheDocument();
    expect(screen.getByRole('list', { name: 'Vencido' })).toBeVisible();
    expect(button('Reintentar')).toBeEnabled();
  });

  it('is not offered to be taken away where there is none', async () => {
    const { user } = await openAndRead();
    await user.click(button('Resaltar vencidas'));
    const form = await screen.findByRole('form', { name: HIGHLIGHT_TEXTS.heading });
    await waitFor(() => expect(form).toHaveTextContent(HIGHLIGHT_TEXTS.promise));
    expect(screen.queryByRole('button', { name: 'Quitar resaltado' })).not.toBeInTheDocument();
  });
});

describe('the report', () => {
  it('offers the cut-off’s month and previews the sheet and its pages', async () => {
    const { port, user } = await openAndRead();
    await user.click(button('Generar informe'));
    expect(await screen.findByLabelText('Mes que se informa')).toHaveValue('2023-11');
    expect(screen.getByRole('tab', { name: 'Informe' })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByLabelText('Papel')).toHaveValue('letter');
    expect(await screen.findByText(/^Se agregará la hoja «Informe 2023-11», de \d+ páginas\./)).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Mes que se informa'), 'diciembre de 2023');
    expect(await screen.findByText(/^Se agregará la hoja «Informe 2023-12»/)).toBeVisible();
    expect(port.written).toEqual([]);
  });

  it('shows its progress, and closes saying how to print it', async () => {
    const { port, user } = await openAndRead();
    const applying = deferred<Result<ApplyOutcome, Problem>>();
    port.onApply = (_, { onProgress }) => {
      onProgress?.(0.25);
      return applying.promise;
    };
    await user.click(button('Generar informe'));
    await user.selectOptions(await screen.findByLabelText('Papel'), 'Oficio');
    await user.click(await screen.findByRole('button', { name: 'Generar' }));
    expect(await screen.findByText('25 %')).toBeInTheDocument();
    expect(screen.getByRole('progressbar', { name: 'Avance' })).toHaveAttribute('value', '0.25');
    await act(async () => {
      applying.resolve(ok({ settingsNotTaken: ['los márgenes'] }));
      await applying.promise;
    });
    expect(status()).toHaveTextContent(
      /^Listo: hoja «Informe 2023-11», \d+ páginas\. Para imprimirla: Archivo › Imprimir\. Excel no aceptó los márgenes: /,
    );
    const setup = port.written[0]?.find((edit) => edit.kind === 'pageSetup');
    expect(setup?.setup.paper).toBe('legal');
  });

  it('can be cancelled while it is written, and made again', async () => {
    const { port, user } = await openAndRead();
    port.onApply = (_, { signal }: ApplyOptions) =>
      new Promise((resolve) => {
        signal?.addEventListener('abort', () => resolve(fail({ code: 'cancelled' })));
      });
    await user.click(button('Generar informe'));
    await user.click(await screen.findByRole('button', { name: 'Generar' }));
    await waitFor(() => expect(status()).toHaveTextContent('Generando el informe…'));
    await user.click(button('Cancelar'));
    await waitFor(() => expect(status()).toHaveTextContent('Se canceló la operación.'));
    port.onApply = () => Promise.resolve(ok({ settingsNotTaken: [] }));
    await user.click(button('Reintentar'));
    await waitFor(() => expect(status()).toHaveTextContent(/^Listo: hoja «Informe 2023-11»/));
  });
});

describe('a message', () => {
  const writeCalendar = async () => {
    const opened = await openAndRead();
    await opened.user.click(tab('Calendario'));
    await opened.user.click(await screen.findByRole('button', { name: 'Crear la hoja Calendario' }));
    await opened.user.click(await screen.findByRole('button', { name: 'Crear' }));
    await waitFor(() => expect(status()).toHaveTextContent(/^Listo: hoja/));
    return opened;
  };

  it.each([['a button', () => button('Próximos 30 días')]])(
    'goes with the next press, on %s, and does not come back',
    async (_, pressed) => {
      const { user } = await writeCalendar();
      await user.click(pressed());
      expect(status()).toBeEmptyDOMElement();
      await user.click(tab('Calendario'));
      expect(status()).toBeEmptyDOMElement();
    },
  );

  it('waits with its view, with what undoes it, while another one is shown', async () => {
    const { user } = await writeCalendar();
    tab('Calendario').focus();
    await user.keyboard('{ArrowRight}');
    expect(status()).toBeEmptyDOMElement();
    await user.keyboard('{ArrowLeft}');
    expect(status()).not.toBeEmptyDOMElement();
    await user.click(tab('Hoy'));
    await user.click(tab('Calendario'));
    expect(button('Deshacer')).toBeVisible();
  });

  it('waits with its view where a button of that view leads to another one', async () => {
    const { user } = await openAndRead();
    await user.click(await screen.findByRole('button', { name: 'Resaltar vencidas' }));
    await user.click(await screen.findByRole('button', { name: 'Resaltar' }));
    await waitFor(() => expect(button('Deshacer')).toBeVisible());
    await user.click(button('Generar informe'));
    expect(tab('Informe')).toHaveAttribute('aria-selected', 'true');
    expect(screen.queryByRole('button', { name: 'Deshacer' })).not.toBeInTheDocument();
    await user.click(tab('Hoy'));
    expect(button('Deshacer')).toBeVisible();
  });

  it('is closed with its button, which gives the focus back to what was pressed', async () => {
    const { user } = await writeCalendar();
    tab('Calendario').focus();
    await user.click(button('Cerrar el aviso'));
    expect(status()).toBeEmptyDOMElement();
    expect(tab('Calendario')).toHaveFocus();
  });

  it('is closed by Esc', async () => {
    const { user } = await writeCalendar();
    await user.keyboard('{Escape}');
    expect(status()).toBeEmptyDOMElement();
  });
});

describe('the help', () => {
  beforeAll(() => {
    window.matchMedia = jest.fn(() => ({ matches: false })) as unknown as typeof window.matchMedia;
  });

  it('says what the colours mean and copies a diagnosis without a text of the workbook', async () => {
    const { user } = await openAndRead();
    await user.click(button('Ayuda'));
    expect(await screen.findByRole('heading', { level: 2, name: 'Ayuda' })).toHaveFocus();
    const statuses = within(screen.getByRole('list', { name: 'Estados de una actividad' }));
    expect(statuses.getAllByRole('listitem').map(({ textContent }) => textContent)).toContain('▲ Vencida');
    await user.click(button('Copiar diagnóstico'));
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Diagnóstico' });
    expect(text.value).toMatch(/^Seguimiento PREP 0\.1\.0 \(2026-11-22\)$/m);
    expect(text.value).toMatch(/^Filas \(hojas\): plan 2 \(1\), /m);
    for (const word of ['COTAPREP', 'Secretaría', 'Plan de trabajo', '2023', '2024']) {
      expect(text.value).not.toContain(word);
    }
  });

  it('is closed by Esc and by a tab, and gives the focus back', async () => {
    const { user } = await openAndRead();
    await user.click(button('Ayuda'));
    await screen.findByRole('heading', { level: 2, name: 'Ayuda' });
    await user.keyboard('{Escape}');
    expect(button('Ayuda')).toHaveFocus();
    await user.click(button('Ayuda'));
    await user.click(tab('Revisar'));
    expect(screen.queryByRole('heading', { level: 2, name: 'Ayuda' })).not.toBeInTheDocument();
  });
});

describe('the first steps', () => {
  beforeEach(() => localStorage.removeItem(FIRST_STEPS_KEY));
  afterEach(() => localStorage.setItem(FIRST_STEPS_KEY, '1'));

  it('are three, of which the first is to confirm the reading, and are not shown again', async () => {
    const { user, unmount } = await openAndRead();
    expect(screen.getByRole('heading', { name: 'Primeros pasos, 2 de 3' })).toBeVisible();
    await user.click(button('Siguiente'));
    expect(button('Ir a Informe')).toBeVisible();
    await user.click(button('Terminar'));
    expect(screen.queryByRole('heading', { name: /^Primeros pasos/ })).not.toBeInTheDocument();
    expect(tab('Hoy')).toHaveFocus();
    unmount();
    await openAndRead();
    expect(screen.queryByRole('heading', { name: /^Primeros pasos/ })).not.toBeInTheDocument();
  });

  it('can be skipped', async () => {
    const { user } = await openAndRead();
    await user.click(button('Omitir'));
    expect(localStorage.getItem(FIRST_STEPS_KEY)).not.toBeNull();
    expect(screen.queryByRole('heading', { name: /^Primeros pasos/ })).not.toBeInTheDocument();
  });
});

describe('the keyboard', () => {
  it('leads to the tabs from anywhere, and leaves the key to lists', async () => {
    const { user } = await openAndRead();
    button('Generar informe').focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(tab('Hoy')).toHaveFocus();
    await user.click(tab('Informe'));
    const month = await screen.findByLabelText('Mes que se informa');
    month.focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(tab('Informe').contains(document.activeElement)).toBe(month.tagName !== 'SELECT');
  });

  it('goes through the pane in the order in which it is read, and Enter in a date validates', async () => {
    const { port, user } = await openAndRead();
    await user.click(button('Cambiar fechas'));
    act(() => (document.activeElement as HTMLElement).blur());
    const visited: string[] = [];
    for (let step = 0; step < 9; step++) {
      await user.tab();
      const at = document.activeElement as HTMLElement;
      visited.push(at.tagName === 'INPUT' ? 'date' : (at.textContent ?? '').replace(/\d+(?= d| hall)/, 'N'));
    }
    expect(visited).toEqual([
      'Hoy',
      'Cambiar fechas',
      'date',
      'date',
      'Validar',
      'Revisar N hallazgos',
      'Generar informe',
      'Resaltar vencidas',
      expect.stringMatching(
        /^N dDocumento 1\. .* fecha legal, 2 sep · límite de remisión al INE, 7 sep · sin actividad en el plan›$/,
      ),
    ]);
    screen.getByLabelText('Fecha de corte').focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(port.reads()).toBe(2));
  });
});
