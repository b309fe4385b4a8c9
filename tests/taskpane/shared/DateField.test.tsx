/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import '@testing-library/jest-dom';
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { dateOf } from '../../../src/domain/dates/calendarDate';
import { DateField } from '../../../src/taskpane/shared/DateField';

const field = (value: string, doubt: string | null = null) => (
  <DateField
    label="Corte"
    hint="Fija los estados."
    value={value}
    isBusy={false}
    doubt={doubt}
    onChange={() => null}
  />
);

it.each([
  ['2023-11-30', '30/11/2023', 'jueves, 30 de noviembre de 2023. Fija los estados.'],
  ['2024-01-01', '01/01/2024', 'lunes, 1 de enero de 2024. Fija los estados.'],
  ['', '', 'Fija los estados.'],
  ['2023-13-45', '2023-13-45', expect.stringContaining('Escriba día, mes y año')],
])('the date %j is shown as %j and described as %j', (value, shown, expected) => {
  render(field(value));
  expect(screen.getByLabelText('Corte')).toHaveValue(shown);
  expect(screen.getByLabelText('Corte')).toHaveAccessibleDescription(expected);
});

it('says what speaks against a day instead of the hint', () => {
  render(field('2023-05-11', 'Revise el día.'));
  expect(screen.getByLabelText('Corte')).toHaveAccessibleDescription(
    'jueves, 11 de mayo de 2023. Revise el día.',
  );
});

it('keeps what is typed until it is left, and hands over the day first', () => {
  const handed: string[] = [];
  const Form = () => {
    const [value, setValue] = useState('');
    const change = (next: string): void => {
      handed.push(next);
      setValue(next);
    };
    return <DateField label="Corte" hint="" value={value} isBusy={false} onChange={change} />;
  };
  render(<Form />);
  const input = screen.getByLabelText('Corte');
  for (const text of ['05/11/20', '05112023']) fireEvent.change(input, { target: { value: text } });
  expect(input).toHaveValue('05112023');
  expect(input).toHaveAccessibleDescription(/^domingo, 5 de noviembre de 2023/u);
  fireEvent.blur(input);
  expect(input).toHaveValue('05/11/2023');
  fireEvent.change(input, { target: { value: '31/02/2023' } });
  expect(input).toBeInvalid();
  expect(handed).toEqual(['05/11/20', '2023-11-05', '31/02/2023']);
  fireEvent.blur(input);
  expect(input).toHaveValue('31/02/2023');
  // The last figures of a year may be typed or not.
  fireEvent.change(input, { target: { value: '05/11/20' } });
  expect(input).toBeInvalid();
  fireEvent.blur(input);
  expect(input).toHaveValue('05/11/2020');
  expect(handed.slice(3)).toEqual(['05/11/20', '2020-11-05']);
});

it('is selected whole when it gets the focus, so that what is typed takes its place', async () => {
  const Form = () => {
    const [value, setValue] = useState('2023-11-30');
    return <DateField label="Corte" hint="" value={value} isBusy={false} onChange={setValue} />;
  };
  render(<Form />);
  act(() => screen.getByLabelText('Corte').focus());
  await userEvent.keyboard('04/12/2023');
  expect(screen.getByLabelText('Corte')).toHaveValue('04/12/2023');
});

it('opens the calendar with Alt and the arrow down, and with no other key', () => {
  const opened = jest.fn();
  HTMLInputElement.prototype.showPicker = opened;
  render(field('2023-11-30'));
  const input = screen.getByLabelText('Corte');
  fireEvent.keyDown(input, { key: 'ArrowDown' });
  fireEvent.keyDown(input, { key: 'ArrowUp', altKey: true });
  expect(opened).not.toHaveBeenCalled();
  fireEvent.keyDown(input, { key: 'ArrowDown', altKey: true });
  expect(opened).toHaveBeenCalledTimes(1);
});

it('offers a likely day, does not fill it in, and keeps the field while it is typed in', () => {
  const handed: string[] = [];
  const likely = dateOf(2023, 11, 30) ?? undefined;
  const of = (value: string) => (
    <DateField
      label="Fecha"
      hint=""
      value={value}
      isBusy={false}
      offered={likely}
      onChange={(day) => handed.push(day)}
    />
  );
  const { rerender } = render(of(''));
  const input = screen.getByLabelText('Fecha');
  expect(input).toHaveValue('');
  fireEvent.click(screen.getByRole('button', { name: 'El día del corte, 30 de noviembre de 2023' }));
  expect(handed).toEqual(['2023-11-30']);
  expect(input).toHaveFocus();
  rerender(of('2023-11-30'));
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByLabelText('Fecha')).toBe(input);
});
