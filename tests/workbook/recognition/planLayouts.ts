/**
 * Small workbooks with the forms in which teams lay out a plan, each sheet a text: `== name` begins a sheet, `+` a row that is a
 * record of the plan, `|` parts cells, `(oculta)` behind a name hides the sheet, `90% =AVERAGE(D2:D3)` is a formula with its value.
 * Written as one would find them, whether or not they were ever read right.
 */
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { listSheet } from './lists';

export interface Layout {
  readonly sheets: string;
  /** Days that are read, by row of the first sheet with a record: `start` and `end` as ISO texts. */
  readonly days?: Readonly<Record<number, readonly [string | null, string | null]>>;
  /** The columns of that sheet, by field, as letters; none are said of most. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Only a person can say which sheet it is. */
  readonly isAsked?: true;
}

export const PLAN_LAYOUTS: Readonly<Record<string, Layout>> = {
  'notes and signatures below': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Responsable
+1 | Integrar el comité técnico asesor | 05/10/2026 | 06/11/2026 | Consejo General
+2 | Aprobar el proceso técnico operativo | 12/11/2026 | 06/01/2027 | Instancia interna
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva

Nota: las fechas pueden ajustarse según lo acuerde la comisión.
* Sujeto a disponibilidad presupuestal

Elaboró | | Revisó | | Autorizó
_____ | | _____ | | _____
Enlace PREP | | Titular de la UTSI | | Secretaría Ejecutiva`,
  },
  'subtotals by phase and a total': {
    sheets: `== Programa
No. | Actividad | Inicio | Fin | Área | Avance
FASE I. PREPARACIÓN
+1 | Contratar los enlaces dedicados | 05/10/2026 | 06/11/2026 | Administración | 100%
+2 | Adquirir equipos de digitalización | 12/10/2026 | 20/11/2026 | Administración | 80%
 | Subtotal fase I | | | | 90%
FASE II. OPERACIÓN
+3 | Ejecutar los simulacros | 09/05/2027 | 30/05/2027 | UTSI | 0%
+4 | Operar el PREP | 06/06/2027 | 07/06/2027 | UTSI | 0%
 | Subtotal fase II | | | | 0%
 | TOTAL | | | | 45%`,
  },
  'numbered parts with a name alone': {
    sheets: `== Hoja1
Actividad | Periodo | Área | Producto
NOVIEMBRE 2026
+1. Aprobar el acuerdo de integración del comité | 30/10/2026 al 06/11/2026 | Consejo General | Acuerdo
+1.1 Convocar a sesión
+1.2 Estrados
+2. Instalar el comité | 09/11/2026 | COTAPREP | Acta
DICIEMBRE 2026
+10. Elaborar el proceso técnico operativo | 01/12/2026 al 18/12/2026 | UTSI | Proyecto
+10.1 Trabajo de campo en dos consejos
+10.2 Diagramas de flujo`,
  },
  'days without work under a title of their own': {
    sheets: `== Plan
Actividad | Término | Área | Producto
+Integrar el comité técnico | 06/11/2026 | Consejo General | Acuerdo
+Aprobar el plan de trabajo | 18/11/2026 | COTAPREP | Plan
+Designar al ente auditor | 05/02/2027 | Secretaría Ejecutiva | Convenio

Días inhábiles (no cuentan para contratos)
Día de la Constitución | 01/02/2027
Natalicio de Juárez | 15/03/2027`,
  },
  'further activities under a title of their own': {
    sheets: `== Plan
Actividad | Término | Área | Producto
+Integrar el comité técnico | 06/11/2026 | Consejo General | Acuerdo
+Aprobar el plan de trabajo | 18/11/2026 | COTAPREP | Plan
+Designar al ente auditor | 05/02/2027 | Secretaría Ejecutiva | Convenio

Después de la jornada
+Rendir el informe final | 06/07/2027 | UTSI
+Devolver los equipos | 15/06/2027 | Organización`,
  },
  'rows that go on with the text of the row above': {
    sheets: `== Hoja1
Núm. | Actividad | Fecha límite | Responsable
+1 | Elaborar el proyecto de acuerdo por el que | 15/10/2026 | Jurídico
 | se integra el comité técnico asesor
+2 | Remitir al INE copia certificada del acuerdo | 20/10/2026 | Secretaría Ejecutiva
 | (dentro de los cinco días siguientes)
+3 | Publicar el acuerdo en el portal | 23/10/2026 | Comunicación Social`,
  },
  'a row that goes on with a verb': {
    sheets: `== Hoja1
Núm. | Actividad | Fecha límite | Responsable
+1 | Presentar el proyecto al comité y | 15/10/2026 | Jurídico
 | atender sus observaciones.
+2 | Remitir al INE copia certificada del acuerdo | 20/10/2026 | Secretaría Ejecutiva
+3 | Publicar el acuerdo en el portal | 23/10/2026 | Comunicación Social`,
  },
  'parts without number or day within a record': {
    sheets: `== Plan
No. | Actividad | Entregable | Inicio | Término | Área
+1 | Desarrollar el sistema | Sistema | 05/10/2026 | 06/11/2026 | UTSI
Subelementos | Nombre | Responsable | | | Estado
 | Borrador | UTSI
+2 | Publicar los resultados | Portal | 12/11/2026 | 06/01/2027 | UTSI
+3 | Designar al ente auditor | Acuerdo | 11/01/2027 | 05/02/2027 | UTSI`,
  },
  'a number with no activity yet': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Área
+1 | Desarrollar el módulo de captura | 05/10/2026 | 06/11/2026 | UTSI
+2
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | UTSI`,
  },
  'instructions below': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Área
+1 | Desarrollar el módulo de captura | 05/10/2026 | 06/11/2026 | UTSI
+2 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | UTSI

Instructivo de llenado
1 | Anote el número consecutivo | 01/10/2026 | 02/10/2026 | Todas
2 | Anote la actividad | 01/10/2026 | 02/10/2026 | Todas`,
  },
  'headings repeated at page breaks': {
    sheets: `== Plan de trabajo
No. | Actividad | Entregable | Inicio | Término | Responsable
+1 | Integrar el comité | Acuerdo | 05/10/2026 | 06/11/2026 | Consejo General
+2 | Aprobar el plan de trabajo | Plan | 09/11/2026 | 18/11/2026 | COTAPREP
Página 1 de 2
No. | Actividad | Entregable | Inicio | Término | Responsable
+3 | Designar al ente auditor | Acuerdo | 11/01/2027 | 05/02/2027 | Consejo General
+4 | Firmar el convenio | Convenio | 08/02/2027 | 05/03/2027 | Jurídico
Página 2 de 2`,
  },
  'headings of two rows repeated in one': {
    sheets: `== Hoja1
Núm. | Actividad | Periodo | | Área
 | | Inicio | Término |
+1 | Integrar el comité técnico | 05/10/2026 | 06/11/2026 | Consejo General
+2 | Aprobar el plan de trabajo | 09/11/2026 | 18/11/2026 | COTAPREP
Núm. | Actividad | Inicio | Término | Área
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Consejo General
+4 | Firmar el convenio | 08/02/2027 | 05/03/2027 | Jurídico`,
  },
  'bands of months, days alone': {
    sheets: `== Cronograma 2026-2027
Actividad | Día | Responsable
NOVIEMBRE 2026
+Instalar el comité técnico asesor | 9 | Secretaría Técnica
+Presentar el plan de trabajo | 16 al 20 | Instancia interna
DICIEMBRE
+Remitir el proyecto de proceso técnico | 4 | Instancia interna
ENERO 2027
+Aprobar el proceso técnico operativo | 6 | Consejo General
+Publicar la convocatoria | 11 al 15 | Capacitación`,
    days: {
      3: ['2026-11-09', '2026-11-09'],
      4: ['2026-11-16', '2026-11-20'],
      6: ['2026-12-04', '2026-12-04'],
      8: ['2027-01-06', '2027-01-06'],
      9: ['2027-01-11', '2027-01-15'],
    },
  },
  'bands of bodies': {
    sheets: `== Plan
No. | Actividad | Fecha límite | Estatus
CONSEJO GENERAL
+1 | Crear la comisión temporal | 06/09/2026 | Concluida
+2 | Integrar el comité técnico | 06/11/2026 | En proceso
COTAPREP
+3 | Instalar el comité | 10/11/2026 | Pendiente
+4 | Aprobar el calendario de sesiones | 18/11/2026 | Pendiente
UNIDAD DE INFORMÁTICA
+5 | Elaborar el prototipo navegable | 05/02/2027 | Pendiente`,
  },
  'blocks of one sheet, a title over each': {
    sheets: `== Plan
PLAN DE TRABAJO PREP 2027

1. Integración del comité
Actividad | Inicio | Fin | Responsable
+Emitir la convocatoria | 01/09/2026 | 15/09/2026 | Secretaría Ejecutiva
+Revisar los perfiles | 16/09/2026 | 02/10/2026 | Instancia interna

