/** The calendar view, which loads when it is first opened: above what the pane says of its actions, and below. */
export { CalendarDeliveries } from './CalendarDeliveries';
export { CalendarHead } from './CalendarHead';
