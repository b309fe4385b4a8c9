/** The history of what the add-in wrote, which loads when it is opened or something is undone. */
export { undo } from './history.actions';
export { History } from './History';
