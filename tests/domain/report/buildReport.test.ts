/** What the report of the reference workbook says, and what it says when there is little or much to say. */
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { SECTIONS } from '../../../src/domain/report/texts/sections';
import { day } from '../../support/registers';
import { NOVEMBER_2023 } from '../../support/november2023';
import type { CalendarSheetRow, MemberRow } from '../../support/registers';
import { all, outlineOf, read, reportOf, said, writtenTexts } from './support';

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

  it.each([
    ['PEL 2023-2024', 'Ordinario', 'PEL 2023-2024'],
    ['Proceso Electoral Local 2023-2024', undefined, 'Proceso Electoral Local 2023-2024'],
    ['Proceso Electoral Local 2023-2024', 'Ordinario', 'Proceso Electoral Local Ordinario 2023-2024'],
    ['Proceso Electoral 2025', 'Extraordinario', 'Proceso Electoral Extraordinario 2025'],
    ['Proceso Electoral Ordinario 2023-2024', 'Ordinario', 'Proceso Electoral Ordinario 2023-2024'],
  ])('names the process %s, of the kind %s, %s', (processName, kind, printed) => {
    const process = { ...NOVEMBER_2023.process, processName, ...(kind === undefined ? {} : { kind }) };
    expect(reportOf({ ...NOVEMBER_2023, process }).cover.process).toBe(printed);
  });

  it('has the sections of the reference, in its order, and names in one sentence those without news', () => {
    expect(report.sections.map(({ number, title }) => `${number} ${title}`.trim())).toEqual([
      '1 Presentación',
      'Resumen del avance',
      'Actividades de noviembre de 2023',
      'Próximos treinta días',
      'Entregables del Anexo 13 en noviembre de 2023',
      '2 Acuerdos',
      '3 Avance respecto al Plan de trabajo para la implementación del PREP elaborado por la instancia interna',
      'a Comisión encargada de dar seguimiento al diseño, implementación y operación del PREP',
      'b Comité Técnico Asesor del PREP',
      'c Secretaría Técnica del COTAPREP',
      'e Recursos humanos y capacitación',
      'f Infraestructura (medios técnicos, servicios e instalaciones necesarios)',
      'd, g–l Apartados sin información en el periodo',
      '4 Prueba de funcionalidad',
      '5 Simulacros',
    ]);
    expect(said(report, 'withoutNews').split('\n')).toEqual([
      'En noviembre de 2023 no hay información registrada de los apartados siguientes:',
      'd. Adquisiciones, licitaciones, adjudicaciones directas (artículo 338 del Reglamento de Elecciones).',
      'g. Instalación de CATD y, en su caso, CCV.',
      'h. Desarrollo del sistema informático.',
      expect.stringMatching(/^i\. Tercero que auxilia /),
      'j. Auditoría (artículo 347 del Reglamento de Elecciones).',
      expect.stringMatching(/^k\. Difusores oficiales /),
      expect.stringMatching(/^l\. Seguimiento a incidencias y hallazgos /),
    ]);
  });

  it('prints nothing of what the tool doubts', () => {
    expect(all(report)).not.toMatch(
      /confianza|inferid|anexo13-|el libro|sin responsable|texto oficial, con nombre|primer informe/i,
    );
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
    const agreements = (NOVEMBER_2023.agreements ?? []).flatMap((row) => [row.key, row.body]);
    const points = (NOVEMBER_2023.sessions ?? []).flatMap((row) => (row.orderOfTheDay ?? '').split('\n'));
    const notes = (NOVEMBER_2023.notes ?? []).map((row) => row.text);
    for (const fact of [...plan, ...members, ...agreements, ...points, ...notes]) {
      expect(text).toContain(fact ?? '');
    }
  });

  it('dates the plan as the reference does, and says what became of it', () => {
    const activities = said(report, 'monthActivities');
    expect(activities).toContain('6. | Integrar el COTAPREP. | Acuerdo | 3 oct 2023 / 2 nov 2023');
    expect(activities).toContain('● Concluida / 27 oct 2023');
    expect(activities).toContain('▼ Concluida con retraso / 2 días / 6 nov 2023 / Falta: 7.5');
    expect(activities).toMatch(/^7\.5\. .* \| ▲ Vencida \/ 19 días \/ desde el 11 nov 2023$/m);
  });

  it('gives a sub-activity only what is its own', () => {
    expect(said(report, 'monthActivities')).toMatch(/^7\.2\. \| En su caso, [^|]* \| $/m);
  });

  it('sums up in one sentence whose figures add up, and a table', () => {
    const summary = said(report, 'summary');
    expect(summary).toContain(
      'Al 30 de noviembre de 2023, de las 3 actividades principales del plan de trabajo que se informa, 2 están concluidas y 1 está concluida con retraso; además, están vencidas 2 subactividades: 7.5 (19 días) y 8.2 (25 días).',
    );
    expect(summary).toContain('● Concluida | 2 | 8');
    expect(summary).toContain('▲ Vencida | 0 | 2');
    expect(summary).toContain('Total | 3 | 10');
    // What Hoy counts.
    expect(summary).toContain(
      'El atraso o vencimiento que una actividad comparte con sus subactividades se cuenta una sola vez; lo demás, por subactividad. Así, al corte son 11: 8 concluidas, 1 concluida con retraso y 2 vencidas.',
    );
    expect(summary).toContain(
      'Venció la fecha legal de 2 entregables del Anexo 13 sin registro de cumplimiento: documentos 6 (2 oct 2023) y 3 (5 oct 2023).',
    );
    expect(summary).not.toMatch(/Por vencer|%/);
  });

  it('lists the deliveries of the month with legal, planned and actual date, and their sending', () => {
    expect(said(report, 'deliveries')).toContain(
      '4. Acuerdo de integración del COTAPREP | 2 nov 2023 | 2 nov 2023 | Límite: / 2 nov 2023 / Remitido: / fecha sin registro | ● Concluido / 27 oct 2023',
    );
    expect(said(report, 'deliveries')).toMatch(/▼ Concluido con retraso.*2 días.* \/ 6 nov 2023/);
    expect(said(report, 'deliveries')).toMatch(
      /Están vencidas las remisiones al INE de los documentos 5 .* y 3 \(/,
    );
    expect(said(report, 'deliveries')).toContain(
      '5. Plan de trabajo y calendario de sesiones y reuniones formales del COTAPREP | 2 nov 2023 / (orientativa)',
    );
  });

  it('calls a document that no date binds as its activity is called', () => {
    const plan = [{ number: '7.', name: 'Elaborar el plan de trabajo del COTAPREP', end: '2023-11-15' }];
    const late = reportOf({ plan: plan.map((row) => ({ ...row, anexo13: '5 final' })) });
    expect(said(late, 'monthActivities')).toMatch(/▲ Vencida \/ 15 días/);
    expect(said(late, 'deliveries')).toMatch(/\| — \| ▲ Vencido \/ 15 días$/m);
  });

  it.each([
    [['Concluida'], 'hay una actividad principal, concluida.'],
    [['Concluida', 'Concluida'], 'hay 2 actividades principales, todas concluidas.'],
    [['Concluida', ''], 'hay 2 actividades principales: 1 concluida y 1 vencida.'],
    [['Cancelada'], 'hay una actividad principal: 1 que no aplica.'],
  ])('counts activities that are %j', (statuses, words) => {
    const plan = statuses.map((status, index) => ({
      number: `${index + 1}.`,
      name: `Actividad ${index}`,
      end: '2023-11-10',
      status,
    }));
    expect(said(reportOf({ plan }), 'monthActivities')).toContain(
      `Con término en noviembre de 2023 ${words}`,
    );
  });

  it.each([
    ['short', 'Sin recursos.', /\| 31 \| Sin recursos\.$/m],
    ['long', 'Sin recursos. '.repeat(20).trim(), /\| 31\n \| Justificación: Sin recursos\. /],
  ])('gives a %s justification of what is overdue its room', (_, notes, words) => {
    const plan = [{ number: '1.', name: 'Licitar', end: '2023-10-30', notes }];
    expect(said(reportOf({ plan }), 'otherActivities')).toMatch(words);
  });

  it.each([
    ['concluded in the month', { status: 'Concluida', completed: '2023-11-09' }, 'finished'],
    ['concluded in another', { status: 'Concluida', completed: '2023-10-09' }, ''],
    ['concluded on a day that nobody wrote', { status: 'Concluida' }, 'named'],
    ['not concluded', {}, 'named'],
    ['in progress', { status: 'En proceso' }, 'named'],
    ['that does not apply', { status: 'Cancelada' }, ''],
    ['whose end is to be defined', { end: 'Por definir' }, ''],
    ['whose end is in the month', { end: '2023-11-09' }, ''],
  ])('an activity with an ambiguous end, %s: %s is told as «%s»', (_, row, told) => {
    const plan = [{ number: '8.', name: 'Instalar el comité', end: '9/11/23', ...row }];
    const words = said(reportOf({ plan }), 'otherActivities');
    const expected = {
      '': /^$/,
      finished: /^Otras concluidas en el mes\n.*\n8\. \| Instalar el comité \| .*9\/11\/23 \|/,
      named:
        /^Sin mes en el informe, porque su término no se lee como una fecha: actividad 8 \(«9\/11\/23»\)\.$/,
    }[told];
    expect(words).toMatch(expected ?? '');
    const summary = { finished: '1 actividad', named: '1 actividad sin mes por su fecha' }[told];
    const outline = outlineOf({ plan }).find(({ id }) => id === 'otherActivities');
    expect(outline?.summary).toBe(summary ?? 'sin información');
  });

  it.each([
    ['IEE', 'IEE: Instituto Electoral', true],
    ['UTI', 'IEE: Instituto Electoral', false],
    ['', 'La raya (—) indica', true],
    ['UTI', 'La raya (—) indica', false],
  ])('with «%s» as the area, explains %s: %s', (area, words, isExplained) => {
    const process = { electionDay: '2024-06-02', institution: 'Instituto Electoral', acronym: 'IEE' };
    const plan = [{ number: '1.', name: 'Licitar', area, deliverable: 'Acuerdo', start: '2023-11-01' }];
    const ended = plan.map((row) => ({ ...row, end: '2023-11-30' }));
    const leaveOut = SECTIONS.map(({ id }) => id).filter((id) => id !== 'monthActivities');
    const printed = all(reportOf({ plan: ended, process }, { leaveOut }));
    expect(printed.includes(words)).toBe(isExplained);
  });

  it('says that there are no agreements', () => {
    expect(said(report, 'agreements')).toBe('Sin acuerdos registrados en el periodo.');
  });

  it('names the sessions of the commission by ordinal, type and date', () => {
    const commission = said(report, 'commission');
    expect(commission).toContain('Tercera sesión extraordinaria (1 de noviembre de 2023)');
    expect(commission).toContain('Reunión de trabajo (22 de noviembre de 2023)');
    expect(commission).toContain('celebró una sesión y una reunión de trabajo');
    expect(commission).toContain(
      'Se registró la asistencia de cuatro personas; el órgano se integraba por tres personas y la Secretaría Técnica.',
    );
  });

  it('tells how the COTAPREP came about, who is in office, who left and its sessions', () => {
    const cotaprep = said(report, 'cotaprep');
    expect(cotaprep).toContain(
      // The workbook gives it two dates, so that the report gives none.
      'Acuerdo de integración del comité: IMPEPAC/CEE/325/2023 del Consejo Estatal Electoral del IMPEPAC, mediante el cual se integra el Comité Técnico Asesor del PREP.',
    );
    expect(cotaprep).toContain('Especialista 5 | Integrante');
    expect(cotaprep).not.toContain('Especialista 2 | Integrante');
    expect(cotaprep).toContain('Especialista 2 causó baja el 13 de noviembre de 2023 por renuncia.');
    expect(cotaprep).toContain('está pendiente la designación de quien ocupará la vacante.');
    expect(cotaprep).toContain('Sesión de instalación (6 de noviembre de 2023)');
    expect(cotaprep).toContain(
      'Primera reunión de trabajo con las representaciones de los partidos políticos (20 de noviembre de 2023)',
    );
  });

  it('puts notes in their sections and says where there is nothing', () => {
    expect(said(report, 'staff')).toBe('El Instituto recluta personal.');
    expect(said(report, 'infrastructure')).toBe('Se mejoró la instalación eléctrica.');
    expect(said(report, 'simulacros')).toContain('Sin información respecto a simulacros al momento.');
  });

  it('ends with notes, place and date, and who signs with their whole posts', () => {
    expect(report.closing.flatMap(writtenTexts).map(read)).toEqual([
      expect.stringContaining('coincide con la fecha de corte se considera en tiempo'),
      expect.stringMatching(/^Siglas\. .*CATD: Centro de Acopio y Transmisión de Datos; .*UTSI: Unidad /),
      '30 de noviembre de 2023',
      'Elaboró Titular de la instancia interna, Titular de la instancia interna y de la Secretaría Técnica del Comité Técnico Asesor del Programa de Resultados Electorales Preliminares',
      expect.stringMatching(/^Vo\. Bo\. Consejería A, Presidencia de la Comisión/),
    ]);
    const placed = reportOf(NOVEMBER_2023, { place: 'Cuernavaca, Morelos' });
    expect(read(placed.cover.date)).toBe('Cuernavaca, Morelos, a 30 de noviembre de 2023');
    expect(placed.closing.flatMap(writtenTexts).map(read)).toContain(read(placed.cover.date));
  });

  it('is the same for the same input', () => {
    expect(reportOf(NOVEMBER_2023)).toEqual(report);
  });
});

