import type { Finding, Severity } from '../../../src/domain/assessment/assessment';
import { inReadingOrder } from '../../../src/domain/assessment/findingOrder';
import type { RegisterKind } from '../../../src/domain/registers/records';

function finding(
  severity: Severity,
  register: RegisterKind,
  place: [number, number] | null,
  message = '',
): Finding {
  const cell = place === null ? null : { sheet: register, row: place[0], column: place[1] };
  return {
    rule: 'DATE-01',
    severity,
    register,
    cell,
    subject: null,
    message,
    source: '',
    fix: null,
    places: [],
  };
}

it('reads by severity, register, row and column, with absences at the end of their register', () => {
  const inOrder = [
    finding('error', 'plan', [7, 2]),
    finding('error', 'plan', [7, 5]),
    finding('error', 'plan', [10, 1]),
    finding('error', 'plan', null),
    finding('error', 'agreements', [2, 2]),
    finding('warning', 'plan', [1, 1]),
    finding('info', 'plan', [1, 1]),
  ];
  const shuffled = [3, 6, 0, 5, 2, 4, 1].map((index) => inOrder[index]).filter((one) => one !== undefined);
  expect(inReadingOrder(shuffled)).toEqual(inOrder);
});

it('keeps the order of the catalogue where two speak of one cell, and leaves its input as it was', () => {
  const given = [finding('error', 'plan', [7, 1], 'b'), finding('error', 'plan', [7, 1], 'a')];
  const copy = [...given];
  expect(inReadingOrder(given).map(({ message }) => message)).toEqual(['b', 'a']);
  expect(given).toEqual(copy);
});

it('puts what is at risk before the order of the sheets, and how dates are written last', () => {
  const of = (rule: Finding['rule'], severity: Severity = 'error'): Finding => ({
    ...finding(severity, 'plan', [1, 1]),
    rule,
  });
  const inOrder = [
    of('ACU-04'),
    { ...of('PLAN-VEN-01'), delivery: '4-final' },
    of('A13-03'),
    of('A13-02'),
    of('PLAN-SEC-06'),
    of('PLAN-VEN-01'),
    of('INT-02'),
    of('PLAN-NUM-02'),
    of('DATE-04'),
    of('A13-02', 'warning'),
    of('INT-03', 'warning'),
    of('PLAN-VEN-02', 'warning'),
    of('PLAN-EST-04', 'warning'),
    of('PLAN-VEN-03', 'info'),
    of('DATE-05', 'info'),
  ];
  expect(inReadingOrder([...inOrder].reverse())).toEqual(inOrder);
});
