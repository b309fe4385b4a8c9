/** What the report of the reference workbook says, and what it says when there is little or much to say. */
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { NOVEMBER_2023 } from '../../support/november2023';
import type { CalendarSheetRow } from '../../support/registers';
import { all, read, reportOf, said, writtenTexts } from './support';

describe('the report of November 2023', () => {
  const report = reportOf(NOVEMBER_2023);

  it('has a cover like the reference', () => {
    expect(read(report.cover.date)).toBe('30 de noviembre de 2023');
    expect(report.cover.title).toMatch(
      /^Informe del mes de noviembre de 2023 .* del Instituto Morelense de Procesos Electorales y Participación Ciudadana$/,
    );
    expect(report.cover.process).toBe('Proceso Electoral Local 2023-2024');
    expect(report.cover.areas[0]).toBe('Secretaría Ejecutiva');
  });

  it('has the sections of the reference, in its order', () => {
    expect(report.sections.map(({ number, title }) => `${number} ${title}`.trim())).toEqual([
      '1 Presentación',
      'Resumen del avance',
      'Actividades de noviembre de 2023',
      'Actividades de otros meses',
      'Cambios desde el informe anterior',
      'Próximos treinta días',
      'Entregables del Anexo 13 en noviembre de 2023',
      '2 Acuerdos',
      '3 Avance respecto al Plan de trabajo para la implementación del PREP elaborado por la instancia interna',
      'a Comisión encargada de dar seguimiento al diseño, implementación y operación del PREP',
      'b Comité Técnico Asesor del PREP',
      'c Secretaría Técnica del COTAPREP',
      'd Adquisiciones, licitaciones, adjudicaciones directas',
      'e Recursos humanos y capacitación',
      'f Infraestructura (medios técnicos, servicios e instalaciones necesarios)',
      'g Instalación de CATD y, en su caso, CCV',
      'h Desarrollo del sistema informático',
      'i Tercero que auxilia en el diseño, implementación y operación del PREP',
      'j Auditoría',
      'k Difusores oficiales',
      'l Seguimiento a incidencias y hallazgos',
      '4 Prueba de funcionalidad',
      '5 Simulacros',
    ]);
  });

  it('says every fact of the reference that is in the workbook', () => {
    const text = all(report);
    const plan = (NOVEMBER_2023.plan ?? []).flatMap((row) => [
      row.number,
      row.name,
      row.deliverable,
      row.area,
    ]);
    const members = (NOVEMBER_2023.members ?? []).flatMap((row) => [row.name, row.appointmentAgreement]);
    const agreements = (NOVEMBER_2023.agreements ?? []).flatMap((row) => [row.key, row.body, row.subject]);
    const points = (NOVEMBER_2023.sessions ?? []).flatMap((row) => (row.orderOfTheDay ?? '').split('\n'));
    const notes = (NOVEMBER_2023.notes ?? []).map((row) => row.text);
    for (const fact of [...plan, ...members, ...agreements, ...points, ...notes]) {
      expect(text).toContain(fact ?? '');
    }
  });

  it('dates the plan as the reference does, and says what became of it', () => {
    const activities = said(report, 'monthActivities');
    expect(activities).toContain(
      '6. | Integrar el COTAPREP. | Acuerdo | 3 de octubre de 2023 | 2 de noviembre de 2023',
    );
    expect(activities).toContain('● Concluida (27 de octubre de 2023)');
    expect(activities).toContain('▼ Concluida con retraso, 2 días (6 de noviembre de 2023)');
    expect(activities).toMatch(/^7\.5\. .* \| ▲ Vencida, 19 días$/m);
  });

  it('sums up in one sentence whose figures add up, and a table', () => {
    const summary = said(report, 'summary');
    expect(summary).toContain(
      'Al 30 de noviembre de 2023, de las 3 actividades principales del plan de trabajo, 2 están concluidas y 1 está concluida con retraso.',
    );
    expect(summary).toContain('subactividades 7.5 y 8.2');
    expect(summary).toContain('● Concluida | 2 | 67');
    expect(summary).toContain('Total | 3 | 100');
  });

  it('lists the deliveries of the month with legal, planned and actual date, and how sure the first is', () => {
    const deliveries = said(report, 'deliveries').split('\n4. ')[1] ?? said(report, 'deliveries');
    expect(deliveries).toContain('Acuerdo de integración del COTAPREP');
    expect(deliveries).toContain('2 de noviembre de 2023 | 2 de noviembre de 2023 | 27 de octubre de 2023');
    expect(deliveries).toContain('Límite: 7 de noviembre de 2023.');
    expect(deliveries).toContain('confianza alta');
  });

  it('says that there are no agreements', () => {
    expect(said(report, 'agreements')).toBe('Sin acuerdos generados en el periodo.');
  });

  it('names the sessions of the commission by ordinal, type and date', () => {
    const commission = said(report, 'commission');
    expect(commission).toContain(
      'Tercera sesión extraordinaria de la Comisión Ejecutiva Temporal PREP. 1 de noviembre de 2023',
    );
    expect(commission).toContain(
      'Reunión de trabajo de la Comisión Ejecutiva Temporal PREP. 22 de noviembre de 2023',
    );
    expect(commission).toContain('celebró una sesión y una reunión de trabajo');
    expect(commission).toContain(
      'Estado: Celebrada. Asistentes: 4. Integrantes en funciones ese día: 3, además de la Secretaría Técnica.',
    );
  });

  it('tells how the COTAPREP came about, who is in office, who left and its sessions', () => {
    const cotaprep = said(report, 'cotaprep');
    expect(cotaprep).toContain(
      'El 27 de septiembre de 2023, el Consejo Estatal Electoral aprobó el acuerdo IMPEPAC/CEE/325/2023: «Integra el Comité Técnico Asesor del PREP».',
    );
    expect(cotaprep).toContain('Especialista 5 | Integrante');
    expect(cotaprep).not.toContain('Especialista 2 | Integrante');
    expect(cotaprep).toContain('Especialista 2 causó baja el 13 de noviembre de 2023. Motivo: Renuncia.');
    expect(cotaprep).toContain('está pendiente la designación de quien ocupará la vacante (17 días)');
    expect(cotaprep).toContain('Sesión de instalación del COTAPREP. 6 de noviembre de 2023');
    expect(cotaprep).toContain(
      'Primera reunión de trabajo del COTAPREP con las representaciones de los partidos políticos. 20 de noviembre de 2023',
    );
  });

  it('puts notes in their sections and says where there is nothing', () => {
    expect(said(report, 'staff')).toBe('El Instituto recluta personal.');
    expect(said(report, 'infrastructure')).toBe('Se mejoró la instalación eléctrica.');
    expect(said(report, 'catd')).toBe('Sin información generada al momento.');
    expect(said(report, 'simulacros')).toContain('Sin información respecto a simulacros al momento.');
  });

  it('ends with who signs, the cut-off, the rules and the day of grace', () => {
    const closing = report.closing.flatMap(writtenTexts).map(read).join('\n');
    expect(closing).toContain('Elaboró Titular de la instancia interna, Secretaría Técnica del COTAPREP');
    expect(closing).toContain('Recibió Consejería A');
    expect(closing).toContain('Fecha de corte: 30 de noviembre de 2023');
    expect(closing).toContain(ruleSet2026.version);
    expect(closing).toContain('vence el mismo día del corte está en tiempo');
  });

  it('is the same for the same input', () => {
    expect(reportOf(NOVEMBER_2023)).toEqual(report);
  });
});

