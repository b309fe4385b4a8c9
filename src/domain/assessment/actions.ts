/** What can be done about a finding from where it stands: which cell to go to, what to write in it, what to link or justify. */
import type { CellRef } from '../registers/cell';
import { cellAddress } from '../registers/cell';
import type { Activity } from '../registers/records';
import type { PlanField, PlanHeadings } from '../registers/planHeadings';
import type { Assessment, FindingPlace, Fix } from './assessment';
import { fixedText } from './fixTexts';
import { delayCause } from './deliveryDelay';
import type { RuleId } from './ruleIds';
import { sendsToIne } from './stepWords';

/** What a rule asks for: which field of the row, and what to write there. Without a field, the finding's own cell. */
interface Act {
  readonly kind: 'fill' | 'justify' | 'link';
  readonly field: PlanField | null;
  readonly write: string;
  /** The whole sentence, where what is asked for is no cell of the finding: a row that is not there yet. */
  readonly elsewhere?: string;
}

/** One thing that can be done, with its sentence in es-MX. */
export type FindingAction =
  | { readonly kind: 'goTo'; readonly cell: CellRef; readonly text: string }
  | { readonly kind: 'correct'; readonly fix: Fix; readonly text: string }
  | {
      /** Write a datum, write a cause, or say which document an activity answers. */
      readonly kind: Act['kind'];
      /** `null` where the sheet lacks the column, or the place is no cell. */
      readonly cell: CellRef | null;
      /** The heading of the column; `null` for the finding's own cell. */
      readonly column: string | null;
      readonly text: string;
    };

const fill = (field: PlanField | null, write: string): Act => ({ kind: 'fill', field, write });
const justify = (write: string, field: PlanField | null = 'notes'): Act => ({
  kind: 'justify',
  field,
  write,
});
const elsewhere = (text: string): Act => ({ kind: 'fill', field: null, write: '', elsewhere: text });
const LINK: Act = { kind: 'link', field: 'anexo13', write: 'el documento y la etapa' };

const NUMBER = fill('number', 'el número que le corresponde');
const DATE = fill(null, 'la fecha completa, con día, mes y año');
const OTHER_END = fill('end', 'otra fecha');
const DONE_ON = fill('completed', 'la fecha en que se concluyó');
/** Of a row that sends to the INE: its sending is its conclusion. */
const SENT_ON = fill('sentToIne', 'la fecha en que se remitió');
const STATUS = fill('status', 'el estado que le corresponde');
const DELAY = justify('la causa del retraso');

