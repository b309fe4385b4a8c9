/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import '@testing-library/jest-dom';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import ICAL from 'ical.js';
import type { ApplyOptions, ApplyOutcome } from '../../../src/app/port';
import type { Problem } from '../../../src/domain/problem';
import type { Result } from '../../../src/domain/result';
import { fail, ok } from '../../../src/domain/result';
import { deferred } from '../../support/fakePort';
import { confirmedWorkbook } from '../../support/configuration';
import { sheetOf } from '../../support/snapshot';
import { afterEdits } from '../../support/writtenSnapshot';
import { button, DECEMBER, HEADING, openCalendar, PLAN, PROCESS, status, WORKBOOK } from '../openPane';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const heading = (name: string) => screen.findByRole('heading', { level: 3, name });

describe('the calendar sheet', () => {
  it('is previewed with its rows, written once confirmed, and closes with figures', async () => {
    const { port, user } = await openCalendar();
    const applying = deferred<Result<ApplyOutcome, Problem>>();
    port.onApply = () => applying.promise;
    await user.click(button('Crear la hoja Calendario'));
    expect(await heading('Hoja Calendario Anexo 13')).toHaveFocus();
    expect(
      await screen.findByText(
        'Se agregará la hoja «Calendario Anexo 13» con 54 filas, una por entregable. Las demás no cambian.',
      ),
    ).toBeVisible();
    expect(port.written).toEqual([]);
    await user.dblClick(button('Crear'));
    expect(status()).toHaveTextContent('Escribiendo en su libro…');
    expect(button('¿Qué se mueve?')).toHaveAttribute('aria-disabled', 'true');
    await act(async () => {
      applying.resolve(ok({ settingsNotTaken: [] }));
      await applying.promise;
    });
    await waitFor(() => expect(status()).toHaveTextContent('Listo: hoja «Calendario Anexo 13», 54 filas.'));
    expect(port.written).toHaveLength(1);
  });

  it('can be cancelled while it is written, and made again', async () => {
    const { port, user } = await openCalendar();
    port.onApply = (_, { signal }: ApplyOptions) =>
      new Promise((resolve) => {
        signal?.addEventListener('abort', () => resolve(fail({ code: 'cancelled' })));
      });
    await user.click(button('Crear la hoja Calendario'));
    await user.click(await screen.findByRole('button', { name: 'Crear' }));
    await waitFor(() => expect(status()).toHaveTextContent('Escribiendo en su libro…'));
    await user.click(button('Cancelar'));
    await waitFor(() => expect(status()).toHaveTextContent('Se canceló la operación.'));
    port.onApply = () => Promise.resolve(ok({ settingsNotTaken: [] }));
    await user.click(button('Reintentar'));
    await waitFor(() => expect(status()).toHaveTextContent(/^Listo: hoja «Calendario Anexo 13»/));
  });

  it('says in words that the workbook takes no new sheet', async () => {
    const { port, user } = await openCalendar();
    port.onApply = () => Promise.resolve(fail({ code: 'protectedWorkbook' }));
    await user.click(button('Crear la hoja Calendario'));
    await user.click(await screen.findByRole('button', { name: 'Crear' }));
    await waitFor(() => expect(status()).toHaveTextContent('La estructura del libro está protegida.'));
    expect(screen.getByRole('list', { name: 'Fechas de los entregables' })).toBeInTheDocument();
  });

  it('closes its form with Esc and gives the focus back', async () => {
    const { user } = await openCalendar();
    await user.click(button('Crear la hoja Calendario'));
    await heading('Hoja Calendario Anexo 13');
    await user.keyboard('{Escape}');
    expect(
      screen.queryByRole('heading', { level: 3, name: 'Hoja Calendario Anexo 13' }),
    ).not.toBeInTheDocument();
    expect(button('Crear la hoja Calendario')).toHaveFocus();
  });
});

