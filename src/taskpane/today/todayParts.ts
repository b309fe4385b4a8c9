/** The parts of Hoy that load after the first statuses are shown, or when one is opened. */
export { NoPlan } from '../review/NoPlan';
export { QuickEntry } from '../quickEntry/QuickEntry';
export { keepFocus } from '../shared/keepFocus';
export { keepInSight } from '../shared/keepInSight';
export { MoreButton } from '../shared/MoreButton';
export { PLAN_CHOICE_TEXTS } from '../shared/planChoiceTexts';
export { SheetsForm } from '../shared/SheetsForm';
export { Actions } from './Actions';
export { DatesForm } from './DatesForm';
export { NeedsDay } from './NeedsDay';
export { countUndatedWeeks } from '../../domain/assessment/undatedWeeks';
export { undatedText } from './needsDayTexts';
export { lastReport, lineRemarks } from './lineRemarks';
export { FirstSteps } from './FirstSteps';
export { Progress } from './Progress';
export { WithoutPlan } from './WithoutPlan';