2. Sistema informático
Actividad | Inicio | Fin | Responsable
+Elaborar el análisis de requerimientos | 05/10/2026 | 30/10/2026 | UTSI
+Desarrollar el módulo de captura | 03/11/2026 | 12/02/2027 | UTSI

3. Simulacros
Actividad | Inicio | Fin | Responsable
+Ejecutar el primer simulacro | 16/05/2027 | 16/05/2027 | UTSI`,
  },
  'three equal sheets, each counting from one': {
    sheets: `== Jurídico
No. | Actividad | Inicio | Término | Encargado
+1 | Redactar el convenio con el ente auditor | 01/12/2026 | 05/03/2027 | Enlace jurídico
+2 | Dictaminar los perfiles | 16/09/2026 | 02/10/2026 | Enlace jurídico
== Informática
No. | Actividad | Inicio | Término | Encargado
+1 | Desarrollar el sistema | 05/10/2026 | 12/02/2027 | Jefatura de sistemas
+2 | Probar los enlaces | 01/03/2027 | 26/03/2027 | Jefatura de redes
== Organización
No. | Actividad | Inicio | Término | Encargado
+1 | Localizar los inmuebles | 05/10/2026 | 27/11/2026 | Jefatura distrital
+2 | Acondicionar los centros | 15/03/2027 | 30/04/2027 | Jefatura distrital`,
  },
  'headings in two languages': {
    sheets: `== Plan
No. | Actividad | Entregable | Inicio | Fin | Responsable
# | Task | Deliverable | Start | Finish | Owner
+1 | Integrar el comité técnico | Acuerdo | 05/10/2026 | 06/11/2026 | Consejo General
+2 | Aprobar el plan de trabajo | Plan | 09/11/2026 | 18/11/2026 | COTAPREP
+3 | Designar al ente auditor | Acuerdo | 11/01/2027 | 05/02/2027 | Consejo General`,
  },
  'a plan and sessions beside each other': {
    sheets: `== Tablero
No. | Actividad | Inicio | Fin | Estatus | | Órgano | Tipo | Fecha | Estado
+1 | Integrar el comité técnico | 05/10/2026 | 06/11/2026 | Concluida | | COTAPREP | Instalación | 10/11/2026 | Celebrada
+2 | Aprobar el plan de trabajo | 09/11/2026 | 18/11/2026 | En proceso | | COTAPREP | Ordinaria | 24/11/2026 | Convocada
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Pendiente | | COTAPREP | Ordinaria | 15/12/2026 | Por convocar
+4 | Firmar el convenio | 08/02/2027 | 05/03/2027 | Pendiente
+5 | Ejecutar los simulacros | 16/05/2027 | 30/05/2027 | Pendiente`,
  },
  'blank rows inside': {
    sheets: `== Hoja1
No. | Actividad | Fecha de término | Área
+1 | Integrar el comité técnico | 06/11/2026 | Consejo General

+2 | Aprobar el plan de trabajo | 18/11/2026 | COTAPREP


+3 | Designar al ente auditor | 05/02/2027 | Consejo General

+4 | Firmar el convenio | 05/03/2027 | Jurídico`,
  },
  'a date and a text': {
    sheets: `== PREP
PENDIENTES DEL PREP
Fecha | Qué hay que hacer
+06/11/2026 | Integrar el comité técnico asesor
+18/11/2026 | Aprobar el plan de trabajo del comité
+06/12/2026 | Remitir el proyecto de proceso técnico operativo
+05/02/2027 | Designar al ente auditor`,
  },
  'no numbers, names that are nouns': {
    sheets: `== Ruta crítica
Hito | Fecha | Responsable | Situación
+Integración del comité | 06/11/2026 | Consejo General | Cumplido
+Plan de trabajo | 18/11/2026 | COTAPREP | En proceso
+Ente auditor | 05/02/2027 | Consejo General | Por iniciar
+Simulacros | 16/05/2027 | UTSI | Por iniciar
+Jornada | 06/06/2027 | Todas | Por iniciar`,
  },
  'start and duration': {
    sheets: `== Proyecto
WBS | Tarea | Duración | Comienzo | Recursos
+1 | Preparación | 30 días | 05/10/2026 | UTSI
+1.1 | Elaborar el análisis de requerimientos | 20 días | 05/10/2026 | UTSI
+1.2 | Desarrollar el módulo de captura | 10 días | 26/10/2026 | UTSI
+2 | Pruebas | 15 días | 09/11/2026 | UTSI
+2.1 | Ejecutar las pruebas de carga | 15 días | 09/11/2026 | UTSI`,
    days: { 2: ['2026-10-05', '2026-11-03'], 4: ['2026-10-26', '2026-11-04'] },
  },
  'years settled by the other date of the row': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Área
+1 | Integrar el comité técnico | 03 de agosto | 14/08/2026 | Consejo General
+2 | Aprobar el plan de trabajo | 09 de noviembre | 18/11/2026 | COTAPREP
+3 | Designar al ente auditor | 14 de diciembre | 05/02/2027 | Consejo General
+4 | Firmar el convenio | 08 de febrero | 05/03/2027 | Jurídico`,
    days: { 2: ['2026-08-03', '2026-08-14'], 4: ['2026-12-14', '2027-02-05'] },
  },
  'lists of findings and agreements below': {
    sheets: `== Programa
PROGRAMA DE TRABAJO DEL PREP
Nº | Acción | Cuándo | Resultado esperado | Área
+1 | Revisar la convocatoria | del 7 al 30 de septiembre de 2026 | Cédula | Informática
+2 | Constatar la integración | del 5 de octubre al 6 de noviembre de 2026 | Acuerdo | Consejo General
+3 | Asistir a la instalación | 12 de noviembre de 2026 | Acta | Secretaría Técnica
+4 | Cotejar los inventarios | del 19 al 30 de octubre de 2026 | Inventario | Materiales

HALLAZGOS DEL TRIMESTRE
Nº | Hallazgo | Causa | Criticidad | Área responsable | Fecha compromiso
1 | Expediente sin firmas | Falta de formato | Alta | Informática | 04/12/2026
2 | Escáneres sin resguardo | Cambio de personal | Media | Materiales | 30/11/2026

ACUERDOS DE LA COMISIÓN
Nº | Asunto | Clave | Fecha | Emite
1 | Integración del comité | CG-A-44/2026 | 05/11/2026 | Consejo General
2 | Plan de trabajo | CG-A-51/2026 | 12/11/2026 | COTAPREP`,
    days: { 3: ['2026-09-07', '2026-09-30'], 5: ['2026-11-12', '2026-11-12'] },
  },
  'numbers by hundreds': {
    sheets: `== Plan
Clave | Actividad | Inicio | Término | Responsable
+100 | Preparación | 05/10/2026 | 20/11/2026 | UTSI
+101 | Integrar el comité técnico | 05/10/2026 | 06/11/2026 | Consejo General
+102 | Aprobar el plan de trabajo | 09/11/2026 | 18/11/2026 | COTAPREP
+200 | Sistema | 05/10/2026 | 26/03/2027 | UTSI
+201 | Desarrollar el sistema | 05/10/2026 | 12/02/2027 | UTSI
+202 | Probar los enlaces | 01/03/2027 | 26/03/2027 | UTSI`,
  },
  'years as sheets': {
    sheets: `== 2026
No. | Actividad | Fecha límite | Área | Situación
+1 | Integrar el comité técnico | 06/11/2026 | Consejo General | Concluida
+2 | Aprobar el plan de trabajo | 18/11/2026 | COTAPREP | En proceso
+3 | Remitir el proyecto de proceso técnico | 06/12/2026 | UTSI | Pendiente
== 2027
No. | Actividad | Fecha límite | Área | Situación
+1 | Designar al ente auditor | 05/02/2027 | Consejo General | Pendiente
+2 | Ejecutar los simulacros | 30/05/2027 | UTSI | Pendiente`,
  },
  'levels of names, phase and task': {
    sheets: `== Estructura
Fase | Etapa | Tarea | Responsable | Vence | Terminó
A. Gobierno
+ | Comité | | Secretaría | 06/11/2026 |
+ | | Acuerdo publicado | Jurídico | 01/11/2026 | 02/11/2026
+ | | Notificación al INE | Secretaría | 06/11/2026 |
+ | Comisión | | Secretaría | 20/11/2026 |
+ | | Acuerdo publicado | Jurídico | 15/11/2026 |
+ | | Notificación al INE | Secretaría | 20/11/2026 |
B. Técnica
+ | Sistema | | UTSI | 26/03/2027 |
+ | | Desarrollo del módulo | UTSI | 12/02/2027 |
+ | | Pruebas de carga | UTSI | 26/03/2027 |`,
  },
  'a form above the table': {
    sheets: `== Cédula
CÉDULA DE SEGUIMIENTO
Institución: | Instituto Electoral | | Corte: | 30/11/2026
Proceso: | PEL 2026-2027 | | Elaboró: | Enlace
Objetivo:
Dar seguimiento a las actividades del PREP conforme al Anexo 13 del Reglamento de Elecciones.

Núm. | Actividad | Producto | Responsable | Fecha programada | Fecha real | Observaciones
+1 | Integrar el comité técnico | Acuerdo | Consejo General | 06/11/2026 | 05/11/2026 |
+2 | Aprobar el plan de trabajo | Plan | COTAPREP | 18/11/2026 | |
+3 | Designar al ente auditor | Acuerdo | Consejo General | 05/02/2027 | | por definir`,
  },
  'a time line of months to the right': {
    sheets: `== Gantt
No. | Actividad | Responsable | Fecha límite | oct | nov | dic | ene | feb
+1 | Integrar el comité técnico | Consejo General | 06/11/2026 | x | x | | |
+2 | Aprobar el plan de trabajo | COTAPREP | 18/11/2026 | | x | | |
+3 | Designar al ente auditor | Consejo General | 05/02/2027 | | | | x | x
 | Total de actividades | | | 1 | 2 | 0 | 1 | 1`,
  },
  'members in the same sheet below': {
    sheets: `== COTAPREP
PLAN DE TRABAJO DEL COTAPREP
No. | Actividad | Entregable | Fecha límite | Encargado
+1 | Aprobar el plan de trabajo | Plan | 24/11/2026 | Pleno
+2 | Emitir opinión sobre el proceso técnico | Opinión | 15/12/2026 | Ponencia 1
+3 | Revisar el prototipo | Observaciones | 19/01/2027 | Ponencia 2

INTEGRANTES DEL COMITÉ
No. | Nombre | Calidad | Acuerdo | Fecha de designación
1 | Dra. Integrante Uno | Presidencia | CE/112/2026 | 05/11/2026
2 | Dr. Integrante Dos | Integrante | CE/112/2026 | 05/11/2026
3 | Mtra. Integrante Tres | Integrante | CE/112/2026 | 05/11/2026`,
  },
  'weeks as bands': {
    sheets: `== Semanas
Actividad | Responsable | Fecha | Hecho
Semana del 2 al 6 de noviembre de 2026
+Integrar el comité técnico | Consejo General | 06/11/2026 | sí
+Notificar a los integrantes | Secretaría | 06/11/2026 | sí
Semana del 9 al 13 de noviembre de 2026
+Instalar el comité | Secretaría | 10/11/2026 | no
+Presentar el plan de trabajo | UTSI | 13/11/2026 | no`,
  },
  'a purchasing programme of the PREP': {
    sheets: `== Programa adq
Programa de adquisiciones para el PREP 2027

Núm. | Concepto | Partida | Autorizado | Arranque del trámite | Entrega pactada | Entrega real | Área requirente | Etapa
+1 | Comprar papel seguridad | 2141 | 185000 | 11/01/2027 | 19/02/2027 | | Informática | Requisición
+2 | Adquirir sobres | 2111 | 96400 | 18/01/2027 | 26/02/2027 | | Informática | Requisición
+3 | Contratar el hospedaje en la nube | 3171 | 1250000 | 05/10/2026 | 20/11/2026 | 19/11/2026 | Informática | Fallo
 | Subtotal | | 1531400 | | | | |`,
  },
  'numbers within the names': {
    sheets: `== Hoja1
Actividades | Inicio | Término | Responsable
+1. Integrar el comité técnico | 05/10/2026 | 06/11/2026 | Consejo General
+1.1 Elaborar el proyecto de acuerdo | 05/10/2026 | 16/10/2026 | Jurídico
+1.2 Remitir el acuerdo al INE | 06/11/2026 | 11/11/2026 | Secretaría
+2. Aprobar el plan de trabajo | 09/11/2026 | 18/11/2026 | COTAPREP`,
  },
  'planned and real in groups': {
    sheets: `== Control
No. | Actividad | PROGRAMADO | | REAL | | Área
 | | Inicio | Fin | Inicio | Fin |
+1 | Integrar el comité técnico | 05/10/2026 | 06/11/2026 | 05/10/2026 | 05/11/2026 | Consejo General
+2 | Aprobar el plan de trabajo | 09/11/2026 | 18/11/2026 | 10/11/2026 | | COTAPREP
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | | | Consejo General`,
  },
  'a sheet a month': {
    sheets: `== Octubre
Actividad | Fecha límite | Responsable | Estatus
+Integrar la propuesta del comité | 16/10/2026 | UTSI | Concluida
+Rendir el informe de septiembre | 05/10/2026 | UTSI | Concluida
== Noviembre
Actividad | Fecha límite | Responsable | Estatus
+Instalar el comité | 10/11/2026 | Secretaría | Pendiente
+Aprobar el plan de trabajo | 18/11/2026 | COTAPREP | Pendiente
+Rendir el informe de octubre | 05/11/2026 | UTSI | Concluida`,
  },
  'notes between the records': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Área
