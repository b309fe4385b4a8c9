/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import { DateField } from '../../../src/taskpane/shared/DateField';

it.each([
  ['2023-11-30', '30 de noviembre de 2023. Fija los estados.'],
  ['2024-01-01', '1 de enero de 2024. Fija los estados.'],
  ['', 'Fija los estados.'],
  ['2023-13-45', 'Fija los estados.'],
])('the date %j is described as %j', (value, expected) => {
  render(
    <DateField label="Corte" hint="Fija los estados." value={value} isBusy={false} onChange={() => null} />,
  );
  expect(screen.getByLabelText('Corte')).toHaveAccessibleDescription(expected);
});
