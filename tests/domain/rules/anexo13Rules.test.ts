import type { CalendarSheetRow, PlanRow, RegisterRows } from '../../support/registers';
import { columnLetters } from '../../../src/domain/registers/cell';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';
import { findingsOf, linesOf, placesOf } from './findings';

const activity = (row: PlanRow) => ({
  plan: [{ number: '6', name: 'Actividad', anexo13: '4 final', ...row }],
});

describe('planned and completed dates', () => {
  it('are one finding and not two when the document came late', () => {
    const rows = activity({ end: '2023-11-10', completed: '2023-11-10' });
    expect([placesOf(rows, 'A13-01'), placesOf(rows, 'A13-03')]).toEqual([[], ['H7']]);
  });

  it('say nothing of a plan that was wrong once the document came on time', () => {
    expect(placesOf(activity({ end: '2023-11-10', completed: '2023-10-27' }), 'A13-01')).toEqual([]);
  });

  it.each(['Cancelada', 'No aplica'])('leaves alone an activity that is «%s»', (status) => {
    expect(placesOf(activity({ end: '2023-11-10', status }), 'A13-01')).toEqual([]);
  });

  it('do not bind a document that the law counts from its own approval', () => {
    const rows = activity({ anexo13: '5', end: '2023-11-04', completed: '2023-11-06' });
    expect([placesOf(rows, 'A13-01'), placesOf(rows, 'A13-03')]).toEqual([[], []]);
  });

  it.each([
    ['in', '2023-10-29', []],
    ['before', '2023-11-03', ['A13-01']],
  ])('mean any day of a marked week: the legal date is %s it', (_, from, rules) => {
    const registers = buildRegisters(activity({ end: 'X' }));
    const [read] = registers.plan?.rows ?? [];
    if (!registers.plan || !read?.end) throw new Error('not the scene of this test');
    const days = { date: day('2023-11-07'), weekFrom: day(from) };
    const value = {
      kind: 'date',
      source: 'week',
      yearInferred: false,
      hasTime: false,
      text: 'S1',
      ...days,
    } as const;
    const plan = { ...registers.plan, rows: [{ ...read, end: { ...read.end, value } }] };
    const options = { cutoff: day('2023-10-15'), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };
    const { findings } = assess({ ...registers, plan }, options);
    expect(findings.flatMap(({ rule }) => (rule === 'A13-01' ? [rule] : []))).toEqual(rules);
  });

  it('judges each of several deliveries that one activity answers', () => {
    const rows = activity({ anexo13: '1 final; 2 final', end: '2023-09-03' });
    expect(
      findingsOf(rows, 'A13-01', '2023-08-20').map(({ message }) =>
        /«(.+?)»/.exec(message)?.[1]?.slice(0, 20),
      ),
    ).toEqual(['Acuerdo que informa ', 'Acuerdo que designa ']);
  });
});

