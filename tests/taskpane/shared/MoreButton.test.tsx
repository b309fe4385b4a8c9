/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
/** Where the focus goes when more of a list is shown. */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { MoreButton } from '../../../src/taskpane/shared/MoreButton';
import { PAGED } from '../../../src/taskpane/shared/paged';

interface PagesProps {
  readonly item: (n: number) => ReactNode;
  /** What surrounds the list. */
  readonly around?: (list: ReactNode) => ReactNode;
  /** Stands after the items whatever is shown. */
  readonly last?: ReactNode;
}

function Pages({ item, around = (list) => list, last }: PagesProps) {
  const [shown, setShown] = useState(2);
  const list = (
    <ul {...PAGED}>
      {[1, 2, 3, 4].slice(0, shown).map((n) => (
        <li key={n}>{item(n)}</li>
      ))}
      {last}
    </ul>
  );
  return (
    <>
      {around(list)}
      <MoreButton onMore={() => setShown(4)}>Más</MoreButton>
    </>
  );
}

it.each<[string, PagesProps, string]>([
  ['its button', { item: (n) => <button type="button">Uno {n}</button> }, 'Uno 3'],
  ['the item, where nothing in it takes the focus', { item: (n) => `Texto ${n}` }, 'Texto 3'],
  [
    'an item of a list within something else',
    { item: (n) => `Texto ${n}`, around: (list) => <div>{list}</div> },
    'Texto 3',
  ],
  ['an item before one that stays last', { item: (n) => `Texto ${n}`, last: <li>Al final</li> }, 'Texto 3'],
])('goes to %s', async (_, props, text) => {
  render(<Pages {...props} />);
  await userEvent.click(screen.getByRole('button', { name: 'Más' }));
  expect(document.activeElement).toHaveTextContent(text);
});