+1 | Integrar el comité técnico | 05/10/2026 | 06/11/2026 | Consejo General
 | Nota: el plazo vence conforme al numeral 33 del Anexo 13.
+2 | Aprobar el plan de trabajo | 09/11/2026 | 18/11/2026 | COTAPREP
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Consejo General
Total de actividades: 3`,
  },
  'a total and counts in the columns of number and days': {
    sheets: `== Plan
Actividad | Límite | A cargo de | Notas
+Convenio con la universidad | 11/12/2026 | Jurídico | por revisar
+Bases de la licitación | 18/12/2026 | Administración |
+Fallo de la licitación | 12/02/2027 | Administración | depende de las bases
+Instalar el comité técnico | 18/02/2027 | Secretaría |
Total | 12 | |
Concluidas | 4 | de 12 |`,
  },
  'counts below days of the month': {
    sheets: `== Programa PREP
Qué se hará | Días | A cargo de | Avance
OCTUBRE 2026
+Aprobar los lineamientos internos | 5 al 16 | Dirección Jurídica | listo
+Enviar el oficio de apertura | 19 | Secretaría | listo
NOVIEMBRE 2026
+Reunión con los partidos | 4 | Secretaría | listo
+Elaborar el anteproyecto | 9 al 27 | Unidad de Informática | en marcha
+Pedir cotizaciones | 26 nov. al 9 dic. | Administración |
ENERO 2027
+Firmar el convenio | 15 | Presidencia |
Total | 12 | |
Concluidas | 4 | de 12 |`,
  },
  'a legend in the columns of days and areas': {
    sheets: `== Pendientes
Actividad | Límite | A cargo de | Notas
+Convenio con la universidad | 11/12/2026 | Jurídico | por revisar
+Bases de la licitación | 18/12/2026 | Administración |
+Fallo de la licitación | 12/02/2027 | Administración | depende de las bases
+Instalar el comité técnico | 18/02/2027 | Secretaría |

Verde | En tiempo | |
Amarillo | Por vencer | |
Rojo | Vencida | |`,
  },
  'a last record with nothing but what others say of themselves': {
    sheets: `== Plan
Actividad | Límite | A cargo de | Estatus
+Convenio con la universidad | 11/12/2026 | Jurídico | Concluida
+Bases de la licitación | 18/12/2026 | Administración | Pendiente
+Fallo de la licitación | 12/02/2027 | Administración | Pendiente
+Instalar el comité técnico | 18/02/2027 | Secretaría | Pendiente
+Bodega | | Administración |`,
  },
  'a count of states above': {
    sheets: `== Tablero
TABLERO DE SEGUIMIENTO PREP
Estatus | Cantidad | %
Concluidas | 1 | 33%
Pendientes | 2 | 67%
Total | 3 | 100%

