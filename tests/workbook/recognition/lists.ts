/**
 * Lists that teams of a PREP keep beside a plan, and plans in unusual forms: a sheet's name, a title where there is one, headings
 * and a few records, parted by `|`. No list is the plan, although many have verbs, areas and days.
 */
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import type { Cell } from '../../support/snapshot';
import { sheetOf } from '../../support/snapshot';
import { dayCell } from '../../support/tables';

export interface List {
  readonly sheet: string;
  readonly title?: string;
  readonly rows: string;
}

/** Lists of something else. */
export const OTHER_LISTS: Readonly<Record<string, List>> = {
  contracts: {
    sheet: 'Contratos',
    rows: `No. | Objeto | Inicio | Término | Área requirente | Estatus
1 | Arrendamiento de equipo de cómputo para los CATD | 01/02/2027 | 30/06/2027 | UTSI | Vigente
2 | Contratación del servicio de internet dedicado | 15/02/2027 | 30/06/2027 | UTSI | En proceso
3 | Prestación del servicio de auditoría al sistema | 01/01/2027 | 15/06/2027 | Secretaría Ejecutiva | Vigente
4 | Suministro de papelería para los simulacros | 01/03/2027 | 30/04/2027 | Administración | Concluido
5 | Impresión de formatos de acopio | 01/04/2027 | 30/05/2027 | Administración | Pendiente`,
  },
  'contracts with verbs': {
    sheet: 'Seguimiento',
    rows: `Núm. | Contrato | Qué se contrata | Vigencia desde | Vigencia hasta | Administrador del contrato | Situación
1 | OPL/AD/03/2027 | Arrendar 40 equipos de cómputo | 01/02/2027 | 30/06/2027 | UTSI | Firmado
2 | OPL/AD/04/2027 | Instalar enlaces de internet en los CATD | 15/02/2027 | 30/06/2027 | UTSI | En firma
3 | OPL/LP/01/2027 | Auditar el sistema informático | 01/01/2027 | 15/06/2027 | Secretaría Ejecutiva | Firmado
4 | OPL/AD/07/2027 | Imprimir material de capacitación | 01/03/2027 | 30/04/2027 | Capacitación | Terminado
5 | OPL/AD/09/2027 | Asegurar los equipos portátiles | 01/04/2027 | 30/06/2027 | Administración | En trámite`,
  },
  purchases: {
    sheet: 'Compras',
    rows: `No. | Descripción | Área | Fecha de requisición | Fecha de entrega | Estatus
1 | Adquirir digitalizadores de cama plana | UTSI | 05/10/2026 | 20/11/2026 | Entregado
2 | Comprar plantas de luz de emergencia | Administración | 12/10/2026 | 30/11/2026 | En proceso
3 | Adquisición de tóner para impresoras | UTSI | 19/10/2026 | 02/11/2026 | Entregado
4 | Renovar licencias de antivirus | UTSI | 26/10/2026 | 15/12/2026 | Pendiente
5 | Comprar mobiliario para el centro estatal | Administración | 03/11/2026 | 20/12/2026 | Pendiente`,
  },
  'procurement calendar': {
    sheet: 'Programa anual',
    title: 'Programa anual de adquisiciones y arrendamientos 2027',
    rows: `Partida | Concepto | Procedimiento | Publicación de convocatoria | Fallo | Monto estimado | Área requirente
5151 | Adquisición de equipo de cómputo | Licitación pública | 05/01/2027 | 02/02/2027 | 850000 | UTSI
3171 | Contratación de enlaces de internet | Invitación a tres | 12/01/2027 | 28/01/2027 | 320000 | UTSI
3361 | Impresión de formatos | Adjudicación directa | 01/03/2027 | 08/03/2027 | 95000 | Administración
3331 | Contratación del ente auditor | Adjudicación directa | 05/11/2026 | 20/11/2026 | 600000 | Secretaría Ejecutiva
2161 | Compra de material de limpieza | Adjudicación directa | 02/02/2027 | 09/02/2027 | 15000 | Administración`,
  },
  'letters out': {
    sheet: 'Oficios',
    rows: `No. | Oficio | Asunto | Dirigido a | Fecha | Fecha de respuesta | Estatus
1 | SE/101/2026 | Remitir el informe mensual de avances | UTSI del INE | 02/10/2026 | 05/10/2026 | Atendido
2 | SE/108/2026 | Solicitar la designación de un enlace | Consejos distritales | 09/10/2026 | | Pendiente
3 | SE/115/2026 | Invitar a la sesión del comité | Partidos políticos | 14/10/2026 | 16/10/2026 | Atendido
4 | SE/120/2026 | Enviar el proyecto de convenio del ente auditor | Universidad | 20/10/2026 | | En espera
5 | SE/131/2026 | Notificar el acuerdo de sedes | INE | 28/10/2026 | 30/10/2026 | Atendido`,
  },
  'letters in': {
    sheet: 'Correspondencia',
    rows: `Folio | Recibido | Remitente | Asunto | Turnado a | Plazo | Respuesta
0001 | 01/10/2026 | INE | Remitir acuerdo de integración del comité | UTSI | 05/10/2026 | Sí
0002 | 06/10/2026 | Partido A | Solicitar acceso al código fuente | Secretaría Ejecutiva | 13/10/2026 | No
0003 | 08/10/2026 | INE | Atender observaciones al proceso técnico | UTSI | 15/10/2026 | Sí
0004 | 15/10/2026 | Medio B | Registrar difusor oficial | Comunicación | 22/10/2026 | No
0005 | 21/10/2026 | INE | Informar el avance del mes | UTSI | 28/10/2026 | Sí`,
  },
  'letters under plain headings': {
    sheet: 'Hoja1',
    title: 'Control de gestión 2026',
    rows: `No. | Asunto | Área turnada | Fecha de recepción | Fecha límite | Fecha de atención | Estado
1 | Remitir copia certificada del acuerdo | Jurídico | 01/10/2026 | 05/10/2026 | 04/10/2026 | Atendido
2 | Contestar la solicitud de información | Transparencia | 02/10/2026 | 16/10/2026 | | En trámite
3 | Designar enlace ante la UTSI | Secretaría Ejecutiva | 05/10/2026 | 08/10/2026 | 08/10/2026 | Atendido
4 | Enviar observaciones al convenio | Jurídico | 09/10/2026 | 14/10/2026 | 13/10/2026 | Atendido
5 | Convocar a los partidos a la demostración | Organización | 12/10/2026 | 19/10/2026 | | Pendiente`,
  },
  risks: {
    sheet: 'Riesgos',
    rows: `No. | Riesgo | Acción de mitigación | Responsable | Fecha de inicio | Fecha compromiso | Estatus
1 | Falla de energía en un CATD | Instalar plantas de emergencia | Administración | 01/02/2027 | 15/04/2027 | En proceso
2 | Retraso del ente auditor | Dar seguimiento semanal al convenio | Secretaría Ejecutiva | 01/11/2026 | 30/11/2026 | Pendiente
3 | Caída del enlace principal | Contratar un enlace de respaldo | UTSI | 15/01/2027 | 15/03/2027 | Pendiente
4 | Rotación de capturistas | Integrar una lista de reserva | Organización | 01/03/2027 | 30/04/2027 | Pendiente
5 | Ataque al sitio de publicación | Configurar la protección del sitio | UTSI | 01/02/2027 | 30/05/2027 | En proceso`,
  },
  'risks that hide the word': {
    sheet: 'Matriz',
    rows: `ID | Qué puede pasar | Probabilidad | Impacto | Qué haremos | Quién | Para cuándo | Estado
R1 | Que falle la luz | Alta | Alto | Rentar plantas de emergencia | Administración | 15/04/2027 | Abierto
R2 | Que se atrase el auditor | Media | Alto | Llamar cada semana al auditor | Secretaría | 30/11/2026 | Abierto
R3 | Que se caiga el enlace | Media | Alto | Contratar respaldo | Sistemas | 15/03/2027 | Abierto
R4 | Que renuncien capturistas | Alta | Medio | Tener lista de reserva | Organización | 30/04/2027 | Cerrado
R5 | Que ataquen la página | Baja | Alto | Activar el filtro | Sistemas | 30/05/2027 | Abierto`,
  },
  incidents: {
    sheet: 'Incidentes del simulacro',
    rows: `No. | Incidente | Acción realizada | Responsable | Fecha de reporte | Fecha de solución | Estatus
1 | El digitalizador no enciende | Cambiar el cable de corriente | Soporte | 09/05/2027 | 09/05/2027 | Resuelto
2 | Lentitud en la captura | Reiniciar el servidor de aplicaciones | UTSI | 09/05/2027 | 10/05/2027 | Resuelto
3 | Acta ilegible | Digitalizar de nuevo el acta | CATD 4 | 16/05/2027 | 16/05/2027 | Resuelto
4 | Sin internet en el CATD 9 | Conectar el enlace de respaldo | Proveedor | 16/05/2027 | | Abierto
5 | Usuario bloqueado | Restablecer la contraseña | Soporte | 23/05/2027 | 23/05/2027 | Resuelto`,
  },
  'a call-centre log': {
    sheet: 'Bitácora de llamadas',
    rows: `Ticket | Solicitud | Atiende | Inicio | Fin | Estado
1 | Instalar el certificado en la PC de captura | Mesa de ayuda | 03/05/2027 | 03/05/2027 | Cerrado
2 | Configurar la impresora del CATD 3 | Mesa de ayuda | 03/05/2027 | 04/05/2027 | Cerrado
3 | Dar de alta a un capturista | UTSI | 04/05/2027 | 04/05/2027 | Cerrado
4 | Revisar el cableado del CATD 7 | Proveedor | 05/05/2027 | | Abierto
5 | Reponer gafetes | Administración | 06/05/2027 | 07/05/2027 | Cerrado`,
  },
  inventory: {
    sheet: 'Inventario',
    rows: `No. | Equipo | Núm. de serie | Ubicación | Resguardante | Fecha de alta | Estado
1 | Computadora portátil | MX4401 | CATD 1 | UTSI | 01/02/2027 | Bueno
2 | Digitalizador de documentos | DG2201 | CATD 1 | UTSI | 01/02/2027 | Bueno
3 | Planta de luz | PL0009 | Bodega | Administración | 10/02/2027 | Regular
4 | Impresora láser | IM3310 | CCV | UTSI | 12/02/2027 | Bueno
5 | Lector de códigos | LC0021 | CATD 2 | UTSI | 15/02/2027 | Malo`,
  },
  directory: {
    sheet: 'Directorio',
    rows: `No. | Nombre | Cargo | Área | Correo | Teléfono | Desde
1 | Titular de la UTSI | Titular | UTSI | utsi@opl.mx | 5550001 | 01/09/2026
2 | Enlace de organización | Jefatura | Organización | org@opl.mx | 5550002 | 01/09/2026
3 | Enlace jurídico | Analista | Jurídico | jur@opl.mx | 5550003 | 15/09/2026
4 | Enlace de comunicación | Analista | Comunicación | com@opl.mx | 5550004 | 15/09/2026
5 | Enlace de administración | Jefatura | Administración | adm@opl.mx | 5550005 | 01/10/2026`,
  },
  'a training programme': {
    sheet: 'Capacitación',
    title: 'Programa de capacitación al personal del PREP',
    rows: `No. | Curso | Dirigido a | Instructor | Fecha de inicio | Fecha de término | Asistentes
1 | Operar el sistema de captura | Capturistas | UTSI | 01/04/2027 | 03/04/2027 | 40
2 | Acopiar y digitalizar actas | Acopiadores | UTSI | 05/04/2027 | 07/04/2027 | 60
3 | Verificar lo capturado | Verificadores | UTSI | 08/04/2027 | 09/04/2027 | 20
4 | Usar PREP Casilla | CAE | Organización | 12/04/2027 | 14/04/2027 | 200
5 | Coordinar un CATD | Coordinadores | Organización | 15/04/2027 | 16/04/2027 | 15`,
  },
  'an attendance list': {
    sheet: 'Asistencia',
    rows: `No. | Nombre | Área | Fecha | Hora de entrada | Firma
1 | Capturista 1 | CATD 1 | 02/05/2027 | 9:00 | Sí
2 | Capturista 2 | CATD 1 | 02/05/2027 | 9:05 | Sí
3 | Acopiador 1 | CATD 2 | 02/05/2027 | 8:55 | Sí
4 | Acopiador 2 | CATD 2 | 02/05/2027 | 9:10 | No
5 | Verificador 1 | CCV | 02/05/2027 | 9:00 | Sí`,
  },
  'commitments of minutes': {
    sheet: 'Compromisos',
    title: 'Compromisos de las minutas',
    rows: `No. | Minuta | Compromiso | Responsable | Fecha compromiso | Estatus
1 | Minuta 1 | Enviar el directorio de enlaces | Organización | 05/10/2026 | Cumplido
2 | Minuta 1 | Revisar el borrador del convenio | Jurídico | 09/10/2026 | Cumplido
3 | Minuta 2 | Proponer fechas de la siguiente reunión | Secretaría Técnica | 16/10/2026 | Pendiente
4 | Minuta 2 | Circular la presentación del auditor | UTSI | 20/10/2026 | Pendiente
5 | Minuta 3 | Confirmar la sala de usos múltiples | Administración | 28/10/2026 | Pendiente`,
  },
  budget: {
    sheet: 'Presupuesto PREP',
    rows: `Partida | Concepto | Área | Monto | Ejercido | Fecha de inicio | Fecha de término
1211 | Contratar capturistas | Administración | 900000 | 0 | 01/03/2027 | 15/06/2027
3171 | Contratar internet | UTSI | 320000 | 50000 | 15/01/2027 | 30/06/2027
3331 | Pagar al ente auditor | Secretaría Ejecutiva | 600000 | 200000 | 01/12/2026 | 15/06/2027
3751 | Viáticos para visitas | Organización | 80000 | 5000 | 01/01/2027 | 15/06/2027
5151 | Comprar computadoras | UTSI | 850000 | 0 | 01/02/2027 | 30/03/2027`,
  },
  travel: {
    sheet: 'Comisiones',
    rows: `No. | Comisionado | Destino | Objeto de la comisión | Salida | Regreso | Viáticos
1 | Enlace de organización | Distrito 1 | Visitar el inmueble del CATD | 05/01/2027 | 06/01/2027 | 1200
2 | Enlace de sistemas | Distrito 2 | Instalar el equipo de pruebas | 12/01/2027 | 14/01/2027 | 2400
3 | Enlace de sistemas | Distrito 5 | Revisar el cableado | 19/01/2027 | 20/01/2027 | 1200
4 | Enlace jurídico | Ciudad de México | Firmar el convenio con el INE | 26/01/2027 | 27/01/2027 | 5400
5 | Enlace de organización | Distrito 9 | Entregar papelería | 02/02/2027 | 02/02/2027 | 600`,
  },
  'audit findings': {
    sheet: 'Hallazgos auditoría',
    rows: `No. | Hallazgo | Recomendación | Área responsable | Fecha compromiso | Estado | Evidencia
1 | Contraseñas débiles | Establecer una política de contraseñas | UTSI | 15/02/2027 | Solventado | Oficio 12
2 | Puertos abiertos | Cerrar los puertos sin uso | UTSI | 20/02/2027 | Solventado | Captura
3 | Sin bitácora de accesos | Habilitar la bitácora | UTSI | 01/03/2027 | En proceso |
4 | Respaldos sin probar | Probar la restauración de respaldos | UTSI | 15/03/2027 | Pendiente |
5 | Cifrado incompleto | Cifrar las comunicaciones internas | UTSI | 30/03/2027 | Pendiente | `,
  },
  'observations of the INE': {
    sheet: 'Observaciones INE',
    rows: `Núm. | Observación | Atención | Área | Fecha límite | Estatus
1 | Precisar el número de CATD | Modificar el anexo del acuerdo | Jurídico | 15/01/2027 | Atendida
2 | Agregar el plan de contingencia | Elaborar el apartado faltante | UTSI | 20/01/2027 | Atendida
3 | Corregir el formato del informe | Ajustar el formato | Secretaría Técnica | 25/01/2027 | En proceso
4 | Remitir evidencia de la prueba | Enviar el acta de la prueba | UTSI | 30/01/2027 | Pendiente
5 | Aclarar la fecha del simulacro | Contestar el oficio | Secretaría Ejecutiva | 05/02/2027 | Pendiente`,
  },
  'change requests': {
    sheet: 'Control de cambios',
    rows: `Folio | Cambio solicitado | Solicita | Fecha de solicitud | Fecha de liberación | Prioridad | Estatus
CC-01 | Agregar el logotipo al sitio | Comunicación | 05/02/2027 | 15/02/2027 | Baja | Liberado
CC-02 | Corregir el cálculo de participación | UTSI | 12/02/2027 | 20/02/2027 | Alta | En pruebas
CC-03 | Mostrar actas en contingencia | Organización | 19/02/2027 | 05/03/2027 | Media | En desarrollo
CC-04 | Exportar la base en CSV | INE | 26/02/2027 | 15/03/2027 | Media | En desarrollo
CC-05 | Ampliar el tiempo de sesión | UTSI | 05/03/2027 | 12/03/2027 | Baja | Pendiente`,
  },
  'requests of parties': {
    sheet: 'Solicitudes de partidos',
    rows: `No. | Partido | Petición | Área que atiende | Recibida | Vence | Estado
1 | Partido A | Conocer el código fuente | UTSI | 05/01/2027 | 15/01/2027 | Atendida
2 | Partido B | Acreditar un representante técnico | Secretaría | 08/01/2027 | 18/01/2027 | Atendida
3 | Partido C | Presenciar los simulacros | Organización | 12/02/2027 | 22/02/2027 | En trámite
4 | Partido A | Recibir copia del dictamen | UTSI | 01/03/2027 | 11/03/2027 | En trámite
5 | Partido D | Visitar el centro de captura | Organización | 05/03/2027 | 15/03/2027 | Pendiente`,
  },
  vehicles: {
    sheet: 'Vehículos',
    rows: `No. | Vehículo | Placas | Actividad | Responsable | Fecha de salida | Fecha de regreso
1 | Camioneta | ABC-123 | Trasladar equipo al CATD 1 | Chofer 1 | 01/04/2027 | 01/04/2027
2 | Camioneta | ABC-123 | Recoger papelería | Chofer 1 | 05/04/2027 | 05/04/2027
3 | Sedán | DEF-456 | Llevar oficios al INE | Chofer 2 | 06/04/2027 | 06/04/2027
4 | Camioneta | GHI-789 | Entregar mobiliario | Chofer 3 | 08/04/2027 | 09/04/2027
5 | Sedán | DEF-456 | Visitar el CATD 9 | Chofer 2 | 12/04/2027 | 12/04/2027`,
  },
  'a leave calendar': {
    sheet: 'Vacaciones',
    rows: `No. | Nombre | Área | Inicio | Término | Días | Autorizado
1 | Analista de sistemas | UTSI | 21/12/2026 | 31/12/2026 | 9 | Sí
2 | Enlace jurídico | Jurídico | 21/12/2026 | 28/12/2026 | 6 | Sí
3 | Jefatura de soporte | UTSI | 04/01/2027 | 08/01/2027 | 5 | Sí
4 | Secretaría técnica | Secretaría | 28/12/2026 | 08/01/2027 | 9 | No
5 | Enlace de capacitación | Capacitación | 04/01/2027 | 11/01/2027 | 6 | Sí`,
  },
  'a meeting schedule': {
    sheet: 'Agenda de reuniones',
    rows: `No. | Reunión | Tema | Convoca | Fecha | Hora | Lugar
1 | Reunión con el INE | Revisar el convenio | Secretaría Ejecutiva | 05/10/2026 | 10:00 | Sala 1
2 | Reunión con el auditor | Presentar el plan de auditoría | UTSI | 12/10/2026 | 12:00 | Sala 2
3 | Reunión de avance | Informar avances | UTSI | 19/10/2026 | 10:00 | Sala 1
4 | Reunión con partidos | Mostrar el sistema | Organización | 26/10/2026 | 17:00 | Auditorio
5 | Reunión de cierre | Evaluar el mes | UTSI | 30/10/2026 | 10:00 | Sala 1`,
  },
  payments: {
    sheet: 'Pagos',
    rows: `No. | Concepto | Proveedor | Factura | Fecha de pago | Área | Estatus
1 | Pago del primer entregable de auditoría | Universidad | F-100 | 15/12/2026 | Administración | Pagado
2 | Pagar renta de equipo | Empresa A | A-22 | 28/02/2027 | Administración | Pagado
3 | Pagar enlace de internet | Empresa B | B-09 | 31/03/2027 | Administración | Pendiente
4 | Cubrir el seguro | Empresa C | C-51 | 15/04/2027 | Administración | Pendiente
5 | Pagar impresión | Empresa D | D-07 | 30/04/2027 | Administración | Pendiente`,
  },
  staff: {
    sheet: 'Personal',
    rows: `No. | Puesto | Funciones | Área de adscripción | Fecha de inicio | Fecha de término | Situación
1 | Capturista | Capturar los datos de las actas | CATD | 01/04/2027 | 10/06/2027 | Vacante
2 | Acopiador | Recibir los sobres PREP | CATD | 01/04/2027 | 10/06/2027 | Contratado
3 | Digitalizador | Digitalizar las actas | CATD | 01/04/2027 | 10/06/2027 | Contratado
4 | Verificador | Verificar lo capturado | CCV | 01/04/2027 | 10/06/2027 | Vacante
5 | Coordinador | Supervisar el centro | CATD | 15/03/2027 | 15/06/2027 | Contratado`,
  },
  'transparency requests': {
    sheet: 'Transparencia',
    rows: `Folio | Solicitud | Área | Fecha de ingreso | Fecha límite | Estatus
201 | Conocer el costo del PREP anterior | Administración | 05/10/2026 | 25/10/2026 | Contestada
202 | Obtener copia del contrato del auditor | Jurídico | 09/10/2026 | 29/10/2026 | Contestada
203 | Saber cuántos CATD habrá | Organización | 15/10/2026 | 04/11/2026 | En proceso
204 | Tener acceso al manual técnico | UTSI | 20/10/2026 | 09/11/2026 | En proceso
205 | Conocer los requisitos de difusores | Comunicación | 26/10/2026 | 15/11/2026 | En proceso`,
  },
  'agreements with others': {
    sheet: 'Convenios',
    rows: `No. | Institución | Objeto del convenio | Fecha de firma | Vigencia | Área responsable | Estado
1 | Universidad | Auditar el sistema del PREP | 15/11/2026 | 15/06/2027 | Secretaría Ejecutiva | Firmado
2 | INE | Coordinar el proceso electoral | 01/09/2026 | 30/09/2027 | Consejo General | Firmado
3 | Televisora | Difundir los resultados | 01/05/2027 | 07/06/2027 | Comunicación | En trámite
4 | Periódico | Publicar los resultados | 01/05/2027 | 07/06/2027 | Comunicación | En trámite
5 | Gobierno del estado | Prestar inmuebles | 01/02/2027 | 30/06/2027 | Administración | En trámite`,
  },
  'media plan': {
    sheet: 'Difusión',
    rows: `No. | Material | Medio | Público | Sale al aire | Termina | Elaboró
1 | Cápsula «Qué es el PREP» | Redes sociales | Ciudadanía | 01/04/2027 | 30/04/2027 | Comunicación
2 | Spot de radio | Radio | Ciudadanía | 15/04/2027 | 30/05/2027 | Comunicación
3 | Infografía de horarios | Redes sociales | Ciudadanía | 01/05/2027 | 06/06/2027 | Comunicación
4 | Boletín de simulacros | Prensa | Medios | 09/05/2027 | 23/05/2027 | Comunicación
5 | Entrevista al titular | Televisión | Ciudadanía | 20/05/2027 | 20/05/2027 | Comunicación`,
  },
  premises: {
    sheet: 'Inmuebles',
    rows: `No. | Inmueble | Adecuaciones | Encargado | Inicio de obra | Fin de obra | Estatus
1 | CATD 1 | Instalar contactos y cableado | Administración | 01/02/2027 | 20/02/2027 | Terminada
2 | CATD 2 | Pintar y colocar cancelería | Administración | 08/02/2027 | 25/02/2027 | En proceso
3 | CATD 3 | Reparar la acometida eléctrica | Administración | 15/02/2027 | 10/03/2027 | En proceso
4 | CATD 4 | Impermeabilizar el techo | Administración | 01/03/2027 | 20/03/2027 | Pendiente
5 | CCV | Ampliar el área de captura | Administración | 01/02/2027 | 30/03/2027 | En proceso`,
  },
  'test cases': {
    sheet: 'Casos de prueba',
    rows: `ID | Caso | Pasos | Resultado esperado | Ejecuta | Fecha | Resultado
CP-01 | Capturar un acta completa | Abrir, digitalizar, capturar | Acta publicada | UTSI | 05/04/2027 | Pasó
CP-02 | Capturar un acta ilegible | Marcar como ilegible | Acta en incidencia | UTSI | 05/04/2027 | Pasó
CP-03 | Publicar con 4 difusores | Enviar la base | Base en los sitios | UTSI | 06/04/2027 | Falló
CP-04 | Cambiar de enlace | Desconectar el principal | Sin interrupción | UTSI | 07/04/2027 | Pasó
CP-05 | Restaurar el respaldo | Apagar el servidor | En línea en 10 minutos | UTSI | 08/04/2027 | Pasó`,
  },
  'service requests': {
    sheet: 'Control',
    rows: `No. | Solicitud de servicio | Área solicitante | Fecha de solicitud | Fecha requerida | Atendió | Estatus
1 | Instalar equipo en sala de sesiones | Secretaría | 03/10/2026 | 05/10/2026 | Soporte | Concluido
2 | Reparar el proyector | Capacitación | 06/10/2026 | 07/10/2026 | Soporte | Concluido
3 | Configurar correo institucional | Jurídico | 09/10/2026 | 12/10/2026 | Redes | Concluido
4 | Respaldar un equipo | Administración | 15/10/2026 | 20/10/2026 | Soporte | En proceso
5 | Crear carpeta compartida | Organización | 19/10/2026 | 21/10/2026 | Redes | Pendiente`,
  },
  'contracts of suppliers': {
    sheet: 'Contratos PREP 2027',
    title: 'RELACIÓN DE CONTRATOS DEL PREP',
    rows: `No. | Contrato | Proveedor | Servicio | Inicio | Fin | Monto | Área que supervisa | Estatus
1 | C-01 | Empresa A | Auditoría al sistema informático del PREP | 06/01/2027 | 30/06/2027 | 600000 | Secretaría Ejecutiva | Vigente
2 | C-02 | Empresa B | Renta de equipo para los CATD | 01/02/2027 | 30/06/2027 | 800000 | UTSI | Vigente
3 | C-03 | Empresa C | Enlaces de internet | 01/02/2027 | 30/06/2027 | 300000 | UTSI | En firma
4 | C-04 | Empresa D | Capacitación del personal | 01/03/2027 | 30/04/2027 | 90000 | Organización | Pendiente`,
  },
  'letters that send documents': {
    sheet: 'OFICIOS 2026',
    rows: `Núm. de oficio | Fecha | Destinatario | Asunto | Área que elabora | Fecha límite de respuesta | Respondido
SE/001/2026 | 02/09/2026 | UTSI-INE | Remite acuerdo por el que se designa la instancia interna | Secretaría Ejecutiva | 09/09/2026 | Sí
SE/014/2026 | 05/10/2026 | UTSI-INE | Remite informe mensual de septiembre | Secretaría Ejecutiva | 10/10/2026 | Sí
SE/030/2026 | 06/11/2026 | UTSI-INE | Remite acuerdo de integración del COTAPREP | Secretaría Ejecutiva | 11/11/2026 | No
SE/041/2026 | 10/11/2026 | UTSI-INE | Remite plan de trabajo del COTAPREP | Secretaría Técnica | 15/11/2026 | No
SE/052/2026 | 20/11/2026 | Universidad | Propone convenio del ente auditor | Jurídico | 30/11/2026 | No`,
  },
  'what is sent': {
    sheet: 'Hoja1',
    rows: `# | Qué se envía | A quién | Quién lo hace | Fecha de envío | Contestaron
1 | Acuerdo de instancia interna | INE | Secretaría | 05/09/2026 | si
2 | Informe mensual de septiembre | INE | Secretaría | 08/10/2026 | si
3 | Acuerdo del COTAPREP | INE | Secretaría | 09/11/2026 | no
4 | Invitación a sesión | Partidos | ST | 10/11/2026 | no`,
  },
  acknowledgements: {
    sheet: 'Acuses',
    rows: `Documento | Se entregó a | Entregó | Fecha de entrega | Acuse | Observaciones
Acuerdo de designación de la instancia interna | UTSI | Secretaría | 05/09/2026 | Sí | 
Informe mensual de septiembre | UTSI | Secretaría | 08/10/2026 | Sí |
Acuerdo de integración del COTAPREP | UTSI | Secretaría | 09/11/2026 | Sí |
Plan de trabajo del COTAPREP | UTSI | Secretaría | 15/11/2026 | No | falta sello`,
  },
  'a plan of risks': {
    sheet: 'Plan de riesgos',
    title: 'Plan de atención de riesgos del PREP',
    rows: `No. | Riesgo | Actividades de mitigación | Responsable | Inicio | Término | Estatus
1 | Falla de energía | Instalar plantas de luz | Administración | 01/02/2027 | 15/04/2027 | Pendiente
2 | Retraso del ente auditor | Dar seguimiento al convenio | Secretaría | 01/11/2026 | 30/11/2026 | Pendiente
3 | Caída de enlaces | Contratar respaldo | UTSI | 15/01/2027 | 15/03/2027 | Pendiente
4 | Ausencia de capturistas | Integrar lista de reserva | Organización | 01/03/2027 | 30/04/2027 | Pendiente`,
  },
  needs: {
    sheet: 'Requerimientos',
    rows: `No. | Requerimiento | Cantidad | Área solicitante | Fecha en que se requiere | Gestiona | Estatus
1 | Adquirir escáneres | 40 | UTSI | 15/01/2027 | Recursos Materiales | En cotización
2 | Contratar fletes | 1 | Organización | 20/03/2027 | Recursos Materiales | Pendiente
3 | Comprar gafetes | 300 | Capacitación | 01/04/2027 | Recursos Materiales | Pendiente
4 | Rentar salones | 3 | Capacitación | 05/04/2027 | Recursos Materiales | Pendiente`,
  },
  'purchases of a year': {
    sheet: 'PAAAS',
    title: 'Programa Anual de Adquisiciones',
    rows: `Clave | Bien o servicio | Procedimiento | Inicio del procedimiento | Fecha de adjudicación | Unidad solicitante
1 | Auditoría del sistema | Adjudicación directa | 01/11/2026 | 15/12/2026 | Secretaría Ejecutiva
2 | Equipo de cómputo | Licitación | 05/01/2027 | 15/02/2027 | UTSI
3 | Internet | Invitación | 05/01/2027 | 31/01/2027 | UTSI
4 | Papelería | Adjudicación directa | 01/02/2027 | 10/02/2027 | Administración`,
  },
  'a service desk': {
    sheet: 'Mesa de servicio',
    rows: `Folio | Reporta | Descripción | Atiende | Abierto | Cerrado | Estado
1 | CATD 1 | Configurar escáner | Soporte | 09/05/2027 | 09/05/2027 | Cerrado
2 | CATD 2 | Cambiar contraseña | Soporte | 09/05/2027 | 09/05/2027 | Cerrado
3 | CCV | Actualizar navegador | Soporte | 10/05/2027 | 11/05/2027 | Cerrado
4 | CATD 9 | Revisar red | Redes | 11/05/2027 | | Abierto`,
  },
  'agreements of minutes': {
    sheet: 'Acuerdos reuniones',
    rows: `No. | Acuerdo | Responsable | Fecha límite | Cumplido
1 | Enviar propuesta de integrantes del COTAPREP | Secretaría Técnica | 15/10/2026 | Sí
2 | Revisar convenio del ente auditor | Jurídico | 30/10/2026 | No
3 | Preparar presentación | UTSI | 05/11/2026 | No
4 | Convocar a la siguiente reunión | Secretaría Técnica | 10/11/2026 | No`,
  },
  'actions of minutes': {
    sheet: 'Seguimiento',
    title: 'Seguimiento de acuerdos y compromisos',
    rows: `No. | Tema | Acción | Responsable | Fecha compromiso | Estatus
1 | COTAPREP | Enviar semblanzas | Secretaría Técnica | 15/10/2026 | Cumplido
2 | Ente auditor | Revisar borrador del convenio | Jurídico | 30/10/2026 | Pendiente
3 | CATD | Mandar lista de inmuebles | Organización | 05/11/2026 | Pendiente
4 | Difusión | Proponer banners | Comunicación | 10/11/2026 | Pendiente`,
  },
  'corrective actions': {
    sheet: 'Solventación',
    rows: `Núm. | Observación | Acción correctiva | Área | Fecha compromiso | Avance | Evidencia
1 | Sin cifrado | Cifrar canales | UTSI | 15/02/2027 | 100% | Informe
2 | Sin respaldos | Programar respaldos diarios | UTSI | 20/02/2027 | 50% | 
3 | Puertos abiertos | Cerrar puertos | UTSI | 28/02/2027 | 0% |
4 | Cuentas genéricas | Eliminar cuentas | UTSI | 28/02/2027 | 0% |`,
  },
  courses: {
    sheet: 'Cursos',
    rows: `No. | Tema | Imparte | Sede | Fecha | Horario | Participantes
1 | Digitalizar actas | UTSI | Distrito 1 | 05/04/2027 | 10:00 | 20
2 | Capturar actas | UTSI | Distrito 2 | 06/04/2027 | 10:00 | 18
3 | Usar PREP Casilla | Organización | Distrito 3 | 07/04/2027 | 10:00 | 40
4 | Verificar | UTSI | Distrito 4 | 08/04/2027 | 10:00 | 12`,
  },
  'staff and their tasks': {
    sheet: 'Contratación de personal',
    rows: `No. | Figura | Plazas | Actividades | Adscripción | Inicio de contrato | Fin de contrato
1 | Capturista | 40 | Capturar actas | CATD | 01/04/2027 | 10/06/2027
2 | Acopiador | 60 | Acopiar actas | CATD | 01/04/2027 | 10/06/2027
3 | Verificador | 20 | Verificar captura | CCV | 01/04/2027 | 10/06/2027
4 | Coordinador | 12 | Coordinar el centro | CATD | 15/03/2027 | 15/06/2027`,
  },
  'a calendar of payments': {
    sheet: 'Calendario de pagos',
    rows: `Núm. | Concepto | Área | Fecha programada | Fecha de pago | Estatus
1 | Anticipo del ente auditor | Administración | 15/12/2026 | 16/12/2026 | Pagado
2 | Segundo pago del ente auditor | Administración | 15/03/2027 | | Pendiente
3 | Renta de enlaces | Administración | 28/02/2027 | | Pendiente
4 | Nómina de capturistas | Administración | 15/04/2027 | | Pendiente`,
  },
  publishers: {
    sheet: 'Difusores',
    rows: `No. | Medio | Representante | Solicitó | Fecha de solicitud | Fecha de acreditación | Estatus
1 | Televisora | Persona A | Publicar resultados | 01/04/2027 | 10/04/2027 | Acreditado
2 | Radio | Persona B | Publicar resultados | 02/04/2027 | 10/04/2027 | Acreditado
3 | Portal | Persona C | Publicar resultados | 05/04/2027 | | En revisión
4 | Periódico | Persona D | Publicar resultados | 06/04/2027 | | En revisión`,
  },
  rooms: {
    sheet: 'Salas',
    rows: `No. | Evento | Área solicitante | Inicio | Término | Sala | Confirmado
1 | Reunión con partidos | Organización | 05/10/2026 | 05/10/2026 | Sala 1 | Sí
2 | Sesión del COTAPREP | Secretaría | 06/11/2026 | 06/11/2026 | Sala 2 | Sí
3 | Capacitación | Capacitación | 05/04/2027 | 07/04/2027 | Auditorio | No
4 | Simulacro | UTSI | 09/05/2027 | 09/05/2027 | Sala 1 | No`,
  },
  'obligations of transparency': {
    sheet: 'Transparencia',
    rows: `Fracción | Obligación | Área responsable | Periodo | Fecha de carga | Estado
I | Publicar el marco normativo | Jurídico | Trimestral | 30/10/2026 | Cargado
II | Publicar la estructura orgánica | Administración | Trimestral | 30/10/2026 | Cargado
XI | Publicar contratos de honorarios | Administración | Trimestral | 30/10/2026 | Pendiente
XXVII | Publicar convenios | Jurídico | Trimestral | 30/10/2026 | Pendiente`,
  },
  trials: {
    sheet: 'Medios de impugnación',
    rows: `Expediente | Promovente | Acto impugnado | Recibido | Plazo para informe | Encargado | Estado
JE-01 | Partido A | Acuerdo de designación de la instancia interna | 10/09/2026 | 13/09/2026 | Jurídico | Resuelto
JE-02 | Partido B | Acuerdo de integración del COTAPREP | 10/11/2026 | 13/11/2026 | Jurídico | En trámite
RA-03 | Ciudadano | Convocatoria | 12/11/2026 | 15/11/2026 | Jurídico | En trámite`,
  },
  maintenance: {
    sheet: 'Mantenimiento',
    rows: `Equipo | Trabajo a realizar | Técnico | Programado | Realizado | Observaciones
Servidor 1 | Limpiar ventiladores | Soporte | 05/10/2026 | 05/10/2026 |
Servidor 2 | Cambiar discos | Soporte | 12/10/2026 | 13/10/2026 | ok
Planta de luz | Cambiar aceite | Proveedor | 19/10/2026 | |
UPS | Cambiar baterías | Proveedor | 26/10/2026 | |`,
  },
  visits: {
    sheet: 'Visitas',
    rows: `No. | Distrito | Actividad | Personal comisionado | Fecha de visita | Vehículo | Resultado
1 | Distrito 1 | Visitar inmueble para CATD | Enlace 1 | 05/01/2027 | Camioneta | Apto
2 | Distrito 2 | Visitar inmueble para CATD | Enlace 1 | 06/01/2027 | Camioneta | No apto
3 | Distrito 3 | Medir internet | Enlace 2 | 07/01/2027 | Sedán | Apto
4 | Distrito 4 | Medir internet | Enlace 2 | 08/01/2027 | Sedán | Apto`,
  },
  files: {
    sheet: 'Expedientes',
    rows: `No. | Expediente | Documento | Fecha del documento | Área productora | Entregado | Observaciones
1 | PREP-01 | Acuerdo de instancia interna | 01/09/2026 | Secretaría | Sí |
2 | PREP-02 | Acuerdo del COTAPREP | 06/11/2026 | Secretaría | Sí |
3 | PREP-03 | Convenio del ente auditor | 06/01/2027 | Jurídico | No |
4 | PREP-04 | Informe mensual de octubre | 10/11/2026 | Secretaría | Sí |`,
  },
  'what happened in a rehearsal': {
    sheet: 'Simulacro 1',
    rows: `Hora | Evento | Acción tomada | Responsable | Fecha | Resuelto
10:05 | Acta mal digitalizada | Volver a digitalizar | CATD 1 | 09/05/2027 | Sí
10:20 | Captura lenta | Reiniciar servicio | UTSI | 09/05/2027 | Sí
10:40 | Sin luz | Encender planta | CATD 3 | 09/05/2027 | Sí
11:10 | Usuario bloqueado | Desbloquear | Soporte | 09/05/2027 | Sí`,
  },
  requirements: {
    sheet: 'Requisitos',
    rows: `ID | Requisito | Descripción | Prioridad | Asignado | Fecha de entrega | Estado
RF-01 | Digitalizar | El sistema debe digitalizar actas | Alta | UTSI | 30/11/2026 | Hecho
RF-02 | Capturar | El sistema debe capturar dos veces | Alta | UTSI | 15/12/2026 | En proceso
RF-03 | Verificar | El sistema debe comparar capturas | Alta | UTSI | 15/01/2027 | Pendiente
RF-04 | Publicar | El sistema debe publicar cada 15 minutos | Alta | UTSI | 30/01/2027 | Pendiente`,
  },
  'a log of activities': {
    sheet: 'Bitácora',
    title: 'Bitácora de actividades',
    rows: `No. | Fecha | Actividad | Responsable | Observaciones
1 | 05/10/2026 | Reunión con el ente auditor | UTSI | Sin novedad
2 | 06/10/2026 | Revisión del convenio | Jurídico |
3 | 07/10/2026 | Visita a inmueble de CATD | Organización | Apto
4 | 08/10/2026 | Envío de oficio al INE | Secretaría |`,
  },
  'what was done': {
    sheet: 'Informe de actividades',
    rows: `No. | Actividad realizada | Área | Fecha | Evidencia
1 | Se integró el COTAPREP | Consejo | 06/11/2026 | Acuerdo
2 | Se envió el informe mensual | Secretaría | 08/10/2026 | Oficio
3 | Se visitaron inmuebles | Organización | 07/10/2026 | Fotos
4 | Se revisó el convenio | Jurídico | 06/10/2026 | Minuta`,
  },
  'an agenda': {
    sheet: 'Agenda',
    title: 'Agenda de actividades de la presidencia',
    rows: `Fecha | Hora | Actividad | Lugar | Acompaña
05/10/2026 | 10:00 | Reunión con el INE | Sala 1 | Asesor
06/10/2026 | 12:00 | Entrevista de radio | Radio | Comunicación
07/10/2026 | 10:00 | Sesión de comisión | Salón | Asesor
08/10/2026 | 17:00 | Firma de convenio | Auditorio | Jurídico`,
  },
  publicity: {
    sheet: 'Actividades de difusión',
    rows: `No. | Actividad | Medio | Fecha | Responsable | Alcance
1 | Publicar cápsula | Facebook | 05/04/2027 | Comunicación | 5000
2 | Transmitir spot | Radio | 10/04/2027 | Comunicación | 20000
3 | Repartir volantes | Calle | 15/04/2027 | Comunicación | 3000
4 | Dar entrevista | Televisión | 20/04/2027 | Titular | 40000`,
  },
  services: {
    sheet: 'Servicios',
    rows: `No. | Servicio | Inicio | Término | Área | Estatus
1 | Auditar el sistema del PREP | 06/01/2027 | 30/06/2027 | Secretaría | Vigente
2 | Rentar equipo | 01/02/2027 | 30/06/2027 | UTSI | Vigente
3 | Conectar internet | 01/02/2027 | 30/06/2027 | UTSI | En firma
4 | Limpiar oficinas | 01/02/2027 | 30/06/2027 | Administración | Vigente`,
  },
  'items without a word': {
    sheet: 'Hoja1',
    rows: `No. | Concepto | Responsable | Fecha de inicio | Fecha de término | Estatus
1 | Contratar internet | UTSI | 06/01/2027 | 30/06/2027 | Adjudicado
2 | Rentar computadoras | UTSI | 01/02/2027 | 30/06/2027 | En proceso
3 | Comprar toner | Administración | 01/02/2027 | 28/02/2027 | En proceso
4 | Contratar limpieza | Administración | 01/02/2027 | 30/06/2027 | Adjudicado`,
  },
  watches: {
    sheet: 'Guardias',
    rows: `Fecha | Turno | Nombre | Actividad | Entrada | Salida
05/06/2027 | 1 | Enlace 1 | Monitorear servidores | 8:00 | 16:00
05/06/2027 | 2 | Enlace 2 | Monitorear servidores | 16:00 | 24:00
06/06/2027 | 1 | Enlace 3 | Atender llamadas | 8:00 | 16:00
06/06/2027 | 2 | Enlace 4 | Atender llamadas | 16:00 | 24:00`,
  },
  'stages of a call': {
    sheet: 'Convocatoria',
    title: 'Etapas de la convocatoria de capturistas',
    rows: `Etapa | Inicio | Término | Responsable
Publicación de la convocatoria | 01/02/2027 | 15/02/2027 | Administración
Recepción de documentos | 16/02/2027 | 28/02/2027 | Administración
Entrevistas | 01/03/2027 | 10/03/2027 | Organización
Publicación de resultados | 15/03/2027 | 15/03/2027 | Administración`,
  },
  tests: {
    sheet: 'Pruebas',
    title: 'Bitácora de pruebas del sistema',
    rows: `No. | Prueba | Ejecuta | Fecha programada | Fecha de ejecución | Resultado
1 | Prueba de carga | UTSI | 05/03/2027 | 06/03/2027 | Correcto
2 | Prueba de captura | UTSI | 07/03/2027 | 07/03/2027 | Correcto
3 | Prueba de publicación | UTSI | 08/03/2027 | | Pendiente
4 | Prueba de respaldo | UTSI | 09/03/2027 | | Pendiente`,
  },
};

