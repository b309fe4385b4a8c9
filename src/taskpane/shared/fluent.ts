/**
 * The only module that imports Fluent UI. Its exports are bindings of their own on purpose, not re-exports: with one module
 * that imports Fluent, the bundler joins Fluent to it and drops what is not used. If a part that loads later imported Fluent
 * itself, the first load of the pane would grow by Fluent's whole table of tokens (6 KB gzipped).
 */
import * as Fluent from '@fluentui/react-components';

export const Button = Fluent.Button;
export const FluentProvider = Fluent.FluentProvider;
export const makeStyles = Fluent.makeStyles;
/** What the build makes of each `makeStyles`, whose own code the pane then does without. */
export const __styles = Fluent.__styles;
export const mergeClasses = Fluent.mergeClasses;

/**
 * A value of the theme, for styles.
 * @example token('spacingVerticalS') // => 'var(--spacingVerticalS)'
 */
export function token(name: keyof Fluent.Theme): string {
  return `var(--${name})`;
}