No. | Actividad | Inicio | Término | Estatus
+1 | Integrar el comité técnico | 05/10/2026 | 06/11/2026 | Concluida
+2 | Aprobar el plan de trabajo | 09/11/2026 | 18/11/2026 | Pendiente
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Pendiente`,
  },
  'a legend and a catalogue to the right': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Estatus | | Clave | Significado
+1 | Integrar el comité técnico | 05/10/2026 | 06/11/2026 | Concluida | | C | Concluida
+2 | Aprobar el plan de trabajo | 09/11/2026 | 18/11/2026 | Pendiente | | P | Pendiente
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Pendiente | | A | Atrasada
+4 | Firmar el convenio | 08/02/2027 | 05/03/2027 | Pendiente`,
  },
  'a summary of area sheets': {
    sheets: `== Concentrado
No. | Actividad | Inicio | Término | Área
+1 | Redactar el convenio | 01/12/2026 | 05/03/2027 | Jurídico
+2 | Dictaminar los perfiles | 16/09/2026 | 02/10/2026 | Jurídico
+3 | Desarrollar el sistema | 05/10/2026 | 12/02/2027 | Informática
+4 | Probar los enlaces | 01/03/2027 | 26/03/2027 | Informática
== Jurídico
No. | Actividad | Inicio | Término | Área
1 | Redactar el convenio | 01/12/2026 | 05/03/2027 | Jurídico
2 | Dictaminar los perfiles | 16/09/2026 | 02/10/2026 | Jurídico
== Informática
No. | Actividad | Inicio | Término | Área
3 | Desarrollar el sistema | 05/10/2026 | 12/02/2027 | Informática
4 | Probar los enlaces | 01/03/2027 | 26/03/2027 | Informática`,
  },
  'letters for what belongs to an activity': {
    sheets: `== Plan
Núm. | Actividad | Fecha límite | Responsable
+1 | Integrar el comité técnico | 06/11/2026 | Consejo General
+a) | Elaborar el proyecto de acuerdo | 16/10/2026 | Jurídico
+b) | Remitir el acuerdo al INE | 11/11/2026 | Secretaría
+2 | Aprobar el plan de trabajo | 18/11/2026 | COTAPREP
+a) | Redactar la propuesta | 13/11/2026 | UTSI`,
  },
  'what, who and when': {
    sheets: `== Hoja1
Qué | Quién | Cuándo
+Integrar el comité técnico | Consejo General | 6 de noviembre de 2026
+Aprobar el plan de trabajo | COTAPREP | 18 de noviembre de 2026
+Designar al ente auditor | Consejo General | 5 de febrero de 2027
+Ejecutar los simulacros | UTSI | 16 al 30 de mayo de 2027`,
  },
  'columns counted below the headings': {
    sheets: `== Formato
No. | Actividad | Inicio | Término | Responsable
1 | 2 | 3 | 4 | 5
+1 | Integrar el comité técnico | 05/10/2026 | 06/11/2026 | Consejo General
+2 | Aprobar el plan de trabajo | 09/11/2026 | 18/11/2026 | COTAPREP
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Consejo General`,
  },
  'the month in a column, the days beside it': {
    sheets: `== Calendario 2026
Mes | Día | Actividad | Responsable
+Octubre | 5 | Rendir el informe de septiembre | UTSI
+ | 16 | Elaborar el proyecto de acuerdo | Jurídico
+Noviembre | 6 | Integrar el comité técnico | Consejo General
+ | 18 | Aprobar el plan de trabajo | COTAPREP
+Diciembre | 4 | Remitir el proceso técnico operativo | UTSI`,
  },
  'years and months as bands': {
    sheets: `== Agenda
Día | Actividad | Responsable
2026
NOVIEMBRE
+6 | Integrar el comité técnico | Consejo General
+18 | Aprobar el plan de trabajo | COTAPREP
DICIEMBRE
+4 | Remitir el proceso técnico operativo | UTSI
2027
ENERO
+6 | Aprobar el proceso técnico operativo | Consejo General`,
    days: { 4: [null, '2026-11-06'], 7: [null, '2026-12-04'], 10: [null, '2027-01-06'] },
  },
  'the phase in a column of its own': {
    sheets: `== Cronograma
Fase | Actividad | Inicio | Fin | Responsable
+Preparación | Integrar el comité técnico | 05/10/2026 | 06/11/2026 | Consejo General
+ | Aprobar el plan de trabajo | 09/11/2026 | 18/11/2026 | COTAPREP
+Desarrollo | Desarrollar el sistema | 05/10/2026 | 12/02/2027 | UTSI
+ | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Consejo General
+Operación | Ejecutar los simulacros | 16/05/2027 | 30/05/2027 | UTSI`,
  },
  'the table further right and down': {
    sheets: `== Hoja1

 | | PLAN DE TRABAJO PREP

 | | No. | Actividad | Inicio | Término | Área
+ | | 1 | Integrar el comité técnico | 05/10/2026 | 06/11/2026 | Consejo General
+ | | 2 | Aprobar el plan de trabajo | 09/11/2026 | 18/11/2026 | COTAPREP
+ | | 3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Consejo General`,
  },
  'an empty form beside the filled one': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Área
+1 | Integrar el comité técnico | 05/10/2026 | 06/11/2026 | Consejo General
+2 | Aprobar el plan de trabajo | 09/11/2026 | 18/11/2026 | COTAPREP
== Formato
No. | Actividad | Inicio | Término | Área
1 | | | |
2 | | | |`,
  },
  'errands under a title with the day of the report, without headings': {
    sheets: `== Hoja1
PENDIENTES PREP (dic a junio) | | | corte: 27 nov 2026

+mandar a la UTSI el plan revisado | 4 dic | Informática | ya lo vio el comité
+informe de noviembre | 5 dic | Secretaría Técnica
+PTO aprobado por el Consejo | 6 ene | Jurídico | va en extraordinaria
+terna de auditores | 6 ene | Informática | faltan cartas
+visita a locales de CATD | 29 ene | Organización | salir desde el 18
+designar auditor | 6 feb | Jurídico
+capacitar capturistas | 16 abr | Organización | dos grupos
+simulacro 1 | 16 mayo | todos
+simulacro 2 | 23 mayo | todos`,
    days: { 3: [null, '2026-12-04'], 10: [null, '2027-05-16'] },
  },
  'days under their months, without headings': {
    sheets: `== lista
ENERO 2027
+6 | Aprobar el proceso técnico | Jurídico | ya
+11 al 15 | Visitar las sedes de los CATD | Organización | ya
+18 al 29 | Revisar los contratos de renta | Jurídico | falta
FEBRERO 2027
+5 | Instalar el comité | Sistemas | falta
+8 al 26 | Tender la red de los CATD | Soporte | falta
MAYO 2027
+10 al 16 | Hacer el simulacro | todos | falta
+17 al 23 | Repetir el simulacro | todos | falta`,
    days: {
      2: ['2027-01-06', '2027-01-06'],
      3: ['2027-01-11', '2027-01-15'],
      6: ['2027-02-05', '2027-02-05'],
      10: ['2027-05-17', '2027-05-23'],
    },
  },
  'what is to be done by when under a title, without headings': {
    sheets: `== pendientes
PREP 2027, lo que falta antes del 6 de junio

+acta de la sesión de diciembre, que la firmen | 15 ene | asistente
+hablar con la rectoría por la auditoría | 18 ene | yo
+acuerdo de catd al consejo | 5 feb | Jurídico
+pagar anticipo de internet | 19 feb | Admon
+plantas de luz para 3 municipios | 19 mar | Admon
+capturistas contratados | 30 abr | Admon
+simulacro 1 | 16 may | todos
+simulacro 2 | 23 may | todos`,
  },
  'planned and real days, the plan called the baseline': {
    sheets: `== Programa de trabajo
WBS | Actividad | Línea base inicio | Línea base fin | Real inicio | Real fin | Responsable
+1.1 | Instalar el comité técnico asesor | 26/10/2026 | 06/11/2026 | 28/10/2026 | 06/11/2026 | Consejo General
+1.2 | Elaborar el proceso técnico operativo | 01/12/2026 | 23/12/2026 | 07/12/2026 | | Sistemas
+1.3 | Probar la captura | 22/03/2027 | 09/04/2027 | | | Sistemas
+1.4 | Ejecutar los simulacros | 16/05/2027 | 30/05/2027 | | | Sistemas`,
    columns: { start: 'C', end: 'D', completed: 'F' },
  },
  'days beside their months, and what hindered them': {
    sheets: `== Calendario
Mes | Días | Trabajos | Encargado | Incidencias
+SEPTIEMBRE 2026 | 1 | Comisión y unidad responsable designadas | Consejo General
+ | 9 al 27 | Elaborar el borrador del plan de trabajo | Unidad Técnica
+OCTUBRE 2026 | 1 al 18 | Seleccionar a los especialistas | Comisión
+ | 5 | Rendir el informe de septiembre | Unidad Técnica | Se pidió prórroga de dos días
+NOVIEMBRE 2026 | 1 | Integrar el comité técnico | Consejo General
+ | 11 al 29 | Aprobar el plan de trabajo del comité | Comité`,
    days: {
      3: ['2026-09-09', '2026-09-27'],
      5: ['2026-10-05', '2026-10-05'],
      7: ['2026-11-11', '2026-11-29'],
    },
  },
  'numbers by month, a month over them in their column': {
    sheets: `== Plan 2026-2027
