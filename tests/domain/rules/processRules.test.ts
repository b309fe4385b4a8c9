import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import type { RuleId } from '../../../src/domain/assessment/ruleIds';
import { formatDeliveryLink } from '../../../src/domain/coverage/formatDeliveryLink';
import type { DateField, TextField } from '../../../src/domain/registers/cell';
import { cellAddress } from '../../../src/domain/registers/cell';
import type { RepeatedDatum } from '../../../src/domain/registers/records';
import type { CalendarSheetRow, PlanRow, ProcessRow, RegisterRows } from '../../support/registers';
import { buildRegisters, day } from '../../support/registers';
import { findingsOf, linesOf } from './findings';

it.each([
  [
    'no sheet',
    {},
    'Agregue una hoja «Proceso» con el dato «Jornada electoral» y, en la celda de al lado, la fecha',
  ],
  ['no row', { process: {} }, 'Ninguna hoja dice la fecha de la jornada electoral'],
  ['a blank cell', { process: { electionDay: '' } }, 'Ninguna hoja dice la fecha de la jornada electoral'],
  ['a month', { process: { electionDay: 'junio 2024' } }, 'La jornada electoral dice «junio 2024»'],
  ['an error', { process: { electionDay: { error: '#REF!' } } }, 'La jornada electoral dice «#REF!»'],
])('PRO-01 with %s', (_, rows, words) => {
  expect(findingsOf(rows, 'PRO-01')[0]?.message).toContain(words);
});

it.each<[string, ProcessRow, string | undefined]>([
  [
    'everything that the cover would miss and the sheet asks for',
    { institution: '', processName: '', reportingArea: '' },
    'La portada del informe quedará sin Institución, Proceso electoral y Área que informa. Complete la hoja Proceso.',
  ],
  [
    'the institution also where the sheet has no row for it',
    {},
    'La portada del informe quedará sin Institución. Complete la hoja Proceso.',
  ],
  ['nothing else that the sheet has no row for', { institution: 'OPL' }, undefined],
])('PRO-03 lists %s', (_, process, expected) => {
  expect(findingsOf({ process }, 'PRO-03')[0]?.message).toBe(expected);
});

describe('A13-08', () => {
  const found = (process: ProcessRow | undefined, cutoff: string, plan: readonly PlanRow[] = []) =>
    findingsOf(process ? { process, plan } : { plan }, 'A13-08', cutoff).map(({ message }) =>
      message.slice(0, message.search(/, y (?:en|el|la) /)),
    );
  const test = 'la fecha de la prueba del sistema informático';
  const simulacros = 'las fechas de los simulacros';
  const closing = 'la fecha de cierre de la publicación';

  it.each<[string, ProcessRow | undefined, string, readonly string[]]>([
    ['far from the election', {}, '2024-01-03', []],
    ['five months before', {}, '2024-01-04', [`Faltan ${test} y ${simulacros}`]],
    ['thirty days before', {}, '2024-05-03', [`Faltan ${test}, ${simulacros} y ${closing}`]],
    ['without the sheet Proceso, far from it', undefined, '2024-04-02', []],
    ['without the sheet Proceso', undefined, '2024-05-03', [`Faltan ${test}, ${simulacros} y ${closing}`]],
    [
      'what cannot be read has its own finding',
      { testDate: 'un lunes' },
      '2024-04-03',
      [`Faltan ${simulacros}`],
    ],
    ['a word is not a date', { testDate: 'por definir' }, '2024-04-03', [`Faltan ${test} y ${simulacros}`]],
    [
      'with dates',
      { testDate: '2024-04-28', simulacros: ['2024-05-12'], closing: '2024-06-03' },
      '2024-05-03',
      [],
    ],
  ])('%s', (_, process, cutoff, expected) => {
    expect(found(process, cutoff)).toEqual(expected);
  });

  it.each<[string, ProcessRow, readonly string[]]>([
    ['a month is told by itself', { testDate: 'abril de 2024' }, [`Faltan ${simulacros} y ${closing}`]],
    [
      'a day that cannot be counted from too',
      { testDate: '2024-06-02' },
      [`Faltan ${simulacros} y ${closing}`],
    ],
    ['a closing that cannot be read too', { closing: 'un lunes' }, [`Faltan ${test} y ${simulacros}`]],
  ])('%s', (_, process, expected) => {
    expect(found(process, '2024-05-03')).toEqual(expected);
  });

  it('points to the first of its blank cells', () => {
    const cellOf = (process: ProcessRow) => linesOf({ process }, 'A13-08', '2024-05-03')[0]?.cell;
    expect(cellOf({})).toBeNull();
    expect(cellOf({ closing: '' })).toEqual({ sheet: 'Proceso', row: 20, column: 2 });
  });

  it.each([
    ['2024-04-02', 0],
    ['2024-04-03', 1],
  ])('of a cover over the plan, on %s', (cutoff, count) => {
    const registers = buildRegisters({ process: {}, plan: [{ number: '1', name: 'Comprar' }] });
    const process = registers.process && { ...registers.process, sheet: 'Plan de trabajo' };
    const options = { cutoff: day(cutoff), electionDay: day('2024-06-02'), ruleSet: ruleSet2026 };
    const rules = assess({ ...registers, process }, options).findings.map(({ rule }) => rule);
    expect(rules.filter((rule) => rule === 'A13-08')).toHaveLength(count);
    // A cover does not keep what it has no row for.
    expect(rules).not.toContain('PRO-03');
  });

  it('does not ask for a date whose documents are all done', () => {
    const done = [{ number: '1', name: 'Acta', status: 'Concluida', anexo13: '28 final' }];
    expect(found({}, '2024-06-10', done)).toEqual([`Faltan ${test} y ${simulacros}`]);
  });

  it('says how far the election is and what hangs on them', () => {
    const said = (cutoff: string, process: ProcessRow = {}) =>
      findingsOf({ process }, 'A13-08', cutoff).map(({ message }) => message)[0];
    expect(said('2024-06-01')).toContain(
      ', y en 1 día es la jornada; sin ese dato no se calcula la fecha legal de los documentos 21, 22, 23, 26 y 28. Complete «Fecha de la prueba», «Simulacros» y «Cierre de la publicación» en la hoja Proceso.',
    );
    expect(said('2024-06-02')).toContain(', y el corte es el día de la jornada;');
    expect(said('2024-06-05', { testDate: '2024-04-28', simulacros: ['2024-05-12'] })).toBe(
      'Falta la fecha de cierre de la publicación, y la jornada fue hace 3 días; sin ese dato no se calcula la fecha legal del documento 28. Complete «Cierre de la publicación» en la hoja Proceso.',
    );
  });
});

