/**
 * Plans of a PREP in few rows and few days: one month, one area, deliveries of one day, training, what the auditor gets, the work
 * of the committee. Written as `lists.ts` is, and without looking at what recognition knows.
 */
import type { List } from './lists';

/** Each plan as its sheet's name, its title where there is one behind a bar, its headings and its records, a line each. */
const WRITTEN = `
Capacitación | Programa de capacitación del PREP
No. | Actividad | Dirigido a | Inicio | Término | Responsable
1 | Elaborar el manual de captura | Capturistas | 01/03/2027 | 12/03/2027 | Capacitación
2 | Capacitar a los capturistas | Capturistas | 05/04/2027 | 16/04/2027 | Capacitación
3 | Capacitar a los acopiadores | Acopiadores | 19/04/2027 | 23/04/2027 | Capacitación
4 | Evaluar al personal | Todo el personal | 26/04/2027 | 28/04/2027 | Capacitación

Hoja1
Actividad | Fecha | Responsable
Enviar el proyecto de acuerdo al INE | 06/10/2026 | Secretaría
Enviar la propuesta de integrantes | 06/10/2026 | Secretaría
Enviar el acuerdo aprobado | 11/11/2026 | Secretaría

Noviembre
No. | Actividad | Inicio | Fin | Área
1 | Aprobar la integración del COTAPREP | 02/11/2026 | 06/11/2026 | Consejo General
2 | Instalar el COTAPREP | 09/11/2026 | 09/11/2026 | Secretaría
3 | Aprobar el plan de trabajo del comité | 16/11/2026 | 20/11/2026 | COTAPREP
4 | Remitir el plan de trabajo al INE | 23/11/2026 | 25/11/2026 | Secretaría

Auditoría | Plan de trabajo de la auditoría al PREP
Núm. | Actividad | Fecha de inicio | Fecha de término | Entregable | Responsable
1 | Designar al ente auditor | 04/01/2027 | 15/01/2027 | Acuerdo | Consejo
2 | Firmar el instrumento jurídico | 18/01/2027 | 29/01/2027 | Convenio | Secretaría
3 | Entregar el código fuente al auditor | 15/02/2027 | 19/02/2027 | Acta de entrega | UTSI
4 | Realizar pruebas de caja negra | 01/03/2027 | 31/03/2027 | Informe parcial | Ente auditor
5 | Publicar el informe final | 05/06/2027 | 05/06/2027 | Informe final | Ente auditor

Entregas al auditor
Entregable | Fecha límite | Entrega | Estatus
Código fuente del módulo de captura | 15/02/2027 | UTSI | Entregado
Documentación técnica de la infraestructura | 22/02/2027 | UTSI | Pendiente
Plan de continuidad y de seguridad | 01/03/2027 | UTSI | Pendiente
Bases de datos para el acta de puesta en ceros | 05/06/2027 | UTSI | Pendiente

COTAPREP | Programa de trabajo del COTAPREP
No. | Actividad | Fecha de inicio | Fecha de conclusión | Responsable
1 | Instalar el comité | 09/11/2026 | 09/11/2026 | Secretaría Técnica
2 | Revisar el proceso técnico operativo | 11/01/2027 | 29/01/2027 | Integrantes
3 | Opinar sobre la ubicación de los CATD | 01/02/2027 | 05/02/2027 | Integrantes
4 | Presenciar los simulacros | 09/05/2027 | 23/05/2027 | Integrantes
5 | Rendir el informe final | 14/06/2027 | 02/07/2027 | Presidencia

Temas del comité | Calendario de trabajo del comité técnico asesor
Mes | Actividad | Entregable | Responsable
Noviembre 2026 | Aprobar el plan de trabajo | Plan de trabajo | COTAPREP
Enero 2027 | Revisar el prototipo navegable | Opinión técnica | COTAPREP
Marzo 2027 | Revisar el sistema | Opinión técnica | COTAPREP
Julio 2027 | Elaborar el informe final | Informe final | COTAPREP

Simulacros
Actividad | Fecha | Lugar | Responsable | Estatus
Primer simulacro del PREP | 09/05/2027 | CCV | UTSI | Pendiente
Segundo simulacro del PREP | 16/05/2027 | CCV | UTSI | Pendiente
Tercer simulacro del PREP | 23/05/2027 | CCV | UTSI | Pendiente

Semana de la jornada | Actividades de la semana de la jornada
No. | Actividad | Fecha | Hora | Responsable
1 | Sellar los equipos de captura | 03/06/2027 | 10:00 | UTSI
2 | Generar el acta de puesta en ceros | 06/06/2027 | 17:00 | Notaría
3 | Iniciar la publicación de resultados | 06/06/2027 | 20:00 | UTSI
4 | Cerrar la operación del PREP | 07/06/2027 | 20:00 | UTSI

CATD
# | Tarea | Desde | Hasta | Encargado | Avance
1 | Buscar inmuebles | 05/01/2027 | 20/01/2027 | Organización | 100%
2 | Aprobar la ubicación de los CATD | 01/02/2027 | 06/02/2027 | Consejo | 50%
3 | Adecuar los CATD | 15/03/2027 | 30/04/2027 | Administración | 0%

Difusores | Plan de trabajo con difusores
Actividad | Inicio | Fin | Responsable
Publicar la convocatoria a difusores | 01/03/2027 | 05/03/2027 | Comunicación
Recibir las solicitudes | 08/03/2027 | 26/03/2027 | Comunicación
Acreditar a los difusores | 29/03/2027 | 09/04/2027 | Comunicación
Probar la conexión con los difusores | 03/05/2027 | 07/05/2027 | UTSI

Pendientes
Pendiente | Quién | Cuándo
Mandar el acuerdo al INE | Secretaría | 09/09/2026
Conseguir la sala | Administración | 30/09/2026
Armar el calendario | UTSI | 15/10/2026

Lista de pendientes | PENDIENTES DEL PREP
QUÉ FALTA | QUIÉN LO HACE | PARA CUÁNDO | ¿YA?
Contratar el internet de los CATD | Administración | 15/02/2027 | No
Probar los escáneres | UTSI | 28/02/2027 | No
Nombrar a los coordinadores | Organización | 15/03/2027 | No

Reclutamiento
Actividad | Fecha de inicio | Fecha de fin | Área
Publicar la convocatoria de capturistas | 15/02/2027 | 26/02/2027 | Organización
Entrevistar a los aspirantes | 01/03/2027 | 12/03/2027 | Organización
Firmar los contratos | 29/03/2027 | 02/04/2027 | Administración

Cursos | Cronograma de capacitación
Actividad | Fecha | Sede | Instructor
Impartir el curso de captura | 05/04/2027 | CCV | Capacitación
Impartir el curso de digitalización | 07/04/2027 | CCV | UTSI
Impartir el curso de acopio | 12/04/2027 | Consejo distrital | Capacitación

Desarrollo
ID | Nombre de la tarea | Comienzo | Fin | Recursos
1 | Diseñar el prototipo navegable | 02/11/2026 | 27/11/2026 | Desarrollo
2 | Programar el módulo de captura | 30/11/2026 | 29/01/2027 | Desarrollo
3 | Probar la funcionalidad del sistema | 01/04/2027 | 08/04/2027 | Pruebas

Proceso técnico operativo
Fase | Actividad | Inicio | Término | Responsable
Acopio | Elaborar el diagrama de acopio | 04/01/2027 | 08/01/2027 | Organización
Captura | Elaborar el diagrama de captura | 11/01/2027 | 15/01/2027 | UTSI
Publicación | Elaborar el diagrama de publicación | 18/01/2027 | 22/01/2027 | UTSI
Empaquetado | Elaborar el diagrama de empaquetado | 25/01/2027 | 29/01/2027 | UTSI

Informes
No. | Actividad | Fecha de entrega al INE | Responsable
1 | Enviar el informe mensual de octubre | 05/11/2026 | Secretaría
2 | Enviar el informe mensual de noviembre | 04/12/2026 | Secretaría
3 | Enviar el informe mensual de diciembre | 08/01/2027 | Secretaría

Enero 2027
Actividad | Días | Responsable | Estado
Aprobar el proceso técnico operativo | 04/01/2027 | Consejo | Concluida
Firmar el convenio con el ente auditor | 06/01/2027 | Secretaría | Concluida
Visitar los inmuebles | 18/01/2027 | Organización | En proceso

Instancia interna
Actividad | Fundamento | Fecha límite | Responsable
Designar a la instancia interna | Art. 338 | 09/09/2026 | Consejo General
Notificar la designación al INE | Anexo 13, numeral 33 | 14/09/2026 | Secretaría
Presentar el proyecto de COTAPREP | Anexo 13, numeral 33 | 06/10/2026 | Secretaría

Infraestructura | PREP 2027
Núm. | Actividad | Programado | Realizado | Observaciones
1 | Instalar la red del CCV | 15/03/2027 | 12/03/2027 |
2 | Instalar los equipos de captura | 31/03/2027 | | faltan monitores
3 | Instalar la planta de luz | 15/04/2027 | |

Seguridad
Actividad | Responsable | Inicio | Término | Evidencia
Elaborar el plan de seguridad | UTSI | 01/02/2027 | 26/02/2027 | Plan
Elaborar el plan de continuidad | UTSI | 01/03/2027 | 26/03/2027 | Plan
Simular la caída de un enlace | UTSI | 03/05/2027 | 04/05/2027 | Minuta

Convenio con el INE
No. | Actividad | Responsable | Fecha compromiso | Estatus
1 | Revisar el anexo técnico | Jurídico | 15/10/2026 | Concluido
2 | Aprobar el anexo técnico | Consejo | 30/10/2026 | Pendiente
3 | Firmar el anexo técnico | Presidencia | 13/11/2026 | Pendiente

Prueba de funcionalidad
Paso | Actividad | Inicio | Fin | Quién
1 | Preparar las actas de prueba | 29/03/2027 | 31/03/2027 | Organización
2 | Capturar las actas de prueba | 01/04/2027 | 01/04/2027 | Captura
3 | Elaborar el informe de la prueba | 02/04/2027 | 08/04/2027 | UTSI

Hitos | Hitos del PREP
Hito | Fecha
Designación de la instancia interna | 09/09/2026
Integración del COTAPREP | 06/11/2026
Convenio con el ente auditor | 06/01/2027
Simulacros | 09/05/2027

Digitalización | Plan de digitalización en casilla
Actividad | Periodo | Responsable
Desarrollar la aplicación móvil | del 1 al 26 de febrero de 2027 | UTSI
Probar la aplicación móvil | del 1 al 12 de marzo de 2027 | UTSI
Capacitar a los CAE | del 5 al 16 de abril de 2027 | Capacitación

Voto en el extranjero
Núm. | Actividad | Fecha inicial | Fecha final | Área responsable
1 | Definir la captura de las actas del extranjero | 01/03/2027 | 12/03/2027 | UTSI
2 | Acordar la sede con el INE | 15/03/2027 | 26/03/2027 | Secretaría
3 | Probar la captura de las actas del extranjero | 03/05/2027 | 07/05/2027 | UTSI

Cierre
Actividad | Entregable | Fecha límite | Área
Elaborar el informe final de la instancia interna | Informe | 30/06/2027 | UTSI
Entregar las bases de datos al INE | Acuse | 11/06/2027 | UTSI
Destruir las actas de prueba | Acta | 30/07/2027 | Organización

Acciones | Acciones para operar el PREP
Acción | Responsable | Plazo
Imprimir los formatos de acta PREP | Organización | 30/04/2027
Distribuir los sobres PREP | Organización | 21/05/2027
Instruir a los funcionarios de casilla | Capacitación | 28/05/2027

Compromisos | Compromisos del grupo de trabajo del PREP
Compromiso | Área | Fecha compromiso | Cumplido
Entregar los requerimientos del sistema | UTSI | 16/10/2026 | Sí
Validar las pantallas de captura | Organización | 30/10/2026 | No
Definir los perfiles de usuario | UTSI | 06/11/2026 | No
`;

/** The plans by the names of their sheets. */
export const SMALL_PLANS: Readonly<Record<string, List>> = Object.fromEntries(
  WRITTEN.trim()
    .split('\n\n')
    .map((block) => {
      const [head = '', ...rows] = block.split('\n');
      const [sheet = '', title] = head.split(' | ');
      return [sheet, { sheet, rows: rows.join('\n'), ...(title !== undefined && { title }) }];
    }),
);
