/** The repairs of Revisión, which load when there is something to repair. */
export { repair } from './repairWorks';
export { Repairs } from './Repairs';
