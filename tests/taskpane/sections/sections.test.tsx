/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
/** Writing the sections of the report in its view, and marking reports as delivered. */
import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { ok } from '../../../src/domain/result';
import { hashValues, formatReportMark } from '../../../src/workbook/edits/reportMark';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';
import { button, openPane, PLAN, PROCESS, status } from '../openPane';

// A busy machine may take its time to draw.
beforeAll(() => configure({ asyncUtilTimeout: 10_000 }));

const NOTES = sheetOf('Avances', [
  ['Mes', 'Apartado', 'Texto'],
  ['octubre de 2023', 'Auditoría', 'Se invitó a tres universidades a participar como ente auditor.'],
  ['noviembre de 2023', 'Auditoría', 'Se invitó a tres universidades a participar como ente auditor.'],
  ['octubre de 2023', 'Recursos humanos', 'Se publicó la convocatoria para contratar al personal.'],
]);
const WITH_NOTES = workbookOf(PLAN, PROCESS, NOTES);

async function openWriting(workbook: WorkbookSnapshot) {
  const opened = await openPane(workbook);
  await opened.user.click(screen.getByRole('tab', { name: 'Informe' }));
  await screen.findByText(/^Se agregará la hoja «Informe /);
  await opened.user.click(button('Redactar los apartados…'));
  await screen.findByRole('list', { name: 'Apartados por redactar' });
  return opened;
}

const entry = (name: RegExp) =>
  within(screen.getByRole('list', { name: 'Apartados por redactar' })).getByRole('button', { name });
const text = () => screen.getByLabelText('Texto de noviembre de 2023');

describe('the sections', () => {
  it('are listed with what is still to be written', async () => {
    await openWriting(WITH_NOTES);
    expect(
      screen.getByText(/^Por redactar: 12 vacíos, 1 sin cambios desde otro mes y 2 solo con datos/),
    ).toBeVisible();
    expect(entry(/^1\. Presentación/)).toHaveTextContent('solo con datos de sus hojas');
    expect(entry(/^j\. Auditoría/)).toHaveTextContent('igual que antes');
    expect(entry(/^e\. Recursos humanos/)).toHaveTextContent('solo con datos de sus hojas');
    expect(entry(/^k\./)).toHaveTextContent('vacío');
  });

  it('say why a text cannot be written, and are not saved', async () => {
    const { port, user } = await openWriting(workbookOf(PLAN, PROCESS, { ...NOTES, isProtected: true }));
    await user.click(entry(/^e\./));
    await user.click(button('Sin novedades'));
    expect(
      await screen.findByText(/^No se escribió en la hoja «Avances»\. La hoja está protegida/),
    ).toBeVisible();
    const save = button(/^Guardar en Avances/);
    await user.click(save);
    expect(save).toHaveAttribute('aria-disabled', 'true');
    expect(port.written).toEqual([]);
  });

  it('begin with an earlier month’s text or the usual words, and are saved together', async () => {
    const { port, user } = await openWriting(WITH_NOTES);
    await user.click(entry(/^k\./));
    expect(screen.getByText('Sus hojas no dicen nada para este apartado.')).toBeVisible();
    await user.click(entry(/^e\./));
    await user.click(button('Lo de octubre de 2023'));
    expect(text()).toHaveFocus();
    await user.type(text(), ' Inició la capacitación.');
    expect(entry(/^e\./)).toHaveTextContent('sin guardar');
    await user.click(button('Siguiente por redactar'));
    expect(entry(/^f\./)).toHaveAttribute('aria-expanded', 'true');
    expect(text()).toHaveFocus();
    await user.click(button('Sin novedades'));
    await user.click(entry(/^j\./));
    expect(text()).toHaveAccessibleDescription(/^Está en Avances!C3\./);
    await user.clear(text());
    await user.click(button('Guardar en Avances (3)'));
    await waitFor(() => expect(status()).toHaveTextContent('Listo: 3 apartados guardados en «Avances».'));
    const values = port.written.flat().flatMap((edit) => (edit.kind === 'write' ? edit.values : []));
    expect(values).toEqual([
      [''],
      [
        'noviembre de 2023',
        'Recursos humanos',
        'Se publicó la convocatoria para contratar al personal. Inició la capacitación.',
      ],
      ['noviembre de 2023', 'Infraestructura', 'Sin información generada en el periodo.'],
    ]);
    expect(button('Guardar en Avances (0)')).toHaveAttribute('aria-disabled', 'true');
  });

  it('keep what was typed while the list is closed', async () => {
    const { user } = await openWriting(WITH_NOTES);
    await user.click(entry(/^e\./));
    await user.type(text(), 'A medias');
    await user.click(button('Redactar los apartados…'));
    await user.click(button('Redactar los apartados…'));
    expect(text()).toHaveValue('A medias');
  });

  it('say that a sheet will be made, or that the sheet has to be settled first', async () => {
    await openWriting(workbookOf(PLAN, PROCESS));
    expect(
      screen.getByText('Su libro no tiene hoja de avances: al guardar se crea «Avances».'),
    ).toBeVisible();
  });
});