it.each([
  ['Proceso Electoral Local 2026-2027', 1],
  ['Proceso Electoral Local 2023-2024', 0],
  ['Proceso Electoral Local 2024-2025', 0],
  ['Proceso Electoral Local', 0],
])('PRO-05 holds the name %j against the election day', (processName, count) => {
  const process = { processName, electionDay: '2024-06-02' };
  expect(findingsOf({ process }, 'PRO-05')).toHaveLength(count);
});

it.each([
  ['Comprar papelería', true],
  ['Enviar el informe de avance de octubre', false],
  ['Informe mensual de noviembre', false],
])('PRO-07 asks for the start of an extraordinary process whose plan has «%s»: %s', (name, asks) => {
  const process = { electionDay: '2024-06-02', kind: 'Extraordinario', simulacros: ['2024-05-12'] };
  const [finding] = findingsOf({ process, plan: [{ number: '6', name, end: '2024-05-05' }] }, 'PRO-07');
  expect(finding?.message.includes('Falta el inicio del proceso') ?? false).toBe(asks);
});

/** Each finding as its severity, its cell and its sentence. */
const told = (rows: RegisterRows, rule: RuleId) =>
  linesOf(rows, rule).map(({ severity, cell, message }) => [severity, cell && cellAddress(cell), message]);

it.each([
  ['before the Sunday of its year', '2024-05-31', '02/06/2024'],
  ['on it', '2024-06-02', '02/06/2024'],
  ['after it', '2024-06-03', '01/06/2025'],
])('PRO-01 names the first Sunday of June for example: %s', (_, cutoff, example) => {
  const options = { cutoff: day(cutoff), electionDay: null, ruleSet: ruleSet2026 };
  const { findings } = assess(buildRegisters({ process: {} }), options);
  expect(findings.find(({ rule }) => rule === 'PRO-01')?.message).toContain(`por ejemplo ${example}.`);
});

it('PRO-01 points to the cell that says no day', () => {
  expect(
    linesOf({ process: { electionDay: 'junio 2024' } }, 'PRO-01').map(({ cell, subject, severity }) => [
      cell && cellAddress(cell),
      subject,
      severity,
    ]),
  ).toEqual([['Proceso!B4', 'Jornada electoral', 'error']]);
  expect(told({ process: {} }, 'PRO-01')[0]?.[1]).toBeNull();
});

