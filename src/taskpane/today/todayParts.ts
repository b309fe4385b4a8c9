/** The parts of Hoy that load after the first assessment is shown, or when one is opened. */
export { NoPlan } from '../review/NoPlan';
export { HighlightForm } from '../review/HighlightForm';
export { previewHighlight, removeHighlight, writeHighlight } from '../review/highlight.actions';
export { QuickEntry } from '../quickEntry/QuickEntry';
export { keepFocus } from '../shared/keepFocus';
export { PLAN_CHOICE_TEXTS } from '../shared/planChoiceTexts';
export { SheetsForm } from '../shared/SheetsForm';
export { DatesForm } from './DatesForm';
export { lawOf } from './lawfulDays';
export { FirstSteps } from './FirstSteps';
export { Progress } from './Progress';
export { confirmReading, sureReading, SureReading } from './SureReading';
export { SURE_READING_TEXTS } from './sureReadingTexts';
