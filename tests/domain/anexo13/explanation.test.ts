import type { CalendarAnchors } from '../../../src/domain/anexo13/calendar';
import { processCalendar } from '../../../src/domain/anexo13/calendar';
import { writtenDate } from '../../../src/domain/anexo13/citation';
import { evidenceOf } from '../../../src/domain/anexo13/evidence2026';
import type { Explanation, RowVerification } from '../../../src/domain/anexo13/explanation';
import {
  explainDelivery,
  explanationText,
  factText,
  readingText,
  stepText,
} from '../../../src/domain/anexo13/explanation';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { isSameDate } from '../../../src/domain/dates/calendarDate';
import { day } from '../dates/support';

const evidence = evidenceOf(ruleSet2026);

function explained(id: string, anchors: CalendarAnchors, row?: RowVerification): Explanation {
  const delivery = processCalendar(ruleSet2026, anchors).find((each) => each.id === id);
  if (delivery === undefined) throw new Error(`No delivery ${id}`);
  return explainDelivery(delivery, { ruleSet: ruleSet2026, evidence, anchors }, row);
}

const stepsOf = (id: string, anchors: CalendarAnchors): readonly string[] =>
  explained(id, anchors).steps.map(stepText);

const J2024 = { electionDay: day('2024-06-02') };

it.each<[string, CalendarAnchors, readonly string[]]>([
  [
    '4-final',
    J2024,
    [
      'Jornada electoral: 2 de junio de 2024',
      '7 meses antes: 2 de noviembre de 2023',
      'Remisión al INE, 5 días naturales después: 7 de noviembre de 2023',
    ],
  ],
  [
    '17-draft',
    J2024,
    [
      'Jornada electoral: 2 de junio de 2024',
      '2 meses antes: 2 de abril de 2024',
      '15 días naturales antes: 18 de marzo de 2024',
      'Remisión al INE, el mismo día: 18 de marzo de 2024',
    ],
  ],
  [
    '4-draft',
    { electionDay: day('2028-10-31') },
    [
      'Jornada electoral: 31 de octubre de 2028',
      '8 meses antes (ese mes no tiene día 31: se toma el último, año bisiesto): 29 de febrero de 2028',
      'Remisión al INE, el mismo día: 29 de febrero de 2028',
    ],
  ],
  [
    '3-2023-10',
    J2024,
    [
      'Día 5 del mes siguiente al que se informa: 5 de noviembre de 2023',
      'Remisión al INE, el mismo día: 5 de noviembre de 2023',
    ],
  ],
  [
    '5-final',
    J2024,
    ['Aprobación del documento: por definir', 'Día orientativo: no vence: 2 de noviembre de 2023'],
  ],
  ['21-final', J2024, ['Prueba de funcionalidad: por definir', '5 días naturales antes: por definir']],
  [
    '27-final',
    { ...J2024, simulacros: [day('2024-05-26')] },
    [
      'Último simulacro: 26 de mayo de 2024',
      '5 días naturales después: 31 de mayo de 2024',
      'Remisión al INE, el mismo día: 31 de mayo de 2024',
    ],
  ],
])('%s is counted step by step', (id, anchors, steps) => {
  expect(stepsOf(id, anchors)).toEqual(steps);
});

it.each(['2024-06-02', '2027-06-06', '2027-10-31'])(
  'the last steps of every delivery of %s give the dates that are shown',
  (election) => {
    const anchors = { electionDay: day(election) };
    for (const delivery of processCalendar(ruleSet2026, anchors)) {
      const { steps, citation, confidence, instrument } = explained(delivery.id, anchors);
      const shown = delivery.sendBy ?? delivery.legal ?? delivery.orientative;
      const last = steps.at(-1)?.day ?? null;
      expect(shown === null ? last === null : last !== null && isSameDate(last, shown)).toBe(true);
      expect(steps.every((step) => step.citation !== '')).toBe(true);
      expect(citation).toContain(`documento ${delivery.document}`);
      expect(instrument).toBe('Anexo 13 según INE/CG1690/2021, no verificado');
      expect(confidence[0]).toMatch(
        /^Fecha inferida de actos públicos consultados el 25 de noviembre de 2026, confianza/,
      );
    }
  },
);

