import { areMonthsOfOne } from '../../../src/workbook/recognition/monthlySheets';

it.each<[string, readonly string[]]>([
  ['names of months', ['Octubre', 'Noviembre', 'Diciembre']],
  ['abbreviations with a year', ['OCT-23', 'NOV-23', 'ENE-24']],
  ['months within the same words', ['Plan octubre', 'Plan de noviembre']],
  ['the same month of two years', ['Enero 2026', 'Enero 2027']],
  ['no blank before the year', ['oct2026', 'nov2026']],
  ['numbered periods', ['1er bimestre', '2o bimestre']],
  ['periods in words', ['Primer trimestre', 'Segundo trimestre']],
  ['stages', ['Etapa I', 'Etapa II']],
])('%s are one register', (_, sheets) => {
  expect(areMonthsOfOne(sheets)).toBe(true);
});

it.each<[string, readonly string[]]>([
  ['one sheet', ['Octubre']],
  ['a copy', ['Octubre', 'Octubre (2)']],
  ['a month and something else', ['Octubre', 'Plan']],
  ['other words around the month', ['Plan octubre', 'Informe noviembre']],
  ['two versions', ['Plan 2023', 'Plan 2024']],
  ['a stage twice', ['Etapa 1', 'Etapa 1 copia']],
  ['stages without a number', ['Etapa previa', 'Etapa final']],
])('%s: not one register', (_, sheets) => {
  expect(areMonthsOfOne(sheets)).toBe(false);
});
