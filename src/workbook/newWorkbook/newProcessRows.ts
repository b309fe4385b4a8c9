/** The data of the process in a new workbook: what is given, what is proposed and what the person has to write. */
import type { CalendarDate } from '../../domain/dates/calendarDate';
import type { ProposedDays } from '../../domain/newWorkbook/proposedDays';
import type { DatumMark } from '../../domain/newWorkbook/sheetTexts';
import { OPTIONS, usualProcessName } from '../../domain/newWorkbook/sheetTexts';
import type { ProcessData } from '../../domain/registers/records';
import { PROCESS_KEYS } from '../vocabulary/headings';

/** What a new workbook is made from. Texts that nobody gave are `''`. */
export interface NewWorkbookFacts {
  readonly electionDay: CalendarDate;
  readonly institution: string;
  readonly acronym: string;
  readonly processName: string;
}

export interface ProcessRow {
  readonly mark: DatumMark;
  readonly label: string;
  /** `''` where people write. */
  readonly value: string | CalendarDate;
  readonly isDate: boolean;
  /** Said beside the cell while it is selected. */
  readonly hint: string;
  readonly choices?: readonly string[];
}

const labelOf = (key: keyof ProcessData, at = 0): string => PROCESS_KEYS[key][at] ?? key;
/** «Simulacro», which each of several rows may be called. */
const ONE_SIMULACRO = 1;

/**
 * The name that the process goes by in its workbook.
 * @example processNameOf({ processName: '', electionDay: 2027-06-06 }) // => 'Proceso Electoral Local 2026-2027'
 */
export function processNameOf({
  processName,
  electionDay,
}: Pick<NewWorkbookFacts, 'processName' | 'electionDay'>): string {
  return processName === '' ? usualProcessName(electionDay.year) : processName;
}

const chosen = (key: keyof ProcessData, hint: string, choices: readonly string[]): ProcessRow => ({
  mark: 'optional',
  label: labelOf(key),
  value: '',
  isDate: false,
  hint,
  choices,
});

/** What may be left blank and changes what the calendar asks for. */
const OPTIONAL_ROWS: readonly ProcessRow[] = [
  chosen(
    'kind',
    'En uno extraordinario los plazos en meses no se aplican: valen las fechas de su propio plan.',
    OPTIONS.kind,
  ),
  {
    mark: 'optional',
    label: labelOf('start'),
    value: '',
    isDate: true,
    hint: 'El primer día del proceso. Una fecha legal anterior se señala.',
  },
  chosen('implementation', 'Con un tercero se debe también el documento 10.', OPTIONS.implementation),
];

/** The rows of the sheet Proceso, in order. Each label is one that the add-in reads. */
export function newProcessRows(facts: NewWorkbookFacts, days: ProposedDays): readonly ProcessRow[] {
  const given = (key: keyof ProcessData, value: string, hint: string): ProcessRow => ({
    mark: value === '' ? 'write' : 'ready',
    label: labelOf(key),
    value,
    isDate: false,
    hint,
  });
  const proposed = (label: string, value: CalendarDate, hint: string): ProcessRow => ({
    mark: 'confirm',
    label,
    value,
    isDate: true,
    hint,
  });
  return [
    given(
      'institution',
      facts.institution,
      'El nombre completo, como debe aparecer en la portada del informe.',
    ),
    given('acronym', facts.acronym, 'Las que llevan las claves de sus acuerdos.'),
    {
      ...given('processName', processNameOf(facts), 'Como debe aparecer en la portada del informe.'),
      mark: facts.processName === '' ? 'confirm' : 'ready',
    },
    {
      mark: 'ready',
      label: labelOf('electionDay'),
      value: facts.electionDay,
      isDate: true,
      hint: 'De ella dependen las fechas legales. Si cambia, revise también las fechas del plan.',
    },
    given('reportingArea', '', 'La que firma el informe, por ejemplo: Secretaría Ejecutiva.'),
    given('commission', '', 'El nombre completo de la comisión que da seguimiento al PREP.'),
    {
      mark: 'optional',
      label: labelOf('cutoff'),
      value: '',
      isDate: true,
      hint: 'Vacía, vale el día de hoy. Escríbala para revisar el plan a otra fecha.',
    },
    proposed(
      labelOf('tests'),
      days.tests[0],
      'Propuesta: un mes antes de la jornada. Escriba la fecha que se apruebe; los documentos 21 a 23 cuentan desde ella.',
    ),
    ...days.simulacros.map((day) =>
      proposed(
        labelOf('simulacros', ONE_SIMULACRO),
        day,
        'Propuesta: los domingos previos a la jornada, al menos tres. Escriba las fechas que se aprueben.',
      ),
    ),
    proposed(
      labelOf('closing'),
      days.closing,
      'Propuesta: el día siguiente a la jornada. El documento 28 cuenta desde ella.',
    ),
    {
      mark: 'optional',
      label: labelOf('paper'),
      value: OPTIONS.paper[0],
      isDate: false,
      hint: 'El del informe impreso.',
      choices: OPTIONS.paper,
    },
    ...OPTIONAL_ROWS,
  ];
}
