/** The repairs of Revisión, which load when there is something to repair. */
export { repair } from './repairs.actions';
export { ChooseForm } from './ChooseForm';
export { Repairs } from './Repairs';
