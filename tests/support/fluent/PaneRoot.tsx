/**
 * The pane's root for component tests: of the style sheets only the rules that say what can be seen and pressed, and no values of
 * the theme, which are colours and sizes. jsdom compares every rule with every element, each time a test asks for an element by
 * its role.
 */
import { createDOMRenderer, RendererProvider } from '@griffel/react';
import type { ReactNode } from 'react';
import { ThemeRoot } from '../../../src/taskpane/shared/ThemeRoot';

const DECIDES_VISIBILITY = /\b(?:display|visibility|pointer-events):/;

const renderer = createDOMRenderer(document, {
  unstable_filterCSSRule: (rule) => DECIDES_VISIBILITY.test(rule),
});

export function PaneRoot({ children }: { readonly children: ReactNode }) {
  return (
    <RendererProvider renderer={renderer}>
      <ThemeRoot theme={{}}>{children}</ThemeRoot>
    </RendererProvider>
  );
}
