import { processKey } from '../../../src/workbook/registers/processKeys';
import { PROCESS_KEYS } from '../../../src/workbook/vocabulary/processHeadings';

describe('a label of the process', () => {
  it.each(Object.entries(PROCESS_KEYS))('is each of the phrases of %s', (key, labels) => {
    expect(labels.map((label) => [label, processKey(label)])).toEqual(labels.map((label) => [label, key]));
  });

  it.each([
    ['Jornada electoral:', 'electionDay'],
    ['FECHA DE LA JORNADA', 'electionDay'],
    ['Día de la votación', 'electionDay'],
    ['Fecha de los comicios:', 'electionDay'],
    ['Jornada electoral (go-live):', 'electionDay'],
    ['Día D (jornada electoral)', 'electionDay'],
    ['PREP Nayarit. Jornada electoral:', 'electionDay'],
    ['Simulacro 1', 'simulacros'],
    ['Primer simulacro', 'simulacros'],
    ['3er. simulacro', 'simulacros'],
    ['Fecha del segundo simulacro', 'simulacros'],
    ['Simulacro núm. 2', 'simulacros'],
    ['Institucion', 'institution'],
    ['Tamaño de papel', 'paper'],
  ])('«%s» is %s', (text, key) => {
    expect(processKey(text)).toBe(key);
  });

  it.each([
    '',
    'Observaciones de los simulacros',
    'Informe de la jornada electoral',
    'Cobertura. Informe de la jornada electoral:',
    '(Jornada electoral) informe',
    'Informe del primer simulacro',
    'Fecha',
    'Día',
    'Fecha de la sesión',
    'Primer informe',
    'La jornada electoral será el primer domingo de junio'.repeat(4),
  ])('«%.40s» is none', (text) => {
    expect(processKey(text)).toBeNull();
  });
});
