/** The sentences of the repairs: the part of the catalogue that loads with them. See `texts.ts` for the rest. */
import type { LeftRepair } from '../../app/repairs';
import { formulaChanged, whyNotRepaired } from '../../app/repairTexts';
import type { Fix } from '../../domain/assessment/assessment';
import { cellAddress } from '../../domain/registers/cell';
import type { ChangedResult } from '../../workbook/changes/changedResults';
import { shortListInWords } from '../../domain/text/otherLists';
import { formatNumber, plural } from '../shared/plural';

const cells = (n: number): string => plural(n, 'celda', 'celdas');

/** A few are named with their reason; of many how many they are for each reason. */
const MOST_NAMED = 3;

function notRepaired(left: readonly LeftRepair[]): string {
  const isMany = left.length > MOST_NAMED;
  const sameReason = (reason: LeftRepair['reason']): number =>
    left.filter((each) => each.reason === reason).length;
  const told = left.map(({ fix, reason }) => {
    const n = sameReason(reason);
    const what =
      isMany && n > 1 ? `No se corrigieron ${cells(n)}` : `No se corrigió ${cellAddress(fix.cell)}`;
    return `${what}: ${whyNotRepaired(reason)}.`;
  });
  return [...new Set(told)].join(' ');
}

function formulas([first, ...others]: readonly ChangedResult[]): string {
  if (first === undefined) return '';
  const more =
    others.length === 0 ? '' : ` También ${plural(others.length, 'otra cambió', 'otras cambiaron')}.`;
  return `${formulaChanged(first)}${more}`;
}

export const REPAIR_TEXTS = {
  group: 'Correcciones',
  all: (n: number) => `Corregir todas (${formatNumber(n)})…`,
  allLabel: (n: number, title: string) => `Corregir todas (${formatNumber(n)})…: ${title}`,

  form: {
    heading: (title: string) => `Corregir: ${title}`,
    dates: 'Cada celda recibirá la fecha que se indica. Nada más cambia y se puede deshacer.',
    links: 'Marque las actividades que sí corresponden. Se anotará el documento en su columna Anexo 13.',
    choices: 'Celdas que se corregirán',
    change: (before: string, after: string) =>
      before === '' ? `Anotar «${after}»` : `«${before}» → ${after}`,
    goToLabel: (address: string) => `${address}: ir a la celda`,
    markAll: 'Marcar todas',
    markNone: 'No marcar ninguna',
    more: (next: number, left: number) =>
      next === left
        ? `Ver las demás (${formatNumber(left)})`
        : `Ver ${formatNumber(next)} de las demás (${formatNumber(left)})`,
    refusedList: 'No se pueden corregir',
    refused: (fix: Fix, reason: LeftRepair['reason']) =>
      `${cellAddress(fix.cell)}${fix.before === '' ? '' : ` «${fix.before}»`}: ${whyNotRepaired(reason)}.`,
    moreRefused: (n: number) => `Y ${cells(n)} más.`,
    nothing: 'Ya no hay nada que corregir. Valide de nuevo.',
    confirm: (n: number) => (n === 0 ? 'Corregir' : `Corregir (${formatNumber(n)})`),
    close: 'Cerrar',
  },

  choose: {
    heading: 'Corregir la fecha',
    question: '¿Cuál es la correcta?',
    change: (address: string, before: string, after: string) => `${address}: «${before}» → ${after}`,
    byHand: (addresses: readonly string[]) =>
      `${addresses.length === 1 ? 'Un texto dice' : 'Varios textos dicen'} la otra fecha y se ${
        addresses.length === 1 ? 'corrige' : 'corrigen'
      } a mano: ${shortListInWords(addresses)}.`,
  },

  outcome: {
    one: (address: string, before: string, after: string) =>
      before === ''
        ? `Se anotó «${after}» en ${address}.`
        : `Se corrigió ${address}: «${before}» → ${after}.`,
    many: (n: number) => `Se corrigieron ${cells(n)}.`,
    none: 'No se corrigió nada.',
    notRepaired,
    formulas,
    stopped: 'Excel se detuvo antes de terminar.',
  },
} as const;