describe('the next thirty days', () => {
  it('list in date order what falls due, with who is responsible and the way to its cell', async () => {
    const { port, user } = await openCalendar();
    await user.click(button('Próximos 30 días'));
    const list = within(await screen.findByRole('list', { name: 'Lo que vence, por fecha' }));
    const items = list.getAllByRole('listitem');
    const activity = items.find((item) => /Capacitar al personal/.test(item.textContent ?? ''));
    expect(items.at(-1)).toBe(activity);
    expect(activity).toHaveTextContent('10 de diciembre de 2023 · Actividad');
    expect(activity).toHaveTextContent('Responsable: Secretaría');
    expect(items[0]).toHaveTextContent('2 de diciembre de 2023 · Entregable');
    expect(items[0]).toHaveTextContent('Sin responsable en el libro');
    await user.click(list.getByRole('button', { name: /^Ir a la celda Plan de trabajo!E3: 7 Capacitar/ }));
    expect(port.visited).toEqual([{ sheet: 'Plan de trabajo', row: 3, column: 5 }]);
    expect(port.written).toEqual([]);
  });

  it('are saved as a calendar file, and the pane says that Excel may have refused', async () => {
    const blobs: Blob[] = [];
    const clicked: string[] = [];
    URL.createObjectURL = (blob: Blob) => {
      blobs.push(blob);
      return 'blob:agenda';
    };
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(`${this.download} ${this.href}`);
    });
    const { user } = await openCalendar();
    await user.click(button('Próximos 30 días'));
    await user.click(await screen.findByRole('button', { name: 'Descargar .ics' }));
    expect(clicked).toEqual(['proximos-30-dias-2023-11-30.ics blob:agenda']);
    expect(screen.getByText(/^Se pidió guardar «proximos-30-dias-2023-11-30\.ics»\./)).toBeVisible();
    expect(blobs[0]?.type).toBe('text/calendar;charset=utf-8');
    const reader = new FileReader();
    const text = new Promise<string>((resolve) => {
      reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    });
    reader.readAsText(blobs[0] as Blob);
    const calendar = new ICAL.Component(ICAL.parse(await text) as unknown[]);
    const items = within(screen.getByRole('list', { name: 'Lo que vence, por fecha' })).getAllByRole(
      'listitem',
    );
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(items.length);
  });

  it('are copied as lines of text', async () => {
    const { user } = await openCalendar();
    await user.click(button('Próximos 30 días'));
    await user.click(await screen.findByRole('button', { name: 'Copiar la lista' }));
    expect(await screen.findByText(/^Se copiaron \d+ renglones\.$/)).toBeVisible();
    const copied = (await navigator.clipboard.readText()).split('\n');
    expect(copied.at(-1)).toBe(
      '10 de diciembre de 2023 · Actividad · 7 Capacitar al personal · Responsable: Secretaría',
    );
  });

  it('show the text to copy by hand where Excel allows neither way', async () => {
    const { user } = await openCalendar();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('blocked by permissions policy'));
    await user.click(button('Próximos 30 días'));
    await user.click(await screen.findByRole('button', { name: 'Copiar la lista' }));
    expect(await screen.findByText(/^Excel no dejó copiar\./)).toBeVisible();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Lista para copiar').value).toContain('7 Capacitar');
  });
});

