import fc from 'fast-check';
import { plannedDay, processCalendar, reportedMonths } from '../../../src/domain/anexo13/calendar';
import { readDeliveryLinks } from '../../../src/domain/coverage/deliveryLink';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import type { CalendarDate } from '../../../src/domain/dates/calendarDate';
import { addDays, isAfter, isBefore } from '../../../src/domain/dates/calendarDate';
import type { PlannedActivity } from '../../../src/domain/newWorkbook/plannedActivities';
import { plannedActivities } from '../../../src/domain/newWorkbook/plannedActivities';
import { proposedDays } from '../../../src/domain/newWorkbook/proposedDays';
import { parseOutlineNumber } from '../../../src/domain/registers/outlineNumber';
import { day } from '../dates/support';

const ELECTION = day('2027-06-06');

function planOf(electionDay: CalendarDate): readonly PlannedActivity[] {
  return plannedActivities(ruleSet2026, electionDay, proposedDays(electionDay, 3));
}

const activities = planOf(ELECTION).filter(({ isStep }) => !isStep);
const answering = (link: string) => activities.find(({ anexo13 }) => anexo13 === link);

describe('the plan of an election on 6 June 2027', () => {
  it('has the 54 deliveries, numbered in date order', () => {
    expect(activities.map(({ number }) => number)).toEqual(
      Array.from({ length: 54 }, (_, index) => `${index + 1}.`),
    );
    expect(
      activities.every(
        (activity, index) => !isBefore(endOf(activity), endOf(activities[index - 1] ?? activity)),
      ),
    ).toBe(true);
  });

  it.each([
    // The legal date is a Sunday: planned for the Friday before.
    ['1 final', '2026-08-04', '2026-09-04', 'Acuerdo', 'Consejo General'],
    // A report takes the month it speaks of.
    ['3 septiembre 2026', '2026-09-01', '2026-10-05', 'Informe', 'Instancia interna'],
    ['4 proyecto', '2026-09-06', '2026-10-06', 'Proyecto de acuerdo', 'Instancia interna'],
    // The final document begins when its draft is done.
    ['4 final', '2026-10-07', '2026-11-06', 'Acuerdo', 'Consejo General'],
    ['5 final', '2026-10-06', '2026-11-06', 'Plan de trabajo y calendario', 'COTAPREP'],
    ['17 final', '2027-03-23', '2027-04-06', 'Acuerdo', 'Consejo General'],
    // From the proposed test and simulacros.
    ['21 final', '2027-03-30', '2027-04-30', 'Aviso', 'Instancia interna'],
    ['26 simulacros', '2027-04-13', '2027-05-13', 'Dirección electrónica', 'Instancia interna'],
    // After the election.
    ['28 final', '2027-06-06', '2027-06-07', 'Acta', 'Secretaría Ejecutiva'],
    ['31 final', '2027-06-06', '2027-07-06', 'Informe', 'Instancia interna'],
  ])('plans %s from %s to %s', (link, start, end, deliverable, area) => {
    const found = answering(link);
    expect([found?.start?.toString(), found?.end?.toString(), found?.deliverable, found?.area]).toEqual([
      start,
      end,
      deliverable,
      area,
    ]);
  });

  it.each([
    ['4 final', '7 meses antes de la jornada electoral.'],
    ['21 final', '5 días antes de la prueba de funcionalidad. La fecha de la prueba es una propuesta.'],
    [
      '10 final',
      '4 meses antes de la jornada electoral, solo si hay tercero. Si no es el caso, escriba «No aplica» en Estado y el motivo en Observaciones.',
    ],
  ])('says of %s what its date counts from and what is not settled', (link, term) => {
    expect(answering(link)?.term).toBe(term);
  });

  it('gives each activity its usual steps, which take dates and area from it', () => {
    const steps = planOf(ELECTION).filter(({ number }) => /^7\.\d/.test(number));
    expect(steps.map(({ number, name }) => [number, name])).toEqual([
      ['7.1.', 'En su caso, atender las observaciones del INE.'],
      ['7.2.', 'Someter la propuesta a aprobación en sesión.'],
      ['7.3.', 'Remitir al INE lo aprobado.'],
    ]);
    expect(
      steps.every(({ start, end, area, anexo13 }) =>
        [start, end, area, anexo13].every((each) => each === null),
      ),
    ).toBe(true);
  });
});

function endOf({ end }: PlannedActivity): CalendarDate {
  if (end === null) throw new Error('an activity has no end');
  return end;
}

it('complies with the calendar whatever the election day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 365 * 15 }), (days) => {
      const electionDay = addDays(day('2020-01-01'), days);
      const calendar = processCalendar(ruleSet2026, { electionDay, ...proposedDays(electionDay, 3) });
      const legal = new Map(calendar.map((delivery) => [delivery.id, plannedDay(delivery)]));
      const plan = planOf(electionDay);
      const linked = plan.flatMap(({ anexo13, start, end }) =>
        readDeliveryLinks(anexo13 ?? '', ruleSet2026, reportedMonths(ruleSet2026, electionDay)).map(
          (link) => {
            const date = link.kind === 'delivery' ? legal.get(link.id) : undefined;
            const complies =
              end !== null && start !== null && !!date && !isAfter(end, date) && isBefore(start, end);
            return [link.kind === 'delivery' && link.id, complies] as const;
          },
        ),
      );
      expect(new Map(linked)).toEqual(new Map(calendar.map(({ id }) => [id, true])));
      expect(plan.every(({ number }) => parseOutlineNumber(number) !== null)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
