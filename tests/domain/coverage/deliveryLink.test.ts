import { fc } from '../../support/fastCheck';
import { reportedMonths } from '../../../src/domain/anexo13/calendar';
import type { DeliveryLink } from '../../../src/domain/coverage/deliveryLink';
import { deniesDelivery, readDeliveryLinks } from '../../../src/domain/coverage/deliveryLink';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { day } from '../dates/support';
import { calendarOf } from '../anexo13/support';

const owed = reportedMonths(ruleSet2026, day('2024-06-02'));
const read = (value: string | number): readonly DeliveryLink[] => readDeliveryLinks(value, ruleSet2026, owed);
const inOneWord = (link: DeliveryLink): string => (link.kind === 'unknown' ? link.reason : link.id);

it.each([
  ['4 final', '4-final'],
  ['4-final', '4-final'],
  ['4 (final)', '4-final'],
  ['Doc. 4 (final)', '4-final'],
  ['Documento núm. 4, final', '4-final'],
  ['documento 7, final', '7-final'],
  ['3, octubre', '3-2023-10'],
  ['documento 4 Final.', '4-final'],
  ['Núm. 4 final', '4-final'],
  ['4 acuerdo', '4-final'],
  ['4 proyecto', '4-draft'],
  ['4: preliminar', '4-draft'],
  ['16 versión preliminar', '16-draft'],
  ['26 simulacros', '26-simulacros'],
  ['26 operación', '26-operation'],
  ['26 jornada', '26-operation'],
  ['5', '5-final'],
  [5, '5-final'],
  ['Anexo 13: 5 final', '5-final'],
  ['3 octubre 2023', '3-2023-10'],
  ['3 octubre', '3-2023-10'],
  ['3 (oct-23)', '3-2023-10'],
  ['3-2023-10', '3-2023-10'],
  ['3 mensual octubre', '3-2023-10'],
  ['3 ENERO', '3-2024-01'],
  [45202, '3-2023-10'],
])('%j leads to %s', (value, id) => {
  expect(read(value).map((link) => [link.kind, inOneWord(link)])).toEqual([['delivery', id]]);
});

it.each([
  ['No es 4 final', [['denied', '4-final']]],
  ['no es el 3 octubre 2023', [['denied', '3-2023-10']]],
  [
    'No es doc. 4 (final), 4 proyecto',
    [
      ['denied', '4-final'],
      ['delivery', '4-draft'],
    ],
  ],
  ['No. 4 final', [['delivery', '4-final']]],
  ['No es 77 final', [['unknown', 'document']]],
  ['No es entregable', []],
])('%j may deny a delivery', (value, expected) => {
  expect(read(value).map((link) => [link.kind, inOneWord(link)])).toEqual(expected);
});

it.each([
  ['77 final', 'document'],
  ['0', 'document'],
  ['1 proyecto', 'stage'],
  ['4 simulacros', 'stage'],
  ['4 octubre', 'stage'],
  ['4', 'stageMissing'],
  ['26', 'stageMissing'],
  ['3', 'monthMissing'],
  ['3 mensual', 'monthMissing'],
  ['3 octubre 2024', 'month'],
  ['3 julio', 'month'],
  ['3 final', 'unreadable'],
  ['4 casi final', 'unreadable'],
  ['final', 'unreadable'],
  ['no sé', 'unreadable'],
  [45203, 'unreadable'],
  [4.5, 'unreadable'],
])('%j leads nowhere: %s', (value, reason) => {
  expect(read(value)).toMatchObject([{ kind: 'unknown', reason, text: String(value) }]);
});

it.each([
  ['4', 4],
  ['3', 3],
  ['3 mensual', 3],
  ['3 julio', null],
  ['77 final', null],
])('%j names document %s without saying which of its deliveries', (value, document) => {
  expect(read(value)).toMatchObject([{ kind: 'unknown', document }]);
});

it.each([
  ['4 proyecto y 4 final', ['4-draft', '4-final']],
  ['1 y 2', ['1-final', '2-final']],
  ['3 octubre y 3 noviembre', ['3-2023-10', '3-2023-11']],
  ['documento 1 y documento 2', ['1-final', '2-final']],
  ['17, 18, 19 y 20 proyecto', ['17-draft', '18-draft', '19-draft', '20-draft']],
  ['documentos 17 a 20 final', ['17-final', '18-final', '19-final', '20-final']],
  ['5 y 4 proyecto', ['5-final', '4-draft']],
  ['20 a 17 final', ['unreadable']],
])('%j leads to several: %j', (value, ids) => {
  expect(read(value).map(inOneWord)).toEqual(ids);
});

it.each(['', '   ', '-', '\n'])('%j is no link', (value) => {
  expect(read(value)).toEqual([]);
});

it.each(['No aplica', 'NO APLICA.', ' n/a ', 'N.A.', 'Ninguno', 'no corresponde', '#N/A'])(
  '%j says that there is no link',
  (value) => {
    expect([deniesDelivery(value), read(value)]).toEqual([true, []]);
  },
);

it.each(['', '-', '4 final', '33', 'no sé', 'Nota', 4])('%j denies nothing', (value) => {
  expect(deniesDelivery(value)).toBe(false);
});

it('documents with no date of their own exist, outside the calendar', () => {
  expect(read('33')).toEqual([{ kind: 'undated', id: '33-modification', text: '33' }]);
  expect(read('34 otro')).toEqual([{ kind: 'undated', id: '34-other', text: '34 otro' }]);
});

it('a cell may hold several, since one agreement may answer them all', () => {
  expect(read('17 final; 18 final\n19 final, 20 final').map(inOneWord)).toEqual([
    '17-final',
    '18-final',
    '19-final',
    '20-final',
  ]);
  expect(read('4 final; 99').map(inOneWord)).toEqual(['4-final', 'document']);
});

it('every id of the calendar is a link to itself', () => {
  const ids = calendarOf('2024-06-02').map(({ id }) => id);
  const spanish = { draft: 'proyecto', operation: 'operación' } as const;
  const written = ids.map((id) =>
    id.replace(/draft|operation/, (stage) => spanish[stage as keyof typeof spanish]),
  );
  expect(written.map((text) => read(text).map(inOneWord).join())).toEqual(ids);
});

it('no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^\d{0,3}[ .(-]{0,3}(final|octubre|proyecto)?.{0,5}$/)),
      (text) => {
        expect(Array.isArray(read(text))).toBe(true);
      },
    ),
  );
});
