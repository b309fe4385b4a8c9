/** What a session's call and attendance list say, and what they leave blank. */
import type { SessionDocument } from '../../../src/domain/sessionDocuments/sessionDocument';
import { buildSessionDocument } from '../../../src/domain/sessionDocuments/sessionDocument';
import type { MemberRow, SessionRow } from '../../support/registers';
import { buildRegisters } from '../../support/registers';
import { read, writtenTexts } from '../report/support';

const SESSION: SessionRow = {
  body: 'COTAPREP',
  type: 'Extraordinaria',
  number: '3',
  date: '2023-11-09',
  convocation: '2023-11-07',
  orderOfTheDay: '1. Lista de asistencia.\n2. Clausura.',
};
const member = (name: string, position: string, more: Partial<MemberRow> = {}): MemberRow => ({
  body: 'COTAPREP',
  name,
  position,
  appointed: '2023-10-27',
  ...more,
});
const MEMBERS: readonly MemberRow[] = [
  member('Titular de la instancia interna', 'Secretaría Técnica'),
  member('Especialista B', 'Integrante'),
  member('Especialista A', 'Integrante'),
];

function documentOf(
  kind: SessionDocument['kind'],
  session: SessionRow = SESSION,
  members: readonly MemberRow[] = MEMBERS,
) {
  const registers = buildRegisters({ plan: [], sessions: [session], members: [...members] });
  const row = registers.sessions?.rows[0];
  if (row === undefined) throw new Error('The test has no session.');
  return buildSessionDocument(registers, row, kind);
}

