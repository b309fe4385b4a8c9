/** The cause of a delay, as it is noted and as it is written. */
import { asCause, notedCause } from '../../../src/domain/assessment/notedCause';

const cell = { sheet: 'Plan', row: 7, column: 12 };
const causeIn = (text: string): string | null =>
  notedCause({ activity: { notes: { value: text, text, cell } } });

it.each([
  ['Se pospuso la sesión.', 'Se pospuso la sesión'],
  ['Falta una cotización', 'Falta una cotización'],
  ['No se contó con quórum', 'No se contó con quórum'],
  ['Enviado tarde por la lluvia', 'Enviado tarde por la lluvia'],
  ['Sistema caído', 'Sistema caído'],
  ['Firmado el sábado por agenda de la universidad', 'Firmado el sábado por agenda de la universidad'],
  ['Se amplió la revisión de la matriz', 'Se amplió la revisión de la matriz'],
  ['A solicitud de la universidad', 'A solicitud de la universidad'],
  ['Se publicó en la agenda', null],
  ['Causa: Ver carpeta 4', 'Ver carpeta 4'],
  ['Se determinó implementar el PREP con recursos propios', null],
  ['Enviado con oficio 12', null],
  ['Ver carpeta 4 del archivo', null],
  ['Responsable: Ana', null],
  ['-', null],
  ['', null],
])('takes %j for the cause %j', (text, cause) => {
  expect(causeIn(text)).toBe(cause);
});

it.each([
  ['Se pospuso la sesión', 'Se pospuso la sesión'],
  ['Cotización del proveedor', 'Causa: Cotización del proveedor'],
  ['Ver carpeta 4 del archivo', 'Causa: Ver carpeta 4 del archivo'],
])('writes %j so that it is read as a cause', (text, written) => {
  expect(asCause(text)).toBe(written);
  expect(causeIn(written)).toBe(text);
});