/** Plans in forms that are read without asking whether they are the plan. */
export const PLANS: Readonly<Record<string, List>> = {
  'a Gantt template': {
    sheet: 'Hoja1',
    rows: `TAREA | ASIGNADO A | PROGRESO | INICIO | FIN
Integrar el comité técnico asesor | Consejo | 100% | 01/09/2026 | 30/09/2026
Designar al ente auditor | Secretaría | 50% | 01/10/2026 | 30/11/2026
Determinar ubicación de los CATD | Organización | 0% | 05/01/2027 | 10/02/2027
Realizar prueba de funcionalidad | UTSI | 0% | 01/04/2027 | 08/04/2027
Ejecutar primer simulacro | UTSI | 0% | 09/05/2027 | 09/05/2027`,
  },
  'a hurried chief': {
    sheet: 'Pendientes PREP',
    rows: `Qué | Quién | Pa cuando | Ya?
nombrar instancia interna | Consejo | 15/09/2026 | si
aprobar cotaprep | Consejo | 06/11/2026 | no
contratar auditor | secretaria | 15/12/2026 | no
sedes de catd | organización | 10/02/2027 | no
simulacros | utsi | 09/05/2027 | no`,
  },
  'one due date': {
    sheet: 'Cronograma',
    rows: `No. | Actividad | Responsable | Fecha límite
1 | Designación de la instancia interna | Consejo General | 09/09/2026
2 | Integración del COTAPREP | Consejo General | 06/11/2026
3 | Convenio con el ente auditor | Secretaría Ejecutiva | 06/01/2027
4 | Ubicación de CATD | UTSI | 06/02/2027
5 | Simulacros | UTSI | 23/05/2027`,
  },
  'a project export': {
    sheet: 'Table1',
    rows: `Id | EDT | Nombre de tarea | Duración | Comienzo | Fin | Predecesoras | Nombres de los recursos
1 | 1 | PREP 2027 | 200 días | 01/09/2026 | 06/06/2027 | |
2 | 1.1 | Integración del comité | 20 días | 01/09/2026 | 30/09/2026 | | Consejo
3 | 1.2 | Auditoría | 120 días | 01/10/2026 | 30/05/2027 | 2 | Secretaría
4 | 1.2.1 | Convenio del ente auditor | 30 días | 01/10/2026 | 30/11/2026 | 2 | Jurídico
5 | 1.3 | Simulacros | 15 días | 09/05/2027 | 23/05/2027 | 3 | UTSI`,
  },
  'the accountant’s': {
    sheet: 'POA',
    rows: `Clave | Actividad | Unidad responsable | Inicio | Término | Partida | Monto
A1 | Contratar el ente auditor | Secretaría Ejecutiva | 01/10/2026 | 30/11/2026 | 3331 | 600000
A2 | Habilitar los CATD | Administración | 05/01/2027 | 15/03/2027 | 3171 | 320000
A3 | Contratar capturistas | Administración | 01/03/2027 | 30/03/2027 | 1211 | 900000
A4 | Realizar simulacros | UTSI | 09/05/2027 | 23/05/2027 | 3751 | 40000
A5 | Publicar resultados | UTSI | 06/06/2027 | 07/06/2027 | 3171 | 10000`,
  },
  'deliveries only': {
    sheet: 'Entregables',
    rows: `Núm. | Entregable | Fecha de entrega al INE | Área responsable | Estado
1 | Acuerdo de designación de la instancia interna | 09/09/2026 | Consejo General | Entregado
2 | Acuerdo de integración del COTAPREP | 06/11/2026 | Consejo General | Pendiente
3 | Instrumento jurídico con el ente auditor | 06/01/2027 | Secretaría Ejecutiva | Pendiente
4 | Acuerdo de ubicación de CATD | 06/02/2027 | UTSI | Pendiente
5 | Informe final del comité | 06/07/2027 | COTAPREP | Pendiente`,
  },
  'legal acts': {
    sheet: 'Etapas',
    rows: `Núm. | Acto o actuación | Plazo de inicio | Plazo de conclusión | Autoridad responsable | Fundamento
I | Emisión del acuerdo de la instancia interna | 01/09/2026 | 09/09/2026 | Consejo General | Art. 338
II | Creación del comité técnico asesor | 01/10/2026 | 06/11/2026 | Consejo General | Art. 340
III | Formalización del ente auditor | 01/12/2026 | 06/01/2027 | Secretaría Ejecutiva | Art. 347
IV | Determinación de los CATD | 01/01/2027 | 06/02/2027 | Consejo General | Art. 350
V | Ejecución de simulacros | 09/05/2027 | 23/05/2027 | UTSI | Art. 349`,
  },
  'a period in words': {
    sheet: 'Hoja1',
    title: 'Plan de trabajo del PREP',
    rows: `Actividad | Periodo | Responsable
Designar la instancia interna | del 1 al 9 de septiembre de 2026 | Consejo General
Integrar el COTAPREP | del 1 de octubre al 6 de noviembre de 2026 | Consejo General
Contratar al ente auditor | del 1 de diciembre de 2026 al 6 de enero de 2027 | Secretaría
Ubicar los CATD | del 5 de enero al 6 de febrero de 2027 | UTSI
Realizar los simulacros | del 9 al 23 de mayo de 2027 | UTSI`,
  },
  'start and duration': {
    sheet: 'Programa',
    rows: `No. | Actividades | Inicio | Duración | Responsable
1 | Designar la instancia interna | 01/09/2026 | 9 días | Consejo
2 | Integrar el COTAPREP | 01/10/2026 | 30 días | Consejo
3 | Contratar al ente auditor | 01/12/2026 | 30 días | Secretaría
4 | Ubicar los CATD | 05/01/2027 | 30 días | UTSI
5 | Realizar simulacros | 09/05/2027 | 15 días | UTSI`,
  },
  'levels of actions': {
    sheet: 'Matriz de seguimiento',
    rows: `Objetivo | Línea de acción | Acción | Inicio | Fin | Área | Medio de verificación | Avance
Operar el PREP | Preparación | Integrar el comité | 01/10/2026 | 06/11/2026 | Consejo | Acuerdo | 100%
Operar el PREP | Preparación | Designar al auditor | 01/12/2026 | 06/01/2027 | Secretaría | Convenio | 40%
Operar el PREP | Infraestructura | Ubicar los CATD | 05/01/2027 | 06/02/2027 | UTSI | Acuerdo | 0%
Operar el PREP | Pruebas | Realizar simulacros | 09/05/2027 | 23/05/2027 | UTSI | Informe | 0%
Operar el PREP | Operación | Publicar resultados | 06/06/2027 | 07/06/2027 | UTSI | Sitio | 0%`,
  },
  'planned and real': {
    sheet: 'Hoja2',
    rows: `No. | Actividad | Inicio programado | Fin programado | Fin real | % avance | Observaciones
1 | Integración del comité | 01/10/2026 | 06/11/2026 | 05/11/2026 | 100% |
2 | Ente auditor | 01/12/2026 | 06/01/2027 | | 40% | En firma
3 | CATD | 05/01/2027 | 06/02/2027 | | 0% |
4 | Prueba de funcionalidad | 01/04/2027 | 08/04/2027 | | 0% |
5 | Simulacros | 09/05/2027 | 23/05/2027 | | 0% | `,
  },
  'without a sheet of its own name': {
    sheet: 'PREP',
    rows: `Núm. | Descripción | Fecha inicio | Fecha fin | Área
1 | Emitir el acuerdo de designación de la instancia | 01/09/2026 | 09/09/2026 | Consejo
2 | Aprobar el proceso técnico operativo | 01/01/2027 | 06/02/2027 | Consejo
3 | Instalar los centros de captura y verificación | 01/03/2027 | 30/04/2027 | UTSI
4 | Capacitar al personal operativo | 01/04/2027 | 30/04/2027 | UTSI
5 | Rendir el informe final | 07/06/2027 | 06/07/2027 | COTAPREP`,
  },
  'a list with a supplier column': {
    sheet: 'Plan de trabajo',
    rows: `No. | Actividad | Responsable | Proveedor | Inicio | Término | Estatus
1 | Contratar internet para los CATD | UTSI | Empresa A | 05/01/2027 | 15/02/2027 | En proceso
2 | Arrendar equipo de cómputo | Administración | Empresa B | 05/01/2027 | 28/02/2027 | Pendiente
3 | Auditar el sistema | Secretaría | Universidad | 06/01/2027 | 30/05/2027 | Pendiente
4 | Realizar simulacros | UTSI | | 09/05/2027 | 23/05/2027 | Pendiente
5 | Publicar resultados | UTSI | | 06/06/2027 | 07/06/2027 | Pendiente`,
  },
  'a secretary’s capitals': {
    sheet: 'RUTA CRÍTICA',
    rows: `# | TRABAJOS POR REALIZAR | FECHA DE INICIO | FECHA LÍMITE | ÁREA | ESTATUS
1 | Acuerdo por el que se designa la instancia interna | 01/09/2026 | 09/09/2026 | CG | CONCLUIDO
2 | Acuerdo por el que se integra el COTAPREP | 01/10/2026 | 06/11/2026 | CG | EN PROCESO
3 | Convenio con la institución auditora | 01/12/2026 | 06/01/2027 | SE | PENDIENTE
4 | Acuerdo de CATD y CCV | 05/01/2027 | 06/02/2027 | CG | PENDIENTE
5 | Simulacros | 09/05/2027 | 23/05/2027 | UTSI | PENDIENTE`,
  },
  'the November plan of a team': {
    sheet: 'Octubre',
    rows: `No. | Acción | Producto | Fecha inicial | Fecha final | Área responsable
1 | Integrar el comité técnico asesor | Acuerdo | 01/10/2026 | 06/11/2026 | Consejo
2 | Nombrar a la secretaría técnica | Acuerdo | 01/10/2026 | 06/11/2026 | Consejo
3 | Elaborar el plan de trabajo del comité | Plan | 06/11/2026 | 20/11/2026 | COTAPREP
4 | Capacitar a los capturistas | Constancias | 01/04/2027 | 30/04/2027 | UTSI`,
  },
  'a plan in plain words': {
    sheet: 'Hoja1',
    rows: `Qué | Quién | Desde | Hasta
Desarrollar el módulo de captura | Sistemas | 01/10/2026 | 30/11/2026
Conseguir los inmuebles | Organización | 05/01/2027 | 28/02/2027
Contratar a los capturistas | Administración | 01/03/2027 | 30/03/2027
Comprar el equipo | Administración | 05/01/2027 | 28/02/2027`,
  },
  'a plan by its title': {
    sheet: 'Hoja1',
    title: 'Plan de trabajo del PREP',
    rows: `Concepto | Inicio | Fin | Responsable
Módulo de captura | 01/10/2026 | 30/11/2026 | Sistemas
Inmuebles | 05/01/2027 | 28/02/2027 | Organización
Capturistas | 01/03/2027 | 30/03/2027 | Administración
Equipo | 05/01/2027 | 28/02/2027 | Administración`,
  },
  'a plan by its outline': {
    sheet: 'Hoja1',
    rows: `No. | Concepto | Fecha inicio | Fecha fin | Responsable
1 | Preparación | 01/10/2026 | 28/02/2027 | Sistemas
1.1 | Módulo de captura | 01/10/2026 | 30/11/2026 | Sistemas
1.2 | Inmuebles | 05/01/2027 | 28/02/2027 | Organización
2 | Operación | 01/03/2027 | 06/06/2027 | Organización
2.1 | Capturistas | 01/03/2027 | 30/03/2027 | Administración`,
  },
  'a plan by its title and one day': {
    sheet: 'Cronograma',
    rows: `Concepto | Fecha límite | Responsable
Módulo de captura | 30/11/2026 | Sistemas
Inmuebles | 28/02/2027 | Organización
Capturistas | 30/03/2027 | Administración
Equipo | 28/02/2027 | Administración`,
  },
};

const DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/;
const MS_PER_DAY = 86_400_000;
/** `90% =AVERAGE(D2:D3)` */
const COMPUTED = /^(.+) (=[A-Z]+\(.+\))$/;

function cellOf(text: string): Cell {
  const [, value = '', formula] = COMPUTED.exec(text) ?? [];
  if (formula !== undefined) return { value, type: 'String', formula };
  const [, day, month, year] = DAY.exec(text) ?? [];
  if (day !== undefined)
    return dayCell(Date.UTC(Number(year), Number(month) - 1, Number(day)) / MS_PER_DAY + 25_569);
  return /^\d{1,6}$/.test(text) ? Number(text) : text;
}

/** Returns a list as a sheet. */
export function listSheet({ sheet, title, rows }: List): SheetSnapshot {
  const cells = rows.split('\n').map((row) => row.split('|').map((text) => cellOf(text.trim())));
  return sheetOf(sheet, title === undefined ? cells : [[title], [], ...cells]);
}

/** The same list with its days further and further apart. */
export function overMonths({ rows, ...list }: List): List {
  const later = (line: string, at: number): string =>
    line.replace(/(\d{2})\/(\d{2})\/(\d{4})/g, (_, date: string, month: string, year: string) => {
      const moved = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date) + at * 25));
      const [y, m, d] = moved.toISOString().slice(0, 10).split('-');
      return [d, m, y].join('/');
    });
  return { ...list, rows: rows.split('\n').map(later).join('\n') };
}

/** The same list as somebody in a hurry keeps it: records only, on a sheet without a name. */
export const withoutHeadings = ({ rows }: List): List => ({
  sheet: 'Hoja1',
  rows: rows.split('\n').slice(1).join('\n'),
});
