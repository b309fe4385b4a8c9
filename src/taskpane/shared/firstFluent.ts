/**
 * What the pane is drawn with until the first statuses are shown, of Fluent UI. Its exports are bindings of their own on purpose,
 * not re-exports: with one module that imports Fluent, the bundler joins Fluent to it and drops what is not used (0.5 KB gzipped).
 */
import * as Fluent from '@fluentui/react-components';

/** A re-export, because only the build uses it: as a binding it would bring its whole code along (2 KB gzipped). */
export { makeResetStyles, makeStyles } from '@fluentui/react-components';
/** What the build makes of each `makeStyles`, whose own code the pane then does without. */
export const __styles = Fluent.__styles;
export const __resetStyles = Fluent.__resetStyles;
export const mergeClasses = Fluent.mergeClasses;

/**
 * A value of the theme, for styles.
 * @example token('spacingVerticalS') // => 'var(--spacingVerticalS)'
 */
export function token(name: keyof Fluent.Theme): string {
  return `var(--${name})`;
}
