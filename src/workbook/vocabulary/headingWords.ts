/** Single words of headings: those that say nothing, that say the same as another, and words of lists that are no register. */
import nearWords from './nearWords.json';
import { unpackWords } from './packed';

/** Words that say nothing in a heading. Alone they may: `Del` and `Al` are headings. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'de del la las el los lo en que se o u y e para a al su con s es as os dd mm aa aaaa yyyy'.split(' '),
);

/** Abbreviations and inflections that say the same as another word, as `short long` in pairs. */
export const SAME_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  `f fecha, fec fecha, fcha fecha, fechas fecha, act actividad, acts actividad, resp responsable, obs observaciones, observ observaciones, coment comentarios, edo estado, cons consecutivo, descrip descripcion, desc descripcion, ini inicio, inic inicio, tmno termino, vto vencimiento, venc vencimiento, doc documento, docs documento, org organo, ses sesion, pje porcentaje, porc porcentaje, pct porcentaje, entreg entregable, cumpl cumplimiento, term termino, numero num, nro num, no num, nom nombre, actividades actividad, subactividades subactividad, tareas tarea, acciones accion, entregables entregable, productos producto, documentos documento, areas area, responsables responsable, evidencias evidencia, observacion observaciones, avances avance, estatus estado, status estado, n num, fch fecha, activ actividad, cod codigo, codig codigo, ident identificador, trabajos trabajo, labores labor, operativas operativa, operativo operativa, compromisos compromiso, asuntos asunto, ent entregable, evid evidencia, est estado, comentario comentarios, coms comentarios, progr programado, planificadas programado, calendarizada programado, calendarizado programado, programada programado, programadas programado, programados programado, prog programado, planeada programado, planeado programado, planificada programado, planificado programado, proyectada programado, proyectado programado, tentativa programado, tentativo programado, planificacion programado, agendada programado, agendado programado, comprometida compromiso, comprometido compromiso, maxima maximo, max maximo, tope limite, prevista programado, previsto programado, estimada programado, estimado programado, reales real, realizada realizado, entregada entregado, concluida concluido, cumplida cumplido, ejecutada ejecutado, terminada terminado, remitida remitido, enviada enviado, efectiva efectivo, atendida atendido, finalizada finalizado, culminacion conclusion, encargado encargada, asignada asignado, asignados asignado, asignadas asignado, descripciones descripcion, finalizar finaliza, finalizamos finaliza, terminar termina, terminamos termina, acabar acaba, acabamos acaba, concluir concluye, concluimos concluye, iniciar inicio, iniciamos inicio, comenzar comienza, comenzamos comienza, empezar empieza, empezamos empieza, arrancar arranca, arrancamos arranca, reglamentario legal, reglamentaria legal, normativo legal, normativa legal, legales legal, desviacion retraso, desviaciones retraso, desvio retraso, desfase retraso, atraso retraso, atrasos retraso, demora retraso, incumplimiento retraso, rezago retraso, causas causa, motivos motivo, situacion estado, recalendarizado reprogramado, recalendarizada reprogramado, reagendado reprogramado, reagendada reprogramado, fotografico foto, fotografica foto, fotografia foto, fotografias foto, ficheros archivo, fichero archivo, formador instructor, formadora instructor, instructora instructor, facilitador instructor, facilitadora instructor, capacitador instructor, capacitadora instructor, ponente instructor, expositor instructor, pactada compromiso, pactado compromiso, convenida compromiso, convenido compromiso, comisionada comisionado`
    .split(/,\s+/)
    .map((pair) => pair.split(' ')),
) as Readonly<Record<string, string>>;

/** Words of columns that a list of something else has: purchases, incidents, inventories, correspondence. */
export const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  `incidencias incidentes inventario bitacora correspondencia cedula checklist ficha formato directorio telefonos contactos refacciones almacen oficialia requisiciones viaticos compras adquisicion autorizado cantidad capitulo comprometido contrato contratos convenio correo costo cotizacion destinatario devengado diagnostico domicilio ejercido existencia extension factura falla festivo garantia hora impacto importe incidencia incidente inmueble inventario iva licitacion lugar marca mitigacion modelo monto municipio pagado pago pagos partida precio pregunta presupuestal presupuesto probabilidad proveedor reactivo remitente reporta reporto resguardante resguardo respuesta riesgo riesgos sede serie severidad solucion subtotal telefono ticket turnado ubicacion unitario fojas legajo anaquel conservacion signatura vale requisicion promovente oficios minutario`.split(
    /\s+/,
  ),
);

/** Nouns by which a heading or a title says that a list is of something else than activities. */
export const LIST_NOUNS =
  'acuse acuses adquisicion almacen amenaza asistencia asistente bien bitacora cambio change comisionado compra contrato convenio correspondencia cotizacion curso destinatario directorio dirigido factura falla hallazgo impacto impugnado incidencia incidente inmueble instructor inventario licitacion llamada log marca minuta minutario mitigacion modelo oficio pago permiso peticion placas probabilidad problema promovente proveedor puesto queja recepcion recibido recomendacion remitente remitido requirente requisicion resguardante resguardo respuesta reunion riesgo risk solicitado solicitud telefono ticket transparencia vacaciones vale vehiculo viatico vigencia';
/** Words of titles of plans. */
export const PLAN_TITLES = 'plan cronograma programa gantt tarea pendiente ruta poa calendario';

/**
 * Words of the language that are one slip away from a word of the vocabulary, as stems: they are never corrected. The list is
 * made by `npm run learn:words`.
 */
export const NEAR_WORDS: ReadonlySet<string> = new Set(
  nearWords.includes(' ') ? nearWords.split(' ') : unpackWords(nearWords),
);
