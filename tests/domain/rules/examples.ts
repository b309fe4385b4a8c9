/**
 * One example that passes and one that fails for each rule: the catalogue's specification. The failing one says where
 * the finding points and what it says, word for word.
 */
import type { RuleId } from '../../../src/domain/assessment/ruleIds';
import type {
  AgreementRow,
  MemberRow,
  PlanRow,
  ProcessRow,
  RegisterRows,
  SessionRow,
} from '../../support/registers';

export interface RuleExample {
  readonly passes: RegisterRows;
  readonly fails: RegisterRows;
  /** The cell of the first finding; `null` for an absence. */
  readonly at: string | null;
  readonly says: string;
  /** The cut-off date; 30 November 2023 unless given. */
  readonly cutoff?: string;
}

const activity = (row: PlanRow = {}): PlanRow => ({ number: '6', name: 'Integrar el COTAPREP', ...row });
const plan = (...rows: readonly PlanRow[]): RegisterRows => ({ plan: rows });
const session = (row: SessionRow = {}): SessionRow => ({
  body: 'COTAPREP',
  type: 'Ordinaria',
  date: '2023-11-20',
  ...row,
});
const specialist = (n: number, row: MemberRow = {}): MemberRow => ({
  body: 'COTAPREP',
  name: `Especialista ${n}`,
  position: 'Integrante',
  appointed: '2023-10-27',
  ...row,
});
const secretary: MemberRow = {
  body: 'COTAPREP',
  name: 'Titular de la instancia interna',
  position: 'Secretaría Técnica',
  appointed: '2023-09-15',
};
const cotaprep = (...specialists: readonly MemberRow[]): RegisterRows => ({
  members: [...specialists, secretary],
});
const three = [specialist(1), specialist(2), specialist(3)];

const agreement = (key: string, date = '2023-10-27'): AgreementRow => ({
  key,
  date,
  subject: 'Integra el COTAPREP',
});

const process: ProcessRow = { institution: 'OPL', electionDay: '2024-06-02' };

/** The record of the closing of the publication, which was on 3 June 2024. */
const closingRecord = (completed: string): RegisterRows => ({
  process: { ...process, closing: '2024-06-03' },
  plan: [
    {
      number: '46',
      name: 'Levantar el acta circunstanciada del cierre',
      end: '2024-06-03',
      anexo13: '28 final',
      completed,
    },
  ],
});

/** Every delivery owed up to 2 October 2023, so that A13-02 looks at one more only. */
const FIRST_DELIVERIES: readonly PlanRow[] = [
  { number: '1', name: 'Comisión', end: '2023-09-02', anexo13: '1 final' },
  { number: '2', name: 'Instancia interna', end: '2023-09-02', anexo13: '2 final' },
  { number: '3', name: 'Proyecto del COTAPREP', end: '2023-10-02', anexo13: '4 proyecto' },
  { number: '4', name: 'Plan preliminar', end: '2023-10-02', anexo13: '6 proyecto' },
];

/** An agreement with its steps: prepare, approve, send. */
const steps = (approved: string, sent: string): RegisterRows =>
  plan(
    activity({ name: 'Aprobar el acuerdo', end: '2023-12-15' }),
    activity({ number: '6.1', name: 'Integrar el anteproyecto', end: '2023-12-07' }),
    activity({ number: '6.2', name: 'Aprobar el acuerdo en sesión', end: approved }),
    activity({ number: '6.3', name: 'Remitir al INE el acuerdo aprobado', end: sent }),
  );
const DRAFT: PlanRow = { number: '5', name: 'Proyecto de acuerdo', end: '2023-11-30', anexo13: '8 proyecto' };
const COMMITTEE: PlanRow = { number: '5', end: '2023-12-14', anexo13: '4 final' };
const SIMULACRO: PlanRow = {
  name: 'Realizar el primer simulacro',
  deliverable: 'Informe del simulacro',
  status: 'Concluida',
  completed: '2023-11-20',
};
const sentStep = (evidence: string): RegisterRows =>
  plan(
    activity({ evidence: '' }),
    activity({ number: '6.1', name: 'Aprobar el acuerdo', evidence: 'Acta', status: 'Concluida' }),
    activity({ number: '6.2', name: 'Remitir al INE el acuerdo', evidence, status: 'Concluida' }),
  );
const sentAfter = (completed: string): RegisterRows =>
  plan(
    activity({ name: 'Acuerdo', start: '2023-10-02', end: '2023-11-14', status: 'Concluida', completed }),
    activity({ number: '6.1', name: 'Aprobar el acuerdo', status: 'Concluida', completed: '2023-11-06' }),
    activity({
      number: '6.2',
      name: 'Remitir al INE el acuerdo, dentro de los cinco días posteriores a su aprobación',
      status: 'Concluida',
      completed,
    }),
  );
const sentTwice = (sentToIne: string): RegisterRows => ({
  ...plan(activity({ completed: '2023-10-27', anexo13: '4 final', sentToIne })),
  agreements: [{ ...agreement('OPL/CG/30/2023'), sentToIne: '2023-10-30' }],
});
const endings = (count: number): RegisterRows =>
  plan(
    ...Array.from({ length: count }, (_, at) =>
      activity({ number: `${at + 6}`, name: `Tarea ${at + 1}`, end: '2024-03-05', area: 'Sistemas' }),
    ),
  );

