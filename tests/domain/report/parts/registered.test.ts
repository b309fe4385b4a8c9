/** What the report tells of the registers where nobody wrote a section, and what it does not tell before the cut-off. */
import type { RegisterRows } from '../../../support/registers';
import type { ReportScene } from '../support';
import { all, reportOf, said } from '../support';

const MAY: ReportScene = { cutoff: '2024-05-29', month: '2024-05' };
const publishers = {
  number: '55.',
  name: 'Invitar a los difusores oficiales',
  start: '2024-04-15',
  end: '2024-05-24',
  status: 'Concluida',
  completed: '2024-05-22',
  sentToIne: '2024-05-24',
};
const simulacro = {
  number: '48.',
  name: 'Primer simulacro',
  start: '2024-05-12',
  end: '2024-05-12',
  completed: '2024-05-12',
};

describe('a lettered section that nobody wrote', () => {
  it.each<[string, RegisterRows, string, string]>([
    [
      'finished and sent',
      { plan: [publishers] },
      'publishers',
      'El 22 de mayo de 2024 concluyó la actividad 55, «Invitar a los difusores oficiales»; se remitió al INE el 24 de mayo de 2024.',
    ],
    [
      'sent after the cut-off',
      { plan: [{ ...publishers, sentToIne: '2024-05-30' }] },
      'publishers',
      'El 22 de mayo de 2024 concluyó la actividad 55, «Invitar a los difusores oficiales».',
    ],
    [
      'overdue',
      {
        plan: [
          { number: '51.', name: 'Informe del segundo simulacro', start: '2024-05-20', end: '2024-05-23' },
        ],
      },
      'simulacros',
      'Al 29 de mayo de 2024 está vencida la actividad 51, «Informe del segundo simulacro», con término el 23 de mayo de 2024.',
    ],
    [
      'in progress',
      { plan: [{ number: '5.', name: 'Capacitar al personal', start: '2024-05-01', end: '2024-07-01' }] },
      'staff',
      'Está en ejecución la actividad 5, «Capacitar al personal», con término el 1 de julio de 2024.',
    ],
    [
      'a point of a session that was held',
      {
        sessions: [
          {
            body: 'Comisión PREP',
            type: 'Reunión de trabajo',
            date: '2024-05-22',
            status: 'Celebrada',
            orderOfTheDay: '1. Pase de lista.\n2. Invitación a instituciones como ente auditor.',
          },
        ],
      },
      'audit',
      'El orden del día de la reunión de trabajo de la Comisión PREP, del 22 de mayo de 2024, incluyó «Invitación a instituciones como ente auditor».',
    ],
  ])('tells what is %s', (_, rows, section, expected) => {
    expect(said(reportOf(rows, MAY), section).split('\n').slice(-1)).toEqual([expected]);
  });

  it.each<[string, RegisterRows]>([
    [
      'did not begin',
      {
        plan: [
          { ...publishers, start: '2024-06-02', end: '2024-06-03', status: '', completed: '', sentToIne: '' },
        ],
      },
    ],
    [
      'was finished after the cut-off',
      {
        plan: [
          { ...publishers, end: '2024-06-20', start: '2024-06-01', completed: '2024-05-30', sentToIne: '' },
        ],
      },
    ],
    [
      'a session that was not held has on its order of the day',
      {
        sessions: [
          {
            body: 'COTAPREP',
            type: 'Ordinaria',
            date: '2024-05-22',
            status: 'Diferida',
            orderOfTheDay: '1. Difusores.',
          },
        ],
      },
    ],
  ])('tells nothing of what %s', (_, rows) => {
    const report = reportOf(rows, MAY);
    expect(report.sections.map(({ id }) => id)).not.toContain('publishers');
    expect(said(report, 'withoutNews')).toContain('k. Difusores oficiales');
  });

  it('is what somebody wrote, where somebody did', () => {
    const notes = [{ month: 'mayo 2024', section: 'k', text: 'Se formalizaron tres difusores.' }];
    const text = said(reportOf({ plan: [publishers], notes }, MAY), 'publishers');
    expect(text).toMatch(/\nSe formalizaron tres difusores\.$/);
    expect(text).not.toContain('actividad 55');
  });

  it('says what happened, and not that there is no news', () => {
    const notes = [{ month: 'mayo 2024', section: 'k', text: 'Sin información generada en el periodo.' }];
    const text = said(reportOf({ plan: [publishers], notes }, MAY), 'publishers');
    expect(text).toContain('actividad 55');
    expect(text).not.toContain('Sin información');
  });
});

