/**
 * Fluent UI as the component tests load it: the parts that the pane uses, from their own packages, since the whole library
 * takes longer to load than a test to run; and of the style sheets only the rules that say what can be seen and pressed.
 * jsdom compares every rule with every element, each time a test asks for an element by its role.
 */
import { FluentProvider as Provider } from '@fluentui/react-provider';
import type { FluentProviderProps } from '@fluentui/react-provider';
import { createDOMRenderer, RendererProvider } from '@griffel/react';
import type { ReactElement } from 'react';

export { Button } from '@fluentui/react-button';
export { createDarkTheme, createLightTheme } from '@fluentui/react-theme';
export { __styles, makeStyles, mergeClasses } from '@griffel/react';

const DECIDES_VISIBILITY = /\b(?:display|visibility|pointer-events):/;

const renderer = createDOMRenderer(document, {
  unstable_filterCSSRule: (rule) => DECIDES_VISIBILITY.test(rule),
});

/** Fluent's provider over a renderer that leaves out what no test looks at. The theme's values are colours and sizes only. */
export function FluentProvider({ theme: _, ...props }: FluentProviderProps): ReactElement {
  return (
    <RendererProvider renderer={renderer}>
      <Provider {...props} theme={{}} />
    </RendererProvider>
  );
}