No. | Actividad | Día | Responsable
NOVIEMBRE 2026
+1 | Instalar el comité técnico asesor | 9 | Secretaría Técnica
+2 | Presentar el plan de trabajo | 16 | Instancia interna
DICIEMBRE 2026
+3 | Remitir el proyecto de proceso técnico | 4 | Instancia interna
+4 | Revisar los centros de acopio | 11 | Organización
ENERO 2027
+5 | Aprobar el proceso técnico operativo | 6 | Consejo General
+6 | Publicar la convocatoria | 11 | Capacitación`,
    days: {
      3: [null, '2026-11-09'],
      6: [null, '2026-12-04'],
      9: [null, '2027-01-06'],
    },
  },
  'a budget by month below': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Responsable
+1 | Integrar el comité técnico | 05/10/2026 | 06/11/2026 | Consejo General
+2 | Aprobar el plan de trabajo | 09/11/2026 | 18/11/2026 | COTAPREP
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Consejo General

Partida | Concepto | Enero | Febrero | Total
2111 | Papelería | $1,000 | $500 | $1,500
3171 | Enlaces de internet | $80,000 | $80,000 | $160,000`,
  },
  'codes under parts with a letter and a number': {
    sheets: `== Programa
No. | Actividad | Inicio | Término | Responsable
P1 | Sistema informático
+E045-01-01 | Desarrollar el módulo de captura | 05/10/2026 | 12/02/2027 | UTSI
+E045-01-02 | Probar los enlaces | 01/03/2027 | 26/03/2027 | UTSI
+E045-01-03 | Auditar el sistema | 01/03/2027 | 26/03/2027 | UTSI
P2 | Operación en los centros
+E045-02-01 | Localizar los inmuebles | 05/10/2026 | 27/11/2026 | Organización
+E045-02-02 | Acondicionar los centros | 15/03/2027 | 30/04/2027 | Organización
+E045-02-03 | Capacitar al personal | 03/05/2027 | 14/05/2027 | Capacitación`,
  },
  'counts by formula below each stage': {
    sheets: `== Avance
Actividad | Responsable | Inicio | Término | Estatus
+Integrar el comité técnico | Consejo General | 05/10/2026 | 06/11/2026 | Concluida
+Aprobar el plan de trabajo | COTAPREP | 09/11/2026 | 18/11/2026 | En proceso
Actividades de la preparación | 2 =COUNTA(A2:A3) | | | 1 =COUNTIF(E2:E3,"Concluida")
+Desarrollar el módulo de captura | UTSI | 05/10/2026 | 12/02/2027 | Pendiente
+Ejecutar los simulacros | UTSI | 09/05/2027 | 30/05/2027 | Pendiente
Actividades de la operación | 2 =COUNTA(A5:A6) | | | 0 =COUNTIF(E5:E6,"Concluida")`,
  },
  'subtotals in the column of the stages': {
    sheets: `== Plan
Etapa | Actividad | Fecha límite | Área | Estatus
+Preparación | Integrar el comité técnico | 06/11/2026 | Consejo General | Concluida
+ | Aprobar el plan de trabajo | 18/11/2026 | COTAPREP | En proceso
Subtotal | 2 | | | 1
+Desarrollo | Desarrollar el módulo de captura | 12/02/2027 | UTSI | Pendiente
+ | Probar los enlaces | 26/03/2027 | UTSI | Pendiente
Subtotal | 2 | | | 0
+Operación | Ejecutar los simulacros | 30/05/2027 | UTSI | Pendiente
Total | 5 | | | 1`,
  },
  'a note and a page number among names by level': {
    sheets: `== Estructura
Fase | Etapa | Tarea | Responsable | Vence | Terminó
A. Gobierno
+ | Comité | | Secretaría | 06/11/2026 |
+ | | Acuerdo publicado | Jurídico | 01/11/2026 | 02/11/2026
 | | Nota: el plazo es el del numeral 33 del Anexo 13
+ | | Notificación al INE | Secretaría | 06/11/2026 |
+ | Comisión | | Secretaría | 20/11/2026 |
 | Página 1 de 2
+ | | Acuerdo publicado | Jurídico | 15/11/2026 |
+ | | Notificación al INE | Secretaría | 20/11/2026 |
B. Técnica
+ | Sistema | | UTSI | 26/03/2027 |
+ | | Desarrollo del módulo | UTSI | 12/02/2027 |
+ | | Pruebas de carga | UTSI | 26/03/2027 |`,
  },
  'two processes, nothing but their years to tell them': {
    sheets: `== PREP 2024
No. | Actividad | Inicio | Término | Responsable
1 | Redactar el convenio | 02/10/2023 | 05/11/2023 | Jurídico
2 | Dictaminar los perfiles | 16/09/2023 | 02/10/2023 | Jurídico
3 | Localizar los inmuebles | 08/01/2024 | 09/02/2024 | Organización
== PREP 2027
No. | Actividad | Inicio | Término | Responsable
+1 | Integrar el comité técnico | 05/10/2026 | 06/11/2026 | Consejo General
+2 | Aprobar el plan de trabajo | 09/11/2026 | 18/11/2026 | COTAPREP
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Consejo General`,
    isAsked: true,
  },
  'two processes, and a sheet that says which is the one': {
    sheets: `== Datos
Institución | Instituto Electoral del Estado
Jornada electoral | 06/06/2027
== PREP 2024
No. | Actividad | Inicio | Término | Responsable
1 | Redactar el convenio | 02/10/2023 | 05/11/2023 | Jurídico
2 | Dictaminar los perfiles | 16/09/2023 | 02/10/2023 | Jurídico
3 | Localizar los inmuebles | 08/01/2024 | 09/02/2024 | Organización
== PREP 2027
No. | Actividad | Inicio | Término | Responsable
+1 | Integrar el comité técnico | 05/10/2026 | 06/11/2026 | Consejo General
+2 | Aprobar el plan de trabajo | 09/11/2026 | 18/11/2026 | COTAPREP
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Consejo General`,
  },
  'a draft and what was approved, with other days': {
    sheets: `== Proyecto
No. | Actividad | Inicio | Término | Responsable
1 | Integrar el comité técnico | 01/10/2026 | 30/10/2026 | Consejo General
2 | Aprobar el plan de trabajo | 03/11/2026 | 13/11/2026 | COTAPREP
3 | Designar al ente auditor | 04/01/2027 | 29/01/2027 | Consejo General
== Aprobado
No. | Actividad | Inicio | Término | Responsable
+1 | Integrar el comité técnico | 05/10/2026 | 06/11/2026 | Consejo General
+2 | Aprobar el plan de trabajo | 09/11/2026 | 18/11/2026 | COTAPREP
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Consejo General`,
    isAsked: true,
  },
  'a sheet a month, and a hidden one': {
    sheets: `== Octubre
Actividad | Fecha límite | Responsable | Estatus
+Rendir el informe mensual | 05/10/2026 | UTSI | Concluida
+Integrar la propuesta del comité | 16/10/2026 | UTSI | Concluida
== Noviembre
Actividad | Fecha límite | Responsable | Estatus
+Rendir el informe mensual | 05/11/2026 | UTSI | Concluida
+Instalar el comité | 10/11/2026 | Secretaría | Pendiente
== Canceladas (oculta)
Actividad | Fecha límite | Responsable | Estatus
Rentar plantas de luz | 12/02/2027 | Administración | Cancelada`,
  },
  'a longer form that nobody has filled in': {
    sheets: `== Plan
No. | Actividad | Fecha límite | Responsable
+1 | Integrar el comité técnico | 06/11/2026 | Consejo General
+2 | Aprobar el plan de trabajo | 18/11/2026 | COTAPREP
== Formato
Plan de trabajo del PREP

Núm. | Actividades | Inicio | Término | Entregable | Área responsable | Estado | Cumplida el | Evidencia`,
  },
  'a hidden sheet under the same headings': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Área
+1 | Integrar el comité técnico | 05/10/2026 | 06/11/2026 | Consejo General
+2 | Aprobar el plan de trabajo | 09/11/2026 | 18/11/2026 | COTAPREP
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Consejo General
== Canceladas (oculta)
No. | Actividad | Inicio | Término | Área
4 | Rentar plantas de luz | 11/01/2027 | 05/02/2027 | Administración
5 | Contratar un segundo enlace | 11/01/2027 | 05/02/2027 | Administración`,
  },
  'which document of Anexo 13 each activity is about': {
    sheets: `== Plan
No. | Actividad | Documento | Término | Responsable
+1 | Integrar el comité técnico | 1. Proyecto | 06/10/2026 | Secretaría
+2 | Aprobar la integración del comité | 1. Final | 06/11/2026 | Consejo General
+3 | Elaborar el proceso técnico operativo | 4. Proyecto | 06/12/2026 | UTSI
+4 | Aprobar el proceso técnico operativo | 4. Final | 06/01/2027 | Consejo General
+5 | Rendir el informe del mes | 3. Noviembre | 05/12/2026 | UTSI`,
    columns: { number: 'A', name: 'B', anexo13: 'C', end: 'D', area: 'E' },
  },
  'the letter that sent it beside what proves it': {
    sheets: `== Plan
No. | Actividad | Término | Responsable | Evidencia | Oficio de remisión
+1 | Integrar el comité técnico | 06/11/2026 | Consejo General | Acuerdo CG/128/2026 | SE/214/2026
+2 | Aprobar el plan de trabajo | 18/11/2026 | COTAPREP | Acta de la sesión | SE/231/2026
+3 | Designar al ente auditor | 05/02/2027 | Consejo General | |
+4 | Firmar el convenio | 05/03/2027 | Jurídico | |`,
    columns: { number: 'A', name: 'B', end: 'C', area: 'D', evidence: 'E' },
  },
  'another plan under other headings, its numbers with another letter': {
    sheets: `== Programa