describe('deliveries that the plan lacks', () => {
  const subjects = (cutoff: string) =>
    findingsOf({ plan: [{ number: '1', name: 'Comprar papelería' }] }, 'A13-02', cutoff).map(
      ({ severity, subject }) => `${severity} ${subject ?? ''}`,
    );

  it('are named from fifteen days before their legal date on', () => {
    expect(subjects('2023-08-17')).toEqual([]);
    expect(subjects('2023-08-18')).toEqual(['warning 1-final', 'warning 2-final']);
    expect(subjects('2023-09-03')).toEqual(['error 1-final', 'error 2-final']);
  });

  it('are not named where they are owed under a condition only, and a warning where they have no firm date', () => {
    expect(subjects('2024-01-05').filter((each) => each.includes('10-'))).toEqual([]);
    expect(subjects('2024-01-05')).toContain('warning 5-final');
  });

  it('are not named where the register of agreements answers them', () => {
    const found = findingsOf(
      {
        plan: [{ number: '1', name: 'Comprar papelería' }],
        agreements: [
          {
            key: 'OPL/CG/001/2023',
            subject: 'Por el que se designa a la instancia interna responsable del PREP',
          },
        ],
      },
      'A13-02',
      '2023-08-20',
    );
    expect(found.map(({ subject }) => subject)).toEqual(['1-final']);
  });

  it.each([
    ['while another one falls due', '2023-10-20'],
    ['with nothing due', '2023-11-10'],
  ])('are errors, one each, also before the days of a short plan: %s', (_, cutoff) => {
    const plan = [
      { number: '1', name: 'Comprar papelería', start: '2023-11-01', end: '2023-11-10' },
      { number: '2', name: 'Rentar equipo', start: '2023-11-06', end: '2023-11-30' },
    ];
    const found = findingsOf({ plan }, 'A13-02', cutoff).filter(({ severity }) => severity === 'error');
    const { deliveries } = assess(buildRegisters({ plan }), {
      cutoff: day(cutoff),
      electionDay: day(ELECTION_DAY),
      ruleSet: ruleSet2026,
    });
    expect(found.map(({ subject }) => subject)).toEqual(
      deliveries.flatMap(({ status, delivery }) => (status === 'overdue' ? delivery.id : [])),
    );
    expect(found[0]?.message).toContain('ignórelo con ese motivo');
  });

  it('are a line of their own before a part of a plan, which another part held', () => {
    const plan = [
      { number: '31', name: 'Comprar papelería', end: '2023-12-08' },
      { number: '32', name: 'Rentar equipo', end: '2023-12-20' },
    ];
    const lines = linesOf({ plan }, 'A13-02', '2024-01-03');
    expect(lines.map(({ severity }) => severity)).toEqual(['error', 'error', 'warning']);
    expect(lines.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^11 entregables del Anexo 13 vencieron antes del primer término de este plan/),
    );
    const [whole] = linesOf({ plan: [{ ...plan[0], number: '1' }] }, 'A13-02', '2024-01-03');
    expect(whole?.message).toMatch(/^16 entregables/);
  });

  it.each(['2023-12-03', '2023-12-20'])(
    'stay an error of a short plan that ended before them, on %s',
    (cutoff) => {
      const plan = [{ number: '1', name: 'Comprar papelería', end: '2023-11-10' }];
      const found = findingsOf({ plan }, 'A13-02', cutoff).filter(({ subject }) => subject === '6-final');
      expect(found.map(({ severity }) => severity)).toEqual(['error']);
    },
  );

  it('are not told without a legal date where they lie before a short plan', () => {
    const plan = [{ number: '1', name: 'Comprar papelería', end: '2024-02-10' }];
    const found = findingsOf({ plan }, 'A13-02', '2024-02-10');
    expect(found.map(({ subject }) => subject)).not.toContain('5-final');
  });

  it.each([
    ['7 y 8', []],
    ['8', []],
    ['No aplica', ['7-final', '8-draft']],
  ])('are not missing besides where the column names their document: «%s»', (anexo13, expected) => {
    const plan = [{ number: '1', name: 'Comprar papelería', anexo13, end: '2023-11-10' }];
    const found = findingsOf({ plan }, 'A13-02').flatMap(({ subject }) => subject ?? []);
    expect(
      found.filter((id) => /^[78]-/.test(id)).filter((id) => anexo13 !== '8' || id !== '7-final'),
    ).toEqual(expected);
  });

  it('names once what falls due later in the days of a long plan, monthly reports apart', () => {
    const plan = [
      { number: '1', name: 'Comprar papelería', end: '2023-09-15' },
      { number: '2', name: 'Archivar', end: '2024-01-15' },
    ];
    const later = findingsOf({ plan }, 'A13-02', '2023-10-01').filter(({ severity }) => severity === 'info');
    expect(later.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^\d+ entregables del Anexo 13 que vencen más adelante no están en el plan: /),
    ]);
    expect(later[0]?.message).not.toContain('Informe mensual');
  });

  it('are not looked for without a plan', () => {
    expect(findingsOf({ process: {} }, 'A13-02')).toEqual([]);
  });
});

