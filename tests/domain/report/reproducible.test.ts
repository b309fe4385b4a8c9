/** The same facts give the same report, whatever the order in which people wrote them; and it is set like Spanish. */
import { fc } from '../../support/fastCheck';
import { NOVEMBER_2023 } from '../../support/november2023';
import type { RegisterRows } from '../../support/registers';
import { everyText, reportOf, said } from './support';

/** As November, with what tells rows of the same day, body or name apart. */
const ROWS: RegisterRows = {
  ...NOVEMBER_2023,
  plan: [
    ...(NOVEMBER_2023.plan ?? []),
    { number: '9.', name: 'Contratar', start: '2023-11-01', end: '2024-03-31', area: 'Administración' },
    { number: '10.', name: 'Antigua', start: '2023-09-01', end: '2023-09-30', notes: 'Falta firma' },
    { number: '10.2.', name: 'Parte segunda', status: 'Concluida' },
    { number: '10.10.', name: 'Parte décima' },
    { name: 'Sin número', end: '2023-11-15' },
    { name: 'Otra sin número', end: '2023-11-15' },
    { number: '11.a', name: 'Con letra', end: '2023-11-12' },
  ],
  sessions: [
    ...(NOVEMBER_2023.sessions ?? []),
    { body: 'Consejo Estatal Electoral', type: 'Ordinaria', number: '12', date: '2023-11-20' },
    { body: 'Consejo Estatal Electoral', type: 'Extraordinaria', number: '30', date: '2023-11-20' },
    { body: 'Consejo Estatal Electoral', type: 'Extraordinaria', number: '4', date: '2023-11-20' },
    { body: 'COTAPREP', type: 'Ordinaria', number: '2', date: '2023-12-15', status: 'Programada' },
    { body: 'COTAPREP', type: 'Ordinaria', number: '3', date: '2023-12-15', status: 'Programada' },
  ],
  members: [
    ...(NOVEMBER_2023.members ?? []),
    {
      body: 'COTAPREP',
      name: 'Especialista 6',
      position: 'Integrante',
      appointed: '2023-11-20',
      substituteFor: 'Especialista 2',
    },
    { body: 'COTAPREP', name: 'Especialista 7', appointed: '2023-09-01', departed: '2023-11-13' },
  ],
  agreements: [
    ...(NOVEMBER_2023.agreements ?? []),
    { key: 'OPL/CG/10/2023', date: '2023-11-09', body: 'Consejo', subject: 'Diez' },
    { key: 'OPL/CG/9/2023', date: '2023-11-09', body: 'Consejo', subject: 'Nueve' },
  ],
  process: {
    ...NOVEMBER_2023.process,
    simulacros: ['2024-05-12', '2024-05-19', '2024-05-26'],
  },
};
const report = reportOf(ROWS);