No. | Actividad | Inicio | Término | Área
+P1 | Integrar el comité técnico | 05/10/2026 | 06/11/2026 | Consejo General
+P2 | Aprobar el plan de trabajo | 09/11/2026 | 18/11/2026 | COTAPREP
+P3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Consejo General
== Conteo rápido
Núm. | Actividad | Responsable | Inicio | Término
C1 | Integrar el comité de expertos | Consejo General | 12/10/2026 | 13/11/2026
C2 | Aprobar los criterios científicos | COTECORA | 01/02/2027 | 26/02/2027
C3 | Seleccionar la muestra | COTECORA | 24/05/2027 | 28/05/2027`,
    isAsked: true,
  },
  'another plan under the same headings': {
    sheets: `== Programa
No. | Actividad | Inicio | Término | Área
+1 | Integrar el comité técnico | 05/10/2026 | 06/11/2026 | Consejo General
+2 | Aprobar el plan de trabajo | 09/11/2026 | 18/11/2026 | COTAPREP
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Consejo General
== Conteo rápido
No. | Actividad | Inicio | Término | Área
1 | Integrar el comité de expertos | 12/10/2026 | 13/11/2026 | Consejo General
2 | Aprobar los criterios científicos | 01/02/2027 | 26/02/2027 | COTECORA
3 | Seleccionar la muestra | 24/05/2027 | 28/05/2027 | COTECORA`,
    isAsked: true,
  },
  'the calendar of each matter on a sheet of its own': {
    sheets: `== Capacitación
Clave | Actividad | Inicio | Término | Área
CA-01 | Convocar a supervisores y capacitadores | 15/02/2027 | 26/03/2027 | Capacitación
CA-02 | Celebrar simulacros de casilla | 19/04/2027 | 28/05/2027 | Capacitación
CA-03 | Elaborar materiales didácticos | 11/01/2027 | 12/03/2027 | Capacitación
== PREP
Clave | Actividad | Inicio | Término | Área
+PR-01 | Integrar el comité técnico | 05/10/2026 | 06/11/2026 | Consejo General
+PR-02 | Aprobar el plan de trabajo | 09/11/2026 | 18/11/2026 | COTAPREP
+PR-03 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Consejo General
== Conteo rápido
Clave | Actividad | Inicio | Término | Área
CR-01 | Integrar el comité de expertos | 12/10/2026 | 13/11/2026 | Consejo General
CR-02 | Aprobar los criterios científicos | 01/02/2027 | 26/02/2027 | COTECORA
CR-03 | Probar la captura del conteo | 19/04/2027 | 14/05/2027 | Informática`,
  },
  'the plan of another matter below, under its title and the same headings': {
    sheets: `== Planes
PLAN DEL PREP
No. | Actividad | Inicio | Término | Responsable
+1 | Integrar el comité técnico asesor del PREP | 05/10/2026 | 06/11/2026 | Consejo General
+2 | Aprobar el proceso técnico operativo | 12/11/2026 | 06/01/2027 | Instancia interna
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva

PLAN DEL CONTEO RÁPIDO
No. | Actividad | Inicio | Término | Responsable
1 | Integrar el comité de expertos | 12/10/2026 | 13/11/2026 | Consejo General
2 | Diseñar la muestra | 01/02/2027 | 26/02/2027 | Informática`,
  },
  'the plan of another matter below a title alone, its numbers from one on': {
    sheets: `== Planes
No. | Actividad | Inicio | Término | Responsable
+1 | Integrar el comité técnico asesor del PREP | 05/10/2026 | 06/11/2026 | Consejo General
+2 | Aprobar el proceso técnico operativo | 12/11/2026 | 06/01/2027 | Instancia interna
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva
CONTEO RÁPIDO
1 | Integrar el comité de expertos | 12/10/2026 | 13/11/2026 | Consejo General
2 | Diseñar la muestra | 01/02/2027 | 26/02/2027 | Informática`,
  },
  'a stage called after another matter, its numbers going on': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Responsable
+1 | Integrar el comité técnico asesor del PREP | 05/10/2026 | 06/11/2026 | Consejo General
+2 | Aprobar el proceso técnico operativo | 12/11/2026 | 06/01/2027 | Instancia interna
VOTO EN EL EXTRANJERO
+3 | Capturar las actas del voto en el extranjero | 11/01/2027 | 05/02/2027 | Informática
+4 | Probar la captura de esas actas | 08/02/2027 | 26/02/2027 | Informática`,
  },
  'plans side by side, the titles say of what': {
    sheets: `== Plan
PREP | | | | | Conteo rápido
No. | Actividad | Inicio | Término | | No. | Actividad | Inicio | Término
+1 | Integrar el comité técnico asesor del PREP | 05/10/2026 | 06/11/2026 | | 1 | Diseñar la muestra | 05/10/2026 | 06/11/2026
+2 | Aprobar el proceso técnico operativo | 12/11/2026 | 06/01/2027 | | 2 | Capacitar al personal | 12/11/2026 | 06/01/2027
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | | 3 | Probar la captura | 11/01/2027 | 05/02/2027`,
  },
  'what was cancelled below': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Responsable
+1 | Integrar el comité técnico asesor del PREP | 05/10/2026 | 06/11/2026 | Consejo General
+2 | Aprobar el proceso técnico operativo | 12/11/2026 | 06/01/2027 | Instancia interna
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva

ACTIVIDADES CANCELADAS
No. | Actividad | Inicio | Término | Responsable
4 | Contratar una encuestadora | 12/10/2026 | 13/11/2026 | Informática
5 | Desarrollar una aplicación móvil | 01/02/2027 | 26/02/2027 | Informática`,
  },
  'what was cancelled under a title alone, and a further stage': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Responsable
+1 | Integrar el comité técnico asesor del PREP | 05/10/2026 | 06/11/2026 | Consejo General
CANCELADAS
2 | Contratar una encuestadora | 12/10/2026 | 13/11/2026 | Informática
SEGUNDA ETAPA
+3 | Aprobar el proceso técnico operativo | 12/11/2026 | 06/01/2027 | Instancia interna
+4 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva`,
  },
  'the plan of the process before below': {
    sheets: `== Planes
PLAN DE TRABAJO DEL PREP 2026-2027
No. | Actividad | Inicio | Término
+1 | Integrar el comité técnico asesor | 05/10/2026 | 06/11/2026
+2 | Aprobar el proceso técnico operativo | 12/11/2026 | 06/01/2027
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027

PLAN DE TRABAJO DEL PREP 2023-2024
No. | Actividad | Inicio | Término
1 | Integrar el comité técnico | 05/10/2023 | 06/11/2023
2 | Aprobar el proceso técnico | 12/11/2023 | 06/01/2024`,
  },
  'a chapter about the process before': {
    sheets: `== Plan
PLAN DE TRABAJO DEL PREP 2026-2027
No. | Actividad | Inicio | Término
+1 | Integrar el comité técnico asesor | 05/10/2026 | 06/11/2026
+2 | Aprobar el proceso técnico operativo | 12/11/2026 | 06/01/2027
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027
EVALUACIÓN DEL PROCESO ANTERIOR
No. | Actividad | Inicio | Término
+4 | Revisar los resultados de 2024 | 08/02/2027 | 19/02/2027
+5 | Documentar las lecciones aprendidas | 22/02/2027 | 05/03/2027`,
  },
  'notes with days among the activities and below them': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Responsable
+1 | Integrar el comité técnico asesor del PREP | 05/10/2026 | 06/11/2026 | Consejo General
+2 | Aprobar el proceso técnico operativo | 12/11/2026 | 06/01/2027 | Instancia interna
 | Nota: el Consejo General sesionó para aprobar lo anterior | | 30/10/2026
 | Día inhábil: Revolución Mexicana | 16/11/2026 | 16/11/2026
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva
+ | Actualizar el sitio de publicación | 08/02/2027 | 12/02/2027 | Informática
 | Total | 05/10/2026 | 05/02/2027
 | Fecha de corte | | 25/11/2026
 | Última actualización: | 20/11/2026 |
 | Validó: Juan Pérez | 20/11/2026 | 20/11/2026
 | Próxima revisión | 20/12/2026 | 20/12/2026
 | Fecha de elaboración | 20/08/2026 | 20/08/2026`,
  },
  'a plan that its title says is kept no longer, on the sheet before': {
    sheets: `== Hoja1
