import { readSessionNumber } from '../../../src/domain/registers/sessionNumber';

describe('readSessionNumber', () => {
  it.each([
    ['Tercera', 3],
    ['3ª', 3],
    ['03', 3],
    ['III', 3],
    ['Primer sesión ordinaria', 1],
    ['Tercera sesión extraordinaria', 3],
    ['Sesión ordinaria número 12', 12],
    ['Décima segunda reunión de trabajo', 12],
    ['Primera reunión de trabajo con las representaciones de los partidos políticos', 1],
  ])('%s is %d', (text, number) => {
    expect(readSessionNumber(text)).toBe(number);
  });

  it.each([
    [''],
    ['  '],
    ['–'],
    ['Ordinaria'],
    ['Sesión de instalación'],
    ['Reunión de trabajo con partidos'],
  ])('%p says no number', (text) => {
    expect(readSessionNumber(text)).toBeNull();
  });

  it.each([['SE/03/2023'], ['1 y 2'], ['s/n'], ['Primera de 2024'], ['0']])('%p cannot be read', (text) => {
    expect(readSessionNumber(text)).toBe('unreadable');
  });
});
