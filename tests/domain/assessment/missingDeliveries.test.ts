import type { Delivery } from '../../../src/domain/anexo13/calendar';
import { coverDeliveries } from '../../../src/domain/coverage/coverage';
import { deliverableName } from '../../../src/domain/coverage/deliverableNames';
import { readDeliveryLinks } from '../../../src/domain/coverage/deliveryLink';
import { formatDeliveryLink } from '../../../src/domain/coverage/formatDeliveryLink';
import { missingDeliveries } from '../../../src/domain/assessment/missingDeliveries';
import { plannedDay, processCalendar, reportedMonths } from '../../../src/domain/anexo13/calendar';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import type { Assessment } from '../../../src/domain/assessment/assessment';
import { assess } from '../../../src/domain/assess';
import { addDays } from '../../../src/domain/dates/calendarDate';
import { NOVEMBER_2023 } from '../../support/november2023';
import type { RegisterRows } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

function assessed(rows: RegisterRows, cutoff = '2023-11-30'): Assessment {
  return assess(buildRegisters(rows), {
    cutoff: day(cutoff),
    electionDay: day(ELECTION_DAY),
    ruleSet: ruleSet2026,
  });
}

describe('what the plan lacks', () => {
  it('is all that is owed until a month after the cut-off, in date order, unless it is asked for', () => {
    const { missing, refused } = missingDeliveries(assessed(NOVEMBER_2023));
    expect([...missing.map(({ delivery }) => delivery.id), ...refused.map(({ id }) => id)].sort()).toEqual([
      '3-2023-09',
      '3-2023-11',
      '6-draft',
      '6-final',
      '7-final',
      '8-draft',
    ]);
    const dates = missing.map(({ delivery }) => String(delivery.legal));
    expect([...dates].sort()).toEqual(dates);
    expect(missing.map(({ delivery }) => delivery.id)).toContain('6-final');
  });

  it('is owed by its adjusted date where that counts', () => {
    const calendar = [
      { document: 12, stage: 'Final', adjustedDate: '2023-12-20', adjustmentReason: 'Meta interna' },
    ];
    const idsOf = (rows: RegisterRows) =>
      missingDeliveries(assessed(rows)).missing.map(({ delivery }) => delivery.id);
    expect(idsOf(NOVEMBER_2023)).not.toContain('12-final');
    expect(idsOf({ ...NOVEMBER_2023, calendar })).toContain('12-final');
  });

  it.each<[string, RegisterRows, string, string, string | null]>([
    ['covered', NOVEMBER_2023, '4-final', 'covered', '6'],
    [
      'covered by a link of the column',
      { plan: [{ number: '1.', name: 'Algo', anexo13: '8 final' }] },
      '8-final',
      'covered',
      '1',
    ],
    ['in the register of agreements', NOVEMBER_2023, '2-final', 'done', null],
    ['the draft of what is approved', NOVEMBER_2023, '4-draft', 'done', null],
    ['not of the process', NOVEMBER_2023, '3-2020-01', 'unknown', null],
    ['not a delivery', NOVEMBER_2023, 'nada', 'unknown', null],
    ['waiting for the simulacros', NOVEMBER_2023, '26-simulacros', 'undated', null],
    [
      'proposed for an activity',
      { plan: [{ number: '4.', name: 'Actividades de la prueba', deliverable: 'Informe' }] },
      '23-final',
      'proposed',
      '4',
    ],
  ])('leaves out what is %s', (_, rows, id, reason, activity) => {
    expect(missingDeliveries(assessed(rows), [id])).toEqual({
      missing: [],
      refused: [{ id, reason, activity }],
    });
  });

  it('takes what is asked for twice once, in date order, however far ahead', () => {
    const { missing } = missingDeliveries(assessed(NOVEMBER_2023), ['31-final', '8-final', '31-final']);
    expect(missing.map(({ delivery }) => delivery.id)).toEqual(['8-final', '31-final']);
  });
});

describe.each(['2024-06-02', '2027-06-06', '2025-08-31'])('a row for each delivery of %s', (election) => {
  const electionDay = day(election);
  const calendar = processCalendar(ruleSet2026, {
    electionDay,
    tests: [addDays(electionDay, -40)],
    simulacros: [addDays(electionDay, -21)],
    closing: addDays(electionDay, 1),
  });
  const rowOf = (delivery: Delivery) => ({
    key: delivery.id,
    text: delivery.name,
    deliverable: deliverableName(delivery),
    end: plannedDay(delivery),
  });

  it.each(calendar.map((delivery) => [delivery.id, delivery] as const))(
    '%s is known by its name and deliverable alone',
    (id, delivery) => {
      const { links } = coverDeliveries([rowOf(delivery)], calendar, ruleSet2026);
      expect([...links].map(([linked, { activityKey }]) => [linked, activityKey])).toEqual([[id, id]]);
    },
  );

  it('is known among all the others', () => {
    const { links } = coverDeliveries(calendar.map(rowOf), calendar, ruleSet2026);
    expect(calendar).toHaveLength(54);
    expect([...links].filter(([id, { activityKey }]) => id === activityKey)).toHaveLength(54);
  });

  it('is known by the link that is written in the column Anexo 13', () => {
    const owed = reportedMonths(ruleSet2026, electionDay);
    for (const delivery of calendar) {
      const text = formatDeliveryLink(delivery);
      expect(readDeliveryLinks(text, ruleSet2026, owed)).toEqual([
        { kind: 'delivery', id: delivery.id, text },
      ]);
    }
  });
});

describe('deliverableName', () => {
  it.each([
    [4, 'draft', 'Proyecto de acuerdo'],
    [4, 'final', 'Acuerdo'],
    [6, 'draft', 'Plan de trabajo (versión preliminar)'],
    [3, 'monthly', 'Informe'],
    [34, 'other', 'Documento'],
  ] as const)('document %i, %s: %s', (document, stage, name) => {
    expect(deliverableName({ document, stage })).toBe(name);
  });
});
