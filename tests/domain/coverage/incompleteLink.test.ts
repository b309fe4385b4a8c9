import { completeLink } from '../../../src/domain/coverage/incompleteLink';
import { calendarOf } from '../anexo13/support';
import { day } from '../dates/support';

const calendar = calendarOf('2024-06-02');

it.each([
  ['the month in the words', 3, 'Informe mensual de octubre', null, '3-2023-10'],
  ['the month by the end', 3, 'Informe mensual', '2023-11-05', '3-2023-10'],
  ['the stage in the words', 4, 'Proyecto de acuerdo de integración', null, '4-draft'],
  ['the stage by the verb', 4, 'Integrar el COTAPREP', null, '4-final'],
  ['the stage by the end', 4, 'COTAPREP', '2023-11-02', '4-final'],
  ['both stages as the final one', 8, 'Proceso técnico operativo: proyecto y acuerdo', null, '8-final'],
  ['a draft of an agreement as a draft', 8, 'Proyecto de acuerdo y anexos', null, '8-draft'],
  ['neither', 3, 'Informe mensual', null, null],
  ['an end far from all of them', 4, 'COTAPREP', '2024-05-01', null],
  ['no such document', 77, 'Informe', '2023-11-05', null],
])('reads %s', (_, document, text, end, id) => {
  expect(completeLink(document, { text, end: end === null ? null : day(end) }, calendar)).toBe(id);
});
