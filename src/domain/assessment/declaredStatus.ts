/** What people write in Estado, read as a declaration. Dates decide the status; a declaration only speaks where they are silent. */
import { foldText } from '../text/foldText';
import { memoised } from '../text/memo';
import { DONE, DONE_WORD, saysNoMore } from './doneWords';

/** `none`: nothing written, or a mark for nothing such as NOD; `unknown`: something that is in no row of the table. */
export type DeclaredStatus = 'done' | 'inProgress' | 'notStarted' | 'notApplicable' | 'none' | 'unknown';

type KnownStatus = Exclude<DeclaredStatus, 'none' | 'unknown'>;

const anyOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'));

/** Stems without gender or number: `concluid` is concluida, concluido, concluidas, concluidos. Whole phrases only. */
const WORDS: Readonly<Record<KnownStatus, RegExp>> = {
  done: anyOf(
    DONE,
    /^(?:si|ok|verdadero|true|conclusion|done|completed?|closed|finished|x|✓|✔|✔️|☑)$/,
    /^ya(?: esta)?$/,
  ),
  inProgress: anyOf(
    /^(?:(?:aun|todavia) )?en (?:proceso|ejecucion|curso|desarrollo|marcha|tramite|revision|elaboracion|progreso|atencion|seguimiento|integracion)(?: .*)?$/,
    /^(?:avanzad|iniciad|comenzad|empezad)[oa]s?$/,
    /^(?:con )?avance(?: parcial)?$/,
    /^(?:parcial|parcialmente [a-z]+d[oa]s?)$/,
    /^(?:por (?:concluir|terminar|finalizar)|proceso|ejecucion|trabajando|permanente|continu[oa])$/,
    /^(?:in progress|doing|ongoing|started)$/,
    /^(?:(?:ahi )?va(?: bien| avanzando)?|en eso|haciendo(?:se)?)$/,
  ),
  notStarted: anyOf(
    /^(?:(?:aun|todavia) )?pendientes?(?: (?:de|por) .+)?$/,
    /^(?:(?:aun|todavia) )?(?:por|sin) (?:inicio|[a-z]+[aei]r(?:se)?)$/,
    new RegExp(
      `^(?:(?:aun|todavia) )?no (?:se (?:ha )?)?(?:${DONE_WORD}|(?:inici|comenz|empez)(?:ad[oa]s?|o))$`,
    ),
    /^(?:programad|planead|planificad|agendad|diferid|pospuest|reprogramad|aplazad|suspendid|detenid|vencid|atrasad|retrasad)[oa]s?$/,
    /^(?:en (?:espera|pausa)|proxim[oa]s?|sin avances?|por vencer|no|falso|false|en tiempo|con (?:retraso|atraso))$/,
    /^(?:(?:aun|todavia) )?faltan?$|^(?:not started|to[- ]do|open|abiert[oa]s?)$/,
  ),
  notApplicable: anyOf(
    /^(?:cancelad|descartad|eliminad)[oa]s?$/,
    /^(?:(?:ya )?no (?:aplica|aplicable|procede|es aplicable)|n ?[/.] ?a\.?|na|sin efectos?)$/,
  ),
};

const STATUSES = Object.keys(WORDS) as readonly KnownStatus[];

/** What people write where there is nothing to declare: it is as good as blank. */
const NOTHING = /^(?:nod|[ns] ?\/ ?d|n\.d\.?|sin (?:dato|datos|informacion)|no disponible|[-–—_. ]+)$/;

/** Of «En proceso → Concluida» only its parts say something. */
const BECAME = /→|[-=]>/;

/** «3 de 3», or a share whose sign or whose format is not seen. A lower number may be a code, and 1 all or a hundredth. */
const SHARE = /^((?:0|[1-9]\d+)(?:[.,]\d+)?|\d{1,3} de (\d+))$/i;

const PERCENTAGE =
  /^(?:(?:avance|con|al)(?: de| del)?:? )?(\d{1,3}(?:[.,]\d+)?) ?%(?: (?:de )?(?:avance|complet[oa]))?$/;

/**
 * Reads the text of an Estado cell.
 * @example readDeclaredStatus('CONCLUÍDA.') // => 'done'
 * @example readDeclaredStatus('80 %') // => 'inProgress'
 * @example readDeclaredStatus('quién sabe') // => 'unknown'
 */