describe('a concluded step that sends is the sending', () => {
  const withStep = (name: string, step: PlanRow): RegisterRows => ({
    plan: [
      { number: '6', name: 'Actividad', anexo13: '4 final', completed: '2023-10-27', sentToIne: '' },
      { number: '6.1', name, ...step },
    ],
  });
  const done = { status: 'Concluida', completed: '2023-11-01' };
  it.each<[string, PlanRow, readonly string[]]>([
    ['Remitir el acuerdo al INE', done, []],
    ['Remitirlo al INE', done, []],
    ['Envío a la UTSI', { status: 'Concluida' }, []],
    ['Remitir el acuerdo al INE', { ...done, completed: '2023-11-20' }, ['H8']],
    ['Remitir el acuerdo al INE', { status: 'Concluida', sentToIne: '2023-11-20' }, ['K8']],
    [
      'Remitir el acuerdo dentro de los cinco días posteriores a su aprobación',
      { ...done, completed: '2023-11-20' },
      [],
    ],
    ['Remitir el proyecto de acuerdo al INE', done, ['K7']],
    ['Remitir el acuerdo al INE', { status: 'Pendiente' }, ['K8']],
    // It is concluded with its activity, as it is counted everywhere.
    ['Remitir el acuerdo al INE', {}, []],
    ['Imprimir el acuerdo', done, ['K7']],
  ])('«%s» %o', (name, step, expected) => {
    expect(placesOf(withStep(name, step), 'A13-04')).toEqual(expected);
  });

  it.each<[string, PlanRow, readonly string[]]>([
    ['2023-12-20', { status: 'Pendiente' }, ['G8']],
    ['2023-12-20', { status: 'Concluida' }, []],
    ['2023-12-20', {}, []],
    // It is overdue by the plan, and told as that.
    ['2023-11-02', { status: 'Pendiente' }, []],
  ])('a later end of the plan, %s, does not put off what the law wants sent: %o', (end, step, expected) => {
    const plan = [
      { number: '6', name: 'Actividad', anexo13: '4 final', completed: '2023-10-27', end },
      { number: '6.1', name: 'Remitir el acuerdo al INE', ...step },
    ];
    expect(placesOf({ plan }, 'A13-04')).toEqual(expected);
    const [finding] = findingsOf({ plan }, 'A13-04');
    if (expected.length > 0) expect(finding?.message).toMatch(/Remítalo y concluya la subactividad 6\.1\./);
  });

  it('and so is an activity that sends', () => {
    const row = { name: 'Remitir al INE el acuerdo', completed: '2023-11-03', sentToIne: '' };
    expect(placesOf(activity(row), 'A13-04')).toEqual([]);
  });
});

describe('sending to the INE, counted from the approval', () => {
  it.each([
    ['sent on the last day', { completed: '2023-11-02', sentToIne: '2023-11-07' }, '2023-11-30', null],
    [
      'done and not sent, term over',
      { completed: '2023-11-02', sentToIne: '' },
      '2023-11-30',
      'hace 23 días',
    ],
    [
      'done and not sent, last day',
      { completed: '2023-11-02', sentToIne: '' },
      '2023-11-07',
      'el día del corte',
    ],
    ['done and not sent, one day left', { completed: '2023-11-02', sentToIne: '' }, '2023-11-06', 'en 1 día'],
    ['done and not sent, six days left', { completed: '2023-11-02', sentToIne: '' }, '2023-11-01', null],
    ['not done: nothing to send', { sentToIne: '' }, '2023-11-30', null],
    ['no column: nothing is known', { completed: '2023-11-02' }, '2023-11-30', null],
    ['unreadable: its own finding', { completed: '2023-11-02', sentToIne: 'ayer' }, '2023-11-30', null],
    [
      'to be sent after the term: not missing, late',
      { completed: '2023-11-02', sentToIne: '2023-12-01' },
      '2023-11-30',
      'tiene como fecha de remisión al INE el 1 de diciembre de 2023, 24 días después del plazo',
    ],
    [
      'to be sent within the term: in order',
      { completed: '2023-11-02', sentToIne: '2023-11-07' },
      '2023-11-04',
      null,
    ],
  ])('%s', (_, row, cutoff, words) => {
    const [finding] = findingsOf(activity(row), 'A13-04', cutoff);
    if (words === null) expect(finding).toBeUndefined();
    else expect(finding?.message).toContain(words);
  });

  it.each([
    ['its term is over', { sentToIne: '' }, '2023-11-30', 'error', undefined],
    [
      'its term ends soon',
      { sentToIne: '' },
      '2023-11-06',
      'warning',
      'Plazo para remitir al INE por terminar',
    ],
    [
      'it is planned for later while its term runs',
      { sentToIne: '2023-12-01' },
      '2023-11-06',
      'warning',
      'Remisión al INE prevista fuera de plazo',
    ],
    [
      'it is planned for later and its term is over',
      { sentToIne: '2023-12-01' },
      '2023-11-30',
      'error',
      undefined,
    ],
    ['it was sent late', { sentToIne: '2023-11-20' }, '2023-11-30', 'error', undefined],
  ])('was missed only once its term is over: %s', (_, row, cutoff, severity, title) => {
    const [finding] = findingsOf(activity({ completed: '2023-11-02', ...row }), 'A13-04', cutoff);
    expect([finding?.severity, finding?.title]).toEqual([severity, title]);
  });

  it.each(['5', '4 final'])('runs from the real approval of document %s', (anexo13) => {
    const row = { anexo13, completed: '2023-11-06' };
    expect(placesOf(activity({ ...row, sentToIne: '2023-11-11' }), 'A13-04')).toEqual([]);
    expect(placesOf(activity({ ...row, sentToIne: '2023-11-12' }), 'A13-04')).toEqual(['K7']);
  });

  it.each<[string, string, string, string, string | null]>([
    ['on its legal date', '4 final', '2023-10-20', '2023-11-02', null],
    ['within the term from the legal date', '4 final', '2023-10-20', '2023-11-07', 'warning'],
    ['after both terms', '4 final', '2023-10-20', '2023-11-08', 'error'],
    ['a list, five days after the legal date', '9 final', '2023-12-18', '2024-01-07', null],
    ['a list, later', '9 final', '2023-12-18', '2024-01-08', 'error'],
  ])('what was concluded early and sent %s', (_, anexo13, completed, sentToIne, severity) => {
    const [finding] = findingsOf(activity({ anexo13, completed, sentToIne }), 'A13-04', '2024-01-10');
    expect(finding?.severity ?? null).toBe(severity);
    if (severity === 'error') expect(finding?.message).not.toMatch(/Solo estaría en tiempo/);
    if (severity === 'warning')
      expect(finding?.message).toContain(
        'Solo estaría en tiempo si el plazo se contara desde la fecha legal, hasta el 7',
      );
  });
});

