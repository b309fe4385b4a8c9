/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { fail, ok } from '../../../src/domain/result';
import { confirmedWorkbook } from '../../support/configuration';
import { sheetOf, workbookOf } from '../../support/snapshot';
import {
  button,
  calendarSheet,
  lookAt,
  NOVEMBER,
  openCalendar,
  openWholeCalendar,
  openPane,
  openReview,
  PLAN,
  PROCESS,
  status,
  tab,
  WORKBOOK,
} from '../openPane';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const items = () =>
  within(screen.getByRole('list', { name: 'Fechas de los entregables' })).getAllByRole('listitem');
const itemOf = (title: string | RegExp): HTMLElement => {
  const found = items().find((item) => within(item).queryByText(title));
  if (found === undefined) throw new Error(`${title} is not listed`);
  return found;
};

describe('the views of the pane', () => {
  it('are tabs: one stop of Tab, and the arrows go around', async () => {
    const { user } = await openPane();
    expect(tab('Hoy')).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('tabpanel', { name: 'Hoy' })).toBeInTheDocument();
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent?.replace(/ \d+$/, ''))).toEqual([
      'Hoy',
      'Revisar',
      'Calendario',
      'Informe',
      'Libro',
    ]);
    await user.tab();
    expect(tab('Hoy')).toHaveFocus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(tab('Calendario')).toHaveFocus();
    expect(tab('Calendario')).toHaveAttribute('tabindex', '0');
    expect(tab('Hoy')).toHaveAttribute('tabindex', '-1');
    expect(screen.getByRole('tabpanel', { name: 'Calendario' })).toBeInTheDocument();
    await user.keyboard('{End}');
    expect(tab('Libro')).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowRight}');
    expect(tab('Hoy')).toHaveFocus();
    await user.keyboard('{ArrowLeft}{Home}');
    expect(tab('Hoy')).toHaveAttribute('aria-selected', 'true');
  });

  it('keep what the person was looking at in the findings', async () => {
    const { user } = await openReview();
    await user.click(button(/^Errores \(/));
    await user.click(tab('Calendario'));
    await screen.findByRole('list', { name: 'Fechas de los entregables' });
    expect(screen.queryByRole('heading', { name: 'Hallazgos' })).not.toBeInTheDocument();
    await user.click(tab('Revisar'));
    expect(button(/^Errores \(/)).toHaveAttribute('aria-pressed', 'true');
  });

  it('read nothing when they are opened', async () => {
    const { port } = await openCalendar();
    expect(port.reads()).toBe(1);
    expect(port.written).toEqual([]);
  });
});