PLAN DE TRABAJO DEL PREP (YA NO VIGENTE)
No. | Actividad | Inicio | Término | Responsable
1 | Integrar el comité técnico asesor del PREP | 05/10/2026 | 06/11/2026 | Consejo General
2 | Aprobar el proceso técnico operativo | 12/11/2026 | 06/01/2027 | Instancia interna
3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva
== Hoja2
PLAN DE TRABAJO DEL PREP
No. | Actividad | Inicio | Término | Responsable
+1 | Integrar el comité técnico asesor del PREP | 12/10/2026 | 13/11/2026 | Consejo General
+2 | Aprobar el proceso técnico operativo | 19/11/2026 | 13/01/2027 | Instancia interna
+3 | Contratar al ente auditor | 18/01/2027 | 12/02/2027 | Secretaría Ejecutiva`,
    columns: { number: 'A', name: 'B', start: 'C', end: 'D', area: 'E' },
  },
  'a column that answers whether each activity is late': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Responsable | ¿Vencida?
+1 | Integrar el comité técnico asesor del PREP | 05/10/2026 | 06/11/2026 | Consejo General | Sí
+2 | Aprobar el proceso técnico operativo | 12/11/2026 | 06/01/2027 | Instancia interna | No
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva | No
+4 | Realizar el primer simulacro | 09/05/2027 | 09/05/2027 | UTSI | No`,
    columns: { number: 'A', name: 'B', start: 'C', end: 'D', area: 'E' },
  },
  'a note with a day in a plan without numbers': {
    sheets: `== Plan
Actividad | Inicio | Término | Responsable
+Integrar el comité técnico asesor del PREP | 05/10/2026 | 06/11/2026 | Consejo General
+Aprobar el proceso técnico operativo | 12/11/2026 | 06/01/2027 | Instancia interna
+Designar al ente auditor | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva
Fecha de corte | | 25/11/2026`,
  },
  'the day, the month and the year of each date in columns of their own': {
    sheets: `== Plan
No. | Actividad | Inicio | | | Término
 | | Día | Mes | Año | Día | Mes | Año
+1 | Integrar el comité técnico asesor del PREP | 1 | 9 | 2026 | 30 | 9 | 2026
+2 | Aprobar el proceso técnico operativo | 21 | 9 | 2026 | 16 | 10 | 2026
+3 | Designar al ente auditor | 11 | 1 | 2027 | 26 | 2 | 2027
+4 | Ejecutar el primer simulacro | 16 | 5 | 2027 | 16 | 5 | 2027`,
    days: { 3: ['2026-09-01', '2026-09-30'], 4: ['2026-09-21', '2026-10-16'] },
  },
  'the parts of each date in another order, with the month in words': {
    sheets: `== Plan
No. | Actividad | Mes de inicio | Día de inicio | Año de inicio | Mes de término | Día de término | Año de término
+1 | Integrar el comité técnico asesor del PREP | septiembre | 1 | 2026 | septiembre | 30 | 2026
+2 | Aprobar el proceso técnico operativo | septiembre | 21 | 2026 | octubre | 16 | 2026
+3 | Designar al ente auditor | enero | 11 | 2027 | febrero | 26 | 2027
+4 | Ejecutar el primer simulacro | mayo | 16 | 2027 | mayo | 16 | 2027`,
    days: { 2: ['2026-09-01', '2026-09-30'], 3: ['2026-09-21', '2026-10-16'] },
  },
  'a second date in parts that few rows have yet': {
    sheets: `== Plan
No. | Actividad | Término | | | Cumplimiento
 | | Año | Mes | Día | Año | Mes | Día
+1 | Integrar el comité técnico asesor del PREP | 2026 | 9 | 30 | 2026 | 9 | 28
+2 | Aprobar el proceso técnico operativo | 2026 | 10 | 16
+3 | Designar al ente auditor | 2027 | 2 | 26
+4 | Ejecutar el primer simulacro | 2027 | 5 | 16`,
    columns: { end: 'C', completed: 'F' },
  },
  'suspended under headings again': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Responsable
+1 | Integrar el comité técnico asesor | 05/10/2026 | 06/11/2026 | Consejo General
+2 | Aprobar el proceso técnico operativo | 12/11/2026 | 06/01/2027 | Instancia interna
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva

SUSPENDIDAS
No. | Actividad | Inicio | Término | Responsable
4 | Contratar una encuestadora | 01/10/2026 | 30/10/2026 | Administración
5 | Rentar una bodega | 01/10/2026 | 30/10/2026 | Administración`,
  },
  'removed in an update, without headings': {
    sheets: `== Cronograma
Actividad | Responsable | Fecha de inicio | Fecha de fin | Estatus
+Integrar el comité técnico asesor | UTSI | 05/10/2026 | 06/11/2026 | Concluida
+Aprobar el proceso técnico operativo | UTSI | 12/11/2026 | 06/01/2027 | En proceso
+Designar al ente auditor | Secretaría | 11/01/2027 | 05/02/2027 | Pendiente
ACTIVIDADES ELIMINADAS EN LA ACTUALIZACIÓN DE ENERO
Contratar una encuestadora | UTSI | 01/10/2026 | 30/10/2026 | Pendiente
Rentar una bodega | UTSI | 01/10/2026 | 30/10/2026 | Pendiente`,
  },
  'cancelled by an agreement with a number': {
    sheets: `== Plan de trabajo
No. | Actividad | Inicio | Término | Responsable
+1 | Integrar el comité técnico asesor | 05/10/2026 | 06/11/2026 | Consejo General
+2 | Aprobar el proceso técnico operativo | 12/11/2026 | 06/01/2027 | Instancia interna
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva
CANCELADAS POR ACUERDO IEE/CG/012/2027
4 | Contratar una encuestadora | 01/10/2026 | 30/10/2026 | Administración
5 | Rentar una bodega | 01/10/2026 | 30/10/2026 | Administración`,
  },
  'what does not apply': {
    sheets: `== Seguimiento
Núm. | Tarea | Entregable | Fecha límite | Área
+1 | Integrar el comité técnico asesor | Acuerdo | 06/11/2026 | Consejo General
+2 | Aprobar el proceso técnico operativo | Acuerdo | 06/01/2027 | Instancia interna
+3 | Designar al ente auditor | Convenio | 05/02/2027 | Secretaría Ejecutiva

NO APLICAN
Núm. | Tarea | Entregable | Fecha límite | Área
4 | Instrumento con un tercero | Convenio | 30/10/2026 | Administración
5 | Voto electrónico | Acuerdo | 30/10/2026 | Administración`,
  },
  'an example above': {
    sheets: `== Plan
EJEMPLO
No. | Actividad | Inicio | Término | Responsable
1 | Integrar el comité técnico asesor | 05/10/2026 | 06/11/2026 | Consejo General
2 | Aprobar el proceso técnico operativo | 12/11/2026 | 06/01/2027 | Instancia interna

PLAN DE TRABAJO DEL PREP
No. | Actividad | Inicio | Término | Responsable
+1 | Designar a la instancia interna | 05/09/2026 | 06/09/2026 | Consejo General
+2 | Integrar el comité técnico asesor | 05/10/2026 | 06/11/2026 | Consejo General
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva`,
  },
  'a draft below': {
    sheets: `== Plan
CRONOGRAMA DEL PREP
No. | Actividad | Inicio | Término | Responsable
+1 | Designar a la instancia interna | 05/09/2026 | 06/09/2026 | Consejo General
+2 | Integrar el comité técnico asesor | 05/10/2026 | 06/11/2026 | Consejo General
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva

BORRADOR
No. | Actividad | Inicio | Término | Responsable
1 | Designar a la instancia interna | 01/09/2026 | 04/09/2026 | Consejo General
2 | Integrar el comité técnico asesor | 01/10/2026 | 02/11/2026 | Consejo General`,
  },
  'several titles of what is not done': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Responsable
+1 | Designar a la instancia interna | 05/09/2026 | 06/09/2026 | Consejo General
+2 | Integrar el comité técnico asesor | 05/10/2026 | 06/11/2026 | Consejo General
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva
ACTIVIDADES DADAS DE BAJA
4 | Contratar una encuestadora | 01/10/2026 | 30/10/2026 | Administración
ACTIVIDADES QUE YA NO SE REALIZARÁN
5 | Rentar una bodega | 01/10/2026 | 30/10/2026 | Administración
DESCARTADAS
6 | Rentar un local | 01/10/2026 | 30/10/2026 | Administración`,
  },
  'chapters about drafts and examples': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Responsable
BORRADOR DEL PROCESO TÉCNICO OPERATIVO
+1 | Elaborar el borrador | 05/09/2026 | 06/09/2026 | Informática
+2 | Revisar el borrador | 05/10/2026 | 06/11/2026 | Informática
EJEMPLOS Y MATERIAL DIDÁCTICO
+3 | Preparar ejemplos de actas | 11/01/2027 | 05/02/2027 | Capacitación
+4 | Imprimir ejemplos de actas | 12/01/2027 | 06/02/2027 | Capacitación
VERSIÓN PRELIMINAR DEL PLAN DE SEGURIDAD
+5 | Redactar el plan de seguridad | 14/01/2027 | 15/02/2027 | Informática`,
  },
  'states that are still to be done': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Responsable
CONCLUIDAS
+1 | Designar a la instancia interna | 05/09/2026 | 06/09/2026 | Consejo General
+2 | Integrar el comité técnico asesor | 05/10/2026 | 06/11/2026 | Consejo General
PENDIENTES
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva
REPROGRAMADAS
+4 | Auditar el sistema | 12/01/2027 | 06/04/2027 | Secretaría Ejecutiva
ATRASADAS
+5 | Aprobar la sede del CATD | 12/01/2027 | 06/02/2027 | Secretaría Ejecutiva`,
  },
  'suspended between two stages': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Responsable
