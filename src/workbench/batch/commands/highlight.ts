/** `highlight`: saves the workbook with its overdue activities highlighted, or with the highlight removed. */
import type { HighlightOutcome } from '../../../app/highlightOverdue';
import { highlightOverdue } from '../../../app/highlightOverdue';
import type { RemovalOutcome } from '../../../app/removeHighlight';
import { removeHighlight } from '../../../app/removeHighlight';
import { ok } from '../../../domain/result';
import { BatchRefusal } from '../shared/batchRefusal';
import { bookCommand } from '../shared/bookCommand';
import { ACCEPT_READING, OUT } from '../shared/options';
import { counted, savedIn } from '../shared/sentences';

export const highlight = bookCommand({
  name: 'highlight',
  usage: 'LIBRO.xlsx --out SALIDA.xlsx [--today …] [--remove]',
  about: 'resalta en el plan lo vencido, lo que está por vencer y lo concluido con retraso',
  options: {
    out: OUT,
    'accept-reading': ACCEPT_READING,
    remove: { type: 'boolean', about: 'quita el resaltado' },
  },
  parse: (args) => ({ out: args.required('out', args.text('out')), remove: args.flag('remove') }),
  run: async (book, { out, remove }, options) => {
    if (remove) {
      const done = await removeHighlight(book.port);
      return done.ok ? ok({ text: removalSummary(done.value, out), saves: 'workbook' }) : done;
    }
    const done = await highlightOverdue(book.port, options);
    if (done.ok && !hasEnds(done.value)) throw new BatchRefusal(NO_ENDS);
    return done.ok ? ok({ text: summary(done.value, out), saves: 'workbook' }) : done;
  },
});

const NO_ENDS =
  'No se resaltó nada ni se guardó el libro: no se sabe qué columna del plan es «Término». Confírmela en el panel y repita.';

/** Taken as it was read, a plan may have no end by which a row could be marked. */
const hasEnds = ({ assessed: { plan } }: HighlightOutcome): boolean =>
  plan.parts.some(({ columns }) => columns.end !== undefined);

function summary(outcome: HighlightOutcome, out: string): string {
  const { overdue, dueSoon, doneLate, rowsLeftOut, isRefreshed, changed } = outcome;
  const figures = `${counted(overdue, 'vencida', 'vencidas')}, ${dueSoon} por vencer, ${counted(doneLate, 'concluida', 'concluidas')} con retraso`;
  const done = changed ? 'Se resaltó el plan' : 'El plan ya estaba resaltado';
  return [
    `${done}: ${figures}.`,
    ...(rowsLeftOut > 0
      ? [
          `${counted(rowsLeftOut, 'fila no se pudo', 'filas no se pudieron')} resaltar: su número está en blanco o repetido, o su fecha no se entiende.`,
        ]
      : []),
    ...(isRefreshed
      ? ['El plan sale de una tabla dinámica o de una consulta: después de actualizarla, resalte otra vez.']
      : []),
    savedIn(out),
  ].join('\n');
}

function removalSummary({ rules, names }: RemovalOutcome, out: string): string {
  const done = rules + names === 0 ? 'El libro no tenía resaltado.' : 'Se quitó el resaltado.';
  return `${done}\n${savedIn(out)}`;
}
