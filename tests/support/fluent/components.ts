/**
 * Fluent UI as the component tests load it: the parts that the pane uses, from their own packages, since the whole library
 * takes longer to load than a test to run.
 */
export { Button } from '@fluentui/react-button';
export { createDarkTheme, createLightTheme } from '@fluentui/react-theme';
export { __resetStyles, __styles, makeResetStyles, makeStyles, mergeClasses } from '@griffel/react';