ETAPA 1. PREPARACIÓN
+1 | Designar a la instancia interna | 05/09/2026 | 06/09/2026 | Consejo General
SUSPENDIDAS POR FALTA DE PRESUPUESTO
2 | Rentar una bodega | 05/10/2026 | 06/11/2026 | Administración
ETAPA 2. EJECUCIÓN
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva
+4 | Auditar el sistema | 12/01/2027 | 06/04/2027 | Secretaría Ejecutiva`,
  },
  'a plan that is a draft': {
    sheets: `== Plan
BORRADOR DEL PLAN DE TRABAJO DEL PREP 2026-2027
No. | Actividad | Inicio | Término | Responsable
+1 | Designar a la instancia interna | 05/09/2026 | 06/09/2026 | Consejo General
+2 | Integrar el comité técnico asesor | 05/10/2026 | 06/11/2026 | Consejo General
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva`,
  },
  'an example below the headings': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Responsable
EJEMPLO (no borrar)
0 | Actividad de muestra | 01/01/2026 | 02/01/2026 | Área
PLAN
+1 | Designar a la instancia interna | 05/09/2026 | 06/09/2026 | Consejo General
+2 | Integrar el comité técnico asesor | 05/10/2026 | 06/11/2026 | Consejo General
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva`,
  },
  'a draft of two stages': {
    sheets: `== Plan
BORRADOR
No. | Actividad | Inicio | Término | Responsable
+1 | Designar a la instancia interna | 05/09/2026 | 06/09/2026 | Consejo General
+2 | Integrar el comité técnico asesor | 05/10/2026 | 06/11/2026 | Consejo General
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva

ETAPA 2
No. | Actividad | Inicio | Término | Responsable
+4 | Auditar el sistema | 12/01/2027 | 06/04/2027 | Secretaría Ejecutiva
+5 | Hacer simulacros | 12/05/2027 | 30/05/2027 | Informática`,
  },
  'chapters about withdrawals': {
    sheets: `== Plan
No. | Actividad | Inicio | Término
BAJAS Y ALTAS DE PERSONAL
+1 | Tramitar bajas | 05/09/2026 | 06/09/2026
SUSPENSIÓN DE LA PUBLICACIÓN
+2 | Cerrar la publicación | 05/10/2026 | 06/11/2026
MUESTRAS Y PRUEBAS
+3 | Hacer muestras de actas | 11/01/2027 | 05/02/2027
NO CONFORMIDADES
+4 | Atender no conformidades | 11/01/2027 | 05/02/2027
ACTIVIDADES EXCLUIDAS DEL CONTRATO CON EL TERCERO
5 | Redes | 11/01/2027 | 05/02/2027`,
  },
  'a signature with its day below': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Responsable
+1 | Designar a la instancia interna | 05/09/2026 | 06/09/2026 | Consejo General
+2 | Integrar el comité técnico asesor | 05/10/2026 | 06/11/2026 | Consejo General
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva

 | Vo. Bo. | | 12/11/2026
 | Elaboró: Ana Soto | | 10/11/2026 | Unidad Técnica`,
  },
  'notes with a day, each in two cells': {
    sheets: `== Plan
Actividad | Inicio | Término
+Designar a la instancia interna | 05/09/2026 | 06/09/2026
+Integrar el comité técnico asesor | 05/10/2026 | 06/11/2026
+Designar al ente auditor | 11/01/2027 | 05/02/2027
Fecha de corte: | 30/11/2026
Última actualización | 30/11/2026
Impreso el | 01/12/2026
Revisó | 02/12/2026
Autorizó: Lic. Juan Pérez | 03/12/2026`,
  },
  'notes in the column of the numbers': {
    sheets: `== Plan
No. | Actividad | Fecha límite | Área
+1 | Designar a la instancia interna | 06/09/2026 | Consejo General
+2 | Integrar el comité técnico asesor | 06/11/2026 | Consejo General
+3 | Designar al ente auditor | 05/02/2027 | Secretaría Ejecutiva
Corte: | | 30/11/2026
Elaboró: | Lic. Ana Soto Vega | 30/11/2026 | Unidad Técnica
Fecha de elaboración: | | 30/11/2026
Aprobado en sesión del | | 30/11/2026`,
  },
  'activities that begin like notes': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Responsable
+1 | Elaboró y revisó el plan de seguridad | 05/09/2026 | 06/09/2026 | Informática
+2 | Visto bueno del prototipo por la comisión | 05/10/2026 | 06/11/2026 | Comisión
+3 | Actualización de la página de publicación | 11/01/2027 | 05/02/2027 | Informática
+4 | Corte de información para el informe mensual | 12/01/2027 | 05/02/2027 | Informática
+5 | Fecha y hora de la última actualización: aprobar acuerdo | 12/02/2027 | 05/03/2027 | Consejo General
+6 | Revisó y validó las pruebas | 12/02/2027 | 05/03/2027 | Informática`,
  },
  'activities without number that begin like notes': {
    sheets: `== Plan
Actividad | Inicio | Término
+Designar a la instancia interna | 05/09/2026 | 06/09/2026
+Integrar el comité técnico asesor | 05/10/2026 | 06/11/2026
+Visto bueno al diseño de la página | 05/10/2026 | 06/11/2026
+Página de publicación en línea | 11/01/2027 | 05/02/2027
+Actualizado el sistema, hacer la prueba | 11/01/2027 | 05/02/2027
+Cierre del PREP | 07/06/2027 | 07/06/2027`,
  },
  'notes beside the table': {
    sheets: `== Plan
No. | Actividad | Inicio | Término | Responsable | | Fecha de corte: | 30/11/2026
+1 | Designar a la instancia interna | 05/09/2026 | 06/09/2026 | Consejo General | | Elaboró: | Ana Soto
+2 | Integrar el comité técnico asesor | 05/10/2026 | 06/11/2026 | Consejo General | | Vo. Bo. | 12/11/2026
+3 | Designar al ente auditor | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva
+4 | Auditar | 11/01/2027 | 05/02/2027 | Secretaría Ejecutiva`,
  },
  'chapters of which one is an acronym': {
    sheets: `== Plan
No. | Actividad | Responsable | Inicio | Término
+1 | Instancia interna
+1.1 | Designar a la instancia interna | Consejo General | 01/09/2026 | 04/09/2026
+2 | COTAPREP
+2.1 | Integrar el comité técnico asesor | Consejo General | 01/10/2026 | 06/11/2026
+2.2 | Instalar el comité técnico asesor | Secretaría Técnica | 06/11/2026 | 13/11/2026
+3 | Informes mensuales
+3.1 | Remitir el informe mensual | Secretaría Técnica | 01/12/2026 | 05/12/2026`,
  },
  'counts far below a plan that was just begun': {
    sheets: `== Plan
Actividad | Responsable | Inicio | Término | Estatus
+Integrar el comité técnico asesor | Consejo General | 01/10/2026 | 06/11/2026 | Concluida
+Aprobar el proceso técnico operativo | Instancia interna | 01/12/2026 | 06/01/2027 | Pendiente



Concluidas | 1 | | 50% | V
Pendientes | 1 | | 50% | R`,
  },
  'an approval as a step': {
    sheets: `== Plan PREP
Actividad | Fecha límite | Área
+Elaborar el proceso técnico operativo | 05/11/2026 | UTSI
+Visto bueno | 07/11/2026 | Comisión
+Aprobar el acuerdo | 12/11/2026 | Consejo General
+Publicar el acuerdo | 13/11/2026 | Secretaría`,
  },
  'cuts and versions as activities': {
    sheets: `== Plan PREP
Actividad | Fecha límite | Área
+Elaborar el proceso técnico operativo | 05/11/2026 | UTSI
+Corte 1: enviar informe | 07/11/2026 | UTSI
+Corte de información | 07/12/2026 | UTSI
+Versión preliminar del prototipo | 12/12/2026 | UTSI
+Nota informativa a la comisión | 13/12/2026 | Secretaría`,
  },
};

/** What hides a sheet, behind its name. */
const HIDDEN_MARK = ' (oculta)';

export interface LayoutSheet {
  readonly snapshot: SheetSnapshot;
  /** The rows that begin with `+`. */
  readonly records: readonly number[];
}

/** The sheets of a layout. */
export function layoutSheets({ sheets }: Layout): readonly LayoutSheet[] {
  return sheets.split(/^== /m).flatMap((text) => {
    const [named = '', ...lines] = text.trimEnd().split('\n');
    if (named === '') return [];
    const records = lines.flatMap((line, index) => (line.startsWith('+') ? [index + 1] : []));
    const rows = lines.map((line) => line.replace(/^\+/, '')).join('\n');
    const visibility = named.endsWith(HIDDEN_MARK) ? 'Hidden' : 'Visible';
    const snapshot = { ...listSheet({ sheet: named.replace(HIDDEN_MARK, ''), rows }), visibility } as const;
    return [{ snapshot, records }];
  });
}
