import type { Contribution } from '../../../src/workbook/recognition/columnScores';
import { reasonText } from '../../../src/workbook/recognition/explanations';

describe('a reason in words', () => {
  it.each<[Contribution['measure'] | 'confirmed', string]>([
    ['exact', 'el encabezado «Término» es de este dato'],
    ['phrase', 'el encabezado «Término» se parece a los de este dato'],
    ['day', 'sus celdas son fechas'],
    ['action', 'sus textos dicen qué se hará'],
    ['status', 'sus celdas dicen un estado'],
    ['confirmed', 'está confirmado en la hoja de configuración'],
    ['unheaded', 'por su lugar en la tabla'],
  ])('%s', (measure, text) => {
    expect(reasonText({ measure, heading: 'Término' })).toBe(text);
  });
});