describe('readings', () => {
  it('are told with their dates, the one shown marked', () => {
    expect(explained('14-final', J2024).readings.map(readingText)).toEqual([
      'La remisión al INE es el mismo día: 2 de febrero de 2024 (la que se muestra, la más temprana)',
      'La remisión al INE tiene cinco días: 7 de febrero de 2024',
    ]);
  });

  it.each([
    [
      '14-final',
      '2024-06-02',
      'Las fuentes coinciden en la fecha y no en la remisión: se muestra la más temprana.',
      2,
    ],
    ['32-final', '2024-06-02', 'Las fuentes no coinciden: se muestra la fecha más temprana.', 2],
    ['32-final', '2024-05-31', 'Las fuentes no coinciden: se muestra la fecha más temprana.', 2],
    ['32-final', '2027-02-28', 'Las fuentes no coinciden: se muestra la fecha más temprana.', 2],
    [
      '27-final',
      '2024-06-02',
      'Las fuentes no coinciden: se muestra la lectura que ya tiene día; la otra aún no lo tiene y puede dar uno anterior.',
      2,
    ],
    ['4-final', '2024-06-02', undefined, 0],
  ])('%s of %s: what they disagree on', (id, election, note, count) => {
    const { notes, readings } = explained(id, { electionDay: day(election) });
    expect(notes.find((text) => /fuentes|lecturas/.test(text))).toBe(note);
    expect(readings).toHaveLength(count);
  });

  it('of one date are told once', () => {
    // The report of the last simulacro, five days after a Monday's, falls on the eve of the election.
    const { notes, readings } = explained('27-final', { ...J2024, simulacros: [day('2024-05-27')] });
    expect(notes).toContain('Hay dos lecturas de la regla; en este proceso dan la misma fecha.');
    expect(readings).toEqual([]);
  });
});

