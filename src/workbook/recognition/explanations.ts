/** Evidence in words, for whoever sees how a column was read. */
import type { FieldEvidence } from '../../domain/registers/records';
import type { Contribution } from './columnScores';

const TEXTS: Readonly<Record<string, string>> = {
  confirmed: 'está confirmado en la hoja de configuración',
  week: 'las semanas marcadas dicen desde cuándo y hasta cuándo',
  words: 'varias palabras del encabezado son de este dato',
  day: 'sus celdas son fechas',
  range: 'sus celdas son periodos',
  integer: 'sus celdas son números',
  outline: 'sus celdas son números de orden',
  ascending: 'sus números van en aumento',
  code: 'sus celdas son claves',
  roman: 'sus celdas son números romanos',
  status: 'sus celdas dicen un estado',
  key: 'sus celdas son claves de acuerdo',
  sessionType: 'sus celdas dicen un tipo de sesión',
  ordinal: 'sus celdas son ordinales',
  body: 'sus celdas nombran un órgano',
  role: 'sus celdas nombran áreas o cargos',
  seat: 'sus celdas dicen qué es cada quien en el órgano',
  person: 'sus celdas nombran personas',
  reference: 'sus celdas son documentos o enlaces',
  action: 'sus textos dicen qué se hará',
  sentence: 'sus celdas son oraciones',
  list: 'sus celdas son listas',
  long: 'tiene los textos más largos',
  filled: 'casi todas sus celdas están llenas',
  repeated: 'sus textos se repiten',
  left: 'está a la izquierda',
} satisfies Partial<Record<Contribution['measure'] | 'confirmed' | 'week', string>>;

/**
 * One piece of evidence as a person reads it.
 * @example reasonText({ measure: 'exact', heading: 'Término' }) // => 'el encabezado «Término» es de este dato'
 */
export function reasonText({ measure, heading }: FieldEvidence): string {
  if (measure === 'exact') return `el encabezado «${heading}» es de este dato`;
  if (measure === 'phrase') return `el encabezado «${heading}» se parece a los de este dato`;
  return TEXTS[measure] ?? 'por su lugar en la tabla';
}
