import { findingsOf, placesOf } from './findings';

it.each(['#N/A', '#NAME?', '#¿NOMBRE?', '#¡REF!', '#REF!', '#DIV/0!'])(
  '%s in a cell of text is told once',
  (text) => {
    const rows = {
      plan: [{ number: '1', name: 'Tarea', area: 'Sistemas', status: text, end: '2023-12-20' }],
    };
    expect(placesOf(rows, 'CEL-01')).toEqual(['G7']);
    expect(placesOf(rows, 'PLAN-EST-01')).toEqual([]);
  },
);

it.each(['#1', '# de oficio', 'N/A', '#NA'])('%s is no error of Excel', (text) => {
  expect(placesOf({ plan: [{ number: '1', name: 'Tarea', evidence: text }] }, 'CEL-01')).toEqual([]);
});

it('leaves the errors of dates to the rules about dates', () => {
  const rows = { plan: [{ number: '1', name: 'Tarea', end: { error: '#N/A' } }] };
  expect([placesOf(rows, 'CEL-01'), placesOf(rows, 'DATE-01')]).toEqual([[], ['E7']]);
});

it('says of which register each is', () => {
  const rows = {
    members: [{ body: 'COTAPREP', name: '#N/A' }],
    agreements: [{ key: '#REF!', subject: 'Tarea' }],
  };
  expect(findingsOf(rows, 'CEL-01').map(({ register }) => register)).toEqual(['members', 'agreements']);
});
