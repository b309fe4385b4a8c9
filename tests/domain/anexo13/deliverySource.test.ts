import type { Delivery } from '../../../src/domain/anexo13/calendar';
import { certaintyOf, citationOf, sourceOf } from '../../../src/domain/anexo13/deliverySource';
import type { DeliveryStage } from '../../../src/domain/anexo13/ruleSet';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { day } from '../dates/support';

it.each<[DeliveryStage, string]>([
  ['final', ''],
  ['draft', ' (proyecto)'],
  ['simulacros', ' (simulacros)'],
  ['operation', ' (operación)'],
])('the citation of a document says its stage: %s', (stage, words) => {
  expect(citationOf(ruleSet2026, { document: 26, stage })).toBe(
    `Reglamento de Elecciones, Anexo 13, numeral 33, documento 26${words}`,
  );
});

const INFERRED = 'inferida de actos públicos consultados el 25 de noviembre de 2026, confianza';

it.each<[Pick<Delivery, 'confidence' | 'dateFrom'>, string]>([
  [{ dateFrom: 'rule', confidence: 'high' }, `${INFERRED} alta`],
  [{ dateFrom: 'rule', confidence: 'medium' }, `${INFERRED} media`],
  [{ dateFrom: 'rule', confidence: 'low' }, `${INFERRED} baja`],
  [{ dateFrom: 'adjusted', confidence: 'high' }, 'ajustada en la hoja Calendario, con su motivo'],
  [{ dateFrom: 'ownCalendar', confidence: 'high' }, 'tomada del plan y calendario del propio proceso'],
])('a date of %o is %s', (delivery, words) => {
  expect(certaintyOf(ruleSet2026, delivery, null)).toBe(words);
});

it('the source of a finding has citation, version and certainty', () => {
  const delivery = { document: 4, stage: 'draft', confidence: 'high', dateFrom: 'rule' } as const;
  const verified = { by: 'Dirección Jurídica', on: day('2027-03-01') };
  expect(sourceOf(ruleSet2026, delivery, verified)).toBe(
    'Reglamento de Elecciones, Anexo 13, numeral 33, documento 4 (proyecto) (INE/CG1690/2021); ' +
      'fecha verificada por Dirección Jurídica el 1 de marzo de 2027',
  );
});