describe('what moves', () => {
  it('shows each date before and after, and the activity that falls out of term; nothing is written', async () => {
    const cutoff = ['Fecha de corte', '15/10/2023'];
    const process = sheetOf('Proceso', [['Dato', 'Valor'], ['Jornada electoral', '02/06/2024'], cutoff]);
    const { port, user } = await openCalendar(confirmedWorkbook(PLAN, process));
    await user.click(button('¿Qué se mueve?'));
    expect(screen.getByText(/No se escribe nada en su libro hasta que usted lo pida\.$/)).toBeVisible();
    const day = screen.getByLabelText('Nueva jornada electoral');
    expect(day).toHaveValue('02/06/2024');
    await user.clear(day);
    await user.type(day, '2024-05-26');
    await user.click(button('Ver qué se mueve'));
    expect(await screen.findByText(/1 actividad queda fuera de plazo\./)).toBeVisible();
    const table = within(screen.getByRole('table', { name: 'Fechas legales que cambian' }));
    const row = table.getByRole('row', { name: /^Acuerdo de integración del COTAPREP/ });
    expect(row).toHaveTextContent('02/11/2023 → 26/10/2023 (−7 días)');
    expect(row).toHaveTextContent('Actividad 6✕ Queda fuera de plazo');
    expect(port.written).toEqual([]);
    expect(port.reads()).toBe(1);
  });

  it('dates what waited for the test', async () => {
    const { user } = await openCalendar();
    await user.click(button('¿Qué se mueve?'));
    await user.type(screen.getByLabelText('Nueva fecha de la prueba'), '2024-04-20');
    await user.click(button('Ver qué se mueve'));
    const table = within(await screen.findByRole('table', { name: 'Fechas legales que cambian' }));
    expect(table.getAllByText(/^por definir → \d\d\/\d\d\/2024$/).length).toBeGreaterThan(0);
  });

  it('says that nothing does with the dates as they are, and waits for whole dates', async () => {
    const { user } = await openCalendar();
    await user.click(button('¿Qué se mueve?'));
    await user.click(button('Ver qué se mueve'));
    expect(await screen.findByText('Con esas fechas no se mueve nada.')).toBeVisible();
    const day = screen.getByLabelText('Nueva jornada electoral');
    await user.clear(day);
    await user.type(day, '0002-05-26');
    expect(screen.getByText(/^Escriba día, mes y año/)).toBeInTheDocument();
    expect(button('Ver qué se mueve')).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('adding what is missing', () => {
  it('previews the rows of the chosen deliveries, adds those and no others, and closes with figures', async () => {
    const { port, user } = await openCalendar();
    await user.click(button('Agregar lo que falta'));
    const choices = within(await screen.findByRole('group', { name: 'Entregables por agregar' }));
    const boxes = choices.getAllByRole('checkbox');
    for (const box of boxes) expect(box).toBeChecked();
    for (const box of boxes.slice(1)) await user.click(box);
    expect(await screen.findByText('En «Plan de trabajo» se agregará 1 fila:')).toBeVisible();
    const rows = within(screen.getByRole('list', { name: 'Filas que se agregarán' })).getAllByRole(
      'listitem',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toHaveTextContent(/^Fila 4: 8\./);
    expect(port.written).toEqual([]);
    port.onApply = (edits) => {
      port.onRead = () => Promise.resolve(ok(afterEdits(WORKBOOK, edits)));
      return Promise.resolve(ok({ settingsNotTaken: [] }));
    };
    await user.click(button('Agregar'));
    await waitFor(() =>
      expect(status()).toHaveTextContent('Listo. Se agregó 1 actividad al final de «Plan de trabajo».'),
    );
    expect(port.written).toHaveLength(1);
    expect(screen.getByRole('button', { name: /^Sin actividad \(52\)$/ })).toBeInTheDocument();
  });

  it('asks for one at least', async () => {
    const { port, user } = await openCalendar();
    await user.click(button('Agregar lo que falta'));
    const choices = within(await screen.findByRole('group', { name: 'Entregables por agregar' }));
    for (const box of choices.getAllByRole('checkbox')) await user.click(box);
    expect(await screen.findByText('Elija al menos uno.')).toBeVisible();
    await user.click(button('Agregar'));
    expect(port.written).toEqual([]);
    expect(port.reads()).toBe(1);
  });

  it('says that nothing is missing in a plan that has it all', async () => {
    const { user } = await openCalendar(
      confirmedWorkbook(
        sheetOf('Plan de trabajo', [
          HEADING,
          [
            '1.',
            'Todo lo del Anexo 13',
            '',
            DECEMBER,
            DECEMBER,
            'Secretaría',
            '',
            '1 final; 2 final; 4 proyecto; 4 final; 5 final; 6 preliminar; 6 final; 7 final; 8 proyecto; 3 septiembre 2023; 3 octubre 2023; 3 noviembre 2023; 6 proyecto',
          ],
        ]),
        PROCESS,
      ),
    );
    await user.click(button('Agregar lo que falta'));
    expect(
      await screen.findByText('A su plan no le falta ningún entregable vencido o próximo.'),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Agregar' })).not.toBeInTheDocument();
  });

  it('says which sheet is protected', async () => {
    const { port, user } = await openCalendar(confirmedWorkbook({ ...PLAN, isProtected: true }, PROCESS));
    await user.click(button('Agregar lo que falta'));
    expect(
      await screen.findByText(/^No se escribió en la hoja «Plan de trabajo»\. .*protegida/),
    ).toBeVisible();
    await user.click(button('Agregar'));
    expect(button('Agregar')).toHaveAttribute('aria-disabled', 'true');
    expect(port.written).toEqual([]);
  });
});