describe('A13-07', () => {
  const security = { number: '6', name: 'Plan de seguridad', end: '2024-03-01' };

  it('proposes the link for the blank cell of the column Anexo 13', () => {
    const [finding] = findingsOf({ plan: [{ ...security, anexo13: '' }] }, 'A13-07');
    expect(finding?.fix).toEqual({ kind: 'link', cell: finding?.cell, before: '', after: '16 final' });
  });

  it('proposes nothing to write where the plan has no such column', () => {
    const [finding] = findingsOf({ plan: [security] }, 'A13-07');
    expect(finding).toMatchObject({ rule: 'A13-07', fix: null });
  });
});

describe('what people decide in the calendar sheet', () => {
  const draft = { document: '6', stage: 'Proyecto' };
  const asked = (row: CalendarSheetRow) =>
    findingsOf({ plan: [], calendar: [{ ...draft, ...row }] }, 'A13-02').filter(
      ({ subject }) => subject === '6-draft',
    );

  it('is not asked for when it does not apply, with a reason', () => {
    expect(asked({ applies: 'No', appliesReason: 'Lo hace el INE' })).toEqual([]);
    expect(asked({ applies: 'No' })).toHaveLength(1);
  });

  it('has no legal date to meet then', () => {
    const plan = [{ number: '6', name: 'Actividad', end: '2023-11-03', anexo13: '4 final' }];
    const row = { document: '4', stage: 'Final', applies: 'No' };
    expect(placesOf({ plan, calendar: [row] }, 'A13-01', '2023-10-20')).toEqual(['E7']);
    expect(
      placesOf({ plan, calendar: [{ ...row, appliesReason: 'Convenio' }] }, 'A13-01', '2023-10-20'),
    ).toEqual([]);
  });

  it('says how long ago its date was', () => {
    expect(asked({})[0]?.message).toContain('Su fecha legal fue el 2 de octubre de 2023, hace 59 días.');
  });

  it('takes away the doubt once it is verified', () => {
    expect(asked({})[0]?.message).toMatch(/verifíquela con el texto oficial\.$/);
    expect(asked({ verifiedBy: 'Jurídico', verifiedOn: '2023-09-20' })[0]?.message).not.toContain(
      'texto oficial',
    );
  });

  it.each<[string, CalendarSheetRow, string]>([
    [
      'a document that does not exist',
      { document: '77', stage: 'Final' },
      'En el calendario, la fila 2 dice «77 Final»: el numeral 33 no tiene ese documento. Corrija Documento y Etapa o borre la fila.',
    ],
    [
      'an activity that does not exist',
      { ...draft, activity: '99' },
      'En el calendario, Actividad vinculada de «Plan de trabajo para la implementación del PREP (versión preliminar)» dice «99», que no es el número de una actividad del plan. Corríjalo o escriba «Ninguna».',
    ],
    [
      'something that is no activity',
      { ...draft, activity: 'la de siempre' },
      'En el calendario, Actividad vinculada de «Plan de trabajo para la implementación del PREP (versión preliminar)» dice «la de siempre», que no es el número de una actividad del plan. Corríjalo o escriba «Ninguna».',
    ],
  ])('A13-06: %s', (_, row, says) => {
    expect(findingsOf({ calendar: [row] }, 'A13-06').map(({ message }) => message)).toEqual([says]);
  });

  it('A13-06: a delivery with two rows', () => {
    expect(findingsOf({ calendar: [draft, draft] }, 'A13-06')[0]?.message).toBe(
      'En el calendario, la fila 3 repite el entregable «6 Proyecto»; se toma la primera. Deje una sola fila.',
    );
  });

  it.each<[string, CalendarSheetRow, number]>([
    ['an activity of the plan', { ...draft, activity: '6.' }, 0],
    ['nobody', { ...draft, activity: 'Ninguna' }, 0],
    ['nothing yet', { ...draft, activity: '' }, 0],
  ])('A13-06 accepts %s', (_, row, count) => {
    expect(placesOf({ ...activity({}), calendar: [row] }, 'A13-06')).toHaveLength(count);
  });

  it.each<[string, CalendarSheetRow, number]>([
    ['near', draft, 1],
    ['surely known', { document: '4', stage: 'Final' }, 0],
    ['far away', { document: '12', stage: 'Proyecto' }, 0],
    ['verified by nobody in particular', { ...draft, verifiedOn: '2023-09-20' }, 1],
    ['not applicable', { ...draft, applies: 'No', appliesReason: 'Lo hace el INE' }, 0],
  ])('A13-10: a date %s', (_, row, count) => {
    expect(placesOf({ calendar: [row] }, 'A13-10')).toHaveLength(count);
  });

  it('A13-11 asks why it does not apply', () => {
    expect(findingsOf({ calendar: [{ ...draft, applies: 'No' }] }, 'A13-11')[0]?.message).toBe(
      '«Plan de trabajo para la implementación del PREP (versión preliminar)» se marcó como que no aplica sin decir por qué y se sigue pidiendo. Anote el motivo en Motivo por el que no aplica.',
    );
  });

  it('A13-11 asks what ¿Aplica? means', () => {
    const [finding] = findingsOf({ calendar: [{ ...draft, applies: 'según' }] }, 'A13-11');
    expect(finding?.message).toBe(
      'En «Plan de trabajo para la implementación del PREP (versión preliminar)», ¿Aplica? dice «según» y no se entiende; se sigue pidiendo. Escriba Sí o No.',
    );
  });

  it.each<[string, CalendarSheetRow, readonly string[]]>([
    ['after the law', { adjustedDate: '2023-11-05', adjustmentReason: 'Oficio' }, ['D2']],
    ['on the legal date', { adjustedDate: '2023-11-02', adjustmentReason: 'Oficio' }, []],
    ['with no reason, which A13-11 asks for', { adjustedDate: '2023-11-05' }, []],
    [
      'of what does not apply',
      { adjustedDate: '2023-11-05', adjustmentReason: 'Oficio', applies: 'No', appliesReason: 'Convenio' },
      [],
    ],
  ])('A13-01: an adjusted date %s', (_, decided, places) => {
    const row = { document: '4', stage: 'Final', ...decided };
    expect(placesOf({ calendar: [row] }, 'A13-01', '2023-10-15')).toEqual(places);
  });

  const verified = { verifiedBy: 'Jurídico', verifiedOn: '2023-10-01' };
  it.each<[string, CalendarSheetRow, PlanRow, readonly string[], string?]>([
    [
      'a later one that nobody verified leaves the legal one watched',
      { adjustedDate: '2023-11-10' },
      { end: '2023-10-30' },
      ['A13-01 warning D2'],
    ],
    [
      'a later one that somebody verified is watched, and the legal one is told',
      { adjustedDate: '2023-11-10', ...verified },
      { end: '2023-11-08' },
      ['A13-01 info D2'],
    ],
    [
      'what ends after both is an error',
      { adjustedDate: '2023-11-10', ...verified },
      { end: '2023-11-12' },
      ['A13-01 error E7', 'A13-01 info D2'],
      '2023-10-15',
    ],
    [
      'what was done between the legal and a verified day is in time',
      { adjustedDate: '2023-11-10', ...verified },
      { end: '2023-11-08', status: 'Concluida', completed: '2023-11-08' },
      [],
    ],
    [
      'an earlier one that nobody verified warns of a later end',
      { adjustedDate: '2023-10-20' },
      { end: '2023-10-30' },
      ['A13-01 warning E7'],
      '2023-10-15',
    ],
    [
      'and of a later conclusion',
      { adjustedDate: '2023-10-20' },
      { end: '2023-10-19', status: 'Concluida', completed: '2023-10-27' },
      ['A13-03 warning H7'],
    ],
    [
      'a conclusion after an earlier one and after the legal day is an error',
      { adjustedDate: '2023-10-20' },
      { end: '2023-10-19', status: 'Concluida', completed: '2023-11-06' },
      ['A13-03 error H7'],
    ],
    [
      'an earlier one that somebody verified is an error',
      { adjustedDate: '2023-10-20', ...verified },
      { end: '2023-10-19', status: 'Concluida', completed: '2023-10-27' },
      ['A13-03 error H7'],
    ],
  ])('an adjusted date: %s', (_, decided, activity, expected, cutoff = '2023-11-15') => {
    const rows = {
      plan: [{ number: '6', name: 'X', ...activity }],
      calendar: [{ document: '4', stage: 'Final', adjustmentReason: 'Oficio', activity: '6', ...decided }],
    };
    const told = (['A13-01', 'A13-03'] as const).flatMap((rule) =>
      findingsOf(rows, rule, cutoff).map(
        ({ severity, cell }) =>
          `${rule} ${severity} ${cell === null ? '-' : columnLetters(cell.column)}${cell?.row ?? ''}`,
      ),
    );
    expect(told).toEqual(expected);
  });

  it('a verified extension makes nothing overdue, and asks for the end of the plan to follow it', () => {
    const rows = {
      plan: [{ number: '6', name: 'X', end: '2023-11-02' }],
      calendar: [
        {
          document: '4',
          stage: 'Final',
          adjustmentReason: 'Oficio',
          activity: '6',
          adjustedDate: '2023-12-10',
          ...verified,
        },
      ],
    };
    expect(findingsOf(rows, 'PLAN-VEN-01').map(({ severity, message }) => [severity, message])).toEqual([
      [
        'warning',
        'El término de la actividad 6 pasó el 2 de noviembre de 2023, pero se vigila su fecha ajustada y verificada, 10 de diciembre de 2023. Actualice Término en el plan.',
      ],
    ]);
    expect(findingsOf(rows, 'PLAN-VEN-01', '2023-12-11')[0]?.message).toContain(
      'su fecha ajustada fue el 10 de diciembre de 2023, hace 1 día',
    );
  });

  it('what was concluded after its legal date says that an extension does not count yet', () => {
    const [finding] = findingsOf(
      {
        plan: [{ number: '6', name: 'X', end: '2023-11-02', completed: '2023-11-06' }],
        calendar: [
          {
            document: '4',
            stage: 'Final',
            adjustmentReason: 'Oficio',
            activity: '6',
            adjustedDate: '2023-11-10',
          },
        ],
      },
      'A13-03',
    );
    expect(finding?.message).toContain('Su fecha ajustada, 10 de noviembre de 2023, no cuenta mientras');
  });

  it('A13-01 says which date complies, once for an activity and its adjusted date', () => {
    const row = {
      document: '4',
      stage: 'Final',
      adjustedDate: '2023-11-05',
      adjustmentReason: 'Oficio',
      activity: '6',
    };
    const said = (end: string) =>
      findingsOf({ plan: [{ number: '6', name: 'X', end }], calendar: [row] }, 'A13-01', '2023-10-15');
    expect(said('2023-11-01').map(({ message }) => message)).toEqual([
      'La fecha ajustada de «Acuerdo de integración del COTAPREP», 5 de noviembre de 2023, es 3 días posterior a su fecha legal, 2 de noviembre de 2023, que se sigue vigilando. Si la comparó con el texto oficial o la fijó el INE, anote quién y cuándo en Verificado por y Fecha de verificación: entonces se vigilará la ajustada.',
    ]);
    expect(said('2023-11-05').map(({ register }) => register)).toEqual(['plan']);
  });

  it.each<[string, string, readonly string[]]>([
    [
      'another activity',
      '2',
      [
        'El calendario dice que a «Acuerdo de integración del COTAPREP» le corresponde la actividad 2 y la columna Anexo 13 del plan, que la 1; vale el calendario. Corrija uno de los dos.',
      ],
    ],
    [
      'none',
      'ninguna',
      [
        'El calendario dice que ninguna actividad corresponde a «Acuerdo de integración del COTAPREP» y la columna Anexo 13 del plan, que la 1; vale el calendario. Corrija uno de los dos.',
      ],
    ],
    ['the same one', '1', []],
    ['nothing', '', []],
  ])('A13-05: the calendar says %s and the plan says 1', (_, linked, says) => {
    const plan = [
      { number: '1', name: 'Una', anexo13: '4 final' },
      { number: '2', name: 'Otra' },
    ];
    const rows = { plan, calendar: [{ document: '4', stage: 'Final', activity: linked }] };
    expect(findingsOf(rows, 'A13-05').map(({ message }) => message)).toEqual(says);
  });
});

