/** The forms of Revisión that ask before writing, which load when the first of them is opened. */
export { HighlightForm } from './HighlightForm';
