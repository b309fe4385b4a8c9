/** Pieces of sentences that the summaries of several commands share. */
import { problemText } from '../../../app/problems';
import type { Problem } from '../../../domain/problem';
import type { PlannedReport } from '../../../app/makeReport';

/**
 * Returns a number with its noun in the singular or the plural.
 * @example counted(2, 'fila', 'filas') // => '2 filas'
 */
export const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Returns the last line of a summary: where the file was saved. */
export const savedIn = (out: string): string => `Guardado en ${out}`;

/** Returns the line that names the page settings that Excel did not take; none when it took all. */
export const settingsByHand = (settings: readonly string[]): readonly string[] =>
  settings.length > 0 ? [`Ajuste a mano en Disposición de página: ${settings.join(', ')}.`] : [];

const HIDDEN_SHEET = 'La hoja sigue oculta: muéstrela con clic derecho en cualquier pestaña › Mostrar.';

/** Returns the line of a report's sheet, with the delivered ones that stay beside it. */
export const reportSheetLine = ({ assessed, report }: PlannedReport): string =>
  [
    ...(assessed.registers.plan === null
      ? ['No se encontró el plan de trabajo: el informe no dice nada de él.']
      : []),
    `Se generó la hoja «${report.sheet}», de ${counted(report.pages, 'página', 'páginas')}.`,
    ...(report.isHidden ? [HIDDEN_SHEET] : []),
    ...report.delivered.map(({ sheet }) => `«${sheet}» se entregó y no se sustituye.`),
  ].join(' ');

/** How the sheet of a register is named where nobody can be asked. */
export const HOW_TO_MAP = 'Indique cuál hoja es con --map, por ejemplo --map plan="Hoja 3".';

/** What to do where nobody can be asked, where that is not what a person at the pane does. */
const WHAT_TO_DO: Readonly<Partial<Record<Problem['code'], string>>> = {
  unconfirmedReading:
    'Vea cómo se leyó con «validate --json» y confírmelo en el panel, o agregue --accept-reading.',
  contradictions: 'Corríjalo en el libro, o agregue --accept-contradictions.',
  twoPlans: HOW_TO_MAP,
  doubtfulPlan: HOW_TO_MAP,
};

/**
 * Returns a problem as one sentence for one line.
 * @example inOneLine({ code: 'noPlan' }) // => 'No se encontró el plan de trabajo. Ninguna hoja tiene …'
 */
export function inOneLine(problem: Problem): string {
  const { what, why, whatToDo } = problemText(problem);
  return `${what} ${why} ${WHAT_TO_DO[problem.code] ?? whatToDo}`;
}
