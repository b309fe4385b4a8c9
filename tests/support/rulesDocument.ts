/** `docs/reglas.md` from the code: every rule with what it says, where it comes from and an example of each kind. */
import { isPractice } from '../../src/domain/rules/sources';
import { RULES } from '../../src/domain/rules/catalogue';
import type { Rule } from '../../src/domain/rules/rule';
import {
  CONFIGURATION_SHEET_NAME,
  PREFERENCES,
  REGISTER_LABELS,
} from '../../src/workbook/configuration/configurationSheet';
import { EXAMPLES } from '../domain/rules/examples';
import type { RegisterRows } from './registers';

const SEVERITIES = { error: 'error', warning: 'advertencia', info: 'aviso' } as const;

const FIELDS: Readonly<Record<string, string>> = {
  number: 'Núm.',
  name: 'Nombre',
  deliverable: 'Entregable',
  start: 'Inicio',
  end: 'Término',
  area: 'Área responsable',
  status: 'Estado',
  completed: 'Fecha de cumplimiento',
  evidence: 'Evidencia',
  anexo13: 'Anexo 13',
  sentToIne: 'Remitido al INE',
  notes: 'Observaciones',
  body: 'Órgano',
  type: 'Tipo',
  date: 'Fecha',
  orderOfTheDay: 'Orden del día',
  agreements: 'Acuerdos',
  attendants: 'Asistentes',
  convocation: 'Convocatoria',
  minutes: 'Acta',
  minutesDate: 'Fecha del acta',
  position: 'Cargo',
  appointed: 'Alta',
  appointmentAgreement: 'Acuerdo de designación',
  departed: 'Baja',
  departureReason: 'Motivo de baja',
  substituteFor: 'Sustituye a',
  key: 'Clave',
  subject: 'Asunto',
  month: 'Mes',
  section: 'Apartado',
  text: 'Texto',
  institution: 'Institución',
  acronym: 'Siglas',
  processName: 'Proceso electoral',
  electionDay: 'Jornada electoral',
  reportingArea: 'Área que informa',
  commission: 'Comisión',
  cutoff: 'Fecha de corte',
  testDate: 'Fecha de la prueba',
  simulacros: 'Simulacros',
  closing: 'Cierre de la publicación',
  document: 'Documento',
  stage: 'Etapa',
  adjustedDate: 'Fecha ajustada',
  adjustmentReason: 'Motivo del ajuste',
  applies: '¿Aplica?',
  appliesReason: 'Motivo por el que no aplica',
  activity: 'Actividad vinculada',
  verifiedBy: 'Verificado por',
  verifiedOn: 'Fecha de verificación',
  kind: 'Tipo de proceso',
  otherElectionDay: 'Jornada electoral, otra vez',
  ownDate: 'Fecha del plan propio',
};

function shown(value: unknown): string {
  if (value === '') return '(en blanco)';
  if (Array.isArray(value)) return value.length === 0 ? '(ninguno)' : value.map(shown).join('; ');
  if (typeof value !== 'object' || value === null)
    return String(value)
      .replace(/\s*\n\s*/g, ' / ')
      .replaceAll('|', '\\|');
  return Object.values(value).map(String).join(' ');
}

function rowInWords(row: object): string {
  const cells = Object.entries(row).flatMap(([field, value]) =>
    value === undefined || value === null ? [] : [`${FIELDS[field] ?? field}: ${shown(value)}`],
  );
  return cells.length === 0 ? '(fila sin datos)' : cells.join(' · ');
}

const MOST_ROWS = 3;

function exampleLines(label: string, rows: RegisterRows): readonly string[] {
  const registers = Object.entries(rows).flatMap(([kind, value]: [string, unknown]) => {
    const list = (Array.isArray(value) ? value : [value]) as readonly object[];
    const more = list.length > MOST_ROWS ? [`  - … y ${list.length - MOST_ROWS} más`] : [];
    const name = REGISTER_LABELS[kind as keyof typeof REGISTER_LABELS];
    return [...list.slice(0, MOST_ROWS).map((row) => `  - ${name}: ${rowInWords(row)}`), ...more];
  });
  return [`- ${label}:`, ...(registers.length === 0 ? ['  - (libro sin ese registro)'] : registers)];
}

function ruleLines(rule: Rule): readonly string[] {
  const { passes, fails, says, cutoff } = EXAMPLES[rule.id];
  const off = isPractice(rule)
    ? `escriba \`${rule.id}\` en la opción «${PREFERENCES.switchedOff}»`
    : 'no se apaga: la pide una norma';
  return [
    `### ${rule.id}. ${rule.title}`,
    '',
    `- Gravedad: ${SEVERITIES[rule.severity]}. Registro: ${REGISTER_LABELS[rule.register]}.`,
    `- Fuente: ${rule.source}.`,
    `- Para apagarla: ${off}.`,
    `- Dice: ${says.replace(/\s*\n\s*/g, ' ')}`,
    ...exampleLines(`No la cumple (corte al ${cutoff ?? '2023-11-30'})`, fails),
    ...exampleLines('La cumple', passes),
    '',
  ];
}

/** Returns the whole document; the same code always gives the same text. */
export function rulesDocument(): string {
  return [
    '<!-- Hecho por `npm run docs:rules` a partir de src/domain/rules y tests/domain/rules/examples.ts: no se edita a mano. -->',
    '',
    '# Reglas que se revisan',
    '',
    `Son ${RULES.length}. La gravedad es la usual: algunas la bajan o la suben según el caso. Cuando lo mismo ocurre en varios`,
    'lugares de un registro se dice en un solo hallazgo, con la cuenta y las filas.',
    '',
    `Las que son de calidad de datos o de práctica se apagan en la hoja «${CONFIGURATION_SHEET_NAME}»: bajo «Opción» y «Valor» agregue`,
    `«${PREFERENCES.switchedOff}» y sus claves, separadas por comas.`,
    '',
    ...RULES.flatMap(ruleLines),
  ].join('\n');
}
