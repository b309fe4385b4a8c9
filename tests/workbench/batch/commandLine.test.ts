import type { Result } from '../../../src/domain/result';
import type { Request } from '../../../src/workbench/batch/commandLine';
import { parseCommandLine } from '../../../src/workbench/batch/commandLine';
import { COMMANDS } from '../../../src/workbench/batch/commands';
import { addMissing } from '../../../src/workbench/batch/commands/addMissing';
import { agenda } from '../../../src/workbench/batch/commands/agenda';
import { allReports } from '../../../src/workbench/batch/commands/allReports';
import { calendar } from '../../../src/workbench/batch/commands/calendar';
import { calendarSheet } from '../../../src/workbench/batch/commands/calendarSheet';
import { highlight } from '../../../src/workbench/batch/commands/highlight';
import { moves } from '../../../src/workbench/batch/commands/moves';
import { report } from '../../../src/workbench/batch/commands/report';
import { session } from '../../../src/workbench/batch/commands/session';
import { setUp } from '../../../src/workbench/batch/commands/setUp';
import { validate } from '../../../src/workbench/batch/commands/validate';
import type { BookOptions } from '../../../src/workbench/batch/shared/bookCommand';
import type { Command } from '../../../src/workbench/batch/shared/command';

const read = (line: string): Result<Request, string> => parseCommandLine(line === '' ? [] : line.split(' '));

const asked = (request: Result<Request, string>): unknown =>
  request.ok && request.value.kind === 'run' ? request.value.asked : undefined;

/** Dates as text, so that what was read can be compared. */
function plain(line: string): unknown {
  const result = read(line);
  return result.ok ? JSON.parse(JSON.stringify(asked(result))) : { wrong: result.problem };
}

