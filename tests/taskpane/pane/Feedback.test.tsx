/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import { Feedback } from '../../../src/taskpane/pane/Feedback';
import { INITIAL_STATE } from '../../../src/taskpane/pane/paneState';

const nothing = (): void => undefined;
const callbacks = {
  onCancel: nothing,
  onRetry: nothing,
  onDismiss: nothing,
  onUndo: nothing,
  onValidate: nothing,
};

it.each([
  ['what to do while Excel is silent', true],
  ['nothing of it while Excel answers', false],
])('says %s', (_, isWaiting) => {
  const running = { action: 'validate', progress: null, isCancelling: false, isWaiting } as const;
  render(<Feedback state={{ ...INITIAL_STATE, running }} version="" {...callbacks} />);
  const hint = screen.queryByText(/Si hay una celda en edición, presione Entrar o Esc/);
  expect(hint !== null).toBe(isWaiting);
});