describe('a link that leads nowhere says why', () => {
  it.each([
    ['3', 'falta el mes del informe.'],
    ['26', 'falta la etapa (simulacros u operación).'],
    ['4', 'falta la etapa (proyecto o final).'],
    ['3 julio', 'ese mes no tiene informe en este proceso.'],
  ])('%s: %s', (anexo13, words) => {
    const [finding] = findingsOf({ plan: [{ number: '1', name: 'Tarea', anexo13 }] }, 'A13-06');
    expect(finding?.message).toContain(words);
  });

  it('takes a document and its stage for one link', () => {
    expect(
      findingsOf({ plan: [{ number: '1', name: 'Tarea', anexo13: 'documento 7, final' }] }, 'A13-06'),
    ).toEqual([]);
  });
});

it('asks of an activity that looks like a due delivery whether it is that, and does not miss it', () => {
  const rows = {
    plan: [
      { number: '1', name: 'Comprar papelería', end: '2023-09-01' },
      { number: '2', name: 'Plan de seguridad', end: '2024-02-20' },
    ],
  };
  const missing = findingsOf(rows, 'A13-02', '2024-05-01').map(({ subject }) => subject);
  expect(missing).not.toContain('16-final');
  expect(missing).toContain('8-final');
  const [asked] = findingsOf(rows, 'A13-07', '2024-05-01');
  expect([asked?.severity, asked?.message.includes('documento 16')]).toEqual(['warning', true]);
});