it('PRO-02 asks for a Sunday', () => {
  expect(told({ process: { electionDay: '2024-06-01' } }, 'PRO-02')).toEqual([
    [
      'warning',
      'Proceso!B4',
      'La jornada electoral, 1 de junio de 2024, no cae en domingo. Confirme la fecha: de ella dependen todas las fechas legales.',
    ],
  ]);
});

it.each([
  ['a Sunday', '2024-06-09'],
  ['no day', 'domingo'],
])('PRO-02 is silent about %s', (_, electionDay) => {
  expect(told({ process: { electionDay } }, 'PRO-02')).toEqual([]);
});

describe('PRO-04', () => {
  const of = (process: ProcessRow) => told({ process: { electionDay: '2024-06-02', ...process } }, 'PRO-04');
  const slip = (what: string) =>
    `${what} la jornada (2 de junio de 2024). Corrija la fecha; mientras tanto no se cuenta desde ella.`;

  it.each<[string, ProcessRow, string, string]>([
    [
      'a start on the election day',
      { start: '2024-06-02' },
      'Proceso!B22',
      slip('El inicio del proceso electoral, 2 de junio de 2024, no es anterior a'),
    ],
    [
      'a test on the election day',
      { testDate: '2024-06-02' },
      'Proceso!B8',
      slip('La prueba del sistema informático del 2 de junio de 2024 no es anterior a'),
    ],
    [
      'a second test after it',
      { testDate: '2024-04-28', moreTests: ['2024-06-05'] },
      'Proceso!C8',
      slip('La prueba del sistema informático del 5 de junio de 2024 no es anterior a'),
    ],
    [
      'a closing before it',
      { start: '2023-09-04', closing: '2024-06-01' },
      'Proceso!B20',
      slip('El cierre de la publicación, 1 de junio de 2024, es anterior a'),
    ],
  ])('tells of %s', (_, process, cell, message) => {
    expect(of(process)).toEqual([['error', cell, message]]);
  });

  it.each<[string, ProcessRow]>([
    ['the day before it', { start: '2024-06-01' }],
    [
      'a test after a simulacro, of which another rule tells',
      { testDate: '2024-05-28', simulacros: ['2024-05-12'] },
    ],
  ])('is silent about %s', (_, process) => {
    expect(of(process)).toEqual([]);
  });
});

it.each([
  ['later than its name', '2025-06-01', 1],
  ['earlier than its name', '2022-06-05', 1],
  ['of its first year', '2023-06-04', 0],
  ['without a year', '2 de junio', 0],
])('PRO-05 of an election day %s', (_, electionDay, count) => {
  const process = { electionDay, processName: 'Proceso 2023-2024' };
  expect(told({ process }, 'PRO-05')).toHaveLength(count);
});

describe('PRO-05 of a datum that is there twice', () => {
  const process = {
    electionDay: '2024-06-02',
    cutoff: '2023-11-30',
    kind: 'Ordinario',
    implementation: 'Solo el OPL',
    otherElectionDay: '2024-06-09',
  };
  const twice = (key: RepeatedDatum['key'], first: DateField | TextField | null) => {
    const registers = buildRegisters({ process });
    const { field } = registers.process?.repeated?.[0] ?? {};
    if (registers.process === null || field === undefined) throw new Error('nothing is repeated');
    const other =
      key === 'electionDay' || key === 'cutoff' ? field : { ...field, text: 'Otro', value: 'Otro' };
    const data = { ...registers.process.data, [key]: first ?? registers.process.data[key] };
    const options = { cutoff: day('2023-11-30'), electionDay: day('2024-06-02'), ruleSet: ruleSet2026 };
    return assess(
      { ...registers, process: { ...registers.process, data, repeated: [{ key, field: other }] } },
      options,
    ).findings.filter(({ rule }) => rule === 'PRO-05');
  };

  it.each<[RepeatedDatum['key'], string]>([
    [
      'electionDay',
      'El libro dice dos veces «Jornada electoral» y no lo mismo: «2 de junio de 2024» y «9 de junio de 2024»; se toma la primera fecha. Deje uno solo: de él dependen todas las fechas legales.',
    ],
    [
      'cutoff',
      'El libro dice dos veces «Fecha de corte» y no lo mismo: «30 de noviembre de 2023» y «9 de junio de 2024»; se toma la primera fecha. Deje uno solo: de él depende lo que está vencido.',
    ],
    [
      'kind',
      'El libro dice dos veces «Tipo de proceso» y no lo mismo: «Ordinario» y «Otro»; se toma el primer dato. Deje uno solo.',
    ],
    [
      'implementation',
      'El libro dice dos veces «Implementación del PREP» y no lo mismo: «Solo el OPL» y «Otro»; se toma el primer dato. Deje uno solo.',
    ],
  ])('%s', (key, message) => {
    expect(
      twice(key, null).map((finding) => [
        finding.severity,
        finding.cell && cellAddress(finding.cell),
        finding.message,
      ]),
    ).toEqual([['error', 'Proceso!B25', message]]);
  });

  it('quotes what is no day as it is written', () => {
    const { electionDay = null } = buildRegisters({ process: { electionDay: 'junio' } }).process?.data ?? {};
    expect(twice('electionDay', electionDay)[0]?.message).toContain('«junio» y «9 de junio de 2024»');
  });
});