describe('a report made again', () => {
  it('is the same', () => {
    expect(reportOf(ROWS)).toEqual(report);
  });

  it('is the same with the rows of every register in another order', () => {
    const shuffled = <Row>(rows: readonly Row[] = []): fc.Arbitrary<Row[]> =>
      fc.shuffledSubarray([...rows], { minLength: rows.length });
    const anyOrder = fc.record({
      plan: shuffled(ROWS.plan),
      sessions: shuffled(ROWS.sessions),
      members: shuffled(ROWS.members),
      agreements: shuffled(ROWS.agreements),
      notes: shuffled(ROWS.notes),
      simulacros: shuffled(ROWS.process?.simulacros),
    });
    fc.assert(
      fc.property(anyOrder, ({ simulacros, ...rows }) => {
        expect(reportOf({ ...rows, process: { ...ROWS.process, simulacros } })).toEqual(report);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps the order of the paragraphs that people wrote for one section', () => {
    const notes = ['Primero.', 'Después.', 'Al final.'].map((text) => ({
      month: '2023-11-01',
      section: 'e',
      text,
    }));
    expect(said(reportOf({ notes }), 'staff')).toBe('Primero.\nDespués.\nAl final.');
    expect(said(reportOf({ notes: [...notes].reverse() }), 'staff')).toBe('Al final.\nDespués.\nPrimero.');
  });
});

describe('lists', () => {
  it('of activities count like people do', () => {
    const september = reportOf(ROWS, { month: '2023-09', cutoff: '2023-09-30' });
    expect(said(september, 'monthActivities')).toMatch(/^10\. [^]*^10\.2\. [^]*^10\.10\. /m);
    expect(said(report, 'monthActivities')).toMatch(/^6\.[^]*^7\.[^]*^8\.[^]*Con letra/m);
  });

  it('of members begin with who presides', () => {
    const members = [
      { body: 'Comisión PREP', name: 'Ana', position: 'Consejera integrante' },
      { body: 'Comisión PREP', name: 'Beatriz', position: 'Presidenta' },
    ];
    expect(said(reportOf({ members }), 'introduction')).toMatch(/^Beatriz \| [^]*^Ana \| /m);
  });

  it('of agreements of one day count too', () => {
    const text = said(report, 'agreements');
    expect(text.indexOf('OPL/CG/9/2023')).toBeLessThan(text.indexOf('OPL/CG/10/2023'));
  });

  it('keep what belongs together where monthly plans repeat their numbers', () => {
    const plan = [
      { number: '1.', name: 'De octubre', end: '2023-10-10' },
      { number: '1.1.', name: 'Parte de octubre' },
      { number: '1.', name: 'De noviembre', end: '2023-11-10' },
      { number: '1.1.', name: 'Parte de noviembre' },
    ];
    const text = said(reportOf({ plan }), 'monthActivities');
    expect(text).toMatch(/De noviembre[^]*Parte de noviembre/);
    expect(text).not.toContain('octubre |');
    expect(text).not.toContain('Parte de octubre');
  });
});

describe('every text of a report', () => {
  const MONTHS = ['2023-09', '2023-11', '2023-12', '2024-05'];
  const reports = MONTHS.flatMap((month) => [
    reportOf(ROWS, { month, cutoff: `${month}-28` }),
    reportOf({ plan: ROWS.plan?.slice(0, 1) ?? [] }, { month, cutoff: `${month}-28` }),
    reportOf({}, { month, cutoff: `${month}-28` }),
  ]);
  const texts = reports.flatMap(everyText);

  it.each<[string, RegExp]>([
    ['double blanks', / {2}|\s[\u00a0]|[\u00a0]\s/],
    ['a blank before a point or comma', /[ \u00a0][.,;:](?! \|)(?:\s|$)/],
    ['straight quotes', /["']/],
    ['points for an ellipsis', /\.{2}/],
    [
      'one of many',
      /(?<![\d.,/-])1[ \u00a0](?:sesiones|actividades|acuerdos|entregables|integrantes|días|reuniones)/,
    ],
    ['zero before a day', /(?<!\d)0\d[ \u00a0]de[ \u00a0]\p{Ll}/u],
    ['something undefined', /undefined|null|NaN|\[object/],
    [
      'a day that a line may end after',
      /(?<!\d)\d{1,2} de (?:enero|mayo|septiembre|octubre|noviembre|diciembre)/,
    ],
  ])('is free of %s', (_name, wrong) => {
    expect(texts.filter((text) => wrong.test(text))).toEqual([]);
  });

  it('closes what it opens', () => {
    const balance = (text: string, open: string, close: string): number =>
      text.split(open).length - text.split(close).length;
    const lines = texts.filter((text) => balance(text, '«', '»') !== 0 || balance(text, '(', ')') !== 0);
    expect(lines).toEqual([]);
  });

  it('is there, in every section', () => {
    for (const { sections } of reports) {
      for (const { blocks } of sections)
        expect(blocks.flatMap((block) => block.kind).length).toBeGreaterThan(0);
    }
  });
});