describe('a workbook with a plan only', () => {
  const report = reportOf({ plan: NOVEMBER_2023.plan ?? [] });

  it('has every section, each with a sentence', () => {
    expect(report.sections).toHaveLength(23);
    for (const { blocks } of report.sections) expect(blocks.length).toBeGreaterThan(0);
  });

  it('leaves blanks on the cover and in the signatures', () => {
    expect(report.cover.process).toMatch(/^_+$/);
    expect(report.cover.title).toMatch(/organismo público local$/);
    expect(report.closing.flatMap(writtenTexts)[0]).toBe('Elaboró , Secretaría Técnica del COTAPREP');
  });

  it('says that nothing was said', () => {
    expect(said(report, 'commission')).toBe(
      'La comisión no celebró sesiones ni reuniones de trabajo en el mes.',
    );
  });
});

describe('the activities of other months', () => {
  const report = reportOf({
    plan: [
      {
        number: '1.',
        name: 'Antigua',
        start: '2023-09-01',
        end: '2023-09-30',
        area: 'Sistemas',
        notes: 'Falta firma',
      },
      { number: '2.', name: 'Antigua sin motivo', start: '2023-09-01', end: '2023-10-31' },
      { number: '2.1.', name: 'Parte de la antigua' },
      { number: '3.', name: 'Larga', start: '2023-11-01', end: '2024-05-01' },
      { number: '3.1.', name: 'Primera parte', status: 'Concluida', completed: '2023-11-15' },
      { number: '3.2.', name: 'Parte de noviembre', start: '2023-11-10', end: '2023-11-20' },
      { number: '4.', name: 'Próxima', start: '2023-11-15', end: '2023-12-20' },
      {
        number: '5.',
        name: 'Antigua y concluida',
        start: '2023-09-01',
        end: '2023-09-30',
        completed: '2023-09-15',
      },
      { number: '6.', name: 'Lejana', start: '2024-03-01', end: '2024-04-01' },
    ],
  });
  const [overdue = '', inProgress = '', next = ''] = said(report, 'otherActivities')
    .split(/^(?:Vencidas de meses anteriores|En ejecución|Con término en diciembre de 2023)$/m)
    .slice(1);

  it('lists what is overdue with days and justification', () => {
    expect(overdue).toContain('1. | Antigua | Sistemas | 30 de septiembre de 2023 | 61 | Falta firma');
    expect(overdue).toContain(
      '2. | Antigua sin motivo |  | 31 de octubre de 2023 | 30 | Sin justificación registrada.',
    );
    expect(overdue).not.toContain('Parte de la antigua');
    expect(overdue).not.toContain('concluida');
  });

  it('lists what is in progress with the share of its sub-activities', () => {
    expect(inProgress).toContain('Larga');
    expect(inProgress).toContain('► En ejecución (1 de 2 subactividades)');
    expect(inProgress).not.toContain('Lejana');
  });

  it('lists what falls due next month', () => {
    expect(next).toContain('Próxima');
    expect(next).not.toContain('Larga');
  });

  it('enters a sub-activity of the month whose parent ends later', () => {
    expect(said(report, 'monthActivities')).toMatch(
      /^3\.2\. \| Parte de noviembre .* \| ▲ Vencida, 10 días$/m,
    );
    expect(said(report, 'monthActivities')).not.toContain('Larga');
  });
});

