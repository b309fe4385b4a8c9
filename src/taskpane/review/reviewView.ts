/** Revisar, which loads when it is first opened. */
export { ReviewView } from './ReviewView';