describe('what is told besides', () => {
  it.each([
    ['1-final', 'fuera de él solo cuentan los hábiles'],
    ['4-final', 'cinco personas'],
    ['8-final', 'INE/CG529/2023'],
    ['17-final', 'entre las 18 y las 20 horas'],
    ['26-simulacros', 'estamos obligados a hacer tres simulacros'],
    ['19-final', 'Puebla, extraordinaria de 2025'],
    ['12-final', '44 días para preparar los comicios'],
  ])('of %s, «%s»', (id, fact) => {
    expect(explained(id, J2024).sources.map(factText).join('\n')).toContain(fact);
  });

  it('that an election day is no Sunday, where the date counts from it', () => {
    const monday = { electionDay: day('2027-06-07') };
    const remark = 'La jornada, 7 de junio de 2027, no cae en domingo: confírmela.';
    expect(explained('4-final', monday).notes).toContain(remark);
    expect(explained('3-2026-10', monday).notes).not.toContain(remark);
    expect(explained('4-final', J2024).notes.join()).not.toContain('domingo');
  });

  it('where the days come from, with a workbook and without', () => {
    const delivery = processCalendar(ruleSet2026, J2024)[5];
    if (delivery === undefined) throw new Error('No delivery');
    const citation = (isWithoutBook: boolean) =>
      explainDelivery(delivery, { ruleSet: ruleSet2026, evidence, anchors: J2024, isWithoutBook }).steps[0]
        ?.citation;
    expect([citation(false), citation(true)]).toEqual(['Hoja Proceso', 'La fecha que se indicó']);
  });

  it('the facts of the rule, those of extraordinary processes there, and where they contradict it', () => {
    const facts = (anchors: CalendarAnchors): string =>
      explained('12-final', anchors).sources.map(factText).join('\n');
    expect(facts(J2024)).toContain('https://tribunanoticias.mx/?p=675294');
    expect(facts(J2024)).toContain('(30 de enero de 2024;');
    expect(explained('8-final', J2024).sources.map(factText).join()).not.toContain('extraordinaria');
    expect(facts({ ...J2024, kind: 'extraordinary' })).toContain('Puebla, extraordinaria de 2025');
  });

  it('a day before the process begins', () => {
    const { notes } = explained('1-final', { ...J2024, start: day('2023-10-01') });
    expect(notes.join(' ')).toContain('Cae antes del inicio del proceso electoral (1 de octubre de 2023)');
  });

  it('why it is not owed', () => {
    const { notes } = explained('10-final', { ...J2024, implementation: 'ine' });
    expect(notes.join(' ')).toContain('No se debe: el PREP se implementa con apoyo del INE.');
  });

  it('what would change it', () => {
    expect(explained('4-final', J2024).wouldChange).toEqual([
      'Cambia si se mueve: jornada electoral. El plazo se cuenta siempre desde ahí, no desde otra fecha ya contada.',
      'Cambia si el texto oficial dice otra cosa.',
    ]);
  });

  it('who verified it, with the day and the pasted text', () => {
    const row = {
      verified: { by: 'Dirección Jurídica', on: day('2027-03-01') },
      officialText: 'Siete meses antes',
    };
    const { confidence, officialText, wouldChange } = explained('4-final', J2024, row);
    expect(confidence).toEqual(['Fecha verificada por Dirección Jurídica el 1 de marzo de 2027.']);
    expect(officialText).toBe('Siete meses antes');
    expect(wouldChange).toHaveLength(1);
    expect(explained('4-final', J2024, row).instrument).toBe('Anexo 13 según INE/CG1690/2021');
  });
});

describe('how surely a date is known, and what would change it', () => {
  const HIGH = 'dos organismos coinciden y hay una fecha que lo confirma';
  const MEDIUM = 'hay una fuente explícita y una fecha compatible';
  const LOW = 'hay una sola fuente no oficial, o ninguna con dirección';
  const NATURAL = 'Los días se cuentan como naturales, confianza baja.';
  const dated = (level: string): string =>
    `Fecha inferida de actos públicos consultados el 25 de noviembre de 2026, confianza ${level}.`;
  const moved = (anchor: string): string =>
    `Cambia si se mueve: ${anchor}. El plazo se cuenta siempre desde ahí, no desde otra fecha ya contada.`;
  const TEXT = 'Cambia si el texto oficial dice otra cosa.';
  const READINGS = 'Cambia si el texto oficial confirma otra de las lecturas.';

  it.each<[string, readonly string[], readonly string[]]>([
    [
      '4-final',
      [dated(`alta: ${HIGH}`), `Término de remisión, confianza media: ${MEDIUM}.`, NATURAL],
      [moved('jornada electoral'), TEXT],
    ],
    [
      '14-final',
      [dated(`media: ${MEDIUM}`), `Término de remisión, confianza baja: ${LOW}.`, NATURAL],
      [moved('jornada electoral'), READINGS, TEXT],
    ],
    [
      '3-2023-10',
      [dated(`alta: ${HIGH}`), NATURAL],
      ['Cambia si la jornada electoral pasa a otro mes: de ella salen los meses que se informan.', TEXT],
    ],
    [
      '26-simulacros',
      [dated(`baja: ${LOW}`), `Término de remisión, confianza baja: ${LOW}.`, NATURAL],
      [moved('primer simulacro'), TEXT],
    ],
    [
      '28-final',
      [dated(`baja: ${LOW}`), `Término de remisión, confianza baja: ${LOW}.`, NATURAL],
      [moved('cierre de la publicación'), TEXT],
    ],
    [
      '32-final',
      [dated(`media: ${MEDIUM}`), NATURAL],
      [moved('último día del mes de la jornada electoral'), READINGS, TEXT],
    ],
  ])('%s', (id, confidence, wouldChange) => {
    expect(explained(id, J2024)).toMatchObject({ confidence, wouldChange });
  });
});

