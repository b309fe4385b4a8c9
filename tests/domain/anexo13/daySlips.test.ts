import { daySlipInWords, daySlips, simulacroGaps } from '../../../src/domain/anexo13/daySlips';
import type { ProcessDays } from '../../../src/domain/anexo13/processDays';
import { day } from '../dates/support';

const processOf = (days: Partial<ProcessDays>): ProcessDays => ({ electionDay: day('2024-06-02'), ...days });
const days = (...texts: readonly string[]) => texts.map(day);

it.each<[Partial<ProcessDays>, readonly string[]]>([
  [
    { start: day('2024-07-15') },
    [
      'El inicio del proceso electoral, 15 de julio de 2024, no es anterior a la jornada (2 de junio de 2024).',
    ],
  ],
  [
    { tests: days('2024-06-10') },
    [
      'La prueba del sistema informático del 10 de junio de 2024 no es anterior a la jornada (2 de junio de 2024).',
    ],
  ],
  [
    { tests: days('2024-05-20'), simulacros: days('2024-05-19', '2024-05-12') },
    [
      'La prueba del sistema informático del 20 de mayo de 2024 es posterior al primer simulacro (12 de mayo de 2024).',
    ],
  ],
  [
    { tests: days('2024-06-10'), simulacros: days('2024-05-12') },
    [
      'La prueba del sistema informático del 10 de junio de 2024 no es anterior a la jornada (2 de junio de 2024).',
    ],
  ],
  [
    { simulacros: days('2024-06-02') },
    ['El simulacro del 2 de junio de 2024 no es anterior a la jornada (2 de junio de 2024).'],
  ],
  [{ simulacros: days('2024-05-18') }, ['El simulacro del 18 de mayo de 2024 no cae en domingo.']],
  [
    { simulacros: days('2204-05-12') },
    ['El 12 de mayo de 2204 queda fuera del proceso electoral (la jornada es el 2 de junio de 2024).'],
  ],
  [
    { closing: day('2024-06-01') },
    ['El cierre de la publicación, 1 de junio de 2024, es anterior a la jornada (2 de junio de 2024).'],
  ],
  [{}, []],
])('says what is wrong with the days of a process, case %#', (given, sentences) => {
  expect(daySlips(processOf(given)).map(daySlipInWords)).toEqual(sentences);
});

const RULE = 'deben ser los 3 domingos previos a la jornada.';

it.each<[readonly string[], readonly string[]]>([
  [['2024-05-12', '2024-05-19', '2024-05-26'], []],
  [[], []],
  [
    ['2024-05-12'],
    [
      'Queda 1 simulacro y deben ser al menos 3.',
      `Los domingos 19 de mayo de 2024 y 26 de mayo de 2024 no tienen simulacro: ${RULE}`,
    ],
  ],
  [
    ['2024-05-19', '2024-05-26'],
    [
      'Quedan 2 simulacros y deben ser al menos 3.',
      `El domingo 12 de mayo de 2024 no tiene simulacro: ${RULE}`,
    ],
  ],
  [['2024-05-12', '2024-05-18', '2024-05-26'], [`El domingo 19 de mayo de 2024 no tiene simulacro: ${RULE}`]],
])('simulacros on %j lack', (simulacros, lacks) => {
  expect(simulacroGaps(processOf({ simulacros: days(...simulacros) }), 3)).toEqual(lacks);
});

it('nothing lacks while no simulacro is known', () => expect(simulacroGaps(processOf({}), 3)).toEqual([]));