/** What each rule asks for; what is not in a cell of the plan is written in the finding's own cell. */
const ACTS: Readonly<Record<RuleId, readonly Act[]>> = {
  'PLAN-NUM-01': [NUMBER],
  'PLAN-NUM-02': [NUMBER],
  'PLAN-NUM-03': [NUMBER],
  'PLAN-NUM-04': [NUMBER],
  'PLAN-NUM-05': [NUMBER],
  'PLAN-NUM-06': [NUMBER],
  'PLAN-NUM-07': [],
  'PLAN-TXT-01': [fill('name', 'en qué consiste')],
  'PLAN-TXT-02': [fill('deliverable', 'el documento que se entrega')],
  'PLAN-TXT-03': [fill('area', 'el área que responde por ella')],
  'PLAN-TXT-04': [fill('area', 'el área que responde por ella')],
  'PLAN-TXT-05': [],
  'CEL-01': [fill(null, 'el dato')],
  'DATE-01': [DATE],
  'DATE-02': [DATE],
  'DATE-03': [DATE],
  'DATE-04': [DATE],
  'DATE-05': [DATE],
  'DATE-06': [DATE],
  'DATE-07': [DATE],
  'DATE-08': [DATE],
  'PLAN-DATE-01': [fill(null, 'la fecha correcta')],
  'PLAN-DATE-02': [fill(null, 'una fecha dentro del periodo de su actividad')],
  'PLAN-DATE-03': [DONE_ON],
  'PLAN-DATE-04': [fill('end', 'la fecha en que debe concluir')],
  'PLAN-DATE-05': [fill('end', 'la fecha correcta')],
  'PLAN-EST-01': [fill('status', 'Concluida, En proceso, Pendiente, Cancelada o No aplica')],
  'PLAN-EST-02': [DONE_ON],
  'PLAN-EST-03': [STATUS],
  'PLAN-EST-04': [STATUS, DONE_ON],
  'PLAN-EST-05': [justify('por qué no aplica')],
  'PLAN-EST-06': [STATUS, LINK],
  'PLAN-EST-07': [STATUS],
  'PLAN-VEN-01': [DONE_ON, DELAY],
  'PLAN-VEN-02': [DONE_ON],
  'PLAN-VEN-03': [DELAY],
  'PLAN-EVI-01': [fill('evidence', 'el documento o el oficio que la respalda')],
  'PLAN-SEC-01': [fill('sentToIne', 'la fecha en que se remitió lo aprobado')],
  'PLAN-SEC-02': [fill('end', 'una fecha posterior a la aprobación')],
  'PLAN-SEC-03': [fill('end', 'una fecha con margen después de la aprobación')],
  'PLAN-SEC-04': [fill(null, 'una fecha posterior a la de su proyecto')],
  'PLAN-SEC-05': [fill(null, 'una fecha posterior a la integración del COTAPREP')],
  'PLAN-SEC-06': [fill(null, 'una fecha anterior al primer simulacro')],
  'PLAN-SEC-07': [fill('end', 'una fecha anterior a la jornada')],
  'PLAN-SEC-08': [fill('evidence', 'el informe del simulacro')],
  'PLAN-SEC-09': [DONE_ON],
  'PLAN-SEC-10': [fill(null, 'el oficio o el acuse')],
  'PLAN-SEC-11': [DELAY],
  'PLAN-SEC-12': [fill(null, 'una fecha posterior a lo que hace constar')],
  'PLAN-FEC-01': [OTHER_END],
  'PLAN-FEC-02': [OTHER_END],
  'PLAN-FEC-03': [OTHER_END],
  'A13-01': [fill(null, 'una fecha que no pase de la legal')],
  'A13-02': [LINK],
  'A13-03': [DELAY],
  'A13-04': [SENT_ON, DELAY],
  'A13-05': [LINK],
  'A13-06': [LINK],
  'A13-07': [LINK],
  'A13-08': [elsewhere('Escriba las fechas que faltan en la hoja de los datos del proceso.')],
  'A13-09': [fill(null, 'la fecha de un domingo anterior a la jornada')],
  'A13-10': [fill(null, 'quién verificó la fecha')],
  'A13-11': [fill(null, 'el dato que falta')],
  'A13-12': [STATUS],
  'A13-13': [SENT_ON],
  'SES-01': [fill(null, 'el órgano o el tipo de sesión')],
  'SES-02': [fill(null, 'el número que le corresponde')],
  'SES-03': [fill(null, 'la fecha en que se celebró')],
  'SES-04': [fill(null, 'Celebrada, Diferida o Cancelada')],
  'SES-05': [fill(null, 'el orden del día, un punto por renglón')],
  'SES-06': [
    elsewhere(
      'Agregue en la hoja de sesiones una fila con la sesión del mes que falta o, si no se celebró, con «No celebrada» y la causa.',
    ),
  ],
  'SES-07': [fill(null, 'la fecha correcta')],
  'SES-08': [fill(null, 'cuántas personas asistieron')],
  'SES-09': [fill(null, 'cuántas personas asistieron')],
  'SES-10': [fill(null, 'la clave correcta del acuerdo')],
  'SES-11': [fill(null, 'el orden del día con su numeración corrida')],
  'SES-12': [fill(null, 'la fecha en que se convocó')],
  'SES-13': [fill(null, 'la fecha del acta')],
  'SES-14': [fill(null, 'en qué va el acta, o que se aprobó')],
  'INT-01': [elsewhere('Agregue en la hoja de integrantes el alta o la baja que falta.')],
  'INT-02': [
    elsewhere('Agregue en la hoja de integrantes una fila con el cargo «Secretaría Técnica» y su alta.'),
  ],
  'INT-03': [
    elsewhere(
      'Agregue en la hoja de integrantes una fila con la persona sustituta, su alta y a quién sustituye.',
    ),
  ],
  'INT-04': [fill(null, 'la fecha correcta')],
  'INT-05': [elsewhere('Borre la fila que sobra o anote en ella su baja.')],
  'INT-06': [elsewhere('Anote en la hoja de integrantes la baja que falta.')],
  'INT-07': [fill(null, 'la clave del acuerdo de designación')],
  'INT-08': [fill(null, 'el cargo que le corresponde')],
  'INT-09': [fill(null, 'el órgano')],
  'ACU-01': [fill(null, 'la clave completa: siglas, órgano, número y año')],
  'ACU-02': [fill(null, 'la clave que le corresponde')],
  'ACU-03': [fill(null, 'la fecha correcta')],
  'ACU-04': [fill(null, 'la fecha que dice el acuerdo')],
  'ACU-05': [fill(null, 'la fecha que dice el acuerdo')],
  'ACU-06': [fill(null, 'la fecha que dice el acuerdo')],
  'ACU-07': [fill(null, 'la fecha del oficio con que se remitió')],
  'ACU-08': [fill(null, 'la fecha del oficio con que se remitió')],
  'AVA-01': [fill(null, 'la letra o el nombre del apartado')],
  'AVA-02': [fill(null, 'el avance tal como es')],
  'AVA-03': [fill(null, 'el avance tal como es')],
  'PRO-01': [fill(null, 'la fecha de la jornada electoral')],
  'PRO-02': [fill(null, 'la fecha de la jornada electoral')],
  'PRO-03': [elsewhere('Escriba los datos que faltan en la hoja de los datos del proceso.')],
  'PRO-04': [fill(null, 'la fecha que le corresponde')],
  'PRO-05': [fill(null, 'el dato correcto, o nada')],
  'PRO-06': [fill(null, 'el dato completo')],
  'PRO-07': [elsewhere('Escriba en la hoja del calendario las fechas del plan propio.')],
};