describe('a disputed date', () => {
  const report = (end: string) => ({
    plan: [{ number: '1', name: 'Informe de simulacros', end, anexo13: '27 final' }],
    process: { electionDay: ELECTION_DAY, simulacros: ['2024-05-12', '2024-05-19', '2024-05-26'] },
  });

  it('is met by what is in time by another reading', () => {
    expect(findingsOf(report('2024-06-01'), 'A13-01')).toEqual([]);
  });

  it('is told with its readings where it is late by all of them', () => {
    const [found] = findingsOf(report('2024-06-03'), 'A13-01');
    expect(found?.severity).toBe('error');
    expect(found?.message).toContain(
      'Las fuentes no coinciden: según otra lectura, la fecha es el 1 de junio de 2024.',
    );
  });

  it('is not told while the other reading waits for its day', () => {
    const { plan } = report('2024-06-02');
    expect(findingsOf({ plan }, 'A13-01')).toEqual([]);
  });
});

describe('what the calendar sheet says and cannot be taken so', () => {
  it.each([
    ['a mandatory document marked «No»', { document: 4, applies: 'No', appliesReason: 'porque sí' }, 'error'],
    [
      'one under a condition is for people to say',
      { document: 25, applies: 'No', appliesReason: 'sin difusores' },
      undefined,
    ],
    ['a name without a day', { document: 4, verifiedBy: 'Jurídico', verifiedOn: '' }, 'warning'],
  ] as const)('%s', (_, row, severity) => {
    const calendar = [{ stage: 'Final', ...row }];
    expect(findingsOf({ calendar }, 'A13-11')[0]?.severity).toBe(severity);
  });

  it('a document under a condition that the process meets, marked «No»', () => {
    const calendar = [{ stage: 'Final', document: 10, applies: 'No', appliesReason: 'sin tercero' }];
    const process = { electionDay: ELECTION_DAY, implementation: 'Con un tercero' };
    expect(findingsOf({ calendar, process }, 'A13-11')[0]).toMatchObject({
      severity: 'error',
      message: expect.stringContaining('dice que hay un tercero y entonces se debe') as string,
    });
    expect(findingsOf({ calendar, process: { electionDay: ELECTION_DAY } }, 'A13-11')).toEqual([]);
  });

  it.each([
    [
      'not verified, with its activity in the plan',
      { end: '2024-01-20' },
      {},
      /no cuenta mientras no conste/,
    ],
    [
      'verified and longer than a month',
      {},
      { verifiedBy: 'Jurídico', verifiedOn: '2023-11-20' },
      /Confirme una prórroga tan larga/,
    ],
  ] as const)('an adjusted date after the legal one, %s, is no mere notice', (_, row, verified, says) => {
    const plan = [{ number: '1', name: 'Acuerdo del proceso técnico operativo', anexo13: '8 final', ...row }];
    const calendar = [
      {
        document: 8,
        stage: 'Final',
        adjustedDate: '2024-02-15',
        adjustmentReason: 'Oficio del INE',
        ...verified,
      },
    ];
    const [found] = findingsOf({ plan, calendar }, 'A13-01');
    expect(found?.severity).not.toBe('info');
    expect(found?.message).toMatch(says);
  });

  it('an adjusted date of another century is told once, and the legal one stays in sight', () => {
    const calendar = [
      { document: 6, stage: 'Final', adjustedDate: '2223-12-10', adjustmentReason: 'Oficio del INE' },
    ];
    expect(findingsOf({ calendar }, 'A13-01')).toEqual([]);
    expect(findingsOf({ calendar }, 'DATE-07')).toHaveLength(1);
  });
});

