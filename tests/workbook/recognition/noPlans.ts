/**
 * Lists of electoral offices that are no plan of activities, by what their records are: things, persons, what happened, money and
 * documents. Written as `lists.ts` is, and without looking at what recognition knows.
 */
import type { List } from './lists';

/** Each list as its sheet's name, its headings and its records, a line each. */
const WRITTEN = `
Bienes
Etiqueta | Artículo | Marca | Condición | Lo tiene | Fecha de asignación
0091 | Monitor de 24 pulgadas | Acme | Bueno | Soporte | 12/01/2027
0092 | Teclado | Acme | Bueno | Soporte | 12/01/2027
0093 | Escáner de cama plana | Beta | Dañado | Captura | 03/02/2027
0094 | No break | Gama | Bueno | Redes | 03/02/2027

Llaves
No. | Puerta | Copias | Quién la tiene | Entregada | Devuelta
1 | Site principal | 2 | Jefatura de redes | 05/01/2027 | 30/06/2027
2 | Bodega de formatos | 3 | Organización | 05/01/2027 | 15/06/2027
3 | Sala de captura | 1 | Coordinación | 11/01/2027 |

Licencias
Software | Versión | Equipos | Área | Desde | Hasta | Estado
Antivirus | 12 | 60 | Sistemas | 01/01/2027 | 31/12/2027 | Activa
Sistema operativo | 11 | 60 | Sistemas | 01/01/2027 | 31/12/2027 | Activa
Base de datos | 19 | 2 | Sistemas | 15/02/2027 | 14/02/2028 | Por renovar

Material
Clave | Material | Piezas | Ubicado en | Entró | Salió
M1 | Sobres PREP | 5200 | Bodega 1 | 02/03/2027 | 20/05/2027
M2 | Gafetes | 300 | Bodega 1 | 09/03/2027 | 12/04/2027
M3 | Cinta de seguridad | 80 | Bodega 2 | 09/03/2027 |

Papelería
No. | Producto | Cantidad | Área | Fecha de pedido | Fecha de entrega
1 | Hojas carta | 40 | Sistemas | 05/10/2026 | 12/10/2026
2 | Plumas | 200 | Captura | 05/10/2026 | 12/10/2026
3 | Carpetas | 60 | Secretaría | 19/10/2026 | 26/10/2026

Equipo de los CATD
CATD | Equipo | Cantidad | Instalado | Probado | Observaciones
CATD 1 | Impresora | 1 | 03/05/2027 | 05/05/2027 |
CATD 1 | Computadora | 4 | 03/05/2027 | 05/05/2027 |
CATD 2 | Impresora | 1 | 04/05/2027 | | falta tóner
CATD 2 | Computadora | 4 | 04/05/2027 | |

Resguardos
Folio | Bien | Serie | Responsable | Fecha de resguardo | Fecha de baja
R-1 | Laptop | X100 | Jefatura de sistemas | 04/01/2027 | 30/06/2027
R-2 | Laptop | X101 | Capturista 1 | 01/04/2027 | 10/06/2027
R-3 | Celular | C201 | Coordinación | 01/04/2027 |

Ubicación de CATD
No. | Distrito | Domicilio | Encargado | Fecha de visita | Dictamen
1 | Distrito 1 | Calle Uno 100 | Consejo distrital | 05/01/2027 | Apto
2 | Distrito 2 | Calle Dos 200 | Consejo distrital | 06/01/2027 | Apto
3 | Distrito 3 | Calle Tres 300 | Consejo distrital | 08/01/2027 | No apto

Enlaces
Sitio | Ancho de banda | Proveedor | Alta | Baja | Estatus
CATD 1 | 50 Mbps | Empresa A | 01/04/2027 | 30/06/2027 | Operando
CATD 2 | 50 Mbps | Empresa A | 01/04/2027 | 30/06/2027 | Operando
CCV | 200 Mbps | Empresa B | 15/03/2027 | 30/06/2027 | En pruebas

Servidores
Servidor | Función | Encargado | Último respaldo | Próximo respaldo
SRV1 | Base de datos | Administración de bases | 20/11/2026 | 27/11/2026
SRV2 | Publicación | Redes | 20/11/2026 | 27/11/2026
SRV3 | Pruebas | Desarrollo | 13/11/2026 | 27/11/2026

Usuarios
Usuario | Perfil | Área | Alta | Vence | Estado
captura01 | Capturista | CATD 1 | 01/04/2027 | 10/06/2027 | Activo
captura02 | Capturista | CATD 1 | 01/04/2027 | 10/06/2027 | Activo
verifica01 | Verificador | CCV | 01/04/2027 | 10/06/2027 | Bloqueado

Contactos
No. | Enlace | Instancia | Correo | Teléfono | Actualizado
1 | Enlace técnico | UTSI | a@ine.mx | 5550101 | 02/10/2026
2 | Enlace jurídico | Dirección Jurídica | b@ine.mx | 5550102 | 02/10/2026
3 | Enlace de organización | Junta Local | c@ine.mx | 5550103 | 09/10/2026

Aspirantes
Folio | Nombre | Puesto al que aspira | Entrevista | Calificación | Resultado
A01 | Aspirante 1 | Capturista | 02/03/2027 | 8.5 | Aceptado
A02 | Aspirante 2 | Capturista | 02/03/2027 | 7.1 | Reserva
A03 | Aspirante 3 | Acopiador | 03/03/2027 | 9.0 | Aceptado

Plantilla
No. | Puesto | Área | Ingreso | Término | Nivel
1 | Coordinación del PREP | Sistemas | 01/09/2026 | 31/12/2027 | 12
2 | Desarrollo | Sistemas | 01/10/2026 | 30/06/2027 | 9
3 | Soporte | Sistemas | 01/10/2026 | 30/06/2027 | 9

Declaraciones
Persona obligada | Área | Tipo | Fecha límite | Presentada
Titular de informática | Informática | Modificación | 31/05/2027 | 20/05/2027
Jefatura de redes | Informática | Inicial | 15/02/2027 | 10/02/2027
Analista de captura | Captura | Inicial | 30/05/2027 |

Capacitados
No. | Participante | Grupo | Fecha | Calificación | Constancia
1 | Participante 1 | A | 12/04/2027 | 9 | Sí
2 | Participante 2 | A | 12/04/2027 | 8 | Sí
3 | Participante 3 | B | 13/04/2027 | 7 | No

Talleres
Taller | Facilita | Inicio | Fin | Lugares | Inscritos
Captura de actas | Sistemas | 05/04/2027 | 06/04/2027 | 30 | 28
Digitalización | Sistemas | 07/04/2027 | 08/04/2027 | 30 | 30
Llenado de actas | Capacitación | 12/04/2027 | 14/04/2027 | 60 | 41

Guardias
Persona | Turno | Área | Entra | Sale
Soporte 1 | Matutino | Sistemas | 05/06/2027 | 06/06/2027
Soporte 2 | Vespertino | Sistemas | 06/06/2027 | 07/06/2027
Soporte 3 | Nocturno | Sistemas | 06/06/2027 | 07/06/2027

Permisos
No. | Persona | Motivo | Del | Al | Autoriza
1 | Analista | Vacaciones | 21/12/2026 | 04/01/2027 | Jefatura
2 | Enlace | Cita médica | 10/11/2026 | 10/11/2026 | Jefatura
3 | Auxiliar | Vacaciones | 28/12/2026 | 08/01/2027 | Jefatura

Cumpleaños
Nombre | Área | Día
Titular de la unidad | Sistemas | 03/02/2027
Jefatura de redes | Sistemas | 14/05/2027
Analista | Captura | 30/08/2027

Eventos en la sala
No. | Qué pasó | Dónde | Cuándo | Quién avisó | Cómo quedó
1 | Se fue la luz | Sala de captura | 09/05/2027 | Soporte | Resuelto
2 | Se cayó el enlace | CATD 4 | 09/05/2027 | Enlace 4 | Resuelto
3 | Acta ilegible | CATD 7 | 16/05/2027 | Captura | Abierto

Fallas
Reporte | Equipo | Descripción de la falla | Fecha de reporte | Fecha de reparación | Estatus
F1 | Impresora | Atasco de papel | 03/05/2027 | 03/05/2027 | Reparado
F2 | Escáner | No enciende | 04/05/2027 | 06/05/2027 | Reparado
F3 | Monitor | Sin imagen | 10/05/2027 | | Pendiente

Errores del sistema
ID | Título | Severidad | Asignado | Creado | Cerrado | Estado
101 | Error al guardar acta | Alta | Desarrollo | 02/03/2027 | 05/03/2027 | Cerrado
102 | Botón desalineado | Baja | Diseño | 03/03/2027 | | Abierto
103 | Suma incorrecta de votos | Alta | Desarrollo | 04/03/2027 | 04/03/2027 | Cerrado

Llamadas
Hora | Quién llamó | Asunto | Atendió | Seguimiento
09:10 | CATD 1 | No abre la sesión | Soporte | Resuelto
09:25 | CATD 3 | Olvidó la contraseña | Soporte | Resuelto
10:02 | CCV | Pantalla en blanco | Redes | Turnado

Visitas recibidas
Fecha | Visitante | Procedencia | A quién visita | Entrada | Salida
05/01/2027 | Representante 1 | Partido A | Secretaría | 10:00 | 11:00
05/01/2027 | Técnico | Empresa B | Sistemas | 12:00 | 14:30
06/01/2027 | Auditor | Universidad | Sistemas | 09:00 | 18:00

Quejas
Folio | Quién se queja | Motivo | Presentada | Vence | Atendida
Q1 | Partido A | Retraso en la publicación | 07/06/2027 | 10/06/2027 | Sí
Q2 | Medio B | Sin acceso a la base | 07/06/2027 | 10/06/2027 | Sí
Q3 | Ciudadano | Acta sin imagen | 08/06/2027 | 11/06/2027 | No

Monitoreo de notas
Fecha | Medio | Encabezado | Tono | Alcance
10/05/2027 | Periódico A | Realizan primer simulacro del PREP | Positivo | 12000
11/05/2027 | Portal B | Aprueban sedes de captura | Neutro | 4000
17/05/2027 | Radio C | Presentan avances al consejo | Neutro | 9000

Publicaciones
No. | Contenido | Red social | Fecha | Reacciones
1 | Conoce cómo funciona el PREP | Facebook | 03/05/2027 | 120
2 | Sigue los resultados en vivo | X | 04/05/2027 | 85
3 | Visita nuestra página | Instagram | 06/05/2027 | 64

Boletines
Núm. | Título | Publicado | Redactó | Liga
14 | Integra OPL el comité técnico del PREP | 06/11/2026 | Comunicación | bol14.pdf
15 | Firma OPL convenio con universidad | 06/01/2027 | Comunicación | bol15.pdf
16 | Realiza OPL simulacro | 09/05/2027 | Comunicación | bol16.pdf

Facturas
Factura | Emisor | Concepto | Fecha | Vencimiento | Importe | Pagada
A-101 | Empresa A | Renta de equipo | 01/03/2027 | 31/03/2027 | 80000 | Sí
A-102 | Empresa A | Renta de equipo | 01/04/2027 | 30/04/2027 | 80000 | No
B-77 | Empresa B | Internet | 05/04/2027 | 05/05/2027 | 24000 | No

Presupuesto
Partida | Descripción | Área | Autorizado | Ejercido | Periodo
2111 | Materiales de oficina | Administración | 40000 | 12000 | Enero
3171 | Servicios de internet | Sistemas | 320000 | 80000 | Febrero
5151 | Equipo de cómputo | Sistemas | 850000 | 0 | Marzo

Pagos al auditor
Pago | Concepto | Monto | Fecha programada | Fecha de pago
1 | Entrega del plan de auditoría | 120000 | 15/01/2027 | 20/01/2027
2 | Entrega del informe parcial | 240000 | 15/03/2027 | 18/03/2027
3 | Entrega del dictamen | 240000 | 31/05/2027 |

Cotizaciones
No. | Proveedor | Servicio cotizado | Solicitada | Recibida | Precio
1 | Empresa A | Arrendar computadoras | 05/10/2026 | 12/10/2026 | 850000
2 | Empresa B | Arrendar computadoras | 05/10/2026 | 14/10/2026 | 910000
3 | Empresa C | Instalar enlaces | 19/10/2026 | 26/10/2026 | 300000

Pólizas
Póliza | Qué cubre | Aseguradora | Inicia | Vence | Prima
P-1 | Equipo electrónico | Aseguradora A | 01/01/2027 | 31/12/2027 | 40000
P-2 | Vehículos | Aseguradora B | 01/01/2027 | 31/12/2027 | 60000
P-3 | Personal eventual | Aseguradora A | 01/04/2027 | 30/06/2027 | 25000

Garantías
Equipo | Comprado | Fin de garantía | Proveedor | Estado
Servidor | 10/02/2026 | 10/02/2029 | Empresa A | Vigente
Planta de luz | 01/03/2026 | 01/03/2027 | Empresa B | Vencida
Escáner | 15/01/2027 | 15/01/2028 | Empresa C | Vigente

Obra
Contrato | Objeto | Contratista | Arranque | Conclusión | Avance
OP-1 | Remodelación de la sala de captura | Constructora A | 01/02/2027 | 31/03/2027 | 40%
OP-2 | Instalación eléctrica | Constructora B | 15/02/2027 | 15/04/2027 | 10%
OP-3 | Pintura de bodegas | Constructora A | 01/03/2027 | 20/03/2027 | 0%

Viajes
Servidor público | Destino | Motivo | Sale | Regresa | Comprobado
Titular | Ciudad de México | Reunión con la UTSI | 12/10/2026 | 13/10/2026 | Sí
Enlace | Distrito 5 | Revisar inmueble | 11/01/2027 | 11/01/2027 | Sí
Soporte | Distrito 9 | Instalar equipo | 03/05/2027 | 04/05/2027 | No

Combustible
Vale | Vehículo | Chofer | Litros | Fecha | Actividad
V1 | Camioneta 1 | Chofer 1 | 40 | 03/05/2027 | Entregar equipo
V2 | Camioneta 2 | Chofer 2 | 35 | 03/05/2027 | Recoger actas
V3 | Sedán | Chofer 1 | 30 | 04/05/2027 | Trasladar personal

Rutas
Ruta | Conductor | Recorrido | Hora de salida | Hora de llegada
R1 | Chofer 1 | CATD 1, CATD 2 | 08:00 | 10:30
R2 | Chofer 2 | CATD 3, CATD 4 | 08:00 | 11:00
R3 | Chofer 3 | CATD 5 | 09:00 | 10:00

Paquetes
Guía | Contenido | Destino | Enviado | Recibido | Firmó
G100 | Formatos | Distrito 1 | 10/05/2027 | 12/05/2027 | Consejo 1
G101 | Gafetes | Distrito 2 | 10/05/2027 | 12/05/2027 | Consejo 2
G102 | Sobres | Distrito 3 | 11/05/2027 | |

Correspondencia
No. | Documento | Quién lo manda | Llegó | Se contestó | Área
1 | Solicitud de informe | INE | 01/10/2026 | 06/10/2026 | Secretaría
2 | Invitación a reunión | INE | 12/10/2026 | 14/10/2026 | Sistemas
3 | Petición de acceso | Partido A | 20/10/2026 | | Secretaría

Expedientes
Clave | Expediente | Apertura | Cierre | Hojas | Área
E1 | Integración del COTAPREP | 14/09/2026 | 06/11/2026 | 212 | Secretaría
E2 | Ente auditor | 01/10/2026 | | 40 | Secretaría
E3 | Simulacros | 09/05/2027 | | 12 | Sistemas

Préstamo de expedientes
Vale | Expediente | Lo pidió | Salió | Debe volver | Devuelto
1 | Ente auditor | Jurídico | 10/11/2026 | 17/11/2026 | Sí
2 | COTAPREP | Contraloría | 12/11/2026 | 19/11/2026 | Sí
3 | Simulacros | Sistemas | 20/11/2026 | 27/11/2026 | No

Minutas
Minuta | Reunión | Fecha | Asistentes | Firmada
1 | Seguimiento del plan | 05/10/2026 | 8 | Sí
2 | Revisión del convenio | 12/10/2026 | 6 | Sí
3 | Preparación del simulacro | 19/10/2026 | 11 | No

Acuerdos de las reuniones
Reunión | Lo acordado | A cargo de | Para cuándo | ¿Quedó?
05/10/2026 | Mandar el directorio actualizado | Organización | 09/10/2026 | Sí
12/10/2026 | Corregir la cláusula quinta | Jurídico | 16/10/2026 | Sí
19/10/2026 | Conseguir la sala grande | Administración | 23/10/2026 | No

Preguntas frecuentes
No. | Pregunta | Respuesta | Área | Publicada
1 | ¿Qué es el PREP? | Un programa de resultados | Comunicación | 01/04/2027
2 | ¿Quién lo opera? | El organismo local | Comunicación | 01/04/2027
3 | ¿Los resultados son oficiales? | No, son preliminares | Jurídico | 08/04/2027

Glosario
Término | Qué significa | Fuente
CATD | Centro de acopio y transmisión de datos | Anexo 13
CCV | Centro de captura y verificación | Anexo 13
COTAPREP | Comité técnico asesor | Reglamento

Normatividad
Ordenamiento | Artículo | Qué dispone | Publicación | Última reforma
Reglamento de Elecciones | 338 | Designar la instancia interna | 13/09/2016 | 08/02/2024
Reglamento de Elecciones | 340 | Integrar el comité técnico | 13/09/2016 | 08/02/2024
Ley General | 219 | Informar resultados preliminares | 23/05/2014 | 02/03/2023

Catálogo
Clave | Situación | Cuándo se usa
1 | Cumplido | Hay soporte documental
2 | En desarrollo | Se trabaja y no ha vencido
3 | No iniciado | Sin avance

Indicadores
Indicador | Fórmula | Meta | Área | Periodo | Resultado
Actas publicadas | Publicadas / esperadas | 95% | Sistemas | Junio | 97%
Tiempo de captura | Minutos por acta | 10 | Captura | Junio | 8
Disponibilidad | Horas en línea | 99% | Redes | Junio | 99.9%

Resultados del simulacro
CATD | Actas esperadas | Actas capturadas | Primera acta | Última acta | Observaciones
CATD 1 | 120 | 118 | 10:05 | 13:40 |
CATD 2 | 98 | 98 | 10:02 | 13:05 |
CATD 3 | 143 | 131 | 10:30 | 15:10 | Sin luz una hora

Procesos anteriores
Proceso | Casillas | Actas publicadas | Inicio de publicación | Cierre de publicación
2017-2018 | 3100 | 2980 | 01/07/2018 | 02/07/2018
2020-2021 | 3240 | 3105 | 06/06/2021 | 07/06/2021
2023-2024 | 3310 | 3222 | 02/06/2024 | 03/06/2024

Respaldos
No. | Base | Tipo | Realizó | Fecha | Verificado
1 | Producción | Completo | Redes | 02/11/2026 | Sí
2 | Producción | Diferencial | Redes | 03/11/2026 | Sí
3 | Pruebas | Completo | Redes | 04/11/2026 | No

Versiones
Versión | Cambios | Liberó | Fecha de liberación | Ambiente
0.9 | Corrige suma de votos | Desarrollo | 02/03/2027 | Pruebas
1.0 | Agrega difusores | Desarrollo | 20/03/2027 | Pruebas
1.1 | Mejora el tiempo de carga | Desarrollo | 05/04/2027 | Producción

Revisión de equipos
No. | Punto a revisar | Cumple | Revisó | Fecha
1 | Conectar la planta de luz | Sí | Soporte | 04/05/2027
2 | Verificar la hora del equipo | Sí | Soporte | 04/05/2027
3 | Sellar los puertos | No | Soporte | 05/05/2027

Amenazas
No. | Amenaza | Probabilidad | Cómo se evita | Dueño | Revisión
1 | Sismo | Baja | Tener sede alterna | Secretaría | 15/03/2027
2 | Robo de equipo | Media | Contratar vigilancia | Administración | 15/03/2027
3 | Ataque informático | Alta | Cerrar puertos | Redes | 15/04/2027

Recomendaciones del auditor
No. | Recomendación | Nivel | Área | Fecha de atención | Atendida
1 | Cambiar contraseñas | Alto | Redes | 15/03/2027 | Sí
2 | Cifrar respaldos | Alto | Redes | 22/03/2027 | Sí
3 | Documentar procedimientos | Medio | Desarrollo | 05/04/2027 | No

Impugnaciones
Juicio | Quién promueve | Contra qué | Presentado | Resuelto | Sentido
JE-1 | Partido A | Acuerdo de designación de la instancia interna | 10/09/2026 | 30/09/2026 | Confirma
JE-2 | Partido B | Integración del COTAPREP | 10/11/2026 | 02/12/2026 | Confirma
JE-3 | Partido C | Convocatoria | 02/02/2027 | |

Difusores acreditados
No. | Difusor | Contacto | Solicitó | Acreditado | Prueba de conexión
1 | Periódico A | Redacción | 01/04/2027 | 12/04/2027 | 20/04/2027
2 | Televisora B | Ingeniería | 02/04/2027 | 12/04/2027 | 20/04/2027
3 | Radio C | Sistemas | 05/04/2027 | |

Observadores
Registro | Organización | Personas | Solicitud | Acreditación | Vigencia
1 | Universidad A | 12 | 10/01/2027 | 02/02/2027 | 30/06/2027
2 | Asociación B | 30 | 14/01/2027 | 02/02/2027 | 30/06/2027
3 | Colegio C | 8 | 20/01/2027 | 09/02/2027 | 30/06/2027

Encuesta
No. | Área | Qué mejoraría | Fecha | Atendida
1 | Captura | Tener sillas cómodas | 10/06/2027 | No
2 | Digitalización | Cambiar los escáneres | 10/06/2027 | No
3 | Soporte | Contratar más gente | 11/06/2027 | No

Reservación de salas
Sala | Solicita | Motivo | Inicio | Término
Sala 1 | Secretaría | Sesión del comité | 06/11/2026 | 06/11/2026
Sala 2 | Sistemas | Demostración | 12/11/2026 | 12/11/2026
Auditorio | Capacitación | Curso a capturistas | 05/04/2027 | 07/04/2027

Días inhábiles
Fecha | Motivo | Aplica a
16/09/2026 | Independencia | Todos
02/11/2026 | Día de muertos | Todos
16/11/2026 | Revolución | Todos

Agenda del titular
Día | Hora | Asunto | Con quién | Lugar
05/10/2026 | 10:00 | Revisar el convenio | Universidad | Oficina
06/10/2026 | 13:00 | Firmar oficios | Secretaría | Oficina
07/10/2026 | 09:00 | Presentar avances | Consejo | Sala de sesiones

Solicitudes de información
Folio | Qué piden | Ingresó | Vence | Turnada a | Contestada
SI-1 | Costo del PREP anterior | 05/10/2026 | 26/10/2026 | Administración | Sí
SI-2 | Currículos del comité | 10/11/2026 | 01/12/2026 | Secretaría | Sí
SI-3 | Código fuente | 20/11/2026 | 11/12/2026 | Sistemas | No

Cadena de custodia
Sobre | Casilla | Entrega | Recibe | Fecha | Hora
S1 | 0101 B | CAE 1 | Acopiador 1 | 06/06/2027 | 19:40
S2 | 0101 C1 | CAE 1 | Acopiador 1 | 06/06/2027 | 19:52
S3 | 0102 B | CAE 2 | Acopiador 2 | 06/06/2027 | 20:15

Nómina
Quincena | Persona | Puesto | Sueldo | Fecha de pago
1 | Capturista 1 | Capturista | 6000 | 15/04/2027
1 | Capturista 2 | Capturista | 6000 | 15/04/2027
2 | Capturista 1 | Capturista | 6000 | 30/04/2027

Contratos de personal
No. | Persona contratada | Función | Contrato desde | Contrato hasta | Área
1 | Persona 1 | Capturar actas | 01/04/2027 | 10/06/2027 | CATD 1
2 | Persona 2 | Acopiar actas | 01/04/2027 | 10/06/2027 | CATD 1
3 | Persona 3 | Verificar actas | 01/04/2027 | 10/06/2027 | CCV

Trámites
No. | Trámite | Ante quién | Ingresado | Respuesta | Situación
1 | Permiso de uso de suelo | Municipio | 12/01/2027 | 30/01/2027 | Otorgado
2 | Contrato de luz | Comisión de electricidad | 15/01/2027 | 02/03/2027 | Otorgado
3 | Dictamen de protección civil | Municipio | 20/01/2027 | | En revisión

Solicitudes de soporte
Ticket | Lo que se pidió | Área | Abierto | Cerrado | Atendió
1 | Instalar impresora | Jurídico | 05/10/2026 | 05/10/2026 | Soporte 1
2 | Recuperar archivo | Secretaría | 06/10/2026 | 08/10/2026 | Soporte 2
3 | Configurar correo | Capacitación | 09/10/2026 | | Soporte 1

Lecciones aprendidas
No. | Qué ocurrió | Qué aprendimos | Área | Proceso
1 | Faltaron escáneres de reserva | Comprar reserva a tiempo | Administración | 2023-2024
2 | Se saturó el sitio | Contratar balanceo | Redes | 2023-2024
3 | Actas ilegibles | Capacitar mejor a los CAE | Capacitación | 2023-2024
`;

/** The lists by the names of their sheets. */
export const NO_PLANS: Readonly<Record<string, List>> = Object.fromEntries(
  WRITTEN.trim()
    .split('\n\n')
    .map((block) => {
      const [sheet = '', ...rows] = block.split('\n');
      return [sheet, { sheet, rows: rows.join('\n') }];
    }),
);