it('PRO-05 says which of the two to mend', () => {
  const process = { electionDay: '2024-06-02', processName: 'Proceso 2026-2027' };
  expect(told({ process }, 'PRO-05')).toEqual([
    [
      'error',
      'Proceso!B3',
      '«Proceso electoral» dice «Proceso 2026-2027» y la jornada electoral es el 2 de junio de 2024. Corrija uno de los dos datos.',
    ],
  ]);
});

it.each<[string, ProcessRow, readonly (readonly string[])[]]>([
  [
    'a kind that the name of the process tells',
    { kind: 'estraordinario', processName: 'Proceso Electoral Extraordinario 2024' },
    [
      [
        'warning',
        'Proceso!B21',
        '«Tipo de proceso» dice «estraordinario», que no se reconoce; se cuenta como extraordinario, por el nombre del proceso. Escriba «Ordinario» o «Extraordinario»: de ello dependen todas las fechas.',
      ],
    ],
  ],
  [
    'who implements the PREP',
    { implementation: 'quién sabe' },
    [
      [
        'warning',
        'Proceso!B24',
        '«Implementación del PREP» dice «quién sabe», que no se reconoce; el documento 10 queda sujeto a que haya un tercero. Escriba «Solo el OPL», «Con un tercero» o «Con apoyo del INE».',
      ],
    ],
  ],
  ['nothing that nobody decided yet', { kind: '', implementation: 'Por definir' }, []],
])('PRO-06 tells of %s', (_, process, expected) => {
  expect(told({ process: { electionDay: '2024-06-02', ...process } }, 'PRO-06')).toEqual(expected);
});

describe('PRO-06 of an election day in figures', () => {
  const found = (text: string, source: 'text' | 'serial') => {
    const registers = buildRegisters({ process: { electionDay: '2024-06-02' } });
    const { process } = registers;
    const field = process?.data.electionDay;
    if (!process || field?.value.kind !== 'date') throw new Error('no election day');
    const electionDay = { ...field, text, value: { ...field.value, source } };
    const options = { cutoff: day('2023-11-30'), electionDay: day('2024-06-02'), ruleSet: ruleSet2026 };
    return assess({ ...registers, process: { ...process, data: { ...process.data, electionDay } } }, options)
      .findings.filter(({ rule }) => rule === 'PRO-06')
      .map(({ cell, subject, message }) => [cell && cellAddress(cell), subject, message]);
  };

  it('that could be another day says which one was taken', () => {
    expect(found('02/06/2024', 'text')).toEqual([
      [
        'Proceso!B4',
        'Jornada electoral',
        'La jornada electoral dice «02/06/2024»; se toma el 2 de junio de 2024, pero también se puede leer como 6 de febrero de 2024. Escriba el mes con letra: de esa fecha dependen todas las fechas legales.',
      ],
    ]);
  });

  it.each<[string, string, 'text' | 'serial']>([
    ['that is a real date', '02/06/2024', 'serial'],
    ['with its month in letters', '2 de junio de 2024', 'text'],
    ['that names a day of more than twelve', '30/06/2024', 'text'],
  ])('%s says nothing', (_, text, source) => {
    expect(found(text, source)).toEqual([]);
  });
});

it('PRO-06 of a kind that nothing tells counts as ordinary', () => {
  const process = { electionDay: '2024-06-02', kind: 'raro' };
  expect(told({ process }, 'PRO-06')[0]?.[2]).toBe(
    '«Tipo de proceso» dice «raro», que no se reconoce; se cuenta como ordinario. Escriba «Ordinario» o «Extraordinario»: de ello dependen todas las fechas.',
  );
});