it.each([
  ['of the first test', '2024-04-19', '21-final'],
  ['of the second', '2024-04-10', '21-final-2'],
])('with two tests an activity answers the document %s, by its end', (_, end, delivery) => {
  const rows = {
    plan: [{ number: '1', name: 'Aviso de la prueba', end, anexo13: '21 final' }],
    process: { electionDay: ELECTION_DAY, testDate: '2024-04-24', moreTests: ['2024-04-15'] },
  };
  const options = { cutoff: day('2024-03-01'), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };
  expect(assess(buildRegisters(rows), options).activities[0]?.delivery).toBe(delivery);
  expect(findingsOf(rows, 'A13-01')).toEqual([]);
});

describe('a monthly report that was owed before the election day moved', () => {
  const moved = (status: string, month: string, original: string | null = ELECTION_DAY) => {
    const process = {
      electionDay: '2024-08-04',
      ...(original === null ? {} : { originalElectionDay: original }),
    };
    const rows = {
      plan: [{ number: '3', name: 'Informe', end: '2023-10-05', status, anexo13: month }],
      process,
    };
    const options = { cutoff: day('2023-11-30'), electionDay: day('2024-08-04'), ruleSet: ruleSet2026 };
    return assess(buildRegisters(rows), options)
      .findings.filter(({ rule }) => ['A13-06', 'A13-12'].includes(rule))
      .map(({ rule, severity, message }) => `${rule} ${severity} ${message.split('. ').at(-1) ?? ''}`);
  };

  it.each([
    [
      'delivered',
      'Concluida',
      '3 septiembre 2023',
      ['A13-12 info Queda como constancia; no hay nada que corregir.'],
    ],
    ['open', 'En proceso', '3 septiembre 2023', ['A13-12 info Si ya no se hará, márquela como «No aplica».']],
    ['left out', 'No aplica', '3 septiembre 2023', []],
  ])('is told as no longer owed: %s', (_, status, month, expected) => {
    expect(moved(status, month)).toEqual(expected);
  });

  it.each([
    ['of another year', '3 septiembre 2021', ELECTION_DAY],
    ['where no election day moved', '3 septiembre 2023', null],
  ])('is still an error %s', (_, month, original) => {
    expect(moved('Concluida', month, original).map((line) => line.slice(0, 12))).toEqual(['A13-06 error']);
  });
});

