/** The history of what the add-in wrote, which loads when it is opened or something is undone. */
export { undoWhole } from './history.actions';
export { History } from './History';