describe('the summary', () => {
  it.each([
    [[{ status: 'Concluida' }], 'el plan de trabajo tiene una actividad principal, concluida.'],
    [
      [{ status: 'Concluida' }, { status: 'No aplica' }, {}],
      'de las 3 actividades principales del plan de trabajo, 1 está concluida, 1 no aplica y 1 está vencida',
    ],
  ])('says %j as a sentence', (rows, expected) => {
    const plan = rows.map((row, index) => ({
      number: `${index + 1}.`,
      name: 'A',
      end: '2023-11-10',
      ...row,
    }));
    const words = expected.split(/, | y /);
    for (const part of words) expect(said(reportOf({ plan }), 'summary')).toContain(part);
  });

  it('has percentages that add up to 100', () => {
    const plan = ['Concluida', 'Cancelada', ''].map((status, index) => ({
      number: `${index + 1}.`,
      name: 'A',
      end: '2023-11-10',
      status,
    }));
    const table = reportOf({ plan }).sections.find(({ id }) => id === 'summary')?.blocks[1];
    const shares =
      table?.kind === 'table' ? table.rows.slice(0, -1).map(({ cells }) => Number(cells[2])) : [];
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
  });
});

describe('bodies', () => {
  const member = { body: 'COTAPREP', position: 'Integrante', appointed: '2023-09-01' };

  it('tells who took the place of whom, while it is news', () => {
    const rows = {
      members: [
        { ...member, name: 'Especialista 1', departed: '2023-10-01' },
        { ...member, name: 'Especialista 2', appointed: '2023-11-15', substituteFor: 'ESPECIALISTA 1' },
      ],
    };
    expect(said(reportOf(rows), 'cotaprep')).toContain(
      'Le sustituye Especialista 2, en funciones desde el 15 de noviembre de 2023.',
    );
    expect(said(reportOf(rows, { cutoff: '2024-01-31', month: '2024-01' }), 'cotaprep')).not.toContain(
      'causó baja',
    );
  });

  it('does not count who comes later or left before', () => {
    const text = said(
      reportOf({
        members: [
          { ...member, name: 'Quien llega', appointed: '2023-12-01' },
          { ...member, name: 'Quien sigue' },
        ],
      }),
      'cotaprep',
    );
    expect(text).toContain('Quien sigue');
    expect(text).not.toContain('Quien llega');
  });

  it('names sessions of other bodies, in the commission’s section, and sessions that were not held', () => {
    const text = said(
      reportOf({
        sessions: [
          {
            body: 'Consejo Estatal Electoral',
            type: 'Ordinaria',
            number: '12',
            date: '2023-11-08',
            status: 'Celebrada',
          },
          { body: 'Comisión PREP', type: 'Ordinaria', number: '2', date: '2023-11-20', status: 'Diferida' },
          { body: 'Comisión PREP', type: 'Cónclave', date: '2023-11-21', orderOfTheDay: 'Lista\nClausura' },
          { body: 'Comisión PREP', type: 'Ordinaria', number: '1', date: '2023-10-20' },
        ],
      }),
      'commission',
    );
    expect(text).toContain(
      'Décima segunda sesión ordinaria del Consejo Estatal Electoral. 8 de noviembre de 2023',
    );
    expect(text).toContain('2 sesiones; no consta que celebrara ninguna');
    expect(text).toContain('Segunda sesión ordinaria de la Comisión PREP. 20 de noviembre de 2023');
    expect(text).toContain('Estado: Diferida.');
    expect(text).toContain('Cónclave de la Comisión PREP. 21 de noviembre de 2023');
    expect(text).toContain('1. Lista\n2. Clausura');
    expect(text).not.toContain('Primera');
  });
});