it.each([
  ['before the election and after the draft', { '8 Proyecto': '2024-04-10', '8 Final': '2024-04-20' }, []],
  ['the final before its draft', { '8 Proyecto': '2024-04-20', '8 Final': '2024-04-10' }, ['8-final order']],
  ['after the election', { '12 Final': '2024-06-20' }, ['12-final afterElection']],
  ['after the election where that is right', { '31 Final': '2024-06-20' }, []],
])('A13-11 holds dates of an own plan against each other: %s', (_, dates, expected) => {
  const calendar = Object.entries(dates).map(([key, ownDate]) => {
    const [document = '', stage = ''] = key.split(' ');
    return { document, stage, ownDate };
  });
  const process = { electionDay: ELECTION_DAY, kind: 'Extraordinario', start: '2024-04-01' };
  const found = findingsOf({ process, calendar }, 'A13-11', '2024-04-05');
  expect(
    found.map(
      ({ subject, message }) =>
        `${subject ?? ''} ${/de su proyecto/.test(message) ? 'order' : 'afterElection'}`,
    ),
  ).toEqual(expected);
});

it('A13-01 tells apart, with their days, activities whose legal date has passed', () => {
  const plan = ['4 final', '6 final', '7 final', '8 proyecto'].map((anexo13, index) => ({
    number: String(index + 1),
    name: 'X',
    end: '2024-01-20',
    anexo13,
  }));
  const lines = (cutoff: string) => {
    const options = { cutoff: day(cutoff), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };
    return assess(buildRegisters({ plan }), options)
      .findings.filter(({ rule }) => rule === 'A13-01')
      .map(({ message }) => message);
  };
  expect(lines('2023-12-10')).toEqual([
    expect.stringMatching(
      /^4 entregables sin concluir cuya fecha legal ya pasó \(«4 final» de la 1, hace 38 días, «6 final» de la 2.*Conclúyalos/,
    ),
  ]);
  expect(lines('2023-11-10')).toEqual([
    expect.stringContaining('pasó hace 8 días'),
    expect.stringMatching(/^3 entregables cuya actividad termina después de su fecha legal/),
  ]);
  expect(findingsOf({ plan }, 'PLAN-VEN-02', '2024-01-15')).toEqual([]);
});