describe('PRO-07 asks an extraordinary process for', () => {
  const whole = {
    electionDay: '2024-06-02',
    kind: 'Extraordinario',
    start: '2024-04-01',
    simulacros: ['2024-05-12'],
  };
  const begins = 'El proceso es extraordinario y sus fechas son las de su propio plan y calendario.';
  const none =
    'Ningún entregable tiene fecha y por eso no se avisa de ninguno que venza: escríbalas en «Fecha del plan propio» del Calendario Anexo 13, una hoja que el panel agrega al libro.';
  const start =
    'Falta el inicio del proceso, del que salen los meses que deben informe: escríbalo en «Inicio del proceso electoral».';
  const simulacros =
    'Faltan las fechas de los simulacros, al menos tres en los domingos previos: escríbalas en «Simulacros».';

  it.each<[string, RegisterRows, string, string, string]>([
    ['dates where nothing has any', { process: whole }, 'warning', 'Proceso!B21', none],
    [
      'all that it lacks',
      { process: { ...whole, start: '', simulacros: [] } },
      'warning',
      'Proceso!B21',
      `${none} ${start} ${simulacros}`,
    ],
    [
      'the rest, as advice, where some have dates',
      { process: whole, calendar: [{ document: 12, stage: 'Final', ownDate: '2024-04-20' }] },
      'info',
      'Proceso!B21',
      'Quedan 43 entregables sin fecha (documentos 1, 2, 3, 4, 5, 6 y 24 más), de los que no se avisa que vencen: escríbala en «Fecha del plan propio» del Calendario Anexo 13, o «No» y el motivo en ¿Aplica? de los que no se deben (ambos se pueden rellenar hacia abajo).',
    ],
    [
      'dates also where only its name says what it is',
      { process: { electionDay: '2024-06-02', processName: 'Proceso Electoral Local Extraordinario 2024' } },
      'warning',
      'Proceso!B3',
      `${none} ${start} ${simulacros}`,
    ],
    [
      'only its start, as advice, where all else has dates',
      { process: { ...whole, start: '' }, calendar: ownDates() },
      'info',
      'Proceso!B21',
      start,
    ],
    [
      'only its simulacros where all else has dates',
      { process: { ...whole, simulacros: [] }, calendar: ownDates() },
      'warning',
      'Proceso!B21',
      simulacros,
    ],
    [
      'the one delivery without a date',
      { process: whole, calendar: ownDates().slice(1) },
      'info',
      'Proceso!B21',
      'Queda un entregable sin fecha (documento 1), de los que no se avisa que vencen: escríbala en «Fecha del plan propio» del Calendario Anexo 13, o «No» y el motivo en ¿Aplica? de los que no se deben (ambos se pueden rellenar hacia abajo).',
    ],
    [
      'what neither the calendar nor the plan dates',
      {
        process: whole,
        plan: [{ number: '6', name: 'Tarea', anexo13: '1 final', end: '2024-05-05' }],
        calendar: ownDates().slice(2),
      },
      'info',
      'Proceso!B21',
      'Queda un entregable sin fecha (documento 2), de los que no se avisa que vencen: escríbala en «Fecha del plan propio» del Calendario Anexo 13, o «No» y el motivo en ¿Aplica? de los que no se deben (ambos se pueden rellenar hacia abajo).',
    ],
  ])('%s', (_, rows, severity, cell, lacking) => {
    expect(told(rows, 'PRO-07')).toEqual([[severity, cell, `${begins} ${lacking}`]]);
  });

  it('nothing where all is there, or the process is ordinary', () => {
    expect(told({ process: whole, calendar: ownDates() }, 'PRO-07')).toEqual([]);
    expect(told({ process: { ...whole, kind: 'Ordinario', simulacros: [] } }, 'PRO-07')).toEqual([]);
  });

  /** A row of the calendar sheet with its own date for each delivery that the process owes. */
  function ownDates(): readonly CalendarSheetRow[] {
    const { deliveries } = assess(buildRegisters({ process: whole }), {
      cutoff: day('2023-11-30'),
      electionDay: day('2024-06-02'),
      ruleSet: ruleSet2026,
    });
    return deliveries.map(({ delivery }) => ({
      document: delivery.document,
      stage: formatDeliveryLink(delivery).replace(/^\d+ /, ''),
      ownDate: '2024-04-20',
    }));
  }
});

