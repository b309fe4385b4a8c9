/** The sentences that say what a judgement came to, in es-MX. */
import { quotedList, shortListInWords } from '../../domain/text/otherLists';
import { formatNumber, plural } from '../shared/plural';
import { sentences } from '../shared/sentences';

const activities = (n: number): string => plural(n, 'actividad', 'actividades');
const findings = (n: number): string => plural(n, 'hallazgo', 'hallazgos');

/** A column that is judged since it is there, by its heading. */
interface NewColumn {
  readonly column: string;
  /** How many findings it brought. */
  readonly count: number;
  /** What is wrong in all that is new; `null` where that differs. */
  readonly title: string | null;
}

/** Findings that are not told any more. */
interface GoneFindings {
  readonly resolved: number;
  /** Those that another finding tells now: what is wrong still is. */
  readonly merged: number;
}

/** Findings that were not there before. */
export interface NewFindings {
  readonly count: number;
  /** The column that brought some of them and how many, or what is wrong in each; `null` where they are of several kinds. */
  readonly reason: NewColumn | { readonly title: string } | null;
}

function newFindings({ count, reason }: NewFindings): string {
  const what = count === 1 ? 'Hay 1 hallazgo nuevo' : `Hay ${formatNumber(count)} hallazgos nuevos`;
  if (reason === null) return `${what}.`;
  const named = reason.title === null ? what : `${what}: ${inQuotes(reason.title)}`;
  if (!('column' in reason)) return `${named}.`;
  const some = reason.count === count ? '' : ` ${formatNumber(reason.count)} de ellos`;
  return `${named},${some} porque ahora se revisa la columna ${inQuotes(reason.column)}.`;
}

const backAgain = (n: number): string =>
  n === 1 ? 'Vuelve 1 hallazgo que ya estaba.' : `Vuelven ${formatNumber(n)} hallazgos que ya estaban.`;

/** A heading that is not the usual one is in quotation marks already. */
const inQuotes = (text: string): string => (text.startsWith('«') ? text : `«${text}»`);

const OTHERS = 'Otra persona cambió el libro.';

export const JUDGED_TEXTS = {
  /** @param areGone their headings are nowhere */
  lostColumns: (sheet: string, headings: readonly string[], areGone: boolean) => {
    const columns = shortListInWords(
      headings.map((heading) => `«${heading}»`),
      3,
    );
    if (headings.length === 1)
      return `En «${sheet}» ${areGone ? 'ya no está' : 'cambió'} la columna ${columns}, que usted confirmó.`;
    return `En «${sheet}» ${areGone ? 'ya no están' : 'cambiaron'} las columnas ${columns}, que usted confirmó.`;
  },
  lostSheet: (sheet: string) => `Ya no está la hoja «${sheet}», que usted indicó.`,
  untilSaid: (n: number) =>
    n === 1
      ? 'Indique en «Libro» cuál es ahora; mientras tanto no se revisa lo que depende de ella.'
      : 'Indique en «Libro» cuáles son ahora; mientras tanto no se revisa lo que depende de ellas.',
  /** @param found how many findings come with what is judged again */
  settled: (sheets: readonly string[], found: number) =>
    `Ya se revisa de nuevo ${quotedList(sheets)}${found === 0 ? '' : `: ${findings(found)}`}.`,
  reading: (reading: string, byOthers: boolean) => sentences(byOthers && OTHERS, reading),
  /** @param byUndo what comes was there before */
  difference: ({ resolved, merged }: GoneFindings, added: NewFindings, byOthers: boolean, byUndo = false) =>
    sentences(
      byOthers && OTHERS,
      resolved > 0 &&
        (resolved === 1 ? 'Se resolvió 1 hallazgo.' : `Se resolvieron ${formatNumber(resolved)} hallazgos.`),
      merged > 0 &&
        (merged === 1
          ? '1 hallazgo se pide ahora junto con otro.'
          : `${formatNumber(merged)} hallazgos se piden ahora junto con otros.`),
      added.count > 0 && (byUndo ? backAgain(added.count) : newFindings(added)),
    ),
  emptyPlan: (sheet: string) =>
    `El plan de «${sheet}» solo tiene encabezados: escriba debajo una actividad por fila, con su fecha de término.`,
  validated: (rows: number, found: number, errors: number) =>
    found === 0
      ? `Se revisaron ${activities(rows)}. No hay hallazgos.`
      : `Se revisaron ${activities(rows)}: ${findings(found)}${errors === 0 ? '' : ` (${plural(errors, 'error', 'errores')})`}.`,
} as const;
