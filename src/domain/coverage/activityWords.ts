/** The words of one activity, prepared for the expressions of the keyword table. */
import type { CalendarDate } from '../dates/calendarDate';
import type { StemLine } from './expression';
import { anyMatches, compileExpression, firstEnd, stemLine } from './expression';
import { CLAUSE_END, stemsOf } from './stems';

/** What the matcher reads of an activity. */
export interface ActivityWords {
  readonly text: string;
  readonly deliverable: string;
  /** The texts of the sub-activities. */
  readonly childrenText: string;
  readonly end: CalendarDate | null;
}

/** An activity prepared for the expressions. */
export interface Words {
  /** Activity and deliverable, with a clause end in between. */
  readonly own: StemLine;
  /** The length of the activity's part of `own`. */
  readonly textLength: number;
  readonly stems: ReadonlySet<string>;
  readonly first: string;
  readonly isDraft: boolean;
  readonly approvesDraft: boolean;
  readonly source: ActivityWords;
}

/** Words with which any activity may lead up to the document it makes. */
const LEADING_UP = wordSet(
  'acuerdo documento oficio informe proyecto anteproyecto preliminar versión borrador ' +
    'aprobar autorizar emitir expedir elaborar generar presentar rendir someter consideración celebrar suscribir firmar ' +
    'formalizar remitir enviar entregar notificar comunicar informar determinar definir establecer fijar sesión ' +
    'consejo general estatal local electoral instituto ine opl utsi secretaría ejecutiva técnica comisión prep proceso ' +
    'integrar conformar crear designar realizar llevar cabo correspondiente mes mensual persona ' +
    'avisar dar preparar concluir contar recabar resolver mandar definitivo ' +
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
);
/** The document is already there and something is done with it. */
const ABOUT = ['presentar|exponer cotaprep', 'presentar|exponer .. partido'].map(compileExpression);
const ABOUT_FIRST = wordSet('revisar supervisar');
const SENDING = wordSet('remitir remisión enviar envío entregar');
const SESSION = ['sesión|reunión'].map(compileExpression);
const SESSION_FIRST = wordSet('celebrar sesión');

const DRAFT = ['proyecto', 'anteproyecto', 'preliminar', 'borrador'].map(compileExpression);
const APPROVING = ['aprobar', 'emitir', 'someter', 'expedir'].map(compileExpression);
const DEFINITIVE = ['definitivo|definitiva'].map(compileExpression);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(stemsOf(words));
}

/** Whether an activity sends a document rather than makes it, by its first word. */
export function isSending({ first }: Words): boolean {
  return SENDING.has(first);
}

/** Returns the words of an activity with what they say of drafts and approvals. */
export function prepareWords(source: ActivityWords): Words {
  const text = stemsOf(source.text);
  const deliverable = stemsOf(source.deliverable);
  const own = stemLine([...text, CLAUSE_END, ...deliverable]);
  const draftAt = firstEnd(DRAFT, stemLine(text));
  const draftInText = draftAt !== null;
  const draftInDeliverable = anyMatches(DRAFT, stemLine(deliverable));
  // "Proyecto de acuerdo por el que se aprueba" approves nothing yet: only what comes before the draft does.
  const approvesAt = firstEnd(APPROVING, own);
  const approves =
    anyMatches(DEFINITIVE, own) || (approvesAt !== null && (draftAt === null || approvesAt < draftAt));
  // "Aprobar el proyecto de acuerdo" whose deliverable is an "Acuerdo" makes the agreement.
  const makesFinal = approves && deliverable.length > 0 && !draftInDeliverable;
  const speaksOfDraft = draftInText || draftInDeliverable;
  return {
    own,
    textLength: stemLine(text).length,
    stems: new Set([...text, ...deliverable].filter((stem) => stem !== CLAUSE_END)),
    first: text[0] ?? '',
    isDraft: speaksOfDraft && !approves,
    approvesDraft: speaksOfDraft && approves && !makesFinal,
    source,
  };
}

/** What an activity does besides making the document, by how it begins. */
export type Opening = 'about' | 'session' | 'sending' | 'plain';

/** Returns how an activity begins. */
export function openingOf(words: Words): Opening {
  const { first, own } = words;
  if (ABOUT_FIRST.has(first) || anyMatches(ABOUT, own)) return 'about';
  if (SESSION_FIRST.has(first) && anyMatches(SESSION, own) && !anyMatches(APPROVING, own)) return 'session';
  return isSending(words) ? 'sending' : 'plain';
}

/**
 * How many words, up to where a document is named, have nothing to do with it. Those of the deliverable do not count:
 * there people write what they hand in and not what it is about.
 */
export function foreignWords(
  { own, textLength }: Words,
  end: number,
  vocabulary: ReadonlySet<string>,
): number {
  const lead = own.slice(0, Math.min(end, textLength)).split(' ');
  return lead.filter(
    (stem) => stem !== '' && stem !== CLAUSE_END && !LEADING_UP.has(stem) && !vocabulary.has(stem),
  ).length;
}
