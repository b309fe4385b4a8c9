/** `session`: saves the workbook with the call, the attendance list and the minutes of a session. */
import type { SessionDocumentsOutcome, SessionPlace } from '../../../app/makeSessionDocuments';
import { makeSessionDocuments } from '../../../app/makeSessionDocuments';
import { ok } from '../../../domain/result';
import type { SessionDocumentKind } from '../../../domain/sessionDocuments/sessionDocument';
import { foldText } from '../../../domain/text/foldText';
import { WrongArgument } from '../shared/arguments';
import { bookCommand } from '../shared/bookCommand';
import type { ExcelCost, JsonObject } from '../shared/json';
import { inJson, iso } from '../shared/json';
import { JSON_OUTPUT, OUT, PAPER, paperOf } from '../shared/options';
import { counted, savedIn, settingsByHand } from '../shared/sentences';

/** Documents by the names a person may give them, folded; in the order in which they are made. */
const DOCUMENTS: Readonly<Record<string, SessionDocumentKind>> = {
  convocatoria: 'convocation',
  asistencia: 'attendance',
  minuta: 'minutes',
};

export const session = bookCommand({
  name: 'session',
  usage:
    'LIBRO.xlsx --session "Sesiones!5" --out SALIDA.xlsx [--document convocatoria|asistencia|minuta] [--paper …] [--json]',
  about: 'la convocatoria, la lista de asistencia y la minuta de una sesión; sin --document, las tres',
  options: {
    out: OUT,
    session: { type: 'string', value: '"Sesiones!5"', about: 'la fila de la sesión, con su hoja o sin ella' },
    document: {
      type: 'string',
      multiple: true,
      value: 'convocatoria|asistencia|minuta',
      about: 'solo este documento; se puede repetir',
    },
    paper: PAPER,
    json: JSON_OUTPUT,
  },
  parse: (args) => ({
    out: args.required('out', args.text('out')),
    session: sessionOf(args.required('session', args.text('session'))),
    documents: documentsOf(args.texts('document') ?? Object.keys(DOCUMENTS)),
    paper: paperOf(args),
    json: args.flag('json'),
  }),
  run: async (book, { session: place, documents, paper, json, out }, options) => {
    const made = await makeSessionDocuments(book.port, { ...options, session: place, documents, paper });
    if (!made.ok) return made;
    const text = json ? inJson(sessionJson(made.value, book.cost())) : summary(made.value, out);
    return ok({ text, saves: 'workbook' });
  },
});

/** A row, or a sheet and a row: `5`, `Sesiones!5`. */
function sessionOf(text: string): SessionPlace {
  const [, sheet, row = ''] = /^(?:(.+)!)?([1-9]\d{0,6})$/s.exec(text.trim()) ?? [];
  if (row === '') {
    throw new WrongArgument(
      `La opción --session espera la fila de la sesión (por ejemplo 5 o "Sesiones!5"), y recibió «${text}».`,
    );
  }
  return sheet === undefined ? { row: Number(row) } : { sheet, row: Number(row) };
}

function documentsOf(names: readonly string[]): readonly SessionDocumentKind[] {
  const asked = names.map((name) => {
    const folded = foldText(name);
    const kind = Object.hasOwn(DOCUMENTS, folded) ? DOCUMENTS[folded] : undefined;
    if (kind === undefined) {
      throw new WrongArgument(
        `La opción --document espera convocatoria, asistencia o minuta, y recibió «${name}».`,
      );
    }
    return kind;
  });
  return Object.values(DOCUMENTS).filter((kind) => asked.includes(kind));
}

/** Each document's sheet, what it leaves blank, and what it cost. */
function sessionJson({ documents, settingsNotTaken }: SessionDocumentsOutcome, excel: ExcelCost): JsonObject {
  return {
    documents: documents.map(({ document, sheet }) => ({
      kind: document.kind,
      session: document.session,
      day: iso(document.day),
      sheet: sheet.sheet,
      pages: sheet.pages,
      leftBlank: document.leftBlank,
    })),
    settingsNotTaken,
    excel: { ...excel },
  };
}

/** The documents, and what is left to write by hand. */
function summary({ documents, settingsNotTaken }: SessionDocumentsOutcome, out: string): string {
  const blanks = new Set(documents.flatMap(({ document }) => document.leftBlank));
  return [
    ...documents.map(
      ({ sheet }) => `Se agregó la hoja «${sheet.sheet}», de ${counted(sheet.pages, 'página', 'páginas')}.`,
    ),
    ...blanks,
    ...settingsByHand(settingsNotTaken),
    savedIn(out),
  ].join('\n');
}
