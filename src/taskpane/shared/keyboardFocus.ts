/** Marks below an element what has the focus by keyboard, as Fluent's button wants it. */
export { applyFocusVisiblePolyfill as markKeyboardFocus } from '@fluentui/react-tabster';
