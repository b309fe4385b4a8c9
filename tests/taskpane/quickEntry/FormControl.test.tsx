/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
/** The fields of quick entry that people mark: each person, or all at once. */
import '@testing-library/jest-dom';
import { useState } from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FormControl } from '../../../src/taskpane/quickEntry/FormControl';

const ALL = 'Todas las personas';

function People({
  people,
  onValue,
}: {
  readonly people: readonly string[];
  readonly onValue: (value: string) => void;
}) {
  const [value, setValue] = useState('');
  const options = people.map((name) => ({ value: name, text: name }));
  const field = { name: 'attendants', control: 'people', options, proposed: '', value } as const;
  const change = (next: string): void => {
    setValue(next);
    onValue(next);
  };
  return <FormControl field={field} limits={{ electionDay: null }} cutoff={undefined} onChange={change} />;
}

it('marks all who are in office at once, and none again', async () => {
  const user = userEvent.setup();
  const values: string[] = [];
  render(<People people={['Persona A', 'Persona B', 'Persona C']} onValue={(value) => values.push(value)} />);
  await user.click(screen.getByLabelText('Persona B'));
  expect(screen.getByLabelText(ALL)).not.toBeChecked();
  await user.click(screen.getByLabelText(ALL));
  for (const name of ['Persona A', 'Persona B', 'Persona C', ALL])
    expect(screen.getByLabelText(name)).toBeChecked();
  await user.click(screen.getByLabelText('Persona A'));
  expect(screen.getByLabelText(ALL)).not.toBeChecked();
  await user.click(screen.getByLabelText('Persona A'));
  expect(screen.getByLabelText(ALL)).toBeChecked();
  await user.click(screen.getByLabelText(ALL));
  expect(values).toEqual([
    'Persona B',
    'Persona A\nPersona B\nPersona C',
    'Persona B\nPersona C',
    'Persona A\nPersona B\nPersona C',
    '',
  ]);
});

it('offers no such mark of a single person', () => {
  render(<People people={['Persona A']} onValue={() => undefined} />);
  expect(screen.getAllByRole('checkbox')).toHaveLength(1);
});