describe('a workbook with a plan only', () => {
  const report = reportOf({ plan: NOVEMBER_2023.plan ?? [] });

  it('has no heading without anything below it', () => {
    for (const { blocks } of report.sections) expect(blocks.length).toBeGreaterThan(0);
    expect(said(report, 'withoutNews')).toContain('c. Secretaría Técnica del COTAPREP');
  });

  it('leaves blanks on the cover and in the signatures', () => {
    expect(report.cover.process).toMatch(/^_+$/);
    expect(report.cover.title).toMatch(/organismo público local$/);
    expect(report.closing.flatMap(writtenTexts)[0]).toMatch(/^Notas/);
    expect(report.closing.flatMap(writtenTexts)[3]).toMatch(/^Elaboró , Titular de la instancia interna/);
  });

  it('says that nothing was said', () => {
    expect(said(report, 'commission')).toBe('Sin sesiones registradas en el periodo.');
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
  const [overdue = '', inProgress = ''] = said(report, 'otherActivities')
    .split(/^(?:Otras vencidas|En ejecución)$/m)
    .slice(1);

  it('lists what is overdue with days and justification', () => {
    expect(overdue).toContain('1. | Antigua | Sistemas | 30 sep 2023 | 61 | Falta firma');
    expect(overdue).toContain('2. | Antigua sin motivo | — | 31 oct 2023 | 30 | —');
    expect(overdue).not.toContain('Parte de la antigua');
    expect(overdue).not.toContain('concluida');
  });

  it('lists what is in progress with the share of its sub-activities', () => {
    expect(inProgress).toContain('Larga');
    expect(inProgress).toContain('► En ejecución / 1 de 2 subactividades');
    expect(inProgress).not.toContain('Lejana');
  });

  it('leaves what falls due soon to the agenda', () => {
    expect(said(report, 'agenda')).toContain('Actividad 4. Próxima');
    expect(all(reportOf({ plan: [] }))).not.toMatch(/otras vencidas|en ejecución/i);
  });

  it('enters a sub-activity of the month whose parent ends later', () => {
    expect(said(report, 'monthActivities')).toMatch(
      /^3\.2\. \| Parte de noviembre .* \| ▲ Vencida \/ 10 días \/ desde el 20 nov 2023$/m,
    );
    expect(said(report, 'monthActivities')).not.toContain('Larga');
  });
});

describe('the summary', () => {
  it.each([
    [[{ status: 'Concluida' }], 'el plan de trabajo tiene una actividad principal, concluida.'],
    [
      [{ status: 'Concluida' }, { status: 'No aplica' }, {}],
      'de las 3 actividades principales del plan de trabajo que se informa, 1 está concluida, 1 no aplica y 1 está vencida',
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

  it('has percentages only where there are enough activities, the same of the same count', () => {
    const plan = Array.from({ length: 21 }, (_, index) => ({
      number: `${index + 1}.`,
      name: 'A',
      end: '2023-11-10',
      status: ['Concluida', 'Cancelada', ''][index % 3] ?? '',
    }));
    const tableOf = (rows: typeof plan) =>
      reportOf({ plan: rows }).sections.find(({ id }) => id === 'summary')?.blocks[1];
    const table = tableOf(plan);
    const shares = table?.kind === 'table' ? table.rows.map(({ cells }) => Number(cells[2])) : [];
    expect(shares).toEqual([33.3, 33.3, 33.3, 100]);
    expect(said(reportOf({ plan }), 'summary')).toContain('pueden no sumar 100');
    expect(table?.kind === 'table' && table.columns.map(({ title }) => title)).not.toContain(
      'Subactividades',
    );
    const few = tableOf(plan.slice(0, 3));
    expect(few?.kind === 'table' && few.columns.map(({ title }) => title)).not.toContain('%');
  });
});

describe('bodies', () => {
  const member = { body: 'COTAPREP', position: 'Integrante', appointed: '2023-09-01' };

  it.each<[string, MemberRow, MemberRow, string | null, string | null]>([
    ['nobody', {}, { appointed: '2023-09-01' }, null, 'está pendiente la designación'],
    [
      'whom the departure names, with a row',
      { substitutedBy: 'Persona B' },
      { appointed: '2023-09-01' },
      'Le sustituye Persona B.',
      null,
    ],
    [
      'whom the departure names, without a row',
      { substitutedBy: 'Persona C' },
      { appointed: '2023-09-01' },
      null,
      'se señala a Persona C para sustituirle, sin registro de su designación.\nEl órgano tiene una persona integrante en funciones y una vacante.',
    ],
    [
      'a place still vacant',
      { substitutedBy: 'VACANTE' },
      { appointed: '2023-09-01' },
      null,
      'está pendiente la designación',
    ],
    ['somebody who came later and names nobody', {}, { appointed: '2023-11-20' }, null, null],
  ])('a departure of the month with %s', (_, left, other, substitute, pending) => {
    const rows = {
      members: [
        { ...member, name: 'Persona A', departed: '2023-11-13', ...left },
        { ...member, name: 'Persona B', ...other },
      ],
    };
    const text = said(reportOf(rows), 'cotaprep');
    expect(text).toContain('Persona A causó baja el 13 de noviembre de 2023');
    for (const [words, wanted] of [
      ['Le sustituye', substitute],
      ['está pendiente la designación', pending],
    ] as const) {
      if (wanted === null) expect(text).not.toContain(words);
      else expect(text).toContain(wanted);
    }
  });

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

  const recorded = { body: 'Comisión PREP', type: 'Ordinaria', number: '1', date: '2023-11-20' } as const;
  const ATTENDED = 'Se registró la asistencia de tres personas.';

  it.each([
    ['who attended, in a register without Estado', { attendants: 3 }, 'celebró una sesión.', ATTENDED],
    [
      'who attended, beside an old Estado',
      { attendants: 3, status: 'Programada' },
      'celebró una sesión.',
      ATTENDED,
    ],
    ['nothing, in a register without Estado', {}, 'tiene registrada una sesión.', null],
    [
      'nothing, beside an old Estado',
      { status: 'Programada' },
      'tuvo programada una sesión, sin registro',
      null,
    ],
  ])('tells a past session of which the row has %s', (_what, row, counted, attended) => {
    const text = said(reportOf({ sessions: [{ ...recorded, ...row }] }), 'commission');
    expect(text).toContain(`la Comisión PREP ${counted}`);
    expect(text.includes('Se registró la asistencia')).toBe(attended !== null);
    if (counted.startsWith('ce')) expect(text).not.toMatch(/programada|sin registro|no hay registro/);
  });

  it('tells a past session without a word on it apart from those that were held', () => {
    const sessions = [
      { ...recorded, attendants: 3 },
      { ...recorded, number: '2', date: '2023-11-24' },
    ];
    expect(said(reportOf({ sessions }), 'commission')).toContain(
      'celebró una sesión; tiene registrada una sesión más, sin dato de su celebración.',
    );
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
      'Décima segunda sesión ordinaria del Consejo Estatal Electoral (8 de noviembre de 2023)',
    );
    expect(text).toContain(
      'la Comisión PREP tuvo programada una sesión, sin registro de su celebración; no celebró una sesión que tenía prevista.',
    );
    expect(text).toContain('Segunda sesión ordinaria (20 de noviembre de 2023)');
    expect(text).toContain('Fue diferida.');
    expect(text).toContain('Estaba programada para ese día; no hay registro de su celebración.');
    expect(text).toContain('Cónclave (21 de noviembre de 2023)');
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
    expect(said(report, 'agreements').replace(/^Tabla \d/, 'Tabla')).toBe(
      'Tabla. Acuerdos aprobados en noviembre de 2023\nOPL/CG/8/2023 / Consejo | 8 nov 2023 | Ocho | —\nOPL/CG/9/2023 / Consejo | 9 nov 2023 | Nueve | 12 nov 2023',
    );
  });

  it('tells the dates of the test and the simulacros', () => {
    expect(said(report, 'test')).toContain(
      'La prueba del sistema informático estaba prevista para el 10 de noviembre de 2023; no hay registro de su realización.',
    );
    expect(said(report, 'simulacros')).toContain(
      'Están previstos simulacros para el 12 de mayo de 2024, el 19 de mayo de 2024 y el 26 de mayo de 2024.',
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
    expect(text).toContain('10 dic 2023 | Actividad 1. Difundir | Comunicación Social');
    expect(text).toContain('15 dic 2023 | Segunda sesión ordinaria | COTAPREP');
    expect(text.join()).not.toContain('Ninguna actividad del plan');
    const internal = said(reportOf({ plan, sessions }, { edition: 'internal' }), 'agenda');
    expect(internal).toContain('Ninguna actividad del plan le corresponde.');
  });

  it('may be empty', () => {
    expect(said(reportOf({}, { cutoff: '2026-01-31', month: '2026-01' }), 'agenda')).toBe('');
  });
});

describe('the deliveries of the month as people decided in the calendar sheet', () => {
  const rowOf = (...calendar: readonly CalendarSheetRow[]): string => {
    const report = all(reportOf({ ...NOVEMBER_2023, calendar }));
    return /4\. Acuerdo de integración del COTAPREP[^|]*(?:\|[^|]*){4}/.exec(report)?.[0] ?? '';
  };
  const integration = { document: '4', stage: 'Final' };

  it('keep the legal date beside the adjusted one', () => {
    const row = rowOf({ ...integration, adjustedDate: '2023-10-27', adjustmentReason: 'Meta interna' });
    expect(row).toContain('2 nov 2023 / Ajustada: 27 oct 2023');
  });

  it.each([
    ['verified', { verifiedBy: 'Titular', verifiedOn: '2023-11-20' }, '15 dic 2023', '2 por cumplir'],
    ['not verified', {}, '7 nov 2023', '1 por cumplir'],
  ])('go by a later date that is %s as the findings do', (_, verification, limit, open) => {
    const later = {
      ...integration,
      adjustedDate: '2023-12-10',
      adjustmentReason: 'Acuerdo',
      ...verification,
    };
    const plan = [{ number: '5.', name: 'Plan de trabajo', end: '2023-12-15', anexo13: '5 final' }];
    const deliveries = said(reportOf({ plan, calendar: [later] }), 'deliveries');
    expect(deliveries).toMatch(new RegExp(`^4\\. .*Límite: / ${limit}`, 'm'));
    expect(deliveries).toContain(open);
  });

  it('are not asked for where they do not apply', () => {
    const row = rowOf({ ...integration, applies: 'No', appliesReason: 'Convenio' });
    expect(row).toContain('× No aplica');
    expect(row).not.toContain('Límite');
  });
});

describe('proposed dates', () => {
  const dates = { testDate: '2024-04-28', simulacros: ['2024-05-12'] };

  it('are printed as proposals, and only those', () => {
    const report = reportOf({ process: dates }, { proposals: ['tests'] });
    expect(said(report, 'test')).toContain('Fecha propuesta, por aprobar: 28 de abril de 2024.');
    expect(said(report, 'simulacros')).toContain('Está previsto un simulacro para el 12 de mayo de 2024.');
  });
});

describe('the internal edition', () => {
  const calendar: readonly CalendarSheetRow[] = [
    { document: '4', stage: 'Final', verifiedBy: 'Dirección\nJurídica', verifiedOn: '2023-10-01' },
  ];
  const rows = { ...NOVEMBER_2023, calendar };
  const internal = reportOf(rows, { edition: 'internal' });
  const annexes = internal.annexes
    .flatMap(({ blocks }) => blocks.flatMap(writtenTexts))
    .map(read)
    .join('\n');

  it('adds findings, certainty and coverage after the signatures, and nothing to the sections', () => {
    const ids = ({ sections }: typeof internal) => sections.map(({ id }) => id);
    expect(ids(internal)).toEqual(ids(reportOf(rows)));
    expect(annexes).toContain('El acuerdo IMPEPAC/CEE/325/2023 aparece con dos fechas');
    expect(annexes).toContain('Verificada por Dirección Jurídica el 1 oct 2023');
    expect(annexes).toContain('Orientativa, baja | Sin verificar | 7');
    expect(annexes.match(/inferida de actos públicos/g)).toHaveLength(1);
    expect(annexes).toContain(ruleSet2026.version);
    expect(annexes).toContain('comparadas con el texto oficial, con nombre y fecha: 1.');
    expect(read(internal.header.title)).toContain('Edición interna');
  });

  it('lists what was ignored with its reason, and not among the findings', () => {
    const key = { rule: 'ACU-04', register: 'agreements', number: 'IMPEPAC/CEE/325/2023' } as const;
    const [agreement] = NOVEMBER_2023.agreements?.filter((row) => row.key === key.number) ?? [];
    const ignored = [
      {
        key: { ...key, name: agreement?.subject ?? '', detail: '' },
        message: '',
        reason: 'Se corrigió en la fe de erratas',
        by: 'Secretaría Ejecutiva',
        on: day('2023-12-01'),
      },
      { key: { ...key, number: 'otra', name: '', detail: '' }, message: '', reason: 'x', by: 'y', on: null },
    ];
    const texts = (edition: 'ine' | 'internal') =>
      reportOf(NOVEMBER_2023, { edition, ignored }).annexes.map(
        ({ id, blocks }) => [id, blocks.flatMap(writtenTexts).map(read)] as const,
      );
    const byId = new Map(texts('internal'));
    expect(byId.get('annexIgnored')?.slice(-1)).toEqual([
      expect.stringMatching(
        /^El acuerdo IMPEPAC\/CEE\/325\/2023 aparece con dos fechas.* \| Se corrigió en la fe de erratas \| Secretaría Ejecutiva, 1 dic 2023$/,
      ),
    ]);
    expect(byId.get('annexFindings')?.join('\n')).not.toContain('aparece con dos fechas');
    expect(texts('ine')).toEqual([]);
  });

  it('counts what was ignored apart, in the month in which it was due', () => {
    const key = { rule: 'A13-02', register: 'plan', number: '', name: '', detail: '6-draft' } as const;
    const ignored = [{ key, message: '', reason: 'Se entregó en papel', by: 'UTSI', on: null }];
    const scene = { cutoff: '2023-10-31', month: '2023-10' };
    const texts = (more: object) => said(reportOf(NOVEMBER_2023, { ...scene, ...more }), 'deliveries');
    expect(texts({})).toContain(': 1 concluido y 2 sin registro.');
    expect(texts({ ignored })).toContain(': 1 concluido, 1 sin registro y 1 ignorado con motivo.');
  });

  it('counts as the edition for the INE does', () => {
    const [table] = [internal, reportOf(rows)].map((report) => said(report, 'summary').split('Figura')[0]);
    expect(table).toBe(said(reportOf(rows), 'summary').split('Figura')[0]);
  });
});

describe('the annexes on request', () => {
  const ids = (report: ReturnType<typeof reportOf>) => report.annexes.map(({ id }) => id);

  it('are none unless asked for', () => {
    expect(ids(reportOf(NOVEMBER_2023))).toEqual([]);
  });

  it('are the whole calendar, and the committee with its vacancies', () => {
    const report = reportOf(NOVEMBER_2023, { annexes: ['attendance', 'calendar'] });
    expect(ids(report)).toEqual(['annexCalendar', 'annexAttendance']);
    const [calendar = [], attendance = []] = report.annexes.map(({ blocks }) =>
      blocks.flatMap(writtenTexts).map(read),
    );
    expect(calendar).toHaveLength(55);
    expect(calendar).toContain(
      '4. Acuerdo de integración del COTAPREP | 2 nov 2023 | 2 nov 2023 | fecha sin registro | ● Concluido',
    );
    // What nothing in the workbook answers: its day has passed, or is to come.
    const statusesOf = (name: string) =>
      calendar.filter((row) => row.startsWith(name)).map((row) => row.split(' | ').at(-1));
    expect(statusesOf('3. ').slice(0, 3)).toEqual(['Sin registro', '● Concluido', '—']);
    expect(statusesOf('6. ')).toEqual(['Sin registro', '—']);
    expect(attendance).toContain('Especialista 2 | Integrante | 27 oct 2023 | 13 nov 2023 | —');
    expect(attendance).toContain('Sesión de instalación | 6 nov 2023 | 6 | 5 | 0');
    expect(attendance).toContain('Primera sesión ordinaria | 20 nov 2023 | 5 | 4 | 1');
  });
});
