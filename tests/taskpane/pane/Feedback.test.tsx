/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import '@testing-library/jest-dom';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Feedback } from '../../../src/taskpane/pane/Feedback';
import { INITIAL_STATE } from '../../../src/taskpane/pane/paneState';

const nothing = (): void => undefined;
const callbacks = {
  onCancel: nothing,
  onRetry: nothing,
  onDismiss: nothing,
  onUndo: nothing,
  onValidate: nothing,
  onGoTo: nothing,
  onNews: nothing,
};

// The first test: Fluent's button loads once.
it('has a plain button until that of Fluent has loaded, and leaves it in place', async () => {
  const running = { action: 'validate', progress: null, isCancelling: false, isWaiting: false } as const;
  const feedback = <Feedback state={{ ...INITIAL_STATE, running }} version="" {...callbacks} />;
  const { rerender, unmount } = render(feedback);
  const plain = screen.getByRole('button', { name: 'Cancelar' });
  expect(plain).not.toHaveClass('fui-Button');
  const drawnNext = (): Element => {
    const { container, unmount: away } = render(feedback);
    const drawn = container.querySelector('button');
    away();
    return drawn ?? container;
  };
  await waitFor(() => expect(drawnNext()).toHaveClass('fui-Button'));
  rerender(feedback);
  expect(screen.getByRole('button', { name: 'Cancelar' })).toBe(plain);
  unmount();
});

it.each([
  ['what to do while Excel is silent', true],
  ['nothing of it while Excel answers', false],
])('says %s', (_, isWaiting) => {
  const running = { action: 'validate', progress: null, isCancelling: false, isWaiting } as const;
  render(<Feedback state={{ ...INITIAL_STATE, running }} version="" {...callbacks} />);
  const hint = screen.queryByText(/Si hay una celda en edición, presione Entrar o Esc/);
  expect(hint !== null).toBe(isWaiting);
});

it('tells how an action ended, with the way to its row, until something else is pressed', async () => {
  const onDismiss = jest.fn();
  const visited = jest.fn();
  const outcomePlace = { sheet: 'Plan', row: 7, column: 2 };
  const state = { ...INITIAL_STATE, outcome: 'Listo.', outcomePlace, undoable: 1 };
  const props = { ...callbacks, onDismiss, onGoTo: visited };
  const user = userEvent.setup();
  render(
    <>
      <button type="button">Otra cosa</button>
      <Feedback state={state} version="" {...props} />
    </>,
  );
  await user.click(screen.getByRole('button', { name: 'Ir a la fila' }));
  expect(visited).toHaveBeenCalledWith(outcomePlace);
  expect(onDismiss).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Otra cosa' }));
  expect(onDismiss).toHaveBeenCalledTimes(1);
});