it('what was approved early may be sent until its legal date, and the later limit is told', () => {
  const { steps, notes } = explained('4-final', {
    ...J2024,
    approvals: new Map([['4-final', day('2023-10-20')]]),
  });
  expect(steps.slice(2).map((step) => [stepText(step), step.citation])).toEqual([
    ['Aprobación del documento: 20 de octubre de 2023', 'La conclusión de la actividad que lo elabora'],
    [
      'Remisión al INE, a más tardar en la fecha legal: 2 de noviembre de 2023',
      'Reglamento de Elecciones, Anexo 13, numeral 33, documento 4',
    ],
  ]);
  expect(notes).toEqual([
    'La remisión se cuenta desde la aprobación; contado desde la fecha legal, el límite es el 7 de noviembre de 2023.',
  ]);
});

it.each<[string, readonly string[]]>([
  ['10-final', ['Se debe solo si hay tercero.']],
  [
    '28-final',
    [
      'Mientras no conste el cierre se propone el inicio de la publicación más 24 horas, que es lo observado en cuatro procesos.',
    ],
  ],
  [
    '3-2023-10',
    [
      'La fecha es la de remisión al INE; presentarlo al Consejo General es otro hecho y tiene su propia fecha.',
    ],
  ],
  ['4-final', []],
])('the notes of %s', (id, notes) => {
  expect(explained(id, J2024).notes).toEqual(notes);
});

it('the note on the closing is not told once its day is known', () => {
  expect(explained('28-final', { ...J2024, closing: day('2024-06-03') }).notes).toEqual([]);
});

it('a delivery that the rule set lacks is an error of the program', () => {
  const [delivery] = processCalendar(ruleSet2026, J2024);
  const without = { ...ruleSet2026, deliveries: [] };
  expect(() => delivery && explainDelivery(delivery, { ruleSet: without, evidence, anchors: J2024 })).toThrow(
    `The rule set has no ${delivery?.id}`,
  );
});

describe('one line', () => {
  const reading = {
    text: 'el mismo día',
    legal: day('2024-02-02'),
    sendBy: day('2024-02-07'),
    isShown: false,
    isOnlyDated: false,
    isOfSending: false,
  };

  it.each([
    [{}, 'El mismo día: 2 de febrero de 2024, remisión 7 de febrero de 2024'],
    [{ sendBy: day('2024-02-02') }, 'El mismo día: 2 de febrero de 2024'],
    [{ sendBy: null }, 'El mismo día: 2 de febrero de 2024'],
    [{ isOfSending: true }, 'El mismo día: 7 de febrero de 2024'],
    [{ legal: null, sendBy: null }, 'El mismo día: por definir'],
    [
      { sendBy: null, isShown: true },
      'El mismo día: 2 de febrero de 2024 (la que se muestra, la más temprana)',
    ],
    [
      { sendBy: null, isShown: true, isOnlyDated: true },
      'El mismo día: 2 de febrero de 2024 (la que se muestra, la única con día)',
    ],
  ])('of a reading, %#', (change, line) => {
    expect(readingText({ ...reading, ...change })).toBe(line);
  });

  it.each([
    [[], 'Hubo sesión (2024; sin dirección pública)'],
    [['https://a.mx', 'https://b.mx'], 'Hubo sesión (2024; https://a.mx ; https://b.mx)'],
  ])('of a fact at %j', (addresses, line) => {
    expect(factText({ rules: [], verdict: 'confirms', fact: 'Hubo sesión', date: '2024', addresses })).toBe(
      line,
    );
  });
});

