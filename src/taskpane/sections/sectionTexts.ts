/** The sentences of the part of the report view in which sections are written. They load with it. */
import { listInWords } from '../../domain/text/lists';
import { quotedList } from '../../domain/text/otherLists';
import type { DraftState, SectionDraft } from '../../domain/report/sectionDrafts';
import { formatNumber, plural } from '../shared/plural';

const STATES: Readonly<Record<DraftState, string>> = {
  written: 'escrito',
  repeated: 'igual que antes',
  nothing: 'sin novedades',
  facts: 'solo con datos de sus hojas',
  empty: 'vacío',
};

export const SECTION_TEXTS = {
  list: 'Apartados por redactar',
  unread: 'No es seguro en qué hoja están sus avances. Confírmelo en la pestaña Libro y vuelva.',
  checklist: (counts: Readonly<Record<DraftState, number>>) => {
    const parts = [
      ...(counts.empty === 0 ? [] : [plural(counts.empty, 'vacío', 'vacíos')]),
      ...(counts.repeated === 0 ? [] : [`${formatNumber(counts.repeated)} sin cambios desde otro mes`]),
      ...(counts.facts === 0 ? [] : [`${formatNumber(counts.facts)} solo con datos de sus hojas`]),
    ];
    return parts.length === 0
      ? 'Todos los apartados están escritos.'
      : `Por redactar: ${listInWords(parts)}.`;
  },
  title: ({ number, title, id }: SectionDraft) =>
    `${number}. ${id === 'introduction' ? 'Presentación' : title}`,
  state: (state: DraftState, isUnsaved: boolean) => (isUnsaved ? 'sin guardar' : STATES[state]),
  says: (sheets: readonly string[]) =>
    sheets.length === 0 ? 'El informe ya dice:' : `El informe ya dice, según ${quotedList(sheets)}:`,
  saysNothing: 'Sus hojas no dicen nada para este apartado.',
  text: (month: string) => `Texto de ${month}`,
  from: (address: string) => `Está en ${address}. Lo que escriba pasa tal cual al informe.`,
  calculated: (address: string) => `Sale de una fórmula en ${address}: cámbielo donde la fórmula lo toma.`,
  goesTo: 'Pasa tal cual al informe.',
  more: (n: number) =>
    `El apartado tiene ${plural(n, 'otra fila', 'otras filas')} en Avances, que también se ${n === 1 ? 'imprime' : 'imprimen'}.`,
  offers: 'Agregar al texto',
  former: (month: string) => `Lo de ${month}`,
  nothing: 'Sin novedades',
  next: 'Siguiente por redactar',
  save: (n: number) => `Guardar en Avances (${formatNumber(n)})`,
  makes: (sheet: string) => `Su libro no tiene hoja de avances: al guardar se crea «${sheet}».`,
  saved: (n: number, sheet: string) =>
    `Listo: ${plural(n, 'apartado guardado', 'apartados guardados')} en «${sheet}».`,
  refused: (n: number) =>
    `${plural(n, 'celda tiene una fórmula y se dejó', 'celdas tienen una fórmula y se dejaron')} como está.`,
} as const;