describe('A13-11, the calendar sheet', () => {
  const of = (row: CalendarSheetRow, process: ProcessRow = {}) =>
    told({ calendar: [{ document: '6', stage: 'Proyecto', ...row }], process }, 'A13-11');
  const draft = '«Plan de trabajo para la implementación del PREP (versión preliminar)»';

  it.each<[string, CalendarSheetRow, string, string, string]>([
    [
      'has no column for the reason of an adjusted date',
      { adjustedDate: '2023-10-27' },
      'warning',
      'D2',
      `La fecha ajustada de ${draft} no tiene motivo y no se toma en cuenta. Anótelo en Motivo del ajuste.`,
    ],
    [
      'leaves out, without saying why',
      { applies: 'No', appliesReason: '' },
      'warning',
      'G2',
      `${draft} se marcó como que no aplica sin decir por qué y se sigue pidiendo. Anote el motivo en Motivo por el que no aplica.`,
    ],
    [
      'leaves out what is always owed',
      { applies: 'No', appliesReason: 'No se hará' },
      'error',
      'F2',
      `En el calendario, ¿Aplica? de ${draft} (documento 6) dice que no, pero es obligatorio en todo proceso ordinario. Escriba Sí, o consulte al INE antes de dejarlo fuera.`,
    ],
    [
      'was verified by nobody',
      { verifiedBy: '', verifiedOn: '2023-10-20' },
      'warning',
      'I2',
      `${draft} tiene fecha de verificación y no dice quién verificó; no cuenta como verificada. Anote el nombre en Verificado por.`,
    ],
    [
      'was verified by nobody, in a sheet without that column',
      { verifiedOn: '2023-10-20' },
      'warning',
      'J2',
      `${draft} tiene fecha de verificación y no dice quién verificó; no cuenta como verificada. Anote el nombre en Verificado por.`,
    ],
    [
      'was verified on no day that can be read',
      { verifiedBy: 'Jurídico', verifiedOn: 'ayer' },
      'warning',
      'J2',
      `${draft} dice quién verificó y no cuándo, o la fecha no se puede leer; no cuenta como verificada. Anote el día en Fecha de verificación.`,
    ],
    [
      'was verified on no day, in a sheet without that column',
      { verifiedBy: 'Jurídico' },
      'warning',
      'I2',
      `${draft} dice quién verificó y no cuándo, o la fecha no se puede leer; no cuenta como verificada. Anote el día en Fecha de verificación.`,
    ],
    [
      'was verified on a day still to come',
      { verifiedBy: 'Jurídico', verifiedOn: '2033-10-20' },
      'warning',
      'J2',
      `La fecha de verificación de ${draft} es posterior al corte y al día de hoy; no cuenta como verificada. Corríjala en Fecha de verificación.`,
    ],
  ])('%s', (_, row, severity, cell, message) => {
    expect(of(row)).toEqual([[severity, `Calendario Anexo 13!${cell}`, message]]);
  });

  it.each<[string, CalendarSheetRow, string]>([
    ['adjusted', { adjustedDate: '2023-10-01', adjustmentReason: '' }, 'fechas ajustadas sin motivo'],
    ['not understood', { applies: 'según' }, 'entregables en que no se entiende lo que dice ¿Aplica?'],
    [
      'left out without a reason',
      { applies: 'No', appliesReason: '' },
      'entregables marcados como que no aplican, sin motivo',
    ],
    [
      'left out though owed',
      { applies: 'No', appliesReason: 'No se hará' },
      'entregables obligatorios marcados como que no aplican',
    ],
    [
      'verified by nobody',
      { verifiedBy: '', verifiedOn: '2023-10-20' },
      'fechas de verificación sin el nombre de quien verificó',
    ],
    [
      'verified on no day',
      { verifiedBy: 'Jurídico', verifiedOn: '' },
      'verificaciones sin una fecha que se pueda leer',
    ],
    [
      'verified in future',
      { verifiedBy: 'Jurídico', verifiedOn: '2033-10-20' },
      'verificaciones con una fecha posterior al corte y al día de hoy',
    ],
  ])('tells three in one line: %s', (_, row, what) => {
    const calendar = ['4', '6', '8'].map((document) => ({ document, stage: 'Proyecto', ...row }));
    expect(linesOf({ calendar }, 'A13-11').map(({ message }) => message)).toEqual([
      `3 ${what} («4 proyecto», «6 proyecto» y «8 proyecto»). Complete o corrija cada dato; mientras tanto no cuenta.`,
    ]);
    expect(linesOf({ calendar: calendar.slice(1) }, 'A13-11')).toHaveLength(2);
  });
});
