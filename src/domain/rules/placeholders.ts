/** What people write in a cell to say that it is still empty. */
import type { TextField } from '../registers/cell';
import { foldText } from '../text/foldText';

const STILL_EMPTY = new RegExp(
  [
    '[-_.?¿ ]*',
    's ?/ ?[den]',
    'tbd',
    'pendientes?',
    'faltan?',
    'no (?:hay|consta|existe|se tiene)',
    '(?:[a-z]+ )?(?:por|sin|pendiente de) (?:area|responsable|evidencia|definir|designar|asignar|confirmar|determinar|integrar|recabar|elaborar|entregar)',
  ]
    .map((words) => `^${words}\\.?$`)
    .join('|'),
);

/**
 * Whether a field says nothing yet: it is blank, a dash, or words such as «por definir».
 * @example isStillEmpty(activity.deliverable) // => true, of «Pendiente»
 */
export function isStillEmpty(field: TextField): boolean {
  return STILL_EMPTY.test(foldText(field.value || field.text));
}