/** What is asked for at a place: a place may ask for another datum than its rule, in its own cell. */
function actAt(act: Act, { write }: FindingPlace): Act {
  return act.kind === 'fill' && write !== undefined ? { ...act, field: null, write } : act;
}

const LINK_IN_PANE =
  'Vincule en el panel la actividad que le corresponde, con «Vincular con…», o agregue una.';

/** What a plan calls its columns, and whether it has that of the links. */
interface Plan {
  readonly headings: PlanHeadings;
  readonly hasLinks: boolean;
}

const shortAddress = (cell: CellRef): string => cellAddress(cell).slice(cell.sheet.length + 1);

function actionOf(
  { kind, field, write, elsewhere: sentence }: Act,
  place: FindingPlace,
  activity: Activity | undefined,
  { headings, hasLinks }: Plan,
): readonly FindingAction[] {
  if (sentence !== undefined) return [{ kind, cell: null, column: null, text: sentence }];
  if (kind === 'link' && !hasLinks) return [{ kind, cell: null, column: null, text: LINK_IN_PANE }];
  if (field === null || activity === undefined) {
    // What lies in no cell is said by the finding itself.
    if (place.cell === null)
      return kind === 'link'
        ? [
            {
              kind,
              cell: null,
              column: headings.anexo13,
              text: `Anote ${write} en la columna ${headings.anexo13} de la actividad que le corresponde, o agregue una.`,
            },
          ]
        : [];
    return [
      {
        kind,
        cell: place.cell,
        column: null,
        text: `Escriba ${write} en la celda ${shortAddress(place.cell)}.`,
      },
    ];
  }
  const column = headings[field];
  const cell = activity[field]?.cell ?? null;
  const text =
    cell === null
      ? `Agregue la columna ${column} y escriba ${write}.`
      : `Escriba ${write} en ${column} (${shortAddress(cell)}).`;
  return [{ kind, cell, column, text }];
}

function correction(fix: Fix, headings: PlanHeadings): string {
  const address = shortAddress(fix.cell);
  return fix.kind === 'link'
    ? `Anote «${fix.after}» en ${headings.anexo13} (${address}).`
    : `Cambie «${fix.before}» por ${fixedText(fix)} en la celda ${address}.`;
}

/**
 * Returns the function that says what can be done at each place of a finding, in the order in which it is offered: go to the
 * cell, take the repair, write, link, justify.
 *
 * @example actionsIn(assessment)('PLAN-VEN-01', finding)
 *   // => [{ kind: 'goTo', … }, { kind: 'fill', column: 'Fecha de cumplimiento', text: 'Escriba la fecha en que se concluyó en Fecha de cumplimiento (H7).' }, …]
 */
export function actionsIn({
  activities,
  deliveries,
  headings,
}: Pick<Assessment, 'activities' | 'deliveries' | 'headings'>): (
  rule: RuleId,
  place: FindingPlace,
) => readonly FindingAction[] {
  const byRow = new Map(
    activities.map((assessed) => {
      const { sheet, row } = assessed.activity.number.cell;
      return [`${sheet} ${row}`, assessed] as const;
    }),
  );
  const owed = new Map(deliveries.map((each) => [each.delivery.id, each]));
  const plan = { headings, hasLinks: activities.some(({ activity }) => activity.anexo13 !== null) };
  return (rule, place) => {
    const { cell, fix } = place;
    const assessed = cell === null ? undefined : byRow.get(`${cell.sheet} ${cell.row}`);
    const activity = assessed?.activity;
    const sendingRows = owed.get(place.delivery ?? '')?.sendingRows ?? [];
    const hasCause = delayCause({ sendingRows }, assessed) !== null;
    const isSending = rule === 'PLAN-VEN-01' && activity !== undefined && sendsToIne(activity.name.value);
    return [
      ...(cell === null
        ? []
        : [{ kind: 'goTo', cell, text: `Vaya a la celda ${shortAddress(cell)}.` } as const]),
      ...(fix === null ? [] : [{ kind: 'correct', fix, text: correction(fix, headings) } as const]),
      ...ACTS[rule]
        .filter((act) => fix?.kind !== act.kind && !(act === DELAY && hasCause))
        .map((act) => (act === DONE_ON && isSending ? SENT_ON : act))
        .flatMap((act) => actionOf(actAt(act, place), place, activity, plan)),
    ];
  };
}
