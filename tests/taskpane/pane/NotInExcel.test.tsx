/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import { NotInExcel } from '../../../src/taskpane/pane/NotInExcel';

it.each([
  ['a browser tab', true, 0],
  ['a page without office.js', false, 1],
])('%s says what it is for, and how to try it without Excel', (_, isLoaded, causes) => {
  render(<NotInExcel isLoaded={isLoaded} />);
  expect(screen.getByText(/presione Panel en la pestaña Datos/)).toBeInTheDocument();
  expect(screen.queryAllByText(/No se pudo cargar office\.js/)).toHaveLength(causes);
});
