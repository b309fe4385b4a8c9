import { fc } from '../../support/fastCheck';
import { plannedDay, processCalendar, reportedMonths } from '../../../src/domain/anexo13/calendar';
import { readDeliveryLinks } from '../../../src/domain/coverage/deliveryLink';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import type { CalendarDate } from '../../../src/domain/dates/calendarDate';
import { addDays, isAfter, isBefore, weekdayOf } from '../../../src/domain/dates/calendarDate';
import type { PlannedActivity } from '../../../src/domain/newWorkbook/plannedActivities';
import { plannedActivities } from '../../../src/domain/newWorkbook/plannedActivities';
import { proposedDays } from '../../../src/domain/newWorkbook/proposedDays';
import { isOpenDay } from '../../../src/domain/dates/workdays';
import { parseOutlineNumber } from '../../../src/domain/registers/outlineNumber';
import { day } from '../dates/support';

const ELECTION = day('2027-06-06');

function planOf(electionDay: CalendarDate): readonly PlannedActivity[] {
  return plannedActivities(ruleSet2026, electionDay, proposedDays(electionDay, 3));
}

const activities = planOf(ELECTION).filter(({ isStep }) => !isStep);
const answering = (link: string) => activities.find(({ anexo13 }) => anexo13 === link);

describe('the plan of an election on 6 June 2027', () => {
  it('has the 54 deliveries and what teams do besides, numbered in date order', () => {
    expect(activities.filter(({ isDelivery }) => isDelivery)).toHaveLength(54);
    expect(activities.map(({ number }) => number)).toEqual(
      Array.from({ length: 64 }, (_, index) => `${index + 1}.`),
    );
    expect(
      activities.every((activity, index) => !isBefore(activity.end, (activities[index - 1] ?? activity).end)),
    ).toBe(true);
  });

  it.each([
    // The legal date is a Sunday: planned for the Friday before.
    ['1 final', '2026-08-04', '2026-09-04', 'Acuerdo', 'Consejo General'],
    // A report takes the month it speaks of.
    ['3 septiembre 2026', '2026-09-01', '2026-10-05', 'Informe', 'Instancia interna'],
    ['4 proyecto', '2026-09-07', '2026-10-06', 'Proyecto de acuerdo', 'Instancia interna'],
    // The final document begins when its draft is done.
    ['4 final', '2026-10-07', '2026-11-06', 'Acuerdo', 'Consejo General'],
    // No legal date before the fact: planned for after the committee is integrated.
    ['5 final', '2026-10-20', '2026-11-20', 'Plan de trabajo y calendario', 'COTAPREP'],
    // In the year-end recess: planned for before it.
    ['8 final', '2026-12-07', '2026-12-18', 'Acuerdo', 'Consejo General'],
    // Of four agreements due on one day, one is planned for the day before.
    ['20 final', '2027-03-22', '2027-04-05', 'Acuerdo', 'Consejo General'],
    ['17 final', '2027-03-23', '2027-04-06', 'Acuerdo', 'Consejo General'],
    // From the proposed test and simulacros.
    ['21 final', '2027-03-30', '2027-04-30', 'Aviso', 'Instancia interna'],
    ['26 simulacros', '2027-04-13', '2027-05-13', 'Dirección electrónica', 'Instancia interna'],
    // After the election.
    ['28 final', '2027-06-06', '2027-06-07', 'Acta', 'Instancia interna'],
    ['31 final', '2027-06-07', '2027-07-06', 'Informe', 'Instancia interna'],
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

  it('gives each activity its steps: who drafts does not approve, and what is approved is sent the next workday', () => {
    const steps = planOf(ELECTION).filter(({ number }) => /^7\.\d/.test(number));
    expect(steps.map(({ name, start, end, area }) => [name, String(start), String(end), area])).toEqual([
      ['En su caso, atender las observaciones del INE.', '2026-10-07', '2026-10-29', 'Instancia interna'],
      ['Revisar la propuesta en la comisión.', '2026-10-30', '2026-11-02', 'Comisión de seguimiento'],
      ['Someterla a aprobación en sesión.', '2026-11-03', '2026-11-04', 'Consejo General'],
      ['Remitir al INE lo aprobado.', '2026-11-05', '2026-11-05', 'Secretaría Ejecutiva'],
    ]);
  });

  it('holds what teams really do, and says that it answers no document', () => {
    const besides = activities.filter(({ isDelivery }) => !isDelivery);
    expect(besides.map(({ name }) => name)).toEqual([
      'Reclutar y contratar al personal operativo del PREP',
      'Equipar los CATD y los CCV',
      'Capacitar al personal operativo del PREP',
      'Realizar la prueba de funcionalidad del sistema informático',
      'Realizar el primer simulacro',
      'Celebrar las sesiones ordinarias del COTAPREP',
      'Realizar el segundo simulacro',
      'Celebrar las reuniones con las representaciones de los partidos políticos',
      'Realizar el tercer simulacro',
      'Operar el PREP en la jornada electoral',
    ]);
    expect(new Set(besides.map(({ anexo13 }) => anexo13))).toEqual(new Set(['No aplica']));
  });

  it('proposes no acta, and reports the test after it', () => {
    const stepsOf = (link: string): readonly string[] => {
      const { number } = answering(link) ?? {};
      return planOf(ELECTION).flatMap((row) =>
        row.isStep && row.number.startsWith(String(number)) ? row.name : [],
      );
    };
    expect(stepsOf('28 final')).toEqual(['Levantar y firmar el acta.', 'Remitir al INE una copia.']);
    expect(answering('23 final')?.start.toString()).toBe('2027-05-06');
  });
});

/** Days of their own: the simulacros, the election day and the closing. */
function isOnItsOwnDay({ name }: PlannedActivity): boolean {
  return /simulacro$|jornada electoral$|resultados\.$|cierre|acta\.$|copia\.$/.test(name);
}

/** The first Sunday of June. */
const electionOf = (year: number): CalendarDate =>
  addDays(day(`${year}-06-07`), -weekdayOf(day(`${year}-06-07`)) % 7);

it.each(Array.from({ length: 12 }, (_, index) => 2021 + index))(
  'in %d ends nothing on a weekend or a holiday, and never more than three things of one area on a day',
  (year) => {
    const plan = planOf(electionOf(year));
    const ends = new Map<string, number>();
    for (const { area, end } of plan) {
      const key = `${area} ${end.toString()}`;
      ends.set(key, (ends.get(key) ?? 0) + 1);
    }
    expect([...ends].filter(([, count]) => count > 3)).toEqual([]);
    const closed = plan.filter((row) => !isOnItsOwnDay(row) && !(isOpenDay(row.end) && isOpenDay(row.start)));
    expect(closed.map(({ number, name, end }) => `${number} ${name} ${end.toString()}`)).toEqual([]);
    expect(plan.filter(({ start, end }) => isAfter(start, end))).toEqual([]);
  },
);

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
            // Without a legal date before the fact, the orientative one is no limit.
            const limit =
              date && (link.kind === 'delivery' && link.id === '5-final' ? addDays(date, 14) : date);
            const complies = !!limit && !isAfter(end, limit) && isBefore(start, end);
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