describe('a report of the workbook', () => {
  const values = [['Informe']];
  const mark = { subject: '2023-11', cutoff: '2023-11-30', ruleSet: 'r1', hash: hashValues(values, 1, 1) };
  const report = sheetOf('Informe 2023-11', values, { reportMark: formatReportMark(mark) });

  it('is marked as delivered, with the day and the oficio', async () => {
    const { port, user } = await openPane(workbookOf(PLAN, PROCESS, report));
    await user.click(screen.getByRole('tab', { name: 'Informe' }));
    await user.click(await screen.findByRole('button', { name: 'Marcar como entregado «Informe 2023-11»…' }));
    const form = within(screen.getByRole('form', { name: 'Entrega de «Informe 2023-11»' }));
    // Nobody said a day yet.
    expect(form.getByRole('button', { name: 'Marcar' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(form.getByRole('button', { name: /^El día del corte/ }));
    // Pressed once too often: the mark stays.
    await user.type(form.getByLabelText('Oficio'), 'OPL/SE/12/2023{Enter}');
    await user.keyboard('{Enter}{Enter}');
    await waitFor(() => expect(status()).toHaveTextContent('Listo: «Informe 2023-11» quedó como entregado.'));
    const delivered = { on: '2023-11-30', document: 'OPL/SE/12/2023' };
    expect(port.written.flat()).toEqual([
      expect.objectContaining({ formula: formatReportMark({ ...mark, delivered }) }),
    ]);
  });

  it('keeps the mark that another person set meanwhile, and says it', async () => {
    const { port, user } = await openPane(workbookOf(PLAN, PROCESS, report));
    await user.click(screen.getByRole('tab', { name: 'Informe' }));
    await user.click(await screen.findByRole('button', { name: 'Marcar como entregado «Informe 2023-11»…' }));
    const delivered = { on: '2023-12-04', document: 'OF-0' };
    const theirs = { ...report, reportMark: formatReportMark({ ...mark, delivered }) };
    port.read = () => Promise.resolve(ok(workbookOf(PLAN, PROCESS, theirs)));
    const form = within(screen.getByRole('form', { name: 'Entrega de «Informe 2023-11»' }));
    await user.type(form.getByRole('textbox', { name: 'Fecha de entrega' }), '30/11/2023');
    await user.click(form.getByRole('button', { name: 'Marcar' }));
    await screen.findByText(
      /«Informe 2023-11» ya está marcado como entregado el 4 de diciembre de 2023 con el oficio OF-0/,
    );
    expect(port.written).toEqual([]);
  });

  it.each([
    ['05/12/2023', /Revise el día: es posterior a la fecha de corte, el 30 de noviembre de 2023\./],
    ['01/01/2020', /Revise el día: queda lejos del proceso/],
    ['30/11/2023', /El día del acuse\./],
    ['20/11/2023', /Revise el día: el mes que se informa termina después, el 30 de noviembre de 2023\./],
  ])('says of the day of its delivery, %s, what speaks against it', async (typed, said) => {
    const { user } = await openPane(workbookOf(PLAN, PROCESS, report));
    await user.click(screen.getByRole('tab', { name: 'Informe' }));
    await user.click(await screen.findByRole('button', { name: 'Marcar como entregado «Informe 2023-11»…' }));
    const day = within(screen.getByRole('form', { name: 'Entrega de «Informe 2023-11»' })).getByRole(
      'textbox',
      {
        name: 'Fecha de entrega',
      },
    );
    await user.clear(day);
    await user.type(day, typed);
    expect(day).toHaveAccessibleDescription(said);
  });

  it('is not replaced once it was delivered', async () => {
    const delivered = { on: '2023-12-05', document: 'OPL/SE/12/2023' };
    const kept = { ...report, reportMark: formatReportMark({ ...mark, delivered }) };
    const { user } = await openPane(workbookOf(PLAN, PROCESS, kept));
    await user.click(screen.getByRole('tab', { name: 'Informe' }));
    expect(await screen.findByText(/^Se agregará la hoja «Informe 2023-11 \(2\)»/)).toHaveTextContent(
      '«Informe 2023-11» se entregó el 5 de diciembre de 2023 con el oficio OPL/SE/12/2023 y no se sustituye.',
    );
    expect(await screen.findByText(/^Informe 2023-11: se entregó el 5 de diciembre de 2023/)).toBeVisible();
    expect(button('Quitar la marca de entregado de «Informe 2023-11»…')).toBeEnabled();
  });

  it('asks before it forgets that it was delivered', async () => {
    const delivered = { on: '2023-12-05', document: 'OPL/SE/12/2023' };
    const kept = { ...report, reportMark: formatReportMark({ ...mark, delivered }) };
    const { port, user } = await openPane(workbookOf(PLAN, PROCESS, kept));
    await user.click(screen.getByRole('tab', { name: 'Informe' }));
    await screen.findByRole('button', { name: /^Quitar la marca de entregado/ });
    button(/^Quitar la marca de entregado/).focus();
    await user.keyboard('{Enter}{Enter}');
    const form = within(screen.getByRole('form', { name: 'Quitar la marca de «Informe 2023-11»' }));
    expect(
      form.getByText('Se olvida que se entregó el 5 de diciembre de 2023 con el oficio OPL/SE/12/2023.'),
    ).toBeVisible();
    expect(port.written).toEqual([]);
    await user.click(form.getByRole('button', { name: 'Quitar' }));
    await waitFor(() =>
      expect(status()).toHaveTextContent('Listo: «Informe 2023-11» ya no está como entregado.'),
    );
    expect(port.written.flat()).toEqual([expect.objectContaining({ formula: formatReportMark(mark) })]);
  });
});

describe('a copy to send', () => {
  it('is opened alone, and the workbook is not changed', async () => {
    const { port, user } = await openPane(workbookOf(PLAN, PROCESS));
    await user.click(screen.getByRole('tab', { name: 'Informe' }));
    await user.click(await screen.findByRole('button', { name: 'Guardar copia para enviar' }));
    await waitFor(() =>
      expect(status()).toHaveTextContent(/^Se abrió un libro con la hoja «Informe 2023-11»/),
    );
    expect(port.written).toEqual([]);
  });

  it('is had in another way where Excel opens no other workbook', async () => {
    const { port, user } = await openPane(workbookOf(PLAN, PROCESS));
    port.onOpenWorkbook = () => Promise.resolve({ ok: false, problem: { code: 'apiNotAvailable' } });
    await user.click(screen.getByRole('tab', { name: 'Informe' }));
    await user.click(await screen.findByRole('button', { name: 'Guardar copia para enviar' }));
    await waitFor(() => expect(status()).toHaveTextContent(/use Archivo › Exportar › Crear PDF\.$/));
  });
});
