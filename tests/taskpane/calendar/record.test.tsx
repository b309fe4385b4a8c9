/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { toSerial } from '../../../src/domain/dates/serial';
import { today } from '../../../src/taskpane/shared/paneDate';
import type { Edit } from '../../../src/workbook/edits/edits';
import { confirmedWorkbook } from '../../support/configuration';
import { sheetOf } from '../../support/snapshot';
import {
  button,
  HEADING,
  NOVEMBER,
  OCTOBER,
  openCalendar,
  openWholeCalendar,
  PROCESS,
  status,
} from '../openPane';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const itemOf = (title: RegExp): HTMLElement => {
  const list = screen.getByRole('list', { name: 'Fechas de los entregables' });
  const found = [...list.children].find((item) => title.test(item.textContent ?? ''));
  if (!(found instanceof HTMLElement)) throw new Error(`${title} is not listed`);
  return found;
};

const writtenTexts = (edits: readonly Edit[] | undefined): readonly unknown[] =>
  (edits ?? []).flatMap((edit) => (edit.kind === 'write' ? edit.values.flat() : []));

describe('«¿Por qué esta fecha?»', () => {
  it('is folded, and tells the steps, the sources and what would change it when asked', async () => {
    const { user } = await openWholeCalendar();
    const item = within(itemOf(/^.{0,20}Documento 8\. Acuerdo/));
    expect(item.queryByText('Cómo se cuenta')).not.toBeInTheDocument();
    await user.click(item.getByText('¿Por qué esta fecha?'));
    const steps = within(await item.findByRole('list', { name: 'Cómo se cuenta' })).getAllByRole('listitem');
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      'Jornada electoral: 2 de junio de 2024. Hoja Proceso.',
      '5 meses antes: 2 de enero de 2024. Reglamento de Elecciones, Anexo 13, numeral 33, documento 8.',
      'Remisión al INE, 5 días naturales después: 7 de enero de 2024. Reglamento de Elecciones, Anexo 13, numeral 33, documento 8.',
    ]);
    expect(item.getByRole('link', { name: 'www.elhorizonte.mx' })).toHaveAttribute('target', '_blank');
    expect(item.getByRole('list', { name: 'Qué la cambiaría' })).toBeVisible();
    expect(item.getByText(/según INE\/CG1690\/2021, no verificado\)\.$/)).toBeVisible();
  });

  it('shows the other readings where the sources disagree', async () => {
    const { user } = await openWholeCalendar();
    const item = within(itemOf(/Documento 32\. /));
    await user.click(item.getByText('¿Por qué esta fecha?'));
    const readings = await item.findByRole('list', { name: 'Lecturas que no coinciden' });
    expect(readings).toHaveTextContent('30 de junio de 2024 (la que se muestra, la más temprana)');
    expect(readings).toHaveTextContent('2 de julio de 2024');
  });
});