describe('notes, agreements, test and simulacros', () => {
  const report = reportOf({
    notes: [
      { month: '2023-11-01', section: 'd', text: 'Se publicó\nla licitación.' },
      { month: 'octubre 2023', section: 'd', text: 'De octubre.' },
      { month: 'noviembre 2023', section: 'algo raro', text: 'No se pierde.' },
      { month: 'noviembre 2023', section: 'e', text: '' },
    ],
    agreements: [
      {
        key: 'OPL/CG/9/2023',
        date: '2023-11-09',
        body: 'Consejo',
        subject: 'Nueve',
        sentToIne: '2023-11-12',
      },
      { key: 'OPL/CG/8/2023', date: '2023-11-08', body: 'Consejo', subject: 'Ocho' },
      { key: 'OPL/CG/7/2023', date: '2023-10-08', body: 'Consejo', subject: 'Siete' },
    ],
    process: { testDate: '2023-11-10', simulacros: ['2024-05-12', '2024-05-19', '2024-05-26'] },
  });

  it('keeps to the month', () => {
    expect(said(report, 'acquisitions')).toContain('Se publicó\nla licitación.');
    expect(all(report)).not.toContain('De octubre.');
  });

  it('loses no note whose section is not known', () => {
    expect(said(report, 'otherNotes')).toBe('algo raro: No se pierde.');
  });

  it('lists the agreements of the month in date order', () => {
    expect(said(report, 'agreements')).toBe(
      'OPL/CG/8/2023\nConsejo | 8 de noviembre de 2023 | Ocho | \nOPL/CG/9/2023\nConsejo | 9 de noviembre de 2023 | Nueve | 12 de noviembre de 2023',
    );
  });

  it('tells the dates of the test and the simulacros', () => {
    expect(said(report, 'test')).toContain('se programó para el 10 de noviembre de 2023');
    expect(said(report, 'simulacros')).toContain(
      'Los simulacros programados son 3: 12 de mayo de 2024, 19 de mayo de 2024 y 26 de mayo de 2024.',
    );
  });
});

describe('the thirty days after the cut-off', () => {
  it('are a table of what falls due, when and who is responsible', () => {
    const plan = [{ number: '1.', name: 'Difundir', end: '2023-12-10', area: 'Comunicación Social' }];
    const sessions = [
      { body: 'COTAPREP', type: 'Ordinaria', number: '2', date: '2023-12-15', status: 'Programada' },
    ];
    const text = said(reportOf({ plan, sessions }), 'agenda').split('\n');
    expect(text).toContain('1. Difundir | 10 de diciembre de 2023 | Actividad | Comunicación Social');
    expect(text).toContain('Segunda sesión ordinaria | 15 de diciembre de 2023 | Sesión | COTAPREP');
    expect(text).toContain(
      'Ninguna actividad del plan le corresponde. | 5 de diciembre de 2023 | Entregable | Sin responsable registrado',
    );
  });

  it('may be empty', () => {
    expect(said(reportOf({}, { cutoff: '2026-01-31', month: '2026-01' }), 'agenda')).toBe(
      'En los treinta días que siguen a la fecha de corte no vence ni está programado nada.',
    );
  });
});

describe('the deliveries of the month as people decided in the calendar sheet', () => {
  const rowOf = (...calendar: readonly CalendarSheetRow[]): string => {
    const report = all(reportOf({ ...NOVEMBER_2023, calendar }));
    return /4\. Acuerdo de integración del COTAPREP[^|]*(?:\|[^|]*){5}/.exec(report)?.[0] ?? '';
  };
  const integration = { document: '4', stage: 'Final' };

  it('are inferred until somebody verifies them', () => {
    expect(rowOf()).toContain(
      'Fecha inferida de actos públicos consultados el 25 de noviembre de 2026, confianza alta.',
    );
    const verified = rowOf({ ...integration, verifiedBy: 'Dirección\nJurídica', verifiedOn: '2023-10-01' });
    expect(verified).toContain('Fecha verificada por Dirección Jurídica el 1 de octubre de 2023.');
    expect(verified).not.toContain('confianza alta');
  });

  it('keep the legal date beside the adjusted one', () => {
    const row = rowOf({ ...integration, adjustedDate: '2023-10-27', adjustmentReason: 'Meta interna' });
    expect(row).toContain('2 de noviembre de 2023\nAjustada: 27 de octubre de 2023');
  });

  it('are not asked for where they do not apply', () => {
    const row = rowOf({ ...integration, applies: 'No', appliesReason: 'Convenio' });
    expect(row).toContain('× No aplica');
    expect(row).not.toContain('Sin registro de envío');
  });
});
