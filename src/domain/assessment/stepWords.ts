/** What the words of a step say: what it does, and when it is due: a term of its own after what goes before, or only if something happens. */
import { foldText } from '../text/foldText';

const NUMBERS: Readonly<Record<string, number>> = {
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  quince: 15,
};
const NUMBER = `(\\d{1,2}|${Object.keys(NUMBERS).join('|')})`;
/** A term counted from an approval or a session; working days are not natural ones and are left to the planned end. */
const OWN_TERM = new RegExp(
  `\\b${NUMBER} (?:\\(\\d{1,2}\\) )?dias(?: naturales)?(?: (?:posteriores|despues|siguientes|contados))`,
);
const CONDITIONAL =
  /^\W*en su caso\b|\(en su caso\)|\b(?:solo|solamente|unicamente) (?:si|en caso)\b|(?<!(?:determinar|definir|decidir|verificar|revisar|analizar|evaluar|valorar) )\bsi (?:hay|se (?:cuenta|contrata|requiere)|existen?|los? hubiere|las? hubiere|aplica|procede|corresponde|es (?:necesario|el caso|procedente))\b|\ben caso de (?:que|ser|existir|haber|requerirse|contar|no)\b|\bde (?:ser (?:el caso|necesario|procedente)|existir|haber|requerirse)\b|\bcuando (?:aplique|proceda|se requiera)\b/;

/**
 * The natural days that a step has, by its own words, after what it follows.
 *
 * @returns `null` where its words say none, or count working days
 * @example ownTerm('Remitir el plan dentro de los cinco días posteriores a su aprobación') // => 5
 */
export function ownTerm(text: string): number | null {
  const written = OWN_TERM.exec(foldText(text))?.[1];
  if (written === undefined) return null;
  return NUMBERS[written] ?? Number(written);
}

/**
 * Whether a step is to be done only if something happens that its plan cannot know: it is never overdue by itself. «En su caso» in the middle of a text is about a part of it.
 *
 * @example isConditional('En su caso, atender las observaciones del INE') // => true
 * @example isConditional('Integrar el COTAPREP') // => false
 */
export function isConditional(text: string): boolean {
  return CONDITIONAL.test(foldText(text));
}

/** What a step does with its document. */
export type StepKind = 'preparing' | 'approving' | 'sending' | 'other';

const STEP_WORDS: readonly { readonly kind: StepKind; readonly first: RegExp }[] = [
  {
    kind: 'sending',
    first:
      /^(?:remi(?:tir(?:l[oa]s?)?|sion)|envi(?:ar(?:l[oa]s?)?|o)|(?:entregar?|(?:comunicar|notificar)(?:l[oa]s?)?) (?:(?:al?|a la|ante el|ante la) )?(?:ine|utsi|unidad tecnica|instituto nacional)|entrega(?:r(?:l[oa]s?)?)?\b.*\b(?:al|a la|ante el|ante la) (?:ine|utsi|unidad tecnica|instituto nacional))\b/,
  },
  {
    kind: 'approving',
    first:
      /^(?:(?:aproba(?:r|cion)|emitir el acuerdo|someter a aprobacion)\b|celebra(?:r|cion)\b.*\bsesion\b.*\baproba(?:r|cion)\b)/,
  },
  { kind: 'preparing', first: /^(?:integra(?:r|cion)|elabora(?:r|cion)|redactar|redaccion)\b/ },
];

/**
 * Returns what a step does, by its first words.
 * @example stepKind('Remitir al INE el acuerdo aprobado') // => 'sending'
 */
export function stepKind(name: string): StepKind {
  const folded = foldText(name);
  return STEP_WORDS.find(({ first }) => first.test(folded))?.kind ?? 'other';
}

const TO_INE = /\b(?:ine|utsi|unidad tecnica|instituto nacional)\b/;
/** Others to whom a plan sends its documents, by how a text names them. */
const TO_OTHERS =
  /\b(?:al|a la|a los|a las|a) (?:consej|pleno|comision|comite|cotaprep|partido|president|presidencia|secretari|integrantes|miembros|representa|direccion|areas?\b|organos?\b|proveedor|tercero|entes?\b|audit|medios|difusor|ciudadan)/;

/**
 * Whether the deed of a step is to send its document to the INE: it names the INE, or nobody else to whom it sends.
 *
 * @example sendsToIne('Remisión del informe a la UTSI del INE') // => true
 * @example sendsToIne('Enviar el informe a la Comisión') // => false
 */
export function sendsToIne(name: string): boolean {
  const folded = foldText(name);
  return stepKind(name) === 'sending' && (TO_INE.test(folded) || !TO_OTHERS.test(folded));
}

/**
 * Whether a step is about a draft.
 * @example isAboutDraft('Remitir al INE el proyecto de acuerdo') // => true
 */
export function isAboutDraft(name: string): boolean {
  return /proyecto|preliminar|borrador|propuesta/.test(foldText(name));
}

const AFTER_DELIVERY =
  /^(?:publica(?:r|cion)|difu(?:ndir|sion)|archiva(?:r|do)|atender|atencion|solventa(?:r|cion)|subsana(?:r|cion)|(?:dar )?(?:seguimiento|respuesta))\b/;

/**
 * Whether a step follows from what was handed in, and so is not done with it.
 * @example followsDelivery('Publicar el informe en el portal') // => true
 */
export function followsDelivery(name: string): boolean {
  return AFTER_DELIVERY.test(foldText(name));
}