describe('«Vincular con…»', () => {
  it('offers the activities, says what it writes, and writes it', async () => {
    const { port, user } = await openCalendar();
    const item = within(itemOf(/Documento 6\. .*preliminar/));
    await user.click(item.getByRole('button', { name: /^Vincular con… una actividad/ }));
    const choice = await item.findByRole('combobox', { name: 'Actividad del plan' });
    // No word of the plan speaks of it: the person chooses. The activity that is of another document is not listed.
    const options = within(choice).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent?.split(/\s/)[0])).toEqual(['Elija', '7', 'Otra']);
    await user.selectOptions(choice, options[1] as HTMLElement);
    expect(
      await item.findByText(
        /se escribirá «(?:4 final, )?6 proyecto»: así se anota que corresponde a «.+»\.$/,
      ),
    ).toBeVisible();
    await user.click(item.getByRole('button', { name: 'Vincular' }));
    await waitFor(() => expect(port.written).toHaveLength(1));
    expect(writtenTexts(port.written[0]).join()).toContain('6 proyecto');
    expect(status()).toHaveTextContent('Listo. Se vinculó 1 entregable.');
    expect(button('Deshacer')).toBeVisible();
  });

  it('lets any activity of the plan be chosen, and says why one cannot be', async () => {
    const { port, user } = await openCalendar(
      confirmedWorkbook(
        sheetOf('Plan de trabajo', [
          HEADING,
          ['6.', 'Integrar el COTAPREP', 'Acuerdo', OCTOBER, NOVEMBER, 'Secretaría', 'Pendiente', ''],
          ['6.1', 'Recibir propuestas', 'Oficio', OCTOBER, NOVEMBER, 'Secretaría', 'Pendiente', ''],
        ]),
        PROCESS,
      ),
    );
    const item = within(itemOf(/Documento 6\. .*preliminar/));
    await user.click(item.getByRole('button', { name: /^Vincular con… una actividad/ }));
    expect(
      await item.findByText(/^Por sus palabras, ninguna actividad parece corresponderle\./),
    ).toBeVisible();
    const choice = item.getByRole('combobox', { name: 'Actividad del plan' });
    const offered = (): readonly (string | null)[] =>
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent);
    expect(offered()).toEqual(['Elija una actividad', '6 Integrar el COTAPREP', '6.1 Recibir propuestas']);
    await user.selectOptions(choice, '6 Integrar el COTAPREP');
    expect(
      await item.findByText(
        /^Lo que dice Plan de trabajo![A-Z]+\d+ es de «.+» \(documento \d+\), no de este entregable\. Si la actividad sí le corresponde, cambie ahí sus palabras/,
      ),
    ).toBeVisible();
    expect(item.getByRole('button', { name: 'Vincular' })).toHaveAttribute('aria-disabled', 'true');
    // What is chosen stays in the list; what does not have the words goes.
    await user.type(item.getByRole('searchbox', { name: 'Buscar en su plan' }), 'propuestas RECIBIR');
    expect(offered()).toEqual(['6 Integrar el COTAPREP', '6.1 Recibir propuestas']);
    await user.selectOptions(choice, '6.1 Recibir propuestas');
    expect(offered()).toEqual(['6.1 Recibir propuestas']);
    await item.findByText(/se escribirá «6 proyecto»/);
    await user.click(item.getByRole('button', { name: 'Vincular' }));
    await waitFor(() => expect(writtenTexts(port.written[0]).join()).toContain('6 proyecto'));
  });

  it('gives the focus back when it is closed with Esc', async () => {
    const { port, user } = await openCalendar();
    const item = within(itemOf(/Documento 6\. .*preliminar/));
    const opener = item.getByRole('button', { name: /^Vincular con… una actividad/ });
    await user.click(opener);
    await item.findByRole('combobox', { name: 'Actividad del plan' });
    await user.keyboard('{Escape}');
    expect(opener).toHaveFocus();
    expect(port.written).toEqual([]);
  });
});

describe('«Verificar»', () => {
  it('wants a name, and writes name, day and text in the calendar sheet, which it makes', async () => {
    const { port, user } = await openCalendar();
    const item = within(itemOf(/Documento 4\. Acuerdo de integración/));
    await user.click(item.getByRole('button', { name: /^Verificar la fecha/ }));
    expect(item.getByRole('button', { name: 'Anotar' })).toHaveAttribute('aria-disabled', 'true');
    await user.type(item.getByLabelText('Nombre de quien verificó'), 'Dirección Jurídica');
    await user.type(item.getByLabelText('Texto oficial (opcional)'), 'A más tardar siete meses antes');
    await user.click(item.getByRole('button', { name: 'Anotar' }));
    await waitFor(() => expect(port.written).toHaveLength(1));
    expect(port.written[0]?.some(({ kind }) => kind === 'addSheet')).toBe(true);
    expect(writtenTexts(port.written[0])).toEqual(
      expect.arrayContaining(['Dirección Jurídica', toSerial(today()), 'A más tardar siete meses antes']),
    );
    expect(status()).toHaveTextContent('Listo. Quedó anotado que lo verificó Dirección Jurídica.');
  });
});

describe('moved days', () => {
  it('are written when the person asks for it', async () => {
    const { port, user } = await openCalendar();
    await user.click(button('¿Qué se mueve?'));
    const day = screen.getByLabelText('Nueva jornada electoral');
    await user.clear(day);
    await user.type(day, '2024-06-09');
    await user.click(button('Ver qué se mueve'));
    await user.click(await screen.findByRole('button', { name: 'Escribir las fechas nuevas' }));
    await waitFor(() => expect(port.written).toHaveLength(1));
    expect(writtenTexts(port.written[0])).toEqual(
      expect.arrayContaining([45452, 'Jornada electoral original', 45445]),
    );
  });
});
