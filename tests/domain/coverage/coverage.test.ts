import type { Coverage, CoverageActivity } from '../../../src/domain/coverage/coverage';
import { coverDeliveries, LINK_THRESHOLD, PROPOSAL_THRESHOLD } from '../../../src/domain/coverage/coverage';
import { processCalendar } from '../../../src/domain/anexo13/calendar';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { day } from '../dates/support';
import { activitiesOf, LABELLED_PLANS, LABELLED_ROWS } from './labelledPlans';
import { calendarOf } from '../anexo13/support';

const calendar = calendarOf('2024-06-02');
const cover = (activities: readonly CoverageActivity[]): Coverage =>
  coverDeliveries(activities, calendar, ruleSet2026);
const linksOf = ({ links }: Coverage): readonly (readonly [unknown, string])[] =>
  [...links].map(([id, link]) => [link.activityKey, id] as const);

const integrate: CoverageActivity = {
  key: '6',
  text: 'Integrar el COTAPREP.',
  deliverable: 'Acuerdo',
  end: day('2023-11-02'),
};
const approvePlan: CoverageActivity = {
  key: '7',
  text: 'Aprobar el Plan de trabajo y Calendario de sesiones y reuniones formales de trabajo con las representaciones de partidos políticos y, en su caso, candidaturas independientes del COTAPREP.',
  deliverable: 'Plan de Trabajo y Calendario',
  end: day('2023-11-04'),
  childrenText:
    'Remitir proyecto de plan de trabajo, calendario de sesiones y reuniones formales del COTAPREP, a la UTSI del INE\nEn su caso, atender las observaciones realizadas por la UTSI\nCelebrar sesión de instalación del COTAPREP',
};
const report: CoverageActivity = {
  key: '8',
  text: 'Informar sobre el avance en el diseño, implementación y operación del PREP (actividades realizadas en octubre).',
  deliverable: 'Informe',
  end: day('2023-11-05'),
  childrenText:
    'Celebrar sesión de la CETPREP para presentación de informe\nRemisión del informe a la UTSI del INE de las actividades realizadas en el mes de octubre de 2023',
};

describe('the plan of November 2023', () => {
  const coverage = cover([integrate, approvePlan, report]);

  it('6 answers 4-final, 7 answers 5-final and 8 answers the report of October', () => {
    expect(linksOf(coverage)).toEqual([
      ['6', '4-final'],
      ['7', '5-final'],
      ['8', '3-2023-10'],
    ]);
    expect(
      [...coverage.links.values()].every(
        ({ how, confidence }) => how === 'text' && confidence >= LINK_THRESHOLD && confidence < 1,
      ),
    ).toBe(true);
  });

  it('and there is nothing to ask about', () => {
    expect([coverage.proposals, coverage.conflicts, coverage.unknownLinks]).toEqual([[], [], []]);
  });
});

