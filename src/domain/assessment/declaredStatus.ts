/** What people write in Estado, read as a declaration. Dates decide the status; a declaration only speaks where they are silent. */
import { foldText } from '../text/foldText';
import { memoised } from '../text/memo';

/** `none`: nothing written, or a mark for nothing such as NOD; `unknown`: something that is in no row of the table. */
export type DeclaredStatus = 'done' | 'inProgress' | 'notStarted' | 'notApplicable' | 'none' | 'unknown';

type KnownStatus = Exclude<DeclaredStatus, 'none' | 'unknown'>;

/** Stems without gender or number: `concluid` is concluida, concluido, concluidas, concluidos. Whole phrases only. */
const WORDS: Readonly<Record<KnownStatus, readonly RegExp[]>> = {
  done: [
    /^(?:ya )?(?:concluid|terminad|finalizad|entregad|cumplid|realizad|celebrad|complet|completad|ejecutad|atendid|aprobad|enviad|remitid|presentad|publicad|instalad|hech|list|cerrad)[oa]s?(?: (?:con (?:retraso|atraso|desfase)|fuera de (?:plazo|tiempo)|extemporane[oa]s?|en (?:tiempo(?: y forma)?|plazo)|a tiempo))?$/,
    /^(?:ya )?(?:se )?(?:concluyo|termino|cumplio|entrego|realizo|celebro|aprobo|envio|remitio|presento|publico|hizo)(?: (?:a|al|el|en|con) .*)?$/,
    /^(?:si|ok|verdadero|true|conclusion|x|✓|✔|✔️|☑)$/,
  ],
  inProgress: [
    /^(?:(?:aun|todavia) )?en (?:proceso|ejecucion|curso|desarrollo|marcha|tramite|revision|elaboracion|progreso|atencion|seguimiento|integracion)(?: .*)?$/,
    /^(?:avanzad|iniciad|comenzad|empezad)[oa]s?$/,
    /^(?:con )?avance(?: parcial)?$/,
    /^(?:parcial|parcialmente (?:cumplid|concluid|realizad|atendid)[oa]s?)$/,
    /^(?:por (?:concluir|terminar|finalizar)|proceso|ejecucion|trabajando|permanente|continu[oa])$/,
  ],
  notStarted: [
    /^(?:(?:aun|todavia) )?pendientes?(?: (?:de|por) .+)?$/,
    /^(?:(?:aun|todavia) )?(?:por|sin) (?:iniciar|inicio|comenzar|empezar|realizar|ejecutar|atender|hacer|entregar|celebrar|remitir|enviar)$/,
    /^(?:(?:aun|todavia) )?no (?:se ha )?(?:iniciad|comenzad|empezad|realizad|concluid|cumplid|entregad|terminad|atendid|celebrad)[oa]s?$/,
    /^(?:programad|planead|agendad|diferid|pospuest|reprogramad|aplazad|suspendid|detenid|vencid|atrasad|retrasad)[oa]s?$/,
    /^(?:en (?:espera|pausa)|proxim[oa]s?|sin avances?|por vencer|no|falso|false|con (?:retraso|atraso))$/,
  ],
  notApplicable: [
    /^(?:cancelad|descartad|eliminad)[oa]s?$/,
    /^(?:(?:ya )?no (?:aplica|aplicable|procede|es aplicable)|n ?[/.] ?a\.?|na|sin efectos?)$/,
  ],
};

/** What people write where there is nothing to declare: it is as good as blank. */
const NOTHING = /^(?:nod|[ns] ?\/ ?d|n\.d\.?|sin (?:dato|datos|informacion)|no disponible|[-–—_. ]+)$/;

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
  const percentage = PERCENTAGE.exec(folded);
  if (percentage !== null) return byPercentage(Number((percentage[1] ?? '').replace(',', '.')));
  for (const [status, patterns] of Object.entries(WORDS) as [KnownStatus, readonly RegExp[]][]) {
    if (patterns.some((pattern) => pattern.test(folded))) return status;
  }
  return 'unknown';
});

/** Marks that say by themselves that something is done. */
const DONE_MARK = /[✅☑✔]/u;
const EMOJI = /[\p{Extended_Pictographic}\u{FE0F}\u{200D}]/gu;

/** The words beside the emoji of a cell, or what its mark alone says. */
function withoutEmoji(text: string): string {
  const words = text.replace(EMOJI, '').trim();
  return words === '' && DONE_MARK.test(text) ? 'ok' : words || text;
}

function byPercentage(percentage: number): DeclaredStatus {
  if (percentage > 100) return 'unknown';
  if (percentage === 100) return 'done';
  return percentage > 0 ? 'inProgress' : 'notStarted';
}
