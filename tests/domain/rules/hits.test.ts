import { assess } from '../../../src/domain/assess';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { fixesOf } from '../../../src/domain/assessment/fixes';
import { cellAddress } from '../../../src/domain/registers/cell';
import type { RuleId } from '../../../src/domain/assessment/ruleIds';
import { rowsInWords } from '../../../src/domain/rules/hits';
import type { PlanRow, RegisterRows } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

const plan = (...rows: readonly PlanRow[]): RegisterRows => ({
  plan: rows.map((row, at) => ({ number: String(at + 1), name: `Tarea ${at + 1}`, ...row })),
});

function lines(rows: RegisterRows, rule: RuleId) {
  const options = { cutoff: day('2023-11-30'), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };
  return assess(buildRegisters(rows), options).findings.filter((finding) => finding.rule === rule);
}

describe('places of one rule', () => {
  it('are one line with its count, columns and rows, which keeps each cell and its repair', () => {
    const [line, ...others] = lines(
      plan(
        { start: '3 de octubre', end: '2 de noviembre' },
        { start: '4 de octubre', end: '' },
        { start: '5 de octubre', end: '' },
      ),
      'DATE-05',
    );
    expect(others).toEqual([]);
    expect(line?.message).toBe(
      '4 fechas sin año en Inicio y Término (filas 7 a 9), como «3 de octubre», que se toma de 2023. Se toma el año que les da la jornada: confírmelo, y «Corregir todas» en el panel las completa de una vez.',
    );
    expect(line?.places.map(({ cell }) => cell && cellAddress(cell).split('!')[1])).toEqual([
      'D7',
      'E7',
      'D8',
      'D9',
    ]);
    expect(line?.cell).toEqual(line?.places[0]?.cell);
    expect([line?.fix, line && fixesOf(line).length]).toEqual([null, 4]);
  });

  it('say what one place alone would say where there is one', () => {
    const [line] = lines(plan({ start: '3 de octubre', end: '' }), 'DATE-05');
    expect(line?.places).toEqual([]);
    expect(line?.message).toContain('Actividad 1: Inicio dice «3 de octubre»');
    expect(line && fixesOf(line)).toEqual([line?.fix]);
  });

  it.each<[string, RegisterRows, RuleId, readonly string[]]>([
    [
      'of one cause are one line whatever each says',
      plan({ status: 'Con la jefa' }, { status: 'Con la jefa' }, { status: 'Ya casi' }),
      'PLAN-EST-01',
      ['3 actividades con un estado que no se reconoce (1: «Con la jefa», 2: «Con la jefa» y 3: «Ya casi»).'],
    ],
    [
      'of different registers are different lines',
      {
        ...plan({ end: '31 de noviembre' }, { end: '31 de junio' }),
        sessions: [{ body: 'COTAPREP', type: 'Ordinaria', date: '31 de junio' }],
      },
      'DATE-04',
      [
        '2 fechas que no existen en el calendario en Término («31 de noviembre» en la fila 7 y «31 de junio» en la fila 8).',
        'Sesión de la fila',
      ],
    ],
    [
      'that a person has to act on one by one are told one by one while they are few',
      plan(...Array.from({ length: 5 }, () => ({ end: '2023-11-20' }))),
      'PLAN-DATE-01',
      [],
    ],
    [
      'are named by their numbers where they have one',
      plan(...Array.from({ length: 9 }, (_, at) => ({ area: '', number: at === 1 ? '' : String(at + 1) }))),
      'PLAN-TXT-03',
      ['8 actividades sin área responsable (1, 3, 4, 5, 6, 7, 8 y 9).'],
    ],
    [
      'are cut after eight',
      plan(...Array.from({ length: 10 }, () => ({ area: '' }))),
      'PLAN-TXT-03',
      ['10 actividades sin área responsable (1, 2, 3, 4, 5, 6, 7, 8 y 2 más).'],
    ],
  ])('%s', (_, rows, rule, starts) => {
    const found = lines(rows, rule).map(({ message }) => message);
    expect(found.map((message, at) => message.slice(0, starts[at]?.length))).toEqual(starts);
  });
});

const cell = (row: number, sheet = 'Plan') => ({ sheet, row, column: 1 });

it.each([
  [[cell(7)], 'fila 7'],
  [[cell(8), cell(7), cell(8)], 'filas 7 y 8'],
  [[cell(7), cell(8), cell(9), cell(12)], 'filas 7 a 9 y 12'],
  [[cell(7), cell(9, 'Mayo')], 'Plan, fila 7 y Mayo, fila 9'],
] as const)('says where %j are', (cells, words) => {
  expect(rowsInWords(cells)).toBe(words);
});