it('every delivery is recognised by its own name', () => {
  const wrong = calendar.filter(
    ({ id, name }) => linksOf(cover([{ key: 1, text: name }])).join() !== `1,${id}`,
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

describe.each(LABELLED_PLANS)('$title', (plan) => {
  const { links } = coverDeliveries(activitiesOf(plan), calendarOf(plan.electionDay), ruleSet2026);
  const deliveryOf = new Map([...links].map(([id, { activityKey }]) => [activityKey, id]));

  it.each(plan.rows.map(([expected, text], index) => [text, expected, index + 1] as const))(
    '%s → %s',
    (_, expected, key) => {
      expect(deliveryOf.get(key) ?? null).toBe(expected);
    },
  );
});

describe('rows judged one by one', () => {
  const judged = LABELLED_ROWS.map(([expected, text, deliverable]) => {
    const coverage = cover([{ key: 1, text, deliverable }]);
    return { text, expected, linked: linksOf(coverage)[0]?.[1] ?? null, proposals: coverage.proposals };
  });
  const answering = judged.filter(({ expected }) => expected !== null);

  it('none is linked to a delivery that it does not answer', () => {
    expect(judged.filter(({ expected, linked }) => linked !== null && linked !== expected)).toEqual([]);
  });

  it('nine in ten of those that answer one are linked', () => {
    const linked = answering.filter((row) => row.linked !== null);
    expect(linked.length / answering.length).toBeGreaterThanOrEqual(0.9);
  });

  it('the others are proposed', () => {
    const missed = answering.filter((row) => row.linked === null);
    expect(
      missed.filter(({ expected, proposals }) => !proposals.some((p) => p.deliveryId === expected)),
    ).toEqual([]);
  });
});

describe('agreements called by what they are about alone', () => {
  const proposed = (text: string): readonly string[] => {
    const { links, proposals } = cover([{ key: 1, text }]);
    return [
      ...links.keys(),
      ...proposals.flatMap((each, at) => (at === 0 || each.isNamed ? each.deliveryId : [])),
    ];
  };

  it.each<[string, readonly string[]]>([
    ['acuerdo comisión prep', ['1-final']],
    ['Acuerdo de la comisión', ['1-final']],
    ['Acuerdo de la instancia interna', ['2-final']],
    ['Acuerdo del COTAPREP', ['4-final']],
    ['Acuerdo COTAPREP', ['4-final']],
    ['Proyecto de acuerdo COTAPREP', ['4-draft']],
    ['Acuerdo de la comisión y de la instancia interna', ['2-final', '1-final']],
    ['Aprobación de la comisión y de la instancia interna', ['2-final', '1-final']],
  ])('%s is asked about', (text, ids) => {
    expect(linksOf(cover([{ key: 1, text }]))).toEqual([]);
    expect(proposed(text)).toEqual(ids);
  });

  it.each([
    'Informe de acuerdos de la comisión',
    'Revisión de acuerdos del COTAPREP',
    'Acuerdo del COTAPREP sobre su plan de trabajo',
    'Publicar los acuerdos de la comisión',
    'Sesión de la comisión para el acuerdo del COTAPREP',
  ])('%s is none', (text) => expect(proposed(text)).toEqual([]));

  it.each<[string, string]>([
    ['El Consejo General creará la comisión que dará seguimiento al PREP.', '1-final'],
    ['Documento 6: plan de trabajo, versión preliminar', '6-draft'],
    ['Documento 6: plan de trabajo versión preliminar', '6-draft'],
  ])('%s is certain', (text, id) => expect(linksOf(cover([{ key: 1, text }]))).toEqual([[1, id]]));
});

describe('explicit links', () => {
  it('come before words that are not sure', () => {
    const coverage = cover([{ key: '6', text: 'Documento de la instancia', explicit: '7 final' }]);
    expect([...coverage.links]).toEqual([['7-final', { activityKey: '6', how: 'explicit', confidence: 1 }]]);
    expect(coverage.proposals).toEqual([]);
  });

  it.each([
    ['Integrar el COTAPREP', null, '7 final', '4-final'],
    ['Informe mensual de septiembre de 2023', '2023-10-05', '3 octubre 2023', '3-2023-09'],
    ['Informe mensual de octubre de 2023', '2023-11-05', '3 septiembre 2023', '3-2023-10'],
    // Delivered in November, and October's.
    ['Informe mensual de noviembre de 2023', '2023-11-05', '3 octubre 2023', null],
    ['Integrar el COTAPREP', null, '4 final; 7 final', null],
  ])('are asked about where clear words say another: «%s», %s, «%s»', (text, end, explicit, meant) => {
    const coverage = cover([{ key: '6', text, explicit, end: end === null ? null : day(end) }]);
    expect(coverage.unknownLinks.map(({ reason, meant: other }) => [reason, other])).toEqual(
      meant === null ? [] : [['contradicted', meant]],
    );
    expect(coverage.links.size > 0).toBe(meant === null);
  });

  it('leave other activities without a delivery that is taken', () => {
    const coverage = cover([integrate, { key: 'x', text: 'Otra cosa', explicit: '4-final' }]);
    expect(linksOf(coverage)).toEqual([['x', '4-final']]);
  });

  it('of several claims the first is taken and all are reported', () => {
    const coverage = cover([
      { key: 1, text: 'a', explicit: '4 final' },
      { key: 2, text: 'b', explicit: 'Doc. 4 (final)' },
      { key: 3, text: 'c', explicit: '5' },
    ]);
    expect(coverage.conflicts).toEqual([{ deliveryId: '4-final', activityKeys: [1, 2] }]);
    expect(coverage.links.get('4-final')?.activityKey).toBe(1);
  });

  it('of several claims the one that ends first is taken, in any order of the rows', () => {
    const claims = [
      { key: 1, text: 'a', explicit: '4 final' },
      { key: 2, text: 'b', explicit: '4 final', end: day('2023-10-30') },
      { key: 3, text: 'c', explicit: '4 final', end: day('2023-10-27') },
    ];
    for (const order of [claims, [...claims].reverse()]) {
      expect(cover(order).conflicts).toEqual([{ deliveryId: '4-final', activityKeys: [3, 2, 1] }]);
      expect(cover(order).links.get('4-final')?.activityKey).toBe(3);
    }
  });

  it('one activity may answer several deliveries, and naming one twice is no conflict', () => {
    const coverage = cover([{ key: 1, text: 'a', explicit: '17 final; 18 final; 17 final' }]);
    expect(linksOf(coverage)).toEqual([
      [1, '17-final'],
      [1, '18-final'],
    ]);
    expect(coverage.conflicts).toEqual([]);
  });

  it('that lead nowhere are told, and the words then only propose', () => {
    const coverage = cover([{ ...integrate, explicit: '99 final' }]);
    expect(coverage.links.size).toBe(0);
    expect(coverage.unknownLinks).toEqual([
      { activityKey: '6', text: '99 final', reason: 'document', document: null },
    ]);
    expect(coverage.proposals[0]).toMatchObject({ activityKey: '6', deliveryId: '4-final' });
  });

  it('to documents outside the calendar are in order', () => {
    const coverage = cover([{ ...integrate, explicit: '33' }]);
    expect([coverage.links.size, coverage.unknownLinks, coverage.proposals]).toEqual([0, [], []]);
  });
});

describe('when two activities mean the same delivery', () => {
  const send: CoverageActivity = {
    key: 'send',
    text: 'Remitir al INE el acuerdo de integración del COTAPREP',
    deliverable: 'Oficio',
  };
  const again: CoverageActivity = {
    key: 'again',
    text: 'Conformar el COTAPREP',
    deliverable: 'Acuerdo',
    end: day('2024-03-01'),
  };

  it('the one that makes the document goes before the one that sends it', () => {
    expect(cover([send, integrate]).links.get('4-final')?.activityKey).toBe('6');
    expect(cover([send]).links.get('4-final')?.activityKey).toBe('send');
  });

  it('the one that alone ends near the legal date goes before the one far from it', () => {
    expect(cover([again, integrate]).links.get('4-final')?.activityKey).toBe('6');
  });

  it('if nothing tells, none is linked and both are proposed', () => {
    const coverage = cover([
      { ...again, end: null },
      { ...integrate, end: null },
    ]);
    expect(coverage.links.size).toBe(0);
    expect(coverage.proposals.map(({ activityKey, deliveryId }) => [activityKey, deliveryId])).toEqual([
      ['again', '4-final'],
      ['6', '4-final'],
    ]);
  });
});

describe('monthly reports', () => {
  const linked = (text: string, end?: string, childrenText?: string): string | null =>
    linksOf(cover([{ key: 1, text, end: end === undefined ? null : day(end), childrenText }]))[0]?.[1] ??
    null;

  it.each([
    ['Informe mensual', '2023-11-05', '3-2023-10'],
    ['Informe mensual', '2023-11-01', '3-2023-10'],
    ['Informe mensual', '2023-11-20', null],
    ['Informe mensual', undefined, null],
    ['Informe mensual de noviembre', '2023-11-05', null],
    ['Informe mensual de noviembre', '2023-12-05', '3-2023-11'],
  ])('"%s" that ends on %s is %s', (text, end, expected) => {
    expect(linked(text, end)).toBe(expected);
  });

  it('the month may be told by the sub-activities', () => {
    expect(
      linked('Informe mensual de avance', undefined, 'Remitir al INE el informe de actividades de enero'),
    ).toBe('3-2024-01');
  });

  it('a slip is proposed and not linked', () => {
    const { proposals } = cover([{ key: 1, text: 'Informe mensual de noviembre', end: day('2023-11-05') }]);
    expect(proposals.map(({ deliveryId }) => deliveryId)).toEqual(['3-2023-11']);
  });
});

it('an agreement that settles four documents at once is proposed for them and linked to none', () => {
  const coverage = cover([
    {
      key: 1,
      text: 'Acuerdo de fecha y hora de inicio de publicación, número de actualizaciones por hora de los datos y de las bases de datos, y fecha y hora de la última actualización',
    },
  ]);
  expect(coverage.links.size).toBe(0);
  expect(coverage.proposals.map(({ deliveryId }) => deliveryId).sort()).toEqual([
    '17-final',
    '18-final',
    '19-final',
    '20-final',
  ]);
});

it('what only the sub-activities say is at most proposed', () => {
  const coverage = cover([
    { key: 1, text: 'Arranque de trabajos', childrenText: 'Acuerdo por el que se integra el COTAPREP' },
  ]);
  expect(coverage.links.size).toBe(0);
  expect(coverage.proposals).toMatchObject([{ deliveryId: '4-final' }]);
});

it.each(['', '   ', '...', '12345', '¿?', 'Brindis de fin de año'])('%j answers nothing', (text) => {
  const coverage = cover([{ key: 1, text }]);
  expect([coverage.links.size, coverage.proposals]).toEqual([0, []]);
});

it('proposals are above their threshold and never for a delivery that is linked', () => {
  const plan = LABELLED_PLANS[1];
  if (plan === undefined) throw new Error('no plan');
  const { links, proposals } = coverDeliveries(activitiesOf(plan), calendarOf(plan.electionDay), ruleSet2026);
  expect(proposals.length).toBeGreaterThan(0);
  expect(proposals.every(({ confidence }) => confidence >= PROPOSAL_THRESHOLD)).toBe(true);
  expect(proposals.filter(({ deliveryId }) => links.has(deliveryId))).toEqual([]);
});

it('takes ten thousand activities', () => {
  const rows = LABELLED_PLANS.flatMap(activitiesOf);
  const many = Array.from({ length: 10_000 }, (_, i) => ({
    ...(rows[i % rows.length] ?? integrate),
    key: i,
  }));
  const coverage = cover(many);
  expect(coverage.links.size).toBeLessThanOrEqual(54);
});

it('activities that name the document of a test and not which one are of one test each, in the order of their ends', () => {
  const tested = processCalendar(ruleSet2026, {
    electionDay: day('2024-06-02'),
    tests: [day('2024-04-18'), day('2024-05-03')],
  });
  const rows = ['2024-04-28', '2024-04-13'].map((end, key) => ({
    key,
    text: 'Aviso de la prueba',
    explicit: '21',
    end: day(end),
  }));
  const { links, conflicts } = coverDeliveries(rows, tested, ruleSet2026);
  expect([links.get('21-final')?.activityKey, links.get('21-final-2')?.activityKey, conflicts]).toEqual([
    1,
    0,
    [],
  ]);
});

it('proposes the second document of an activity that answers one', () => {
  const { links, proposals } = cover([
    {
      key: 1,
      text: 'Convocatoria a difusores y lista de difusores oficiales',
      deliverable: 'Convocatoria y lista',
      end: day('2024-05-28'),
    },
  ]);
  expect([...links.keys()]).toEqual(['25-final']);
  expect(proposals.map(({ deliveryId }) => deliveryId)).toEqual(['24-final']);
});