describe('what is asked for', () => {
  it.each<[string, Command, object]>([
    ['validate L.xlsx', validate, { book: 'L.xlsx', json: false }],
    [
      'validate L.xlsx --today 2023-11-30 --election 2024-06-02 --json',
      validate,
      { book: 'L.xlsx', json: true, cutoff: '2023-11-30', electionDay: '2024-06-02' },
    ],
    ['validate --json L.xlsx', validate, { book: 'L.xlsx', json: true }],
    ['highlight L.xlsx --out S.xlsx', highlight, { book: 'L.xlsx', out: 'S.xlsx', remove: false }],
    ['highlight L.xlsx --out=S.xlsx --remove', highlight, { book: 'L.xlsx', out: 'S.xlsx', remove: true }],
    [
      'report L.xlsx --month 2023-11 --out S.xlsx --paper A4',
      report,
      {
        book: 'L.xlsx',
        out: 'S.xlsx',
        month: '2023-11',
        asked: { paper: 'a4', acceptContradictions: false },
        copy: null,
        json: false,
      },
    ],
    [
      'report L.xlsx --all --out S.xlsx --paper legal',
      allReports,
      {
        book: 'L.xlsx',
        out: 'S.xlsx',
        report: { paper: 'legal', acceptContradictions: false },
        json: false,
      },
    ],
    [
      'moves L.xlsx --election 2024-06-09 --simulacros 2024-05-19,2024-05-26 --json',
      moves,
      {
        book: 'L.xlsx',
        move: { electionDay: '2024-06-09', simulacros: ['2024-05-19', '2024-05-26'] },
        json: true,
      },
    ],
    [
      'moves L.xlsx --test 2024-04-20 --closing 2024-06-03 --today 2023-11-30',
      moves,
      {
        book: 'L.xlsx',
        cutoff: '2023-11-30',
        move: { tests: ['2024-04-20'], closing: '2024-06-03' },
        json: false,
      },
    ],
    ['add-missing L.xlsx --out S.xlsx', addMissing, { book: 'L.xlsx', out: 'S.xlsx', json: false }],
    [
      'add-missing L.xlsx --out S.xlsx --accept-reading',
      addMissing,
      { book: 'L.xlsx', out: 'S.xlsx', acceptReading: true, json: false },
    ],
    [
      'add-missing L.xlsx --out S.xlsx --delivery 6-final --delivery 7-final --json',
      addMissing,
      { book: 'L.xlsx', out: 'S.xlsx', deliveries: ['6-final', '7-final'], json: true },
    ],
    [
      'session L.xlsx --session Sesiones!5 --out S.xlsx',
      session,
      {
        book: 'L.xlsx',
        out: 'S.xlsx',
        session: { sheet: 'Sesiones', row: 5 },
        documents: ['convocation', 'attendance', 'minutes'],
        json: false,
      },
    ],
    [
      'session L.xlsx --session 5 --document Asistencia --paper a4 --out S.xlsx --json',
      session,
      {
        book: 'L.xlsx',
        out: 'S.xlsx',
        session: { row: 5 },
        documents: ['attendance'],
        paper: 'a4',
        json: true,
      },
    ],
    ['agenda L.xlsx', agenda, { book: 'L.xlsx', json: false }],
    [
      'agenda L.xlsx --days 15 --out a.ics --today 2023-11-30 --json',
      agenda,
      { book: 'L.xlsx', days: 15, out: 'a.ics', cutoff: '2023-11-30', json: true },
    ],
    ['calendar --election 2027-06-06', calendar, { electionDay: '2027-06-06', json: false }],
    [
      'calendar L.xlsx --out S.xlsx --today 2023-11-30',
      calendarSheet,
      { book: 'L.xlsx', out: 'S.xlsx', cutoff: '2023-11-30', json: false },
    ],
    [
      'calendar L.xlsx --out S.xlsx --election 2024-06-02 --json',
      calendarSheet,
      { book: 'L.xlsx', out: 'S.xlsx', electionDay: '2024-06-02', json: true },
    ],
    [
      'setup --election 2027-06-06 --out S.xlsx',
      setUp,
      {
        electionDay: '2027-06-06',
        out: 'S.xlsx',
        institution: '',
        acronym: '',
        processName: '',
        json: false,
      },
    ],
    [
      'setup --election 2027-06-06 --out S.xlsx --institution Instituto --siglas IEE --process Local --json',
      setUp,
      {
        electionDay: '2027-06-06',
        out: 'S.xlsx',
        institution: 'Instituto',
        acronym: 'IEE',
        processName: 'Local',
        json: true,
      },
    ],
  ])('%s', (line, command, expected) => {
    const request = read(line);
    expect(request.ok && request.value.kind === 'run' && request.value.command).toBe(command);
    expect(plain(line)).toEqual(expected);
  });

  it.each<[string, string | null]>([
    ['--help', null],
    ['validate -h', 'validate'],
    ['report L.xlsx --help', 'report'],
    ['nada --help', null],
  ])('%s', (line, command) => {
    expect(read(line)).toEqual({ ok: true, value: { kind: 'help', command } });
  });

  it('maps registers to sheets by their English or Spanish name', () => {
    const argv = ['validate', 'L.xlsx', '--map', 'plan=Hoja 3', '--map', 'Sesiones=Hoja=4'];
    expect((asked(parseCommandLine(argv)) as BookOptions).map).toEqual({
      plan: 'Hoja 3',
      sessions: 'Hoja=4',
    });
  });
});

