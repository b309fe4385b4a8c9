/**
 * @jest-environment ./tests/support/jsdom/windowEnvironment.ts
 */
import { fireEvent, render, screen } from '@testing-library/react';
import { ConfirmForm } from '../../../src/taskpane/shared/ConfirmForm';

/** A form of which what will be written ends below the top of the foot, which lies over it, unless it is short. */
function open(isLong: boolean): { readonly confirmed: () => number } {
  let confirmed = 0;
  render(
    <ConfirmForm
      heading="Anotar"
      confirm="Anotar"
      onConfirm={() => (confirmed += 1)}
      onClose={() => undefined}
    >
      <input aria-label="Causa" />
      <p>Se escribirá en H7.</p>
    </ConfirmForm>,
  );
  jest
    .spyOn(screen.getByText('Se escribirá en H7.'), 'getBoundingClientRect')
    .mockReturnValue({ bottom: isLong ? 100 : 0 } as DOMRect);
  screen.getByLabelText('Causa').focus();
  return { confirmed: () => confirmed };
}

const button = (): HTMLElement => screen.getByRole('button', { name: 'Anotar' });

it.each([
  ['a short form confirms', false, 1],
  ['a long one shows first what will be written, and gives the button the focus', true, 0],
])('Enter in a field of %s', (_, isLong, times) => {
  const { confirmed } = open(isLong);
  fireEvent.click(button(), { detail: 0 });
  expect(confirmed()).toBe(times);
  expect(document.activeElement).toBe(isLong ? button() : screen.getByLabelText('Causa'));
});

it('a click on the button of a long form confirms, also where the web view leaves the focus in a field', () => {
  const { confirmed } = open(true);
  fireEvent.click(button(), { detail: 1 });
  expect(confirmed()).toBe(1);
});