function made(...of: Parameters<typeof documentOf>): SessionDocument {
  const result = documentOf(...of);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const said = ({ blocks }: SessionDocument): readonly string[] => blocks.flatMap(writtenTexts).map(read);

describe('the call to a session', () => {
  it('says to whom, which session, which day and its order of the day, and who calls', () => {
    const call = made('convocation');
    expect(call.title).toBe('Convocatoria');
    expect(said(call)).toEqual([
      expect.stringMatching(/^_+, a 7 de noviembre de 2023$/),
      expect.stringMatching(/^Oficio núm\. _+$/),
      'A quienes integran el COTAPREP',
      '• Especialista A, Integrante',
      '• Especialista B, Integrante',
      'Presente.',
      expect.stringMatching(
        /^Con fundamento en el artículo 340 .*, se les convoca a la tercera sesión extraordinaria del COTAPREP, que se celebrará el jueves 9 de noviembre de 2023, a las _+ horas, en modalidad _+, en _+, /,
      ),
      'Orden del día',
      '1. Lista de asistencia.',
      '2. Clausura.',
      'Convoca Titular de la instancia interna, Secretaría Técnica del COTAPREP',
    ]);
    expect(call.leftBlank).toEqual([
      expect.stringMatching(/^La hora, la modalidad y el lugar/),
      expect.stringMatching(/^El número de oficio/),
    ]);
  });

  it('of a commission is signed by its presidency', () => {
    const body = 'Comisión PREP';
    const call = made('convocation', { ...SESSION, body }, [
      member('Consejería B', 'Integrante', { body }),
      member('Consejería A', 'Presidencia', { body }),
    ]);
    expect(said(call).at(-1)).toBe('Convoca Consejería A, Presidencia de la Comisión PREP');
  });

  it('leaves lines to write on where the registers say nothing, and says so', () => {
    const call = made('convocation', { body: 'COTAPREP', date: '2023-11-09' }, []);
    const texts = said(call);
    expect(texts[0]).toMatch(/^_+, a _+$/);
    expect(texts).toContain('1. Lista de asistencia y declaración de quórum.');
    expect(texts).toContainEqual(expect.stringMatching(/^2\. _+$/));
    expect(texts.at(-1)).toBe('Convoca , Secretaría Técnica del Comité Técnico Asesor del PREP');
    expect(call.leftBlank).toHaveLength(5);
  });

  it.each([
    [
      'puts the roll call first where the register leaves it out',
      '1. Informe.\n2. Clausura.',
      ['1. Lista de asistencia y declaración de quórum.', '2. Informe.', '3. Clausura.'],
    ],
    [
      'leaves the order of the day alone where it is there',
      '1. Pase de lista.\n2. Clausura.',
      ['1. Pase de lista.', '2. Clausura.'],
    ],
  ])('%s', (_, orderOfTheDay, expected) => {
    const points = said(made('convocation', { ...SESSION, orderOfTheDay })).filter((text) =>
      /^\d\. /.test(text),
    );
    expect(points).toEqual(expected);
  });

  it('of a meeting with the parties calls their representations', () => {
    const parties = /^Se convoca también a las representaciones de los partidos/;
    const meeting = { ...SESSION, type: 'Reunión de trabajo con partidos' };
    expect(said(made('convocation', meeting))).toContainEqual(expect.stringMatching(parties));
    expect(said(made('convocation'))).not.toContainEqual(expect.stringMatching(parties));
  });
});

describe('the attendance list of a session', () => {
  it('has a row to sign for everyone in office that day, the technical secretary last', () => {
    const list = made('attendance');
    expect(said(list)).toEqual([
      'Tercera sesión extraordinaria del COTAPREP, jueves 9 de noviembre de 2023.',
      expect.stringMatching(/^Lugar: _+\. Modalidad: _+\. Inicio: _+ horas\. Término: _+ horas\.$/),
      '1 | Especialista A | Integrante | ',
      '2 | Especialista B | Integrante | ',
      '3 | Titular de la instancia interna | Secretaría Técnica | ',
      'En funciones ese día: dos personas integrantes y la Secretaría Técnica.',
      expect.stringMatching(/^Declaración de quórum: _+\.$/),
      'Personas invitadas',
      '1 |  |  | ',
      '2 |  |  | ',
    ]);
  });

  it.each([
    ['in office since before', { appointed: '2023-11-08' }, true],
    ['appointed that very day', { appointed: '2023-11-09' }, true],
    ['appointed the day after', { appointed: '2023-11-10' }, false],
    ['gone the day before', { departed: '2023-11-08' }, false],
    ['gone that very day', { departed: '2023-11-09' }, false],
    ['gone the day after', { departed: '2023-11-10' }, true],
    ['of another body', { body: 'Comisión PREP' }, false],
    ['with no name', { name: '' }, false],
  ])('%s', (_, more, isListed) => {
    const list = made('attendance', SESSION, [member('Especialista C', 'Integrante', more)]);
    expect(said(list).includes('1 | Especialista C | Integrante | ')).toBe(isListed);
  });

  it('leaves five blank rows when nobody is registered, and says so', () => {
    const list = made('attendance', SESSION, []);
    expect(said(list).filter((text) => /^\d \| {2}\| {2}\| $/.test(text))).toHaveLength(7);
    expect(list.leftBlank.at(-1)).toMatch(/^Los nombres se dejan en blanco/);
  });
});

describe('the minutes of a session', () => {
  it('have the session, who was in office, a row for each point, and who signs', () => {
    const minutes = made('minutes');
    const texts = said(minutes);
    expect(texts[0]).toMatch(
      /siendo las _+ horas del jueves 9 de noviembre de 2023, .* se celebró la tercera sesión/,
    );
    expect(texts).toContain('Especialista A | Integrante | ');
    expect(texts).toContain('En funciones ese día: dos personas integrantes y la Secretaría Técnica.');
    expect(texts).toEqual(expect.arrayContaining(['1. | Lista de asistencia. | ', '2. | Clausura. | ']));
    expect(texts).toEqual(expect.arrayContaining(['Firmas de quienes asistieron', 'Especialista B | ']));
    expect(texts.at(-1)).toBe('Elaboró Titular de la instancia interna, Secretaría Técnica');
    expect(minutes.leftBlank).toHaveLength(2);
  });

  it('wait for the names of both who sign where nobody is registered', () => {
    expect(said(made('minutes', SESSION, [])).slice(-2)).toEqual(['Presidió , ', 'Elaboró , ']);
  });
});

it.each(['', 'por definir', '31 de noviembre de 2023'])(
  'a session whose date is «%s» has no documents, because who is in office depends on the day',
  (date) => {
    expect(documentOf('attendance', { ...SESSION, date })).toEqual({
      ok: false,
      problem: { code: 'sessionWithoutDate', detail: date },
    });
  },
);
