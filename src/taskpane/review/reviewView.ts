/** Revisar, which loads when it is first opened, and the card of the selected row, which loads after the pane is drawn. */
export { ReviewView } from './ReviewView';
export { RowCard } from '../rowCard/RowCard';
