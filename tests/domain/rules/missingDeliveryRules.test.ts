import type { PlanRow } from '../../support/registers';
import { linesOf } from './findings';

const row = (number: string, name: string, end: string, more: PlanRow = {}): PlanRow => ({
  number,
  name,
  end,
  ...more,
});
const span = (number: number, first: string, last: string): readonly PlanRow[] => [
  row(`${number}`, 'Comprar', first),
  row(`${number + 1}`, 'Concluir', last),
];

const SOON = 'Entregable del Anexo 13 que vence en los siguientes 15 días y no está en el plan';
const OVERDUE = 'Entregable del Anexo 13 que ya venció y no está en el plan';
const LATER = 'Entregables del Anexo 13 que vencen más adelante y no están en el plan';
const UNDATED = 'Entregable del Anexo 13 con día orientativo que no está en el plan';
const ADD = 'Agréguelos o, si ya están con otras palabras, vincule cada uno con «Vincular con…».';

describe('A13-02 in its lines', () => {
  it.each<[string, readonly PlanRow[], string, readonly (readonly [string, string | null, RegExp])[]]>([
    [
      'a plan of months',
      span(1, '2023-09-01', '2024-05-31'),
      '2023-10-01',
      [
        [
          'error',
          OVERDUE,
          /^2 entregables del Anexo 13 que ya vencieron no están en el plan \(«Acuerdo que informa la instalación de la comisión de seguimiento del PREP» \(documento 1\), el 02\/09\/2023 y «Acuerdo que designa o ratifica a la instancia interna» \(documento 2\), el 02\/09\/2023\)\. Agréguelos o, si ya están con otras palabras, vincule cada uno con «Vincular con…»\.$/,
        ],
        [
          'warning',
          SOON,
          /^3 entregables del Anexo 13 que vencen en los siguientes 15 días no están en el plan \(/,
        ],
        [
          'info',
          LATER,
          /^27 entregables del Anexo 13 que vencen más adelante no están en el plan: documentos 4, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 24 y 26, el primero el 02\/11\/2023\. Agréguelos con tiempo o vincule las actividades que los atienden\.$/,
        ],
      ],
    ],
    [
      'a plan that ends early',
      span(1, '2023-09-01', '2023-11-20'),
      '2023-10-01',
      [
        ['error', OVERDUE, /^2 entregables/],
        ['warning', SOON, /^3 entregables/],
        [
          'info',
          LATER,
          /^«Acuerdo de integración del COTAPREP» \(documento 4\), que vence el 2 de noviembre de 2023, no está en el plan\. Agréguelo con tiempo o vincule la actividad que lo atiende\.$/,
        ],
      ],
    ],
    [
      'a plan of a month or two',
      span(1, '2023-11-01', '2023-12-20'),
      '2023-12-20',
      [
        [
          'error',
          OVERDUE,
          /^11 entregables del Anexo 13 que ya vencieron .* y 7 más\)\. .* Los que se entregaron antes de que empezara este plan puede ignorarlos con ese motivo\.$/,
        ],
        [
          'warning',
          UNDATED,
          /^Ninguna actividad del plan corresponde a .* Su día orientativo, que no vence, fue el 2 de noviembre de 2023, hace 48 días\./,
        ],
        ['warning', SOON, /^5 entregables/],
      ],
    ],
    [
      'one that goes on from another',
      span(4, '2023-11-01', '2023-12-20'),
      '2023-12-20',
      [
        [
          'error',
          OVERDUE,
          /^5 entregables del Anexo 13 vencieron antes del primer término de este plan, que continúa otro, y no están en él \(.*\)\. Los que se entregaron entonces puede ignorarlos con ese motivo; los demás, agréguelos\.$/,
        ],
        [
          'error',
          OVERDUE,
          /^6 entregables del Anexo 13 que ya vencieron .* y 2 más\)\. Agréguelos o, [^.]*\.$/,
        ],
        ['warning', UNDATED, /^Ninguna/],
        ['warning', SOON, /^5 entregables/],
      ],
    ],
    [
      'a plan with the column Anexo 13',
      span(1, '2023-09-01', '2023-10-05').map((each) => ({ ...each, anexo13: '' })),
      '2023-09-20',
      [
        [
          'error',
          OVERDUE,
          /\. Agréguelos o, si ya están con otras palabras, vincule cada uno con «Vincular con…»\.$/,
        ],
        ['warning', SOON, /^3 entregables/],
      ],
    ],
  ])('of %s', (_, plan, cutoff, expected) => {
    const lines = linesOf({ plan }, 'A13-02', cutoff);
    expect(lines.map(({ severity, title }) => [severity, title])).toEqual(
      expected.map(([severity, title]) => [severity, title]),
    );
    lines.forEach(({ message }, at) => expect(message).toMatch(expected[at]?.[2] ?? ADD));
  });
});

it.each<[string, PlanRow, string]>([
  ['the column Anexo 13', { anexo13: '' }, 'Confirme cada una con «Vincular con…».'],
  ['no such column', {}, 'Confirme cada una con «Vincular con…».'],
])('A13-07 tells several in one line, in a plan with %s', (_, more, toDo) => {
  const plan = [
    row('1', 'Plan de seguridad', '2024-02-20', more),
    row('', 'Plan de continuidad', '2024-02-20', more),
  ];
  expect(linesOf({ plan }, 'A13-07').map(({ severity, message }) => [severity, message])).toEqual([
    [
      'info',
      `2 actividades que parecen un entregable del Anexo 13 (1: «16 final» y fila 8: «16 final»). ${toDo}`,
    ],
  ]);
});