describe('the deliveries', () => {
  it('are at first those that need attention; the others are folded with their counts', async () => {
    const { user } = await openPane();
    await user.click(tab('Calendario'));
    await screen.findByRole('list', { name: 'Fechas de los entregables' });
    const attended = items().length;
    expect(button(`Por atender (${attended})`)).toHaveAttribute('aria-pressed', 'true');
    for (const item of items())
      expect(item).toHaveTextContent(/Vencido|Por vencer|Sin iniciar|Pendiente|Falta/);
    const folds = screen.getAllByText(/^(?:Más adelante|Concluidos|No aplican o se ignoraron) \(\d+\)$/);
    const counts = folds.map(({ textContent }) => Number(/\d+/.exec(textContent ?? '')?.[0]));
    expect(attended + counts.reduce((sum, n) => sum + n, 0)).toBe(54);
    expect(screen.queryByRole('list', { name: /^Más adelante/ })).not.toBeInTheDocument();
    await user.click(folds[0] as HTMLElement);
    const list = await screen.findByRole('list', { name: folds[0]?.textContent ?? '' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(counts[0] ?? 0);
  });

  it('are the 54 of the process, in date order, under the dates they were made from', async () => {
    await openWholeCalendar();
    expect(screen.getByText('Jornada: 2 de junio de 2024. Corte: 30 de noviembre de 2023.')).toBeVisible();
    expect(items()).toHaveLength(54);
    expect(items()[0]).toHaveTextContent(/^▲ VencidoDocumento 1\./);
    const last = items().at(-1);
    expect(last).toHaveTextContent(/por definir: falta/);
  });

  it('say that a date is inferred and how surely, with italics that agree', async () => {
    await openWholeCalendar();
    const item = itemOf('Documento 4. Acuerdo de integración del COTAPREP');
    const date = within(item).getByText('2 de noviembre de 2023');
    expect(date.tagName).toBe('EM');
    expect(item).toHaveTextContent(
      'Fecha legal: 2 de noviembre de 2023 (inferida de actos públicos consultados el 25 de noviembre de 2026, confianza alta)',
    );
    expect(item).toHaveTextContent('Remitir al INE a más tardar el 7 de noviembre de 2023.');
    expect(item).toHaveTextContent(
      '7 meses antes de la jornada electoral. Reglamento de Elecciones, Anexo 13, numeral 33.',
    );
    expect(within(item).getByText('Vencido')).toBeInTheDocument();
  });

  it('say what a date waits for', async () => {
    await openWholeCalendar();
    const waiting = items().filter((item) => /por definir/.test(item.textContent ?? ''));
    expect(
      waiting.map((item) => /por definir: (.*?)(?=Enviar|Ninguna)/.exec(item.textContent ?? '')?.[1]),
    ).toEqual(expect.arrayContaining(['falta la fecha de la prueba', 'faltan las fechas de los simulacros']));
  });

  it('lead to the activity that answers them', async () => {
    const { port, user } = await openCalendar();
    await user.click(button('Ir a la actividad 6'));
    expect(port.visited).toEqual([{ sheet: 'Plan de trabajo', row: 2, column: 1 }]);
  });

  it('show what people decided in the calendar sheet, and lead to the row', async () => {
    const sheet = calendarSheet([
      ['4', 'Final', NOVEMBER, NOVEMBER, 'Sesión del Consejo', 'Sí', '', 'Unidad Jurídica', NOVEMBER],
      ['1', 'Final', '', '', '', 'No', 'Ya existía', '', ''],
    ]);
    const { port, user } = await openWholeCalendar(confirmedWorkbook(PLAN, PROCESS, sheet));
    const item = itemOf('Documento 4. Acuerdo de integración del COTAPREP');
    expect(item).toHaveTextContent(
      'Fecha legal: 2 de noviembre de 2023 (verificada por Unidad Jurídica el 2 de noviembre de 2023)',
    );
    expect(item.querySelector('em')).toBeNull();
    expect(item).toHaveTextContent('Fecha ajustada: 2 de noviembre de 2023. Motivo: Sesión del Consejo');
    expect(itemOf(/^Documento 1\./)).toHaveTextContent('No aplica');
    expect(itemOf(/^Documento 1\./)).not.toHaveTextContent('Ninguna actividad');
    await user.click(
      within(item).getByRole('button', { name: /^Ver su fila en la hoja Calendario\. Documento 4/ }),
    );
    expect(port.visited).toEqual([{ sheet: 'Calendario Anexo 13', row: 2, column: 1 }]);
  });

  it('can be narrowed to what there is to do, with counts that agree', async () => {
    const { user } = await openWholeCalendar();
    const filters = within(screen.getByRole('group', { name: 'Mostrar' }));
    for (const name of ['Vencidos', 'Próximos', 'Sin actividad', 'Por verificar', 'Todos']) {
      const filter = filters.getByRole('button', { name: new RegExp(`^${name} \\(`) });
      await user.click(filter);
      expect(filter).toHaveAttribute('aria-pressed', 'true');
      expect(filter).toHaveTextContent(`${name} (${items().length})`);
    }
    await user.click(filters.getByRole('button', { name: 'Sin actividad (53)' }));
    expect(screen.queryByRole('button', { name: /^Ir a la actividad/ })).not.toBeInTheDocument();
  });
});

describe('a delivery that the plan lacks', () => {
  it('leads from its finding to itself, with the form that links it open', async () => {
    const { user } = await openReview();
    await lookAt(user, /no está en el plan/);
    const told = screen.getByText(/^Ninguna actividad del plan corresponde a/).textContent ?? '';
    const name = /«([^»]+)»/.exec(told)?.[1];
    if (name === undefined) throw new Error(`no delivery is named: ${told}`);
    await user.click(button('Ver el entregable'));
    const form = await screen.findByRole('form', { name: 'Vincular con una actividad' });
    expect(within(form).getByRole('heading')).toHaveFocus();
    expect(form.closest('li')).toHaveTextContent(name);
    expect(tab('Calendario')).toHaveAttribute('aria-selected', 'true');
  });
});

describe('a workbook that cannot be judged', () => {
  it('is told what the calendar needs, and where to give it', async () => {
    const { port, user } = await openCalendar(workbookOf(sheetOf('Hoja1', [['Notas'], ['Comprar café']])));
    expect(screen.getByText(/^El calendario se calcula con la jornada electoral/)).toBeVisible();
    expect(status()).toBeEmptyDOMElement();
    expect(screen.queryByRole('list', { name: 'Fechas de los entregables' })).not.toBeInTheDocument();
    await user.click(button('Ir a Hoy'));
    expect(tab('Hoy')).toHaveFocus();
    expect(screen.getByRole('heading', { name: 'Cómo debe ser el plan' })).toBeVisible();
    expect(status()).toHaveTextContent('No se encontró el plan de trabajo.');
    port.onRead = () => Promise.resolve(ok(WORKBOOK));
    await user.click(button('Reintentar'));
    await user.click(tab('Calendario'));
    expect(await screen.findByRole('list', { name: 'Fechas de los entregables' })).toBeVisible();
  });

  it('says in words when a cell cannot be shown', async () => {
    const { port, user } = await openCalendar();
    port.onGoTo = () => Promise.resolve(fail({ code: 'sheetNotFound', detail: 'Plan de trabajo' }));
    await user.click(button('Ir a la actividad 6'));
    await waitFor(() => expect(status()).toHaveTextContent('No se encontró la hoja «Plan de trabajo».'));
  });
});
