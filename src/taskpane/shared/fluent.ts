/**
 * The door to Fluent UI's components. It only hands on, and the build passes over it: each part of the pane has what it asks for
 * here and no more, and Fluent's button (5.7 KB gzipped) comes after the first statuses.
 */
export { Button } from '@fluentui/react-components';
export { __resetStyles, __styles, makeResetStyles, makeStyles, mergeClasses, token } from './firstFluent';
