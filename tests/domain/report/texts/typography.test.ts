import { fc } from '../../../support/fastCheck';
import {
  amount,
  capitalised,
  days,
  inNameCase,
  NO_BREAK,
  NOUNS,
  ofName,
  postOrPerson,
  quoted,
  reportDate,
  sentence,
  theName,
  typeset,
  withoutPoint,
} from '../../../../src/domain/report/texts/typography';
import { day } from '../../../support/registers';

/** `~` stands for the blank at which no line ends. */
const marked = (text: string): string => text.replaceAll(NO_BREAK, '~');

describe('days and counts', () => {
  it.each([
    ['2023-11-02', '2 de noviembre de 2023'],
    ['2024-06-30', '30 de junio de 2024'],
  ])('%s is «%s»', (iso, words) => {
    expect(reportDate(day(iso))).toBe(words);
  });

  it.each([
    [0, 'ninguna sesión'],
    [1, 'una sesión'],
    [2, '2 sesiones'],
  ])('%i of them is «%s»', (count, words) => {
    expect(amount(count, NOUNS.session)).toBe(words);
  });

  it('agree in gender', () => {
    expect(amount(1, NOUNS.delivery)).toBe('un entregable');
    expect(amount(1, NOUNS.activity)).toBe('una actividad');
    expect(days(1)).toBe('1 día');
  });
});

describe('names and sentences', () => {
  it.each([
    ['Instituto Morelense', 'del Instituto Morelense', 'el Instituto Morelense'],
    ['Comisión PREP', 'de la Comisión PREP', 'la Comisión PREP'],
    ['La Comisión PREP', 'de la Comisión PREP', 'la Comisión PREP'],
    ['el COTAPREP', 'del COTAPREP', 'el COTAPREP'],
  ])('%s: «%s», «%s»', (name, of, the) => {
    expect(ofName(name)).toBe(of);
    expect(theName(name)).toBe(the);
  });

  it.each([
    ['Se firmó', 'Se firmó.'],
    ['Se firmó.', 'Se firmó.'],
    ['¿Se firmó?', '¿Se firmó?'],
    ['Dijo «sí.»', 'Dijo «sí.»'],
  ])('%j as a sentence is %j', (text, expected) => {
    expect(sentence(text)).toBe(expected);
  });

  it('quotes with Spanish quotes, and English ones inside', () => {
    expect(quoted('Crea la «Comisión».')).toBe('«Crea la “Comisión”»');
  });

  it('takes a closing point away, not the points that say something is left out', () => {
    expect(withoutPoint('Falta firma.')).toBe('Falta firma');
    expect(withoutPoint('Y así...')).toBe('Y así...');
  });

  it('begins with a capital', () => {
    expect(capitalised('última sesión')).toBe('Última sesión');
  });
});

describe('blanks at which no line ends', () => {
  it.each([
    ['Al 2 de noviembre de 2023', 'Al 2~de noviembre de 2023'],
    ['EL 30 DE NOVIEMBRE', 'EL 30~DE NOVIEMBRE'],
    ['los 32 de Morelos', 'los 32 de Morelos'],
    ['en 2023 de noviembre', 'en 2023 de noviembre'],
    ['artículo 354, numeral 1', 'artículo~354, numeral~1'],
    ['núm. 3 y Anexo 13', 'núm.~3 y Anexo~13'],
    ['hace 3 días y 1 sesión', 'hace 3~días y 1~sesión'],
    ['el 67 % de 3', 'el 67~% de 3'],
    ['IMPEPAC/CEE/247/2023 días', 'IMPEPAC/CEE/247/2023 días'],
    ['la Mtra. Ana P. Ruiz', 'la Mtra.~Ana P.~Ruiz'],
    ['concluido. ● Concluido con retraso', 'concluido. ●~Concluido con retraso'],
    ['se acabó. Luego', 'se acabó. Luego'],
  ])('in %j', (text, expected) => {
    expect(marked(typeset(text, 'wide'))).toBe(expected);
  });

  it('are only those of days and percentages in a cell, where there is no room for more', () => {
    expect(marked(typeset('2 de mayo, 3 subactividades, 5 %', 'narrow'))).toBe(
      '2~de mayo, 3 subactividades, 5~%',
    );
  });

  it('are all that changes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('wide', 'narrow'), (text, room) => {
        expect(typeset(text, room).replaceAll(NO_BREAK, ' ')).toBe(text.replaceAll(NO_BREAK, ' '));
      }),
    );
  });
});

describe('names', () => {
  it.each([
    ['INSTITUTO ELECTORAL DE COSTA VERDE', 'Instituto Electoral de Costa Verde'],
    ['COMISIÓN DEL PREP', 'Comisión del PREP'],
    ['PROCESO ELECTORAL LOCAL 2024-2025', 'Proceso Electoral Local 2024-2025'],
    ['UTI', 'UTI'],
    ['IEE/CG/047/2023', 'IEE/CG/047/2023'],
    ['Consejo General del IEE', 'Consejo General del IEE'],
    ['', ''],
  ])('«%s» is printed «%s»', (text, expected) => {
    expect(inNameCase(text)).toBe(expected);
  });

  it.each([
    ['Coordinación UTSI', 'la Coordinación UTSI'],
    ['Titular de la instancia interna', 'la persona titular de la instancia interna'],
    ['Ana Ruiz', 'Ana Ruiz'],
  ])('«%s» in a sentence is «%s»', (text, expected) => {
    expect(postOrPerson(text)).toBe(expected);
  });

  it.each([
    ['UTI', 'la UTI'],
    ['SE', 'la SE'],
    ['CG', 'el CG'],
    ['Coordinación', 'la Coordinación'],
  ])('«%s» has its article: «%s»', (text, expected) => {
    expect(theName(text)).toBe(expected);
  });
});
