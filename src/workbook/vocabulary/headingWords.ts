/** Single words of headings: those that say nothing, that say the same as another, and words of lists that are no register. */
import nearWords from './nearWords.json';
import { unpackWords } from './packed';

/** Words that say nothing in a heading. Alone they may: `Del` and `Al` are headings. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'de del la las el los lo en que se o u y e para a al su con s es as os dd mm aa aaaa yyyy'.split(' '),
);

/** Abbreviations and inflections that stems do not make one, as `long short short`; by the short word. */
export const SAME_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  `fecha f fec fcha fch, actividad act acts activ, responsable resp, observaciones obs observ observac, comentarios coment coms, estado edo estatus status est situacion sit, consecutivo cons, descripcion descrip desc, fin hasta, inicio desde ini inic iniciar iniciamos, termino tmno term, vencimiento vto venc vencimientos, documento doc docs docto, organo org, sesion ses, porcentaje pje porc pct, entregable entreg ent, cumplimiento cumpl, num numero nro no n, nombre nom, codigo cod, identificador ident, evidencia evid, programado progr planificadas calendarizada calendarizado prog planeada planeado planificada planificado proyectada proyectado tentativa tentativo planificacion agendada agendado prevista previsto estimada estimado, compromiso comprometida comprometido pactada pactado convenida convenido, maximo max, limite tope, conclusion culminacion, finaliza finalizar finalizamos, termina terminar terminamos, acaba acabar acabamos, concluye concluir concluimos, comienza comenzar comenzamos, empieza empezar empezamos, arranca arrancar arrancamos, legal reglamentario reglamentaria normativo normativa, retraso desviacion desviaciones desvio desfase atraso atrasos demora incumplimiento rezago, reprogramado recalendarizado recalendarizada reagendado reagendada, foto fotografico fotografica fotografia fotografias, archivo ficheros fichero, instructor formador formadora facilitador facilitadora capacitador capacitadora ponente expositor, seccion secc, apartado apdo, producto prod, remision rem, notificacion notif, puntos ptos, convocatoria convocat, causa causal, acuse acuses, remitido transmitido transferido, notificado informado, ine sivople, departamento depto, antecesor antecesora, aprobacion aprob, acuerdo acdo, acuerdos acdos, designo nombro`
    .split(', ')
    .flatMap((group) => {
      const [long = '', ...shorts] = group.split(' ');
      return shorts.map((short) => [short, long]);
    }),
);

/** Words that are nouns of a field and after «se» a verb of another one: «Se nota en» is where something shows. */
export const VERBS_AFTER_SE: Readonly<Record<string, string>> = { nota: 'refleja', muestra: 'refleja' };

/** Words of columns that a list of something else has: purchases, incidents, inventories, correspondence. */
export const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  `incidencias incidentes inventario bitacora correspondencia cedula checklist ficha formato directorio telefonos contactos refacciones almacen oficialia requisiciones viaticos compras adquisicion autorizado cantidad capitulo comprometido contrato contratos convenio correo costo cotizacion destinatario devengado diagnostico domicilio ejercido existencia extension factura falla festivo garantia hora impacto importe incidencia incidente inmueble inventario iva licitacion lugar marca mitigacion modelo monto municipio pagado pago pagos partida precio pregunta presupuestal presupuesto probabilidad proveedor reactivo remitente reporta reporto resguardante resguardo respuesta riesgo riesgos sede serie severidad solucion subtotal telefono ticket turnado ubicacion unitario fojas legajo anaquel conservacion signatura vale requisicion promovente oficios minutario`.split(
    /\s+/,
  ),
);

/** Nouns by which a heading or a title says that a list is of something else than activities. */
export const LIST_NOUNS =
  'acuse acuses adquisicion almacen amenaza asistencia asistente bien bitacora cambio change comisionado compra contrato convenio correspondencia cotizacion curso destinatario directorio dirigido factura falla hallazgo impacto impugnado incidencia incidente inmueble instructor integrante inventario licitacion llamada log marca minuta minutario mitigacion modelo oficio pago permiso peticion placas probabilidad problema promovente proveedor puesto queja recepcion recibido recomendacion remitente remitido requirente requisicion resguardante resguardo respuesta reunion riesgo risk solicitado solicitud telefono ticket transparencia vacaciones vale vehiculo viatico vigencia';
/**
 * Beginnings of words that are said of the members and sessions of a body, in titles, headings, charges and types of sessions, and of
 * no staff, leave, watch or meeting with a supplier.
 */
export const BODY_WORDS =
  'comite|comision|cotaprep|consejer|integra|miembro|presid|vocal|asesor|secretari[ao] tecnic|designa|nombra|protesta|encargo|sesion|ordinari|extraordinari|instalacion|solemne';
/**
 * Matters of an election that have a plan of their own beside that of the PREP, and what is only an example, folded: a title that begins
 * so is over rows that are not of it. What may be a chapter of the plan is not among them: «Riesgos», «Debates del comité».
 */
export const OTHER_MATTERS: readonly string[] = [
  'conteos? rapidos?',
  'sije',
  'sistema de informacion (?:sobre|de) la jornada',
  'consulta popular',
  'ejemplos? de llenado',
];
/** What rows among activities are called, folded, that say something of the table or of the calendar: no activity is called so. */
export const NOTE_ROWS: readonly string[] = [
  'fecha(?: y hora)? de (?:corte|(?:ultima )?(?:actualizacion|modificacion)|elaboracion|impresion|aprobacion|firma|consulta|emision|este (?:reporte|informe))',
  '(?:ultima|proxima) (?:actualizacion|modificacion|revision)',
  '(?:informacion )?actualizad[oa] (?:al|el)',
  '(?:informacion )?(?:con )?corte(?: al?|$)',
  'impres[oa] el|version del(?= \\d)|aprobad[oa] (?:en|por|mediante) .*',
  'periodo (?:vacacional|que se (?:reporta|informa))',
  'presupuesto (?:ejercido|pagado|comprometido) al?',
  '(?:sub ?|gran )?total(?:es)?(?: general(?:es)?| de (?:actividades|tareas|entregables|registros|dias))?',
];
/** The same for days without work, which have names of their own: «Día inhábil: natalicio». */
export const NO_WORK_ROWS: readonly string[] = [
  '(?:dias? )?(?:inhabil(?:es)?|feriados?|festivos?|de descanso obligatorio)',
];
/** Words of titles of plans. */
export const PLAN_TITLES = 'plan cronograma programa gantt tarea pendiente ruta poa calendario';

/**
 * Words of the language that are one slip away from a word of the vocabulary, as stems: they are never corrected. The list is
 * made by `npm run learn:words`.
 */
export const NEAR_WORDS: ReadonlySet<string> = new Set(
  nearWords.includes(' ') ? nearWords.split(' ') : unpackWords(nearWords),
);
