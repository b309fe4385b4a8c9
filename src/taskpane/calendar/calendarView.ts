/** The calendar view, which loads when it is first opened: one part above the pane's feedback, one below. */
export { AddForm } from './AddForm';
export { previewAddition, writeAddition } from './calendar.actions';
export { ElectionDayForm } from './ElectionDayForm';
export { previewElectionDay, writeElectionDay } from './record.actions';
export { CalendarDeliveries } from './CalendarDeliveries';
export { CalendarHead } from './CalendarHead';
