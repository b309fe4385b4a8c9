/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import '@testing-library/jest-dom';
import { configure, render, screen, waitFor } from '@testing-library/react';
import type { Edit } from '../../../src/workbook/edits/edits';
import { assess } from '../../../src/domain/assess';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { linkProposals, ProposalsForm } from '../../../src/taskpane/calendar/ProposalsForm';
import { day } from '../../domain/dates/support';
import { NOVEMBER_2023 } from '../../support/november2023';
import { buildRegisters } from '../../support/registers';
import { PaneRoot } from '../../support/fluent/PaneRoot';
import { sheetOf } from '../../support/snapshot';
import { confirmedWorkbook } from '../../support/configuration';
import { button, openCalendar, PROCESS } from '../openPane';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

/** Three activities that look like deliveries without being sure, in a plan without the column Anexo 13. */
const PROPOSED = confirmedWorkbook(
  sheetOf('Plan', [
    ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable', 'Estado'],
    ['1.', 'Actividades de la prueba', 'Informe', '01/03/2024', '20/04/2024', 'Sistemas', ''],
    ['2.', 'Plan de seguridad', 'Plan', '01/02/2024', '02/04/2024', 'Sistemas', ''],
    ['3.', 'Comprar papelería', 'Factura', '01/02/2024', '02/04/2024', 'Administración', ''],
  ]),
  PROCESS,
);

const written = (edits: readonly Edit[] | undefined): readonly unknown[] =>
  (edits ?? []).flatMap((edit) => (edit.kind === 'write' ? edit.values.flat() : []));

it('are gone through in one go, and what was accepted is written after the last answer', async () => {
  const { port, user } = await openCalendar(PROPOSED);
  const opener = screen.getByRole('button', { name: /^Revisar propuestas \((\d)\)$/ });
  const count = Number(/\d/.exec(opener.textContent ?? '')?.[0]);
  expect(count).toBeGreaterThan(0);
  await user.click(opener);
  for (let at = 1; at <= count; at++) {
    expect(screen.getByText(new RegExp(`^${at} de ${count}\\.`))).toBeVisible();
    expect(port.written).toEqual([]);
    await user.click(button('Sí'));
  }
  await waitFor(() => expect(port.written).toHaveLength(1));
  expect(written(port.written[0])).toContain('Anexo 13');
});

it('write nothing when every answer is later', async () => {
  const { port, user } = await openCalendar(PROPOSED);
  const opener = screen.getByRole('button', { name: /^Revisar propuestas/ });
  const count = Number(/\d/.exec(opener.textContent ?? '')?.[0]);
  await user.click(opener);
  for (let at = 1; at <= count; at++) await user.click(button('Después'));
  expect(screen.queryByText(/^1 de \d\./)).not.toBeInTheDocument();
  expect(port.written).toEqual([]);
});

it('of the November workbook are three, as many clicks as it takes to link them', () => {
  const options = { cutoff: day('2023-11-30'), electionDay: day('2024-06-02'), ruleSet: ruleSet2026 };
  const proposals = linkProposals(assess(buildRegisters(NOVEMBER_2023), options));
  expect(proposals.map(({ delivery, activityName }) => [delivery, activityName.split(' ')[0]])).toEqual([
    ['4-final', '6'],
    ['5-final', '7'],
    ['3-2023-10', '8'],
  ]);
});

it('note that an activity does not answer that document where the answer is no', async () => {
  const { port, user } = await openCalendar(PROPOSED);
  await user.click(screen.getByRole('button', { name: /^Revisar propuestas/ }));
  await user.click(button('No'));
  if (screen.queryByRole('button', { name: 'Terminar' })) await user.click(button('Terminar'));
  await waitFor(() => expect(port.written).toHaveLength(1));
  expect(written(port.written[0])).toContainEqual(expect.stringMatching(/^No es \d+ /));
});

it('say what an activity looks like where that is another document', async () => {
  const options = { cutoff: day('2023-11-30'), electionDay: day('2024-06-02'), ruleSet: ruleSet2026 };
  const assessment = assess(buildRegisters(NOVEMBER_2023), options);
  const [first, second] = assessment.deliveries.map(({ delivery }) => delivery);
  const [proposal] = linkProposals(assessment);
  if (!first || !second || !proposal) throw new Error('nothing is proposed');
  const doubts = [{ delivery: first, number: '6', looksLike: second }];
  const onClose = jest.fn();
  render(
    <PaneRoot>
      <ProposalsForm
        proposals={[proposal]}
        preview={([link]) => Promise.resolve({ doubts: link?.isDenied === true ? [] : doubts })}
        onConfirm={onClose}
        onClose={onClose}
      />
    </PaneRoot>,
  );
  const said = await screen.findByText(/^Revise: la actividad 6 parece de /);
  expect(said).toHaveTextContent(`parece de «${second.name}»`);
  expect(said).toHaveTextContent(`la vincula con «${first.name}»`);
});