export const EXAMPLES: Readonly<Record<RuleId, RuleExample>> = {
  'PLAN-NUM-01': {
    passes: plan(activity()),
    fails: plan(activity({ number: '' })),
    at: 'Plan de trabajo!A7',
    says: '«Integrar el COTAPREP» no tiene número. Escriba el que le corresponde en el plan.',
  },
  'PLAN-NUM-02': {
    passes: plan(activity(), activity({ number: '7' })),
    fails: plan(activity(), activity({ number: '7' }), activity({ number: '6.' })),
    at: 'Plan de trabajo!A9',
    says: 'El número 6 se repite en las filas 7 y 9. Deje uno distinto en cada fila.',
  },
  'PLAN-NUM-03': {
    passes: plan(activity({ number: '8.2.' })),
    fails: plan(activity({ number: '8..2' })),
    at: 'Plan de trabajo!A7',
    says: '«8..2» no es un número de actividad. Se esperan enteros separados por puntos, como 6 o 6.1.',
  },
  'PLAN-NUM-04': {
    passes: plan(activity({ number: 3 }), activity({ number: '3.1' }), activity({ number: '3.10' })),
    fails: plan(activity({ number: '3' }), activity({ number: '3.9' }), activity({ number: 3.1 })),
    at: 'Plan de trabajo!A9',
    says: '3.1 está almacenado como valor numérico y sus vecinos como texto: pudo perder un cero final (3.10 queda como 3.1). Confirme el número y escríbalo como texto.',
  },
  'PLAN-NUM-05': {
    passes: plan(activity(), activity({ number: '6.1' })),
    fails: plan(activity(), activity({ number: '7.1' })),
    at: 'Plan de trabajo!A8',
    says: 'La subactividad 7.1 no tiene su actividad: el número 7 no está en el plan. Agregue 7 o corrija la numeración.',
  },
  'PLAN-NUM-06': {
    passes: plan(activity(), activity({ number: '7' })),
    fails: plan(activity(), activity({ number: '8' })),
    at: 'Plan de trabajo!A8',
    says: 'De la actividad 6 se pasa a la 8: falta la 7. Si se omitió, agréguela; si no, deje la numeración como está.',
  },
  'PLAN-NUM-07': {
    passes: plan(
      { name: 'Informe mensual de octubre', end: '2023-11-05' },
      { name: 'Informe mensual de noviembre', end: '2023-12-05' },
      { name: 'Capacitar al personal', end: '2024-01-16' },
      { name: 'Capacitar al personal', end: '2024-02-16' },
    ),
    fails: plan(
      { name: 'Informe mensual de noviembre', end: '2023-12-05' },
      { name: 'Informe mensual de noviembre', end: '2024-01-16' },
    ),
    at: 'Plan de trabajo!B8',
    says: 'La misma actividad, «Informe mensual de noviembre», está en las filas 7 y 8, con términos distintos; «Informe mensual de avance del PREP (noviembre de 2023)» se entrega una vez. Deje una sola.',
  },
  'PLAN-TXT-01': {
    passes: plan(activity()),
    fails: plan(activity({ name: '' })),
    at: 'Plan de trabajo!B7',
    says: 'El número 6 no tiene actividad. Escriba en qué consiste o borre el número.',
  },
  'PLAN-TXT-02': {
    passes: plan(activity({ deliverable: 'Acuerdo' }), activity({ number: '6.1', deliverable: '' })),
    fails: plan(activity({ deliverable: '' })),
    at: 'Plan de trabajo!C7',
    says: 'La actividad 6 no dice qué se entrega. Anote el documento en Entregable.',
  },
  'PLAN-TXT-03': {
    passes: plan(activity({ area: 'Secretaría Ejecutiva' })),
    fails: plan(activity({ area: '' })),
    at: 'Plan de trabajo!F7',
    says: 'La actividad 6 no dice quién responde por ella. Anote el área en Área responsable.',
  },
  'PLAN-TXT-05': {
    passes: plan(activity({ area: 'Comisión', end: '2023-10-03' })),
    fails: { ...plan(activity({ area: 'Comisión', end: '2023-10-03' })), unread: ['Fecha de impresión'] },
    at: 'Plan de trabajo!B8',
    says: 'No se leyó la fila 8, «Fecha de impresión»: parece una nota, un total u otra lista. Si es del plan, escríbale su número y déjela con las demás.',
  },
  'PLAN-DATE-01': {
    passes: plan(activity({ start: '2023-10-03', end: '2023-10-03' })),
    fails: plan(activity({ start: '2023-10-03', end: '2023-10-02' })),
    at: 'Plan de trabajo!E7',
    says: 'La actividad 6 termina el 2 de octubre de 2023, antes de iniciar (3 de octubre de 2023). Corrija Inicio o Término.',
  },
  'PLAN-DATE-02': {
    passes: plan(
      activity({ start: '2023-10-03', end: '2023-11-02' }),
      activity({ number: '6.1', start: '2023-10-03', end: '2023-11-02' }),
    ),
    fails: plan(
      activity({ start: '2023-10-03', end: '2023-11-02' }),
      activity({ number: '6.1', start: '2023-10-03', end: '2023-11-03' }),
    ),
    at: 'Plan de trabajo!E8',
    says: 'La subactividad 6.1 llega hasta el 3 de noviembre de 2023, después del término de la actividad 6 (2 de noviembre de 2023). Ajuste una de las dos fechas.',
  },
  'PLAN-DATE-03': {
    passes: plan(activity({ start: '2023-10-03', end: '2023-11-02', completed: '2023-11-30' })),
    fails: plan(activity({ start: '2023-10-03', end: '2023-11-02', completed: '2023-12-01' })),
    at: 'Plan de trabajo!H7',
    says: 'La fecha de cumplimiento de la actividad 6, 1 de diciembre de 2023, es posterior a la fecha de corte (30 de noviembre de 2023), así que al corte cuenta como no concluida. Corrija la fecha si es un error.',
  },
  'PLAN-DATE-04': {
    passes: plan(activity({ end: '2023-11-02' }), activity({ number: '6.1', end: '' })),
    fails: plan(activity({ end: 'por definir' })),
    at: 'Plan de trabajo!E7',
    says: 'La actividad 6 tiene «por definir» como término. Escriba la fecha en que debe concluir.',
  },
  'PLAN-DATE-05': {
    passes: plan(activity({ end: '2024-05-19', notes: 'Vence el 19 de mayo.' })),
    fails: plan(activity({ end: '2024-05-19', notes: 'Conforme al calendario, concluye el 20 de mayo.' })),
    at: 'Plan de trabajo!L7',
    says: 'La actividad 6 concluye el 20 de mayo de 2024 según Observaciones y el 19 de mayo de 2024 según Término. Corrija la fecha equivocada.',
  },
  'PLAN-EST-01': {
    passes: plan(activity({ status: 'En proceso' })),
    fails: plan(activity({ status: 'Con la jefa' })),
    at: 'Plan de trabajo!G7',
    says: 'No se reconoce el estado «Con la jefa» de la actividad 6; se juzga solo por sus fechas. Use Concluida, En proceso, Pendiente, Cancelada o No aplica.',
  },
  'PLAN-EST-02': {
    passes: plan(activity({ status: 'Concluida', completed: '2023-11-02' })),
    fails: plan(
      activity({ status: 'Concluida', completed: '' }),
      activity({ number: '7', status: 'Concluida', completed: '2023-11-02' }),
    ),
    at: 'Plan de trabajo!H7',
    says: 'La actividad 6 se declara concluida sin fecha de cumplimiento, y no se puede saber si fue a tiempo. Escriba la fecha en que se concluyó.',
  },
  'PLAN-EST-03': {
    passes: plan(activity({ status: 'Concluida', completed: '2023-11-02' })),
    fails: plan(activity({ status: 'Pendiente', completed: '2023-11-02' })),
    at: 'Plan de trabajo!G7',
    says: 'La actividad 6 dice «Pendiente», pero tiene fecha de cumplimiento (2 de noviembre de 2023); se toma como concluida. Corrija el estado o borre la fecha.',
  },
  'PLAN-EST-04': {
    passes: plan(activity({ number: '7', status: 'Concluida' }), activity({ number: '7.5', status: '' })),
    fails: plan(
      activity({ number: '7', status: 'Concluida' }),
      activity({ number: '7.5', status: 'Pendiente' }),
    ),
    at: 'Plan de trabajo!G8',
    says: 'La actividad 7 está concluida, pero la subactividad 7.5 sigue pendiente. Concluya la subactividad o corrija uno de los dos estados.',
  },
  'PLAN-EST-05': {
    passes: plan(activity({ name: 'Rentar equipo', status: 'No aplica', notes: 'No habrá tercero' })),
    fails: plan(activity({ name: 'Rentar equipo', status: 'No aplica', notes: '' })),
    at: 'Plan de trabajo!L7',
    says: 'La actividad 6 se marcó como no aplicable o cancelada sin decir por qué. Anote el motivo en Observaciones.',
  },
  'PLAN-VEN-01': {
    passes: plan(activity({ name: 'Rentar equipo', end: '2023-11-30' })),
    fails: plan(activity({ name: 'Rentar equipo', end: '2023-11-29' })),
    at: 'Plan de trabajo!E7',
    says: 'La actividad 6 debió concluir el 29 de noviembre de 2023 y lleva 1 día de atraso. Registre su fecha de cumplimiento o la causa del atraso.',
  },
  'PLAN-VEN-02': {
    passes: plan(activity({ name: 'Capacitar al personal', end: '2023-12-08' })),
    fails: plan(activity({ name: 'Capacitar al personal', end: '2023-12-07' })),
    at: 'Plan de trabajo!E7',
    says: 'La actividad 6, «Capacitar al personal», vence el 7 de diciembre de 2023: faltan 7 días. Confirme que se concluirá a tiempo.',
  },
  'PLAN-VEN-03': {
    passes: plan(activity({ end: '2023-11-04', completed: '2023-11-04' })),
    fails: plan(activity({ end: '2023-10-25', completed: '2023-10-27' })),
    at: 'Plan de trabajo!H7',
    says: 'La actividad 6 se concluyó el 27 de octubre de 2023, 2 días después del término que le puso el plan (25 de octubre de 2023), que no es su fecha legal. Anote la causa para el informe.',
  },
  'PLAN-EVI-01': {
    passes: plan(activity({ completed: '2023-11-01', evidence: 'Oficio 12' })),
    fails: plan(activity({ completed: '2023-11-01', evidence: '' })),
    at: 'Plan de trabajo!I7',
    says: 'La actividad 6 está concluida sin evidencia. Anote el documento o el oficio que la respalda en Evidencia.',
  },
  'CEL-01': {
    passes: plan(activity({ area: 'Sistemas' })),
    fails: plan(activity({ area: '#N/A', status: 'Pendiente' })),
    at: 'Plan de trabajo!F7',
    says: 'La celda F7 contiene el error #N/A en lugar de un dato. Corrija la fórmula o escriba el dato.',
  },
  'DATE-01': {
    passes: plan(activity({ end: '2023-11-02' })),
    fails: plan(activity({ end: { error: '#N/A' } })),
    at: 'Plan de trabajo!E7',
    says: 'Actividad 6: Término contiene el error «#N/A». Corrija la fórmula o escriba la fecha.',
  },
  'DATE-02': {
    passes: plan(activity({ end: '2023-11-02' })),
    fails: plan(activity({ end: '2 de noviembre de 2023' })),
    at: 'Plan de trabajo!E7',
    says: 'Actividad 6: Término dice «2 de noviembre de 2023», escrito como texto. Corresponde al 2 de noviembre de 2023: cámbielo por esa fecha para que Excel la reconozca.',
  },
  'DATE-03': {
    passes: plan(activity({ end: '21/09/2023' })),
    fails: plan(activity({ end: '03/04/2024' })),
    at: 'Plan de trabajo!E7',
    says: 'Actividad 6: Término dice «03/04/2024», que se puede leer como 3 de abril de 2024 o como 4 de marzo de 2024. Escriba el mes con letra o capture una fecha de Excel.',
  },
  'DATE-04': {
    passes: plan(activity({ end: '30 de noviembre de 2023' })),
    fails: plan(activity({ end: '31 de noviembre' })),
    at: 'Plan de trabajo!E7',
    says: 'Actividad 6: Término dice «31 de noviembre», un día que no existe en el calendario. Corrija la fecha.',
  },
  'DATE-05': {
    passes: plan(activity({ end: '02 de noviembre de 2023' })),
    fails: plan(activity({ end: '02 de noviembre' })),
    at: 'Plan de trabajo!E7',
    says: 'Actividad 6: Término dice «02 de noviembre», como texto y sin año. Por el proceso electoral corresponde al 2 de noviembre de 2023: cámbielo por esa fecha.',
  },
  'DATE-06': {
    passes: plan(activity({ end: '2023-11-02' })),
    fails: plan(activity({ end: { withHour: '2023-11-02' } })),
    at: 'Plan de trabajo!E7',
    says: 'Actividad 6: Término trae hora además de la fecha. Deje solo el 2 de noviembre de 2023.',
  },
  'DATE-07': {
    passes: plan(activity({ end: '2023-03-02' })),
    fails: plan(activity({ end: '2032-11-02' })),
    at: 'Plan de trabajo!E7',
    says: 'Actividad 6: Término es el 2 de noviembre de 2032, fuera del proceso electoral (la jornada es el 2 de junio de 2024). Revise el año.',
  },
  'DATE-08': {
    passes: plan(activity({ end: 'jueves 2 de noviembre de 2023' })),
    fails: plan(activity({ end: 'martes 2 de noviembre de 2023' })),
    at: 'Plan de trabajo!E7',
    says: 'Actividad 6: Término dice «martes 2 de noviembre de 2023», y el 2 de noviembre de 2023 es jueves. Corrija el día de la semana o la fecha.',
  },
  'PLAN-TXT-04': {
    passes: plan(activity({ area: 'Secretaría Ejecutiva' })),
    fails: plan(activity({ area: 'N/A' })),
    at: 'Plan de trabajo!F7',
    says: 'La actividad 6 dice «N/A» en Área responsable: nadie responde por ella. Anote el área.',
  },
  'PLAN-EST-07': {
    passes: plan(
      activity({ status: 'Concluida', notes: 'Por falta de quórum se pospuso; ya se recibió la carta.' }),
    ),
    fails: plan(activity({ status: 'Concluida', notes: 'Falta recibir la carta de aceptación.' })),
    at: 'Plan de trabajo!L7',
    says: 'La actividad 6 consta como concluida, pero Observaciones dice «Falta recibir la carta de aceptación». Corrija el estado o, si ya no falta nada, actualice la nota.',
  },
  'PLAN-EST-06': {
    passes: plan(activity({ name: 'Contrato', status: 'No aplica', anexo13: '10 final' })),
    fails: plan(activity({ status: 'No aplica', anexo13: '4 final' })),
    at: 'Plan de trabajo!G7',
    says: 'La actividad 6 dice «No aplica», pero «Acuerdo de integración del COTAPREP» (documento 4) es obligatorio en todo proceso. Corrija el estado o, si otra actividad lo atiende, vincúlela en su lugar.',
  },
  'PLAN-SEC-01': {
    passes: plan(activity({ completed: '2023-10-27', anexo13: '4 final', sentToIne: '2023-10-27' })),
    fails: plan(activity({ completed: '2023-10-27', anexo13: '4 final', sentToIne: '2023-10-26' })),
    at: 'Plan de trabajo!K7',
    says: 'La actividad 6 dice que se remitió el 26 de octubre de 2023, antes de aprobarse o concluirse (27 de octubre de 2023). Corrija la fecha equivocada o, si se remitió un proyecto, anote la fecha en que se remitió lo aprobado.',
  },
  'PLAN-SEC-02': {
    passes: steps('2023-12-14', '2023-12-15'),
    fails: steps('2023-12-14', '2023-12-09'),
    at: 'Plan de trabajo!E10',
    says: 'La subactividad 6.3, «Remitir al INE el acuerdo aprobado», termina el 9 de diciembre de 2023, antes de que concluya la subactividad 6.2, «Aprobar el acuerdo en sesión», el 14 de diciembre de 2023. Programe la remisión para después, o corrija la fecha equivocada.',
  },
  'PLAN-SEC-03': {
    passes: steps('2023-12-14', '2023-12-15'),
    fails: steps('2023-12-15', '2023-12-15'),
    at: 'Plan de trabajo!E10',
    says: 'La subactividad 6.2, que es la aprobación, y la subactividad 6.3, que es la remisión, terminan el mismo día, el 15 de diciembre de 2023: no queda margen si la sesión se difiere. Adelante la aprobación o dé a la remisión los días que permite su plazo.',
  },
  'PLAN-SEC-04': {
    passes: plan(DRAFT, activity({ name: 'Acuerdo', end: '2023-12-11', anexo13: '8 final' })),
    fails: plan(DRAFT, activity({ name: 'Acuerdo', end: '2023-11-29', anexo13: '8 final' })),
    at: 'Plan de trabajo!E8',
    says: 'La actividad 6 («Acuerdo del proceso técnico operativo») termina el 29 de noviembre de 2023, antes que su proyecto o versión preliminar, la actividad 5 (30 de noviembre de 2023). Corrija la fecha equivocada: el proyecto va primero.',
  },
  'PLAN-SEC-05': {
    passes: plan(
      COMMITTEE,
      activity({ name: 'Plan de trabajo del COTAPREP', end: '2023-12-15', anexo13: '5' }),
    ),
    fails: plan(
      COMMITTEE,
      activity({ name: 'Plan de trabajo del COTAPREP', end: '2023-12-13', anexo13: '5' }),
    ),
    at: 'Plan de trabajo!E8',
    says: 'La actividad 6, «Plan de trabajo del COTAPREP», termina el 13 de diciembre de 2023, antes de que la actividad 5 integre el COTAPREP (14 de diciembre de 2023). Corrija la fecha equivocada: un comité que aún no existe no puede aprobar ni revisar su plan.',
  },
  'PLAN-SEC-06': {
    passes: { process: { ...process, testDate: '2024-04-28', simulacros: ['2024-05-12'] } },
    fails: { process: { ...process, testDate: '2024-05-13', simulacros: ['2024-05-12'] } },
    at: 'Proceso!B8',
    says: 'La prueba del sistema informático es el 13 de mayo de 2024, después del primer simulacro (12 de mayo de 2024). Corrija la fecha equivocada o programe la prueba antes del simulacro.',
  },
  'PLAN-SEC-07': {
    passes: plan(activity({ name: 'Capacitar al personal de los CATD', end: '2024-06-02' })),
    fails: plan(activity({ name: 'Capacitar al personal de los CATD', end: '2024-06-07' })),
    at: 'Plan de trabajo!E7',
    says: 'La actividad 6, «Capacitar al personal de los CATD», termina el 7 de junio de 2024, 5 días después de la jornada (2 de junio de 2024). Corrija Término: debe concluir antes de la jornada.',
  },
  'PLAN-SEC-08': {
    passes: plan(activity({ ...SIMULACRO, evidence: 'Informe del primer simulacro' })),
    fails: plan(activity({ ...SIMULACRO, evidence: 'Bitácora' })),
    at: 'Plan de trabajo!I7',
    says: 'La actividad 6, «Realizar el primer simulacro», está concluida y no consta su informe. Concluya el informe y anótelo en Evidencia, o corrija el estado.',
  },
  'PLAN-SEC-09': {
    passes: plan(activity({ name: 'Informe mensual de octubre', completed: '2023-10-31' })),
    fails: plan(activity({ name: 'Informe mensual de octubre', completed: '2023-10-27' })),
    at: 'Plan de trabajo!H7',
    says: 'La actividad 6, el informe de octubre de 2023, se concluyó el 27 de octubre de 2023, 4 días antes de que termine el mes que informa. Corrija la fecha o complete el informe con lo que faltaba del mes.',
  },
  'PLAN-SEC-10': {
    passes: sentStep('Oficio 12 y acuse'),
    fails: sentStep(''),
    at: 'Plan de trabajo!I9',
    says: 'La subactividad 6.2 dice que ya se remitió al INE y no consta el oficio o el acuse. Anótelo en Evidencia.',
  },
  'PLAN-SEC-11': {
    passes: sentAfter('2023-11-11'),
    fails: sentAfter('2023-11-14'),
    at: 'Plan de trabajo!H9',
    says: 'La subactividad 6.2 se remitió el 14 de noviembre de 2023, 8 días después de la aprobación (6 de noviembre de 2023), y su plazo es de 5 días. Documente la causa ante el INE.',
  },
  'PLAN-SEC-12': {
    passes: closingRecord('2024-06-03'),
    fails: closingRecord('2024-06-02'),
    cutoff: '2024-06-10',
    at: 'Plan de trabajo!H7',
    says: 'La actividad 46, «Levantar el acta circunstanciada del cierre», se concluyó el 2 de junio de 2024, antes de lo que hace constar: el cierre de la publicación, el 3 de junio de 2024. Corrija la fecha equivocada.',
  },
  'PLAN-FEC-01': {
    passes: plan(activity({ end: '2024-03-19' })),
    fails: plan(activity({ end: '2024-03-18' })),
    at: 'Plan de trabajo!E7',
    says: 'El 18 de marzo de 2024 es día de descanso obligatorio (por el natalicio de Benito Juárez) y ese día termina la actividad 6. Confirme que habrá quien lo atienda o adelante el término.',
  },
  'PLAN-FEC-02': {
    passes: plan(activity({ end: '2024-01-08' })),
    fails: plan(activity({ end: '2023-12-28' })),
    at: 'Plan de trabajo!E7',
    says: 'La actividad 6 termina el 28 de diciembre de 2023, entre el 20 de diciembre y el 6 de enero. Si su institución tiene receso de fin de año, confirme que las áreas trabajarán esos días o adelante el término.',
  },
  'PLAN-FEC-03': {
    passes: endings(5),
    fails: endings(6),
    at: 'Plan de trabajo!E7',
    says: 'Sistemas tiene 6 actividades que terminan el mismo día, el 5 de marzo de 2024 (6, 7, 8, 9, 10 y 11). Confirme que puede con todas o reparta los términos.',
  },
  'A13-01': {
    passes: plan(activity({ end: '2023-11-02', anexo13: '4 final' })),
    fails: plan(activity({ end: '2023-11-03', anexo13: '4 final' })),
    cutoff: '2023-10-20',
    at: 'Plan de trabajo!E7',
    says: 'La actividad 6 termina el 3 de noviembre de 2023, 1 día después de la fecha legal de «Acuerdo de integración del COTAPREP». La última fecha que cumple es el 2 de noviembre de 2023.',
  },
  'A13-02': {
    passes: plan(...FIRST_DELIVERIES),
    fails: plan(...FIRST_DELIVERIES.slice(1)),
    at: null,
    says: 'Ninguna actividad del plan corresponde a «Acuerdo que informa la instalación de la comisión de seguimiento del PREP» (documento 1). Su fecha legal es el 2 de septiembre de 2023, en 1 día. Agréguela o, si ya está con otras palabras, vincúlela con «Vincular con…».',
    cutoff: '2023-09-01',
  },
  'A13-03': {
    passes: plan(activity({ completed: '2023-11-02', anexo13: '4 final' })),
    fails: plan(activity({ completed: '2023-11-06', anexo13: '4 final' })),
    at: 'Plan de trabajo!H7',
    says: 'La actividad 6 se concluyó el 6 de noviembre de 2023, 4 días después de la fecha legal de «Acuerdo de integración del COTAPREP» (2 de noviembre de 2023). Documente la causa ante el INE.',
  },
  'A13-04': {
    passes: plan(activity({ completed: '2023-11-02', anexo13: '4 final', sentToIne: '2023-11-07' })),
    fails: plan(activity({ completed: '2023-11-02', anexo13: '4 final', sentToIne: '2023-11-08' })),
    at: 'Plan de trabajo!K7',
    says: '«Acuerdo de integración del COTAPREP» (actividad 6) se remitió al INE el 8 de noviembre de 2023, 1 día después del plazo (7 de noviembre de 2023). Documente la causa ante el INE.',
  },
  'A13-05': {
    passes: plan(activity({ anexo13: '4 final' }), activity({ number: '7', anexo13: '5' })),
    fails: plan(activity({ anexo13: '4 final' }), activity({ number: '7', anexo13: '4 final' })),
    at: 'Plan de trabajo!J8',
    says: 'Las actividades 6 y 7 están vinculadas a «Acuerdo de integración del COTAPREP» (documento 4); se toma la que termina primero. Deje el dato de la columna Anexo 13 en una sola.',
  },
  'A13-06': {
    passes: plan(activity({ anexo13: '4 final' })),
    fails: plan(activity({ anexo13: '77 final' })),
    at: 'Plan de trabajo!J7',
    says: 'En la actividad 6, Anexo 13 dice «77 final»: el numeral 33 no tiene ese documento. Escriba el documento y la etapa, por ejemplo «4 final» o «3 septiembre 2023».',
  },
  'A13-07': {
    passes: plan(activity({ name: 'Comprar papelería' })),
    fails: plan(activity({ name: 'Plan de seguridad' })),
    at: 'Plan de trabajo!A7',
    says: 'La actividad 6 parece corresponder a «Plan de seguridad y plan de continuidad» (documento 16). Si es así, vincúlela con «Vincular con…».',
  },
  'A13-08': {
    passes: {
      process: {
        ...process,
        testDate: '2024-04-28',
        simulacros: ['2024-05-12', '2024-05-19', '2024-05-26'],
      },
    },
    fails: {
      process: { ...process, testDate: '', simulacros: ['2024-05-12', '2024-05-19', '2024-05-26'] },
    },
    at: 'Proceso!B8',
    says: 'Falta la fecha de la prueba del sistema informático, y en 60 días es la jornada; sin ese dato no se calcula la fecha legal de los documentos 21, 22 y 23. Complete «Fecha de la prueba» en la hoja Proceso.',
    cutoff: '2024-04-03',
  },
  'A13-09': {
    passes: { process: { ...process, simulacros: ['2024-05-12', '2024-05-19', '2024-05-26'] } },
    fails: { process: { ...process, simulacros: ['2024-05-12', '2024-05-18', '2024-05-26'] } },
    at: 'Proceso!B10',
    says: 'El simulacro del 18 de mayo de 2024 no cae en domingo. Confirme la fecha o cámbiela por la del domingo que no tiene ninguno, el 19 de mayo de 2024.',
  },
  'A13-10': {
    passes: {
      calendar: [{ document: '6', stage: 'Proyecto', verifiedBy: 'Jurídico', verifiedOn: '2023-09-20' }],
    },
    fails: { calendar: [{ document: '6', stage: 'Proyecto', verifiedBy: '', verifiedOn: '' }] },
    at: 'Calendario Anexo 13!I2',
    says: 'La fecha legal de «Plan de trabajo para la implementación del PREP (versión preliminar)», 2 de octubre de 2023, es inferida de actos públicos consultados el 25 de noviembre de 2026; nadie anotó haberla comparado con el texto oficial. Compárela y anote quién y cuándo en Verificado por y Fecha de verificación.',
  },
  'A13-11': {
    passes: {
      calendar: [
        {
          document: '4',
          stage: 'Final',
          adjustedDate: '2023-10-27',
          adjustmentReason: 'Sesión extraordinaria',
        },
      ],
    },
    fails: {
      calendar: [{ document: '4', stage: 'Final', adjustedDate: '2023-10-27', adjustmentReason: '' }],
    },
    at: 'Calendario Anexo 13!E2',
    says: 'La fecha ajustada de «Acuerdo de integración del COTAPREP» no tiene motivo y no se toma en cuenta. Anótelo en Motivo del ajuste.',
  },
  'A13-12': {
    passes: {
      ...plan(activity({ name: 'Contrato', anexo13: '10 final' })),
      process: { ...process, implementation: 'Con un tercero' },
    },
    fails: {
      ...plan(activity({ name: 'Contrato', anexo13: '10 final', status: '' })),
      process: { ...process, implementation: 'Con apoyo del INE' },
    },
    at: 'Plan de trabajo!G7',
    says: 'La actividad 6 es de «Instrumento jurídico con el tercero que auxilia y su anexo técnico» (documento 10), que no se debe: el PREP se implementa con apoyo del INE, según «Implementación del PREP». No se vigila su fecha; márquela como «No aplica» o, si sí se hará, corrija ese dato.',
  },

  'A13-13': {
    // Nothing in this plan follows a sending.
    passes: plan(activity({ completed: '2023-11-02', anexo13: '4 final' })),
    fails: plan(
      activity({ completed: '2023-11-02', anexo13: '4 final' }),
      activity({
        number: '7',
        name: 'Designar a la instancia interna',
        completed: '2023-09-01',
        anexo13: '2 final',
      }),
      activity({ number: '7.1', name: 'Remitir al INE el acuerdo', completed: '2023-09-05' }),
    ),
    at: 'Plan de trabajo!A7',
    says: '«Acuerdo de integración del COTAPREP» (actividad 6) está concluido y no consta su remisión al INE; el plazo terminó el 7 de noviembre de 2023. Si se remitió, anote la fecha en «Remitido al INE», en el plan o en los acuerdos.',
  },
  'SES-01': {
    passes: {
      sessions: [
        session(),
        session({ body: 'Comisión Ejecutiva Temporal PREP', type: 'Reunión de trabajo' }),
      ],
    },
    fails: { sessions: [session({ type: 'Asamblea' })] },
    at: 'Sesiones!B2',
    says: 'No se reconoce el tipo «Asamblea» de la sesión del COTAPREP del 20 de noviembre de 2023. Use uno de estos: instalación, extraordinaria, ordinaria, reunión de trabajo con partidos, reunión de trabajo, solemne, especial y permanente.',
  },
  'SES-02': {
    passes: {
      sessions: [
        session({ number: 'Tercera' }),
        session({ number: '4ª', date: '2023-11-27' }),
        session({ type: 'Extraordinaria', number: 'Primera' }),
        session({ body: 'Comisión PREP', number: 'Primera' }),
      ],
    },
    fails: {
      sessions: [session({ number: 'Primera' }), session({ number: 'Tercera', date: '2023-11-27' })],
    },
    at: 'Sesiones!C3',
    says: 'Después de la primera sesión ordinaria del COTAPREP sigue la tercera: falta la segunda. Regístrela o corrija el número.',
  },
  'SES-03': {
    passes: { sessions: [session({ date: '2023-11-30', status: 'Celebrada' })] },
    fails: { sessions: [session({ date: '2023-12-01', status: 'Celebrada' })] },
    at: 'Sesiones!D2',
    says: 'La sesión del COTAPREP del 1 de diciembre de 2023 figura como celebrada, pero su fecha es posterior al corte (30 de noviembre de 2023). Corrija la fecha o el estado.',
  },
  'SES-04': {
    passes: {
      sessions: [session({ status: 'Celebrada' }), session({ date: '2023-11-30', status: 'Programada' })],
    },
    fails: { sessions: [session({ date: '2023-11-29', status: 'Programada' })] },
    at: 'Sesiones!E2',
    says: 'La sesión del COTAPREP del 29 de noviembre de 2023 ya pasó y no dice si se celebró. Anote en Estado si se celebró, se difirió o se canceló.',
  },
  'SES-06': {
    passes: {
      sessions: [
        session({ type: 'Instalación', date: '2023-09-06' }),
        session({ date: '2023-10-20' }),
        session(),
      ],
    },
    fails: { sessions: [session({ type: 'Instalación', date: '2023-09-06' }), session()] },
    at: null,
    says: 'El COTAPREP no tuvo sesión ordinaria en octubre de 2023 y debe tener una cada mes. Regístrela en Sesiones o, si no se celebró, anote la causa.',
  },
  'SES-07': {
    passes: { sessions: [session({ type: 'Instalación', date: '2023-11-06' }), session()] },
    fails: {
      sessions: [session({ type: 'Instalación', date: '2023-11-06' }), session({ date: '2023-11-03' })],
    },
    at: 'Sesiones!D3',
    says: 'La sesión del COTAPREP del 3 de noviembre de 2023 es anterior a la instalación del órgano (6 de noviembre de 2023). Corrija una de las dos fechas.',
  },
  'SES-05': {
    passes: { sessions: [session({ orderOfTheDay: '1. Clausura' })] },
    fails: { sessions: [session({ orderOfTheDay: '' })] },
    at: 'Sesiones!F2',
    says: 'La sesión del COTAPREP del 20 de noviembre de 2023 no tiene orden del día. Anótelo, un punto por renglón, para que aparezca en el informe.',
  },
  'SES-08': {
    passes: { ...cotaprep(...three), sessions: [session({ attendants: 4 })] },
    fails: { ...cotaprep(...three), sessions: [session({ attendants: 5 })] },
    at: 'Sesiones!G2',
    says: 'En la sesión del COTAPREP del 20 de noviembre de 2023 se anotan 5 asistentes, pero ese día el órgano tenía 3 integrantes y secretaría técnica en funciones. Corrija Asistentes o las altas y bajas de Integrantes.',
  },
  'SES-09': {
    passes: { ...cotaprep(...three), sessions: [session({ attendants: 2 })] },
    fails: { ...cotaprep(...three), sessions: [session({ attendants: 1 })] },
    at: 'Sesiones!G2',
    says: 'En la sesión del COTAPREP del 20 de noviembre de 2023 se anota 1 asistente y ese día el órgano tenía 3 integrantes en funciones, sin contar la secretaría técnica. Como quórum se toma la mitad más uno (2), porque el de la norma está por verificar. Revise Asistentes o confirme que hubo quórum.',
  },
  'SES-10': {
    passes: {
      agreements: [agreement('IMPEPAC/CEE/325/2023')],
      sessions: [
        session({ orderOfTheDay: '1. Acuerdo IMPEPAC/CEE/325/2023.\n2. Oficio INE/UTSI/3057/2023.' }),
      ],
    },
    fails: {
      agreements: [agreement('IMPEPAC/CEE/325/2023')],
      sessions: [session({ orderOfTheDay: '1. Acuerdo IMPEPAC/CEE/326/2023.' })],
    },
    at: 'Sesiones!F2',
    says: 'La sesión del COTAPREP del 20 de noviembre de 2023 se refiere al acuerdo IMPEPAC/CEE/326/2023, que no está en Acuerdos. Agréguelo o corrija la clave.',
  },
  'SES-11': {
    passes: { sessions: [session({ orderOfTheDay: '1. Lista\n2. Informe\n2.1. Del mes\n3. Clausura' })] },
    fails: { sessions: [session({ orderOfTheDay: '1. Lista\n2. Informe\n4. Clausura' })] },
    at: 'Sesiones!F2',
    says: 'El orden del día de la sesión del COTAPREP del 20 de noviembre de 2023 pasa del punto 2 al 4. Corrija la numeración o agregue el punto que falte.',
  },
  'SES-12': {
    passes: {
      sessions: [
        session({ convocation: '2023-11-17' }),
        session({ date: '2023-11-27', status: 'Diferida', convocation: '2023-11-28' }),
      ],
    },
    fails: { sessions: [session({ convocation: '2023-11-21' })] },
    at: 'Sesiones!I2',
    says: 'La convocatoria de la sesión del COTAPREP del 20 de noviembre de 2023 es del 21 de noviembre de 2023, 1 día después de la sesión, y debe ser anterior. Corrija la fecha o documente la causa.',
  },
  'SES-13': {
    passes: { sessions: [session({ minutesDate: '2023-11-20' })] },
    fails: { sessions: [session({ minutesDate: '2023-11-13' })] },
    at: 'Sesiones!K2',
    says: 'El acta de la sesión del COTAPREP del 20 de noviembre de 2023 tiene fecha 13 de noviembre de 2023, antes de la sesión. Corrija la fecha del acta o la de la sesión.',
  },
  'SES-14': {
    passes: {
      sessions: [
        session({ date: '2023-10-20', status: 'Celebrada', minutes: 'Aprobada' }),
        session({ status: 'Celebrada', minutes: 'Pendiente' }),
      ],
    },
    fails: {
      sessions: [
        session({ date: '2023-10-20', status: 'Celebrada', minutes: 'Pendiente' }),
        session({ status: 'Celebrada', minutes: '' }),
      ],
    },
    at: 'Sesiones!J2',
    says: 'El órgano volvió a sesionar el 20 de noviembre de 2023 y no consta aprobada el acta de la sesión del COTAPREP del 20 de octubre de 2023 (fila 2). Sométala a aprobación o, si ya se aprobó, anótelo en Acta.',
  },
  'INT-01': {
    passes: cotaprep(...three),
    fails: cotaprep(specialist(1), specialist(2)),
    at: 'Integrantes!A2',
    says: 'El COTAPREP tenía 2 integrantes en funciones el 30 de noviembre de 2023, fecha de corte, sin contar la secretaría técnica; deben ser de 3 a 5. Revise Alta y Baja en Integrantes.',
  },
  'INT-02': {
    passes: cotaprep(...three),
    fails: { members: three },
    at: 'Integrantes!A2',
    says: 'El órgano «COTAPREP» no tiene secretaría técnica en funciones al 30 de noviembre de 2023. Registre su alta en Integrantes con el cargo «Secretaría Técnica».',
  },
  'INT-03': {
    passes: cotaprep(...three, specialist(4, { departed: '2023-12-01' })),
    fails: cotaprep(...three, specialist(4, { departed: '2023-11-13' })),
    at: 'Integrantes!F5',
    says: 'Especialista 4 causó baja del COTAPREP el 13 de noviembre de 2023 y, 17 días después, su lugar sigue sin sustitución. Registre el alta de la persona sustituta.',
  },
  'INT-04': {
    passes: cotaprep(specialist(1, { departed: '2023-10-27' })),
    fails: cotaprep(specialist(1, { departed: '2023-10-26' })),
    at: 'Integrantes!F2',
    says: 'La baja de Especialista 1, 26 de octubre de 2023, es anterior a su alta, 27 de octubre de 2023. Corrija una de las dos fechas.',
  },
  'INT-05': {
    passes: {
      members: [
        specialist(1, { departed: '2023-11-13' }),
        specialist(1, { appointed: '2023-11-13' }),
        specialist(1, { body: 'Comisión PREP' }),
      ],
    },
    fails: { members: [specialist(1, { name: 'Ángela Ruiz' }), specialist(2, { name: 'ANGELA  RUIZ' })] },
    at: 'Integrantes!B3',
    says: 'ANGELA RUIZ está dos veces en funciones en el mismo órgano (filas 2 y 3). Deje una sola fila o anote la baja de la primera.',
  },
  'INT-06': {
    passes: {
      members: [
        specialist(1, { body: 'Comisión PREP', position: 'Presidencia' }),
        specialist(2),
        { ...secretary, body: 'Comisión PREP' },
        secretary,
      ],
    },
    fails: {
      members: [
        specialist(1, { body: 'Comisión PREP', name: 'Ángela Ruiz' }),
        specialist(2, { name: 'ANGELA  RUIZ' }),
      ],
    },
    at: 'Integrantes!B3',
    says: 'ANGELA RUIZ está en funciones en la comisión (fila 2) y también en el COTAPREP (fila 3). Confirme que es correcto o anote la baja que falta.',
  },
  'INT-07': {
    passes: {
      members: [specialist(1, { appointmentAgreement: 'IMPEPAC/CEE/325/2023' })],
      agreements: [agreement('Impepac/CEE/0325/2023')],
    },
    fails: {
      members: [specialist(1, { appointmentAgreement: 'IMPEPAC/CEE/326/2023' })],
      agreements: [agreement('IMPEPAC/CEE/325/2023')],
    },
    at: 'Integrantes!E2',
    says: 'El acuerdo de designación de Especialista 1, IMPEPAC/CEE/326/2023, no está en Acuerdos. Agréguelo o corrija la clave.',
  },
  'INT-08': {
    passes: {
      members: [
        specialist(1, { position: 'Presidencia', departed: '2023-11-13' }),
        specialist(2, { position: 'Presidencia', appointed: '2023-11-13' }),
        specialist(3, { position: 'Presidencia', body: 'Comisión PREP' }),
      ],
    },
    fails: {
      members: [
        specialist(1, { body: 'Comisión PREP', position: 'Presidencia' }),
        specialist(2, { body: 'Comisión PREP', position: 'Presidenta', appointed: '2023-11-13' }),
      ],
    },
    at: 'Integrantes!C3',
    says: 'El órgano «Comisión PREP» tiene más de una presidencia en funciones al 13 de noviembre de 2023: Especialista 1 (fila 2) y Especialista 2 (fila 3). Debe haber una: corrija Cargo o anote la baja de quien dejó la presidencia.',
  },
  'INT-09': {
    passes: { members: [specialist(1), specialist(2, { body: 'Comisión PREP' })] },
    fails: { members: [specialist(1), specialist(2, { body: 'Comité' })] },
    at: 'Integrantes!A3',
    says: 'No se reconoce el órgano «Comité» de Especialista 2. Solo entran al informe y a la cuenta de integrantes los de COTAPREP, comisión y consejo: escriba uno en Órgano.',
  },
  'ACU-01': {
    passes: { agreements: [agreement('IMPEPAC/CEE/325/2023'), agreement('INE/CG1471/2021')] },
    fails: { agreements: [agreement('Acuerdo 325')], process: { ...process, acronym: 'IMPEPAC' } },
    at: 'Acuerdos!A2',
    says: 'La clave «Acuerdo 325» no tiene la forma SIGLAS/ÓRGANO/NÚMERO/AÑO, por ejemplo IMPEPAC/CEE/325/2023. Corríjala para poder cruzarla con los demás registros.',
  },
  'ACU-02': {
    passes: { agreements: [agreement('IMPEPAC/CEE/325/2023'), agreement('IMPEPAC/CEE/326/2023')] },
    fails: { agreements: [agreement('IMPEPAC/CEE/325/2023'), agreement('impepac/cee/325/2023')] },
    at: 'Acuerdos!A3',
    says: 'La clave IMPEPAC/CEE/325/2023 se repite en las filas 2 y 3. Deje una sola fila o corrija la clave.',
  },
  'ACU-03': {
    passes: { agreements: [{ key: 'IMPEPAC/CEE/325/2023', date: '2023-09-27' }] },
    fails: { agreements: [{ key: 'IMPEPAC/CEE/325/2023', date: '2024-09-27' }] },
    at: 'Acuerdos!B2',
    says: 'La clave IMPEPAC/CEE/325/2023 es de 2023, pero su fecha es el 27 de septiembre de 2024. Corrija el año en la clave o en la fecha.',
  },
  'ACU-04': {
    passes: {
      agreements: [{ key: 'IMPEPAC/CEE/325/2023', date: '2023-10-27' }],
      sessions: [
        session({ orderOfTheDay: '1. Acuerdo IMPEPAC/CEE/325/2023, de fecha 27 de octubre de 2023.' }),
      ],
    },
    fails: {
      agreements: [{ key: 'IMPEPAC/CEE/325/2023', date: '2023-09-27' }],
      sessions: [
        session({ orderOfTheDay: '1. Acuerdo IMPEPAC/CEE/325/2023, de fecha 27 de octubre de 2023.' }),
      ],
    },
    at: 'Acuerdos!B2',
    says: 'El acuerdo IMPEPAC/CEE/325/2023 aparece con dos fechas: 27 de septiembre de 2023 en Acuerdos (B2) y 27 de octubre de 2023 en Sesiones (F2). Verifique en el acuerdo cuál es la correcta y corrija la otra.',
  },
  'ACU-05': {
    passes: {
      agreements: [
        agreement('IMPEPAC/CEE/325/2023'),
        agreement('IMPEPAC/CEE/265/2023', '2023-09-15'),
        agreement('IMPEPAC/SE/1/2023', '2023-11-08'),
      ],
    },
    fails: {
      agreements: [
        agreement('IMPEPAC/CEE/325/2023', '2023-09-14'),
        agreement('IMPEPAC/CEE/265/2023', '2023-09-15'),
      ],
    },
    at: 'Acuerdos!B2',
    says: 'El acuerdo IMPEPAC/CEE/325/2023 es del 14 de septiembre de 2023, antes que el IMPEPAC/CEE/265/2023, de número menor (15 de septiembre de 2023). Verifique los dos números y las dos fechas.',
  },
  'ACU-06': {
    passes: { agreements: [agreement('IMPEPAC/CEE/325/2023', '2023-11-30'), agreement('', '2023-12-15')] },
    fails: { agreements: [agreement('IMPEPAC/CEE/325/2023', '2023-12-01')] },
    at: 'Acuerdos!B2',
    says: 'En Acuerdos es posterior a la fecha de corte (30 de noviembre de 2023) la de IMPEPAC/CEE/325/2023 (1 de diciembre de 2023). Corríjala o, si ya se aprobó, corrija la fecha de corte.',
  },
  'ACU-07': {
    passes: { agreements: [{ ...agreement('OPL/CG/30/2023'), sentToIne: '2023-10-30' }] },
    fails: { agreements: [{ ...agreement('OPL/CG/30/2023'), sentToIne: '2023-10-20' }] },
    at: 'Acuerdos!E2',
    says: 'El acuerdo OPL/CG/30/2023 dice que se remitió al INE el 20 de octubre de 2023, antes de su propia fecha (27 de octubre de 2023). Corrija la fecha equivocada.',
  },
  'ACU-08': {
    passes: sentTwice('2023-10-30'),
    fails: sentTwice('2023-10-31'),
    at: 'Acuerdos!E2',
    says: 'La remisión al INE del acuerdo OPL/CG/30/2023 aparece con dos fechas: 30 de octubre de 2023 en el registro de acuerdos y 31 de octubre de 2023 en el plan (Plan de trabajo!K7). Verifique en el oficio cuál es la correcta y corrija la otra.',
  },
  'AVA-01': {
    passes: {
      notes: [
        { month: '2023-11-01', section: 'e', text: 'Se reclutó al personal.' },
        { month: '2023-11-01', section: 'Otros', text: 'Se atendieron oficios.' },
      ],
    },
    fails: { notes: [{ month: '2023-11-01', section: 'z', text: 'Se reclutó al personal.' }] },
    at: 'Avances!B2',
    says: 'En Avances, el apartado «z» (fila 2) no es uno del informe; lo escrito saldrá en «Otros avances». Escriba la letra o el nombre del que corresponde, por ejemplo «e» o «Recursos humanos».',
  },
  'AVA-02': {
    passes: {
      plan: [activity({ name: 'Contratar al tercero', anexo13: '10 final', status: 'No aplica' })],
      notes: [{ month: '2023-11-01', section: 'f', text: 'Se negocia el contrato con el ente auditor.' }],
    },
    fails: {
      plan: [activity({ name: 'Contratar al tercero', anexo13: '10 final', status: 'No aplica' })],
      notes: [{ month: '2023-11-01', section: 'i', text: 'Se negocia el contrato con la empresa.' }],
    },
    at: 'Avances!C2',
    says: 'En Avances, la fila 2 habla de un tercero («Se negocia el contrato con la empresa.») y el documento 10, su contrato, consta como no aplicable. Corrija uno de los dos: «Implementación del PREP» o el avance.',
  },
  'AVA-03': {
    passes: {
      sessions: [{ body: 'COTAPREP', type: 'Ordinaria', date: '2023-11-20' }],
      notes: [
        { month: '2023-11-01', section: 'b', text: 'El COTAPREP celebró una sesión ordinaria.' },
        { month: '2023-11-01', section: 'b', text: 'El COTAPREP sesionó el 20 de noviembre de 2023.' },
      ],
    },
    fails: {
      sessions: [{ body: 'COTAPREP', type: 'Ordinaria', date: '2023-11-20' }],
      notes: [{ month: '2023-11-01', section: 'b', text: 'El COTAPREP celebró dos sesiones ordinarias.' }],
    },
    at: 'Avances!C2',
    says: 'En Avances, la fila 2 dice «dos sesiones ordinarias», y Sesiones tiene 1 (20/11/2023) en ese mes. Corrija el avance o el registro.',
  },
  'PRO-01': {
    passes: { process: { electionDay: '2024-06-02' } },
    fails: { process: { ...process, electionDay: 'primer domingo' } },
    at: 'Proceso!B4',
    says: 'La jornada electoral dice «primer domingo», que no es una fecha; de ella dependen todas las fechas legales. Escríbala en «Jornada electoral», por ejemplo 02/06/2024.',
  },
  'PRO-02': {
    passes: { process: { electionDay: '2024-06-02' } },
    fails: { process: { electionDay: '2024-06-03' } },
    at: 'Proceso!B4',
    says: 'La jornada electoral, 3 de junio de 2024, no cae en domingo. Confirme la fecha: de ella dependen todas las fechas legales.',
  },
  'PRO-03': {
    passes: { process: { institution: 'OPL', processName: '2023-2024', reportingArea: 'Secretaría' } },
    fails: { process: { institution: 'OPL', processName: '2023-2024', reportingArea: '' } },
    at: null,
    says: 'La portada del informe quedará sin Área que informa. Complete la hoja Proceso.',
  },
  'PRO-04': {
    passes: { process: { ...process, closing: '2024-06-02' } },
    fails: { process: { ...process, closing: '2024-06-01' } },
    at: 'Proceso!B20',
    says: 'El cierre de la publicación, 1 de junio de 2024, es anterior a la jornada (2 de junio de 2024). Corrija la fecha; mientras tanto no se cuenta desde ella.',
  },
  'PRO-05': {
    passes: { process },
    fails: { process: { ...process, otherElectionDay: '2024-06-09' } },
    at: 'Proceso!B25',
    says: 'El libro dice dos veces «Jornada electoral» y no lo mismo: «2 de junio de 2024» y «9 de junio de 2024»; se toma la primera fecha. Deje uno solo: de él dependen todas las fechas legales.',
  },
  'PRO-06': {
    passes: { process: { ...process, kind: 'Extraordinario' } },
    fails: { process: { ...process, kind: 'estraordinario' } },
    at: 'Proceso!B21',
    says: '«Tipo de proceso» dice «estraordinario», que no se reconoce; se cuenta como ordinario. Escriba «Ordinario» o «Extraordinario»: de ello dependen todas las fechas.',
  },
  'PRO-07': {
    passes: { process: { ...process, kind: 'Ordinario' } },
    fails: {
      process: { ...process, kind: 'Extraordinario', start: '2024-04-01' },
      calendar: [{ document: 12, stage: 'Final', ownDate: '2024-04-20' }],
    },
    at: 'Proceso!B21',
    says: 'El proceso es extraordinario y sus fechas son las de su propio plan y calendario. Quedan 43 entregables sin fecha (documentos 1, 2, 3, 4, 5, 6 y 24 más), de los que no se avisa que vencen: escríbala en «Fecha del plan propio» del Calendario Anexo 13, o «No» y el motivo en ¿Aplica? de los que no se deben (ambos se pueden rellenar hacia abajo). Faltan las fechas de los simulacros, al menos tres en los domingos previos: escríbalas en «Simulacros».',
  },
};