describe('an extraordinary process', () => {
  const anchors: CalendarAnchors = {
    electionDay: day('2024-08-25'),
    kind: 'extraordinary',
    ownDates: new Map([['12-final', day('2024-07-26')]]),
  };

  it('says that the date is its own plan’s, or that it is not there yet', () => {
    expect(stepsOf('12-final', anchors)).toEqual([
      'Fecha del plan propio, de la hoja Calendario: 26 de julio de 2024',
      'Remisión al INE, 5 días naturales después: 31 de julio de 2024',
    ]);
    expect(stepsOf('13-final', anchors)).toEqual([
      'Aún sin fecha: escríbala en Fecha del plan propio: por definir',
    ]);
  });

  it('sends what was approved early until its own date, by a term inferred from ordinary processes', () => {
    const { steps, ...rest } = explained('12-final', {
      ...anchors,
      approvals: new Map([['12-final', day('2024-07-20')]]),
    });
    expect(steps.map((step) => [stepText(step), step.citation])).toEqual([
      [
        'Fecha del plan propio, de la hoja Calendario: 26 de julio de 2024',
        'Plan y calendario del propio proceso (proceso extraordinario)',
      ],
      ['Aprobación del documento: 20 de julio de 2024', 'La conclusión de la actividad que lo elabora'],
      [
        'Remisión al INE, a más tardar en la fecha legal: 26 de julio de 2024',
        'Término usual en un proceso ordinario',
      ],
    ]);
    expect(rest).toMatchObject({
      confidence: [
        'Fecha tomada del plan y calendario del propio proceso.',
        'Término de remisión inferido de los procesos ordinarios, confianza baja: ningún acto público lo muestra en uno extraordinario.',
      ],
      notes: [
        'La remisión se cuenta desde la aprobación; contado desde la fecha legal, el límite es el 31 de julio de 2024.',
      ],
      wouldChange: ['Cambia si se modifica el plan y calendario del proceso.'],
    });
  });

  it('has days for orientation, is sure of nothing without its own date and tells nothing of ordinary ones', () => {
    expect(stepsOf('24-final', anchors)).toEqual([
      'Aún sin fecha: escríbala en Fecha del plan propio: por definir',
      'Día orientativo, según lo usual en un proceso ordinario: no vence: 20 de agosto de 2024',
    ]);
    expect(explained('24-final', anchors)).toMatchObject({ confidence: [], notes: [] });
  });

  it('has no step in months', () => {
    const all = processCalendar(ruleSet2026, anchors).flatMap(({ id }) => stepsOf(id, anchors));
    expect(all.filter((text) => /\bmes(?:es)?\b/.test(text))).toEqual([]);
  });
});

it.each([
  ['2024-01-30', '30 de enero de 2024'],
  ['2024-02', 'febrero de 2024'],
  ['2019', '2019'],
])('writes the date %s of a fact as %s', (iso, words) => {
  expect(writtenDate(iso)).toBe(words);
});

it('fits in one cell', () => {
  expect(explanationText(explained('14-final', J2024))).toBe(
    'Jornada electoral: 2 de junio de 2024. 4 meses antes: 2 de febrero de 2024. ' +
      'La remisión al INE es el mismo día: 2 de febrero de 2024 (la que se muestra, la más temprana). ' +
      'La remisión al INE tiene cinco días: 7 de febrero de 2024. ' +
      'Fecha inferida de actos públicos consultados el 25 de noviembre de 2026, confianza media. ' +
      'La designación y la aceptación son dos hechos; hubo hasta tres días entre una y otra. ' +
      'Las fuentes coinciden en la fecha y no en la remisión: se muestra la más temprana. ' +
      'Aceptación del ente auditor: otro hecho, con su propia fecha. ' +
      'Reglamento de Elecciones, Anexo 13, numeral 33, documento 14 (Anexo 13 según INE/CG1690/2021, no verificado).',
  );
});