describe('what is wrong is said in one sentence', () => {
  it.each([
    ['', 'Falta la orden'],
    ['validar L.xlsx', 'No existe la orden «validar»'],
    ['toString L.xlsx', 'No existe la orden «toString»'],
    ['validate', 'Falta el libro'],
    ['validate L.xlsx otro.xlsx', 'Sobra el argumento «otro.xlsx»'],
    ['calendar L.xlsx --election 2027-06-06', 'Falta la opción --out'],
    ['calendar', 'Falta la opción --election'],
    ['calendar --election 2027-06-06 --out S.xlsx', 'La orden «calendar» no admite la opción --out'],
    ['calendar L.xlsx otro.xlsx --out S.xlsx', 'Sobra el argumento «otro.xlsx»'],
    ['calendar L.xlsx --out S.xlsx --month 2023-11', 'La orden «calendar» no admite la opción --month'],
    ['highlight L.xlsx', 'Falta la opción --out'],
    ['report L.xlsx --out S.xlsx', 'Falta la opción --month'],
    ['report L.xlsx --all --month 2023-11 --out S.xlsx', 'Las opciones --all y --month se excluyen'],
    ['report L.xlsx --all', 'Falta la opción --out'],
    ['report L.xlsx --month noviembre --out S.xlsx', 'La opción --month espera un mes AAAA-MM'],
    ['report L.xlsx --month 2023-13 --out S.xlsx', 'La opción --month espera un mes AAAA-MM'],
    [
      'report L.xlsx --month 2023-11 --out S.xlsx --paper carta',
      'La opción --paper espera letter, legal o a4',
    ],
    ['validate L.xlsx --today 2023-11-31', 'La opción --today espera una fecha AAAA-MM-DD que exista'],
    ['validate L.xlsx --election 02/06/2024', 'La opción --election espera una fecha'],
    ['validate L.xlsx --out S.xlsx', 'La orden «validate» no admite la opción --out'],
    ['agenda L.xlsx --accept-reading', 'La orden «agenda» no admite la opción --accept-reading'],
    ['validate L.xlsx --map plan', 'La opción --map espera registro="Hoja"'],
    ['validate L.xlsx --map hoja=X', 'La opción --map espera registro="Hoja"'],
    ['validate L.xlsx --fecha 2023-11-30', 'No se entiende'],
    ['validate L.xlsx --today', 'No se entiende'],
    ['add-missing L.xlsx', 'Falta la opción --out'],
    ['repair L.xlsx', 'Falta la opción --out'],
    ['repair L.xlsx --out S.xlsx --rule DATE-01', 'La opción --rule espera una regla con corrección'],
    ['session L.xlsx --out S.xlsx', 'Falta la opción --session'],
    ['session L.xlsx --session 5', 'Falta la opción --out'],
    ['session L.xlsx --session 0 --out S.xlsx', 'La opción --session espera la fila'],
    ['session L.xlsx --session Sesiones! --out S.xlsx', 'La opción --session espera la fila'],
    ['session L.xlsx --session quinta --out S.xlsx', 'La opción --session espera la fila'],
    ['session L.xlsx --session 5 --document acta --out S.xlsx', 'La opción --document espera convocatoria'],
    ['session L.xlsx --session 5 --month 2023-11 --out S.xlsx', 'La orden «session» no admite'],
    ['agenda L.xlsx --days 0', 'La opción --days espera un número de días de 1 a 550'],
    ['agenda L.xlsx --days treinta', 'La opción --days espera'],
    ['agenda L.xlsx --days 1e2', 'La opción --days espera'],
    ['moves L.xlsx --today 2023-11-30', 'Falta decir qué fecha se mueve'],
    ['moves L.xlsx --simulacros 2024-05-19,mayo', 'La opción --simulacros espera una fecha'],
  ])('%s', (line, start) => {
    const { wrong } = plain(line) as { readonly wrong?: string };
    expect(wrong).toMatch(/^[^\n]+\.$/);
    expect(wrong?.startsWith(start)).toBe(true);
  });
});

describe('the options of all commands', () => {
  it('have one type each', () => {
    const types = new Map<string, string>();
    for (const { options } of COMMANDS) {
      for (const [option, { type, multiple = false }] of Object.entries(options)) {
        const declared = `${type} ${multiple}`;
        expect([option, types.get(option) ?? declared]).toEqual([option, declared]);
        types.set(option, declared);
      }
    }
    expect(types.size).toBeGreaterThan(10);
  });

  it('leave one form of a name that is run when no other applies', () => {
    for (const { name } of COMMANDS) {
      const always = COMMANDS.filter((form) => form.name === name && form.applies === undefined);
      expect([name, always.length]).toEqual([name, 1]);
    }
  });
});
