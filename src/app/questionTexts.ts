/** What recognition asks, in es-MX sentences for the pane and the batch runner. */
import type { ChangedColumnQuestion, ColumnQuestion, Question } from '../domain/registers/question';
import type { RegisterKind } from '../domain/registers/records';
import { columnLetters } from '../domain/registers/cell';
import { listInWords } from '../domain/text/lists';
import { quotedList } from '../domain/text/otherLists';
import { lostHeadingsText } from '../domain/registers/lostHeadingsText';
import { fieldLabels } from '../workbook/configuration/configurationSheet';

const REGISTERS: Readonly<Record<RegisterKind, string>> = {
  plan: 'el plan',
  sessions: 'las sesiones',
  members: 'los integrantes',
  agreements: 'los acuerdos',
  notes: 'los avances',
  process: 'los datos del proceso',
  calendar: 'el calendario del Anexo 13',
};

/** What became of a column that a person confirmed. */
const CHANGES: Readonly<Record<ChangedColumnQuestion['change'], (heading: string) => string>> = {
  gone: (heading) => `la columna «${heading}», que usted confirmó, ya no está.`,
  unheaded: (heading) => `la columna que era «${heading}» se quedó sin encabezado.`,
  somethingElse: (heading) => `la columna que era «${heading}» ahora contiene otra cosa.`,
};

const fieldName = (register: RegisterKind, field: string): string =>
  fieldLabels(register).get(field) ?? field;

function columnText({ register, sheet, field, candidates, isOfWeeks }: ColumnQuestion): string {
  const columns = candidates.map(
    ({ column, heading }) => `${columnLetters(column)} (${heading.replace(/\s+/g, ' ')})`,
  );
  const name = fieldName(register, field);
  if (isOfWeeks === true) {
    const said =
      field === 'start'
        ? 'el inicio es la primera semana marcada'
        : 'el inicio y el término son la primera y la última semana marcadas';
    return `En «${sheet}», ¿${said}, desde la columna ${columns.join('')}? Mientras tanto no se lee.`;
  }
  return candidates.length === 1
    ? `En «${sheet}», ¿la columna ${columns.join('')} es «${name}»? Mientras tanto no se lee.`
    : `En «${sheet}», ¿cuál columna es «${name}»: ${listInWords(columns, 'o')}? Mientras tanto no se lee ninguna.`;
}

/**
 * A question as a colleague would ask it.
 * @example questionText({ kind: 'sheet', register: 'plan', sheets: ['Plan', 'Copia'] })
 *   // => '¿Cuál hoja es el plan: «Plan» o «Copia»? ¿O es uno solo, repartido en esas hojas?'
 */
export function questionText(question: Question): string {
  const { register } = question;
  if (question.kind === 'lostSheet') {
    return `La hoja «${question.sheet}», que usted indicó para ${REGISTERS[register]}, ya no está. ¿Cuál es ahora?`;
  }
  if (question.kind === 'lostHeadings') return lostHeadingsText(question);
  if (question.kind === 'unreadSheet') {
    return `La hoja «${question.sheet}» no se leyó: tiene más de 500,000 celdas. Si contiene ${REGISTERS[register]}, borre las filas y columnas vacías que tienen formato y valide de nuevo.`;
  }
  if (question.kind === 'sheet' && question.isBeside === true) {
    return `En ${quotedList(question.sheets, 'o')} hay tablas que pueden ser ${REGISTERS[register]}, una al lado de otra: ¿cuál se lee? Para leerlas todas, póngalas una debajo de otra.`;
  }
  if (question.kind === 'sheet' && question.sheets.length === 1) {
    return `¿${register === 'plan' ? 'Es' : 'Contiene'} ${quotedList(question.sheets, 'o')} ${register === 'plan' ? 'el plan de actividades' : REGISTERS[register]}? Puede ser otra lista; mientras tanto no se lee.`;
  }
  if (question.kind === 'sheet') {
    const sheets = quotedList(question.sheets, 'o');
    return register === 'plan'
      ? `¿Cuál hoja es el plan: ${sheets}? ¿O es uno solo, repartido en esas hojas?`
      : `¿Cuál hoja contiene ${REGISTERS[register]}: ${sheets}? ¿O todas ellas?`;
  }
  if (question.kind === 'changedColumn') {
    const { sheet, change, heading, field } = question;
    const now = CHANGES[change](heading);
    return `En «${sheet}», ${now} ¿Cuál columna es ahora «${fieldName(register, field)}»?`;
  }
  return columnText(question);
}