describe('test and simulacros', () => {
  const process = { testDate: '2024-04-25', simulacros: ['2024-05-12', '2024-05-19', '2024-06-01'] };
  const test = {
    number: '45.',
    name: 'Prueba del sistema informático',
    start: '2024-04-25',
    end: '2024-04-25',
    completed: '2024-04-25',
  };
  const report = reportOf({ plan: [test, simulacro], process }, MAY);

  it('are told as held, as not known to be held, and as to come', () => {
    expect(said(report, 'test')).toContain(
      'La prueba del sistema informático se realizó el 25 de abril de 2024 (actividad 45).',
    );
    expect(said(report, 'simulacros').split('\n').slice(1)).toEqual([
      'Se realizó un simulacro, el 12 de mayo de 2024 (actividad 48).',
      'No hay registro de la realización del simulacro previsto para el 19 de mayo de 2024.',
      'Está previsto un simulacro para el 1 de junio de 2024.',
    ]);
  });

  it('are told although only the plan dates them', () => {
    expect(said(reportOf({ plan: [simulacro] }, MAY), 'simulacros')).toContain('Se realizó un simulacro');
  });
});

describe('a cut-off before the end of the month', () => {
  it('is said with its days', () => {
    expect(said(reportOf({}, MAY), 'introduction')).toContain('a mayo de 2024, del 1 al 29 del mes, sobre');
    expect(said(reportOf({}), 'introduction')).toContain('a noviembre de 2023 sobre');
  });
});

describe('agreements', () => {
  const plan = [
    {
      number: '10.',
      name: 'Aprobar el proceso técnico operativo',
      end: '2024-03-31',
      status: 'Concluida',
      completed: '2024-05-03',
      anexo13: '8 final',
      sentToIne: '2024-05-04',
    },
  ];

  it('that only the plan has are told, and the activity among those finished with another end', () => {
    const report = reportOf({ plan }, MAY);
    expect(said(report, 'agreements')).toBe(
      'Según el plan de trabajo, el 3 de mayo de 2024 concluyó el acuerdo del proceso técnico operativo (actividad 10); se remitió al INE el 4 de mayo de 2024.',
    );
    expect(said(report, 'otherActivities')).toMatch(/^Otras concluidas en el mes\n/);
  });

  it.each([
    ['Creación de la comisión del PREP', 'mediante el cual se crea la comisión del PREP'],
    ['Integración del COTAPREP', 'mediante el cual se integra el COTAPREP'],
    [
      'Sustitución de un integrante del COTAPREP',
      'mediante el cual se sustituye a un integrante del COTAPREP',
    ],
    ['Aprobación de los lineamientos', 'mediante el cual se aprueban los lineamientos'],
    ['Lineamientos', 'relativo a «Lineamientos»'],
  ])('have their subject as a clause: %s', (subject, expected) => {
    const agreements = [{ key: 'OPL/CG/1/2023', date: '2023-10-01', body: 'Consejo General', subject }];
    const members = [
      {
        body: 'COTAPREP',
        name: 'Ana',
        position: 'Integrante',
        appointed: '2023-10-01',
        appointmentAgreement: 'OPL/CG/1/2023',
      },
    ];
    expect(said(reportOf({ agreements, members }), 'cotaprep')).toContain(expected);
  });
});

it('prints names that are typed in capitals as names', () => {
  const process = { institution: 'INSTITUTO ELECTORAL DE COSTA VERDE', reportingArea: 'UTI' };
  const members = [
    { body: 'COTAPREP', name: 'ALMA RINCÓN', position: 'INTEGRANTE', appointed: '2023-10-01' },
  ];
  const text = all(reportOf({ process, members }));
  expect(text).toContain('la UTI del Instituto Electoral de Costa Verde rinde');
  expect(text).toContain('Alma Rincón | Integrante');
});

it('lists a document and its activity once, with both days', () => {
  const plan = [
    {
      number: '54.',
      name: 'Informe general del desempeño en los simulacros',
      start: '2024-05-27',
      end: '2024-06-01',
      anexo13: '27 final',
    },
  ];
  const agenda = said(
    reportOf({ plan, process: { simulacros: ['2024-05-12', '2024-05-19', '2024-05-26'] } }, MAY),
    'agenda',
  );
  expect(agenda).toContain('Término en el plan (actividad 54): 1 jun 2024, 1 día después de la fecha legal.');
  expect(agenda).not.toContain('Actividad 54.');
});