export const readDeclaredStatus: (text: string) => DeclaredStatus = memoised((text) => {
  const folded = foldText(withoutEmoji(text))
    .replace(/^["'«(¿¡-]+|["'».,;:)!?-]+$/g, '')
    .trim();
  if (folded === '' || NOTHING.test(folded)) return 'none';
  if (BECAME.test(folded)) return 'unknown';
  const percentage = PERCENTAGE.exec(folded);
  if (percentage !== null && !ASKS.test(text))
    return byPercentage(Number((percentage[1] ?? '').replace(',', '.')));
  const status = STATUSES.find((each) => WORDS[each].test(folded)) ?? 'unknown';
  const isDoubtful =
    (isClosing(status) && ASKS.test(text)) || (status === 'done' && DONE.test(folded) && !saysNoMore(text));
  return isDoubtful ? 'unknown' : status;
});

/** Words that leave it open whether what is called cancelled is cancelled. */
const DOUBT = /\b(?:no|sin|falta\w*|pendientes?|excepto|salvo|quiza\w*|tal vez|aun|todavia)\b|\?/;
/** «¿Concluida?»: whoever writes it does not know. */
const ASKS = /[¿?]/;
const isClosing = (status: DeclaredStatus): boolean => status === 'done' || status === 'notApplicable';

/** Where one part of a cell ends and another begins: «Verde - concluida», «2. En proceso», «Concluida (con oficio)». */
const BETWEEN_PARTS = /→|[-=]+>|\s[-–—]+\s|[:,.]+(?!\d)|[;()[\]{}|•·\n]+|\s\/\s/;
/** What does not change the state beside it: a colour, a number, a word for the column. */
const BESIDE =
  /^(?:(?:en )?(?:verde|amarill[oa]|roj[oa]|ambar|naranja|gris|azul|blanc[oa]|negr[oa]|semaforo|estado|estatus|status|actividad|tarea)\b|\d{1,2}\b|[a-e]\b)[ )-]*/;
/** A part as short as a yes or a no is too little among other words. */
const SHORTEST_PART = 4;

/** The state of one part of a cell. */
function statusOfPart(part: string): DeclaredStatus {
  const own = readDeclaredStatus(part);
  if (own !== 'unknown') return own;
  const folded = foldText(part).trim();
  const bare = folded.replace(BESIDE, '');
  if (bare === folded) return 'unknown';
  return bare === '' ? 'none' : statusOfPart(bare);
}

/**
 * Reads an Estado cell that may say more than its state: where its parts hold exactly one known state, that one. What is done
 * with something still missing is not known.
 * @example readStatusAmongWords('Verde - concluida') // => 'done'
 * @example readStatusAmongWords('Concluida, falta firma') // => 'unknown'
 * @example readStatusAmongWords('3 de 3') // => 'done'
 */
export const readStatusAmongWords: (text: string) => DeclaredStatus = memoised((text) => {
  const whole = readDeclaredStatus(text);
  if (whole !== 'unknown') return whole;
  const [share, , of = 100] = SHARE.exec(text.trim()) ?? [];
  if (share !== undefined) return byPercentage((parseFloat(share.replace(',', '.')) * 100) / Number(of));
  const all = withoutEmoji(text).split(BETWEEN_PARTS);
  const parts = all.filter((part) => part.trim().length >= SHORTEST_PART);
  const states = new Map(parts.map((part) => [part, statusOfPart(part)]));
  const known = new Set([...states.values()].filter((state) => state !== 'unknown' && state !== 'none'));
  const [state, another] = known;
  if (state === undefined || another !== undefined) return 'unknown';
  const others = all.filter((part) => (states.get(part) ?? 'unknown') === 'unknown');
  const leavesOpen = (part: string): boolean =>
    state === 'done' ? !saysNoMore(part) : state === 'notApplicable' && DOUBT.test(foldText(part));
  return others.some(leavesOpen) ? 'unknown' : state;
});

/** Marks that say by themselves that something is done. */
export const TICK = /[✅☑✔✓]/u;
/** Marks that say by themselves that something is not done. */
const CROSS = /^[✗✘☐❌✖]\u{FE0F}?$/u;
const EMOJI = /[\p{Extended_Pictographic}\u{FE0F}\u{200D}]/gu;

/** The words beside the emoji of a cell, or what its mark alone says. */
function withoutEmoji(text: string): string {
  if (CROSS.test(text.trim())) return 'no';
  const words = text.replace(EMOJI, '').trim();
  return words === '' && TICK.test(text) ? 'ok' : words || text;
}

function byPercentage(percentage: number): DeclaredStatus {
  if (percentage > 100) return 'unknown';
  if (percentage === 100) return 'done';
  return percentage > 0 ? 'inProgress' : 'notStarted';
}
