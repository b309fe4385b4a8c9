/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { paneTheme } from '../../../src/taskpane/shared/theme';
import { ThemeRoot } from '../../../src/taskpane/shared/ThemeRoot';

const draw = (isDark: boolean) => (
  <ThemeRoot theme={paneTheme(isDark)}>
    <button type="button">Ir</button>
  </ThemeRoot>
);
const button = (): HTMLElement => screen.getByRole('button');
const valueOf = (name: string): string => button().parentElement?.style.getPropertyValue(name) ?? '';

it('gives what is in it the values of the theme, and of the other one once the window is dark', () => {
  const { rerender } = render(draw(false));
  expect(valueOf('--colorBrandForeground1')).toBe(paneTheme(false).colorBrandForeground1);
  rerender(draw(true));
  expect(valueOf('--colorBrandForeground1')).toBe(paneTheme(true).colorBrandForeground1);
});

it('marks the focus that came by keyboard, and not that of a click', async () => {
  const user = userEvent.setup();
  render(draw(false));
  // What marks loads after the first drawing.
  await import('../../../src/taskpane/shared/keyboardFocus');
  await user.click(button());
  expect(button()).not.toHaveAttribute('data-fui-focus-visible');
  await user.keyboard('{Shift>}{Tab}{/Shift}{Tab}');
  expect(button()).toHaveFocus();
  expect(button()).toHaveAttribute('data-fui-focus-visible');
});
