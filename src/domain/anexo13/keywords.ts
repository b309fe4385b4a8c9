/** Words by which an activity of a plan is recognised as answering a document of numeral 33. */
import type { DocumentKeywords } from './ruleSet';

const MONTHS = 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
const LEGAL_INSTRUMENT = 'instrumento|convenio|contrato|contratación';
const INSTRUMENT_OR_ANNEX = ['instrumento', 'convenio', 'contrato', 'contratación', 'anexo técnico'];
/** Reports of something else than the month's progress. */
const OTHER_REPORTS = [
  'final',
  'simulacro',
  'auditor',
  'prueba',
  'cotaprep',
  'difusor',
  'capacitar',
  'gasto',
  'presupuesto',
  'finanzas',
  'contraloría',
  'sesión',
];
/** Words about filling the seats of the COTAPREP, or about papers of bodies, and not about the agreement. */
const NOT_THE_AGREEMENT = [
  'convocatoria',
  'invitar|invitación',
  'propuesta',
  'sustituir|sustitución',
  'renuncia',
  'entrevista',
  'perfil',
  'secretaría técnica',
  'secretario técnico',
  'plan trabajo',
  'calendario sesión',
  'informar',
];

/**
 * In the order of the documents. Words in a row are preferred to words anywhere: "designar auditor" is document 14,
 * while "designar un enlace con el auditor" is not.
 */
export const KEYWORDS: readonly DocumentKeywords[] = [
  {
    document: 1,
    all: ['crear|integrar|instalar|conformar|ratificar comisión'],
    none: ['cotaprep', 'catd', 'ccv', 'secretaría', 'sesión', 'informe final'],
  },
  {
    document: 1,
    also: 'seguimiento',
    all: ['comisión .. prep', 'crear'],
    none: ['cotaprep', 'catd', 'ccv', 'secretaría', 'sesión', 'informe final', 'base dato'],
  },
  {
    document: 1,
    all: ['crear|integrar|instalar|conformar|designar', 'comisión'],
    none: ['cotaprep'],
    weak: true,
  },
  { document: 1, all: ['acuerdo|aprobar comisión'], none: NOT_THE_AGREEMENT, weak: true },
  {
    document: 2,
    also: 'responsable encargada titular unidad dirección ejecutiva coordinación área informática sistemas tecnologías fungir funciones',
    all: ['designar|ratificar|nombrar|determinar|encomendar|asignar .. instancia interna'],
    none: ['personal', 'enlace', 'apoyo'],
  },
  {
    document: 2,
    all: ['designar|ratificar|nombrar .. responsable|encargada', 'instancia interna'],
    none: ['personal', 'enlace', 'apoyo', 'catd', 'ccv', 'simulacro'],
  },
  { document: 2, all: ['designar|ratificar|nombrar', 'instancia interna'], weak: true },
  { document: 2, all: ['acuerdo|aprobar .. instancia interna'], weak: true },

  { document: 3, also: 'diseño operación periodo', all: ['informar mensual'], none: OTHER_REPORTS },
  { document: 3, all: ['reporte mensual', 'prep|ine|avance|actividades'], none: OTHER_REPORTS },
  { document: 3, all: ['informar|reporte .. avance', 'prep|ine|diseño|implementación'], none: OTHER_REPORTS },
  { document: 3, all: ['informar|reporte .. actividades realizar|mes|mensual|prep'], none: OTHER_REPORTS },
  { document: 3, all: [`informar|reporte ${MONTHS}`], none: OTHER_REPORTS },
  {
    document: 3,
    all: [`informar|reporte .. actividades|avance|labores|trabajos ${MONTHS}`],
    none: OTHER_REPORTS,
  },
  {
    document: 3,
    all: ['informar|reporte', 'mes|mensual|avance|actividades'],
    none: ['final', 'auditor'],
    weak: true,
  },

  {
    document: 4,
    also: 'miembros quienes',
    all: ['integrar|conformar|crear|designar cotaprep'],
    none: NOT_THE_AGREEMENT,
  },
  {
    document: 4,
    all: ['integrar|designar|nombrar .. integrantes|miembros cotaprep'],
    none: NOT_THE_AGREEMENT,
  },
  {
    document: 4,
    stage: 'draft',
    all: ['propuesta .. integrar|integrantes|conformar .. cotaprep', 'proyecto'],
    none: ['convocatoria', 'sustituir|sustitución', 'renuncia', 'entrevista', 'plan trabajo'],
  },
  {
    document: 4,
    all: ['integrar|conformar|designar|integrantes', 'cotaprep'],
    none: ['plan trabajo'],
    weak: true,
  },
  { document: 4, all: ['acuerdo cotaprep'], none: NOT_THE_AGREEMENT, weak: true },

  {
    document: 5,
    also: 'ordinarias formales partidos políticos',
    all: ['calendario .. sesión', 'cotaprep'],
    none: ['comisión', 'simulacro', 'informar'],
  },
  { document: 5, all: ['calendario .. sesión', 'plan trabajo'], none: ['comisión', 'simulacro', 'informar'] },
  {
    document: 5,
    all: ['plan trabajo .. calendario', 'cotaprep'],
    none: ['comisión', 'simulacro', 'informar', 'implementar'],
  },
  { document: 5, all: ['plan trabajo cotaprep'], none: ['implementar', 'revisar', 'informar', 'comisión'] },
  { document: 5, all: ['calendario|plan', 'sesión', 'cotaprep|comisión'], weak: true },

  {
    document: 6,
    all: ['plan trabajo .. implementar'],
    none: ['calendario .. sesión', 'informar', 'plan trabajo cotaprep', 'auditor', 'tercero'],
  },
  {
    document: 6,
    all: ['plan trabajo prep'],
    none: ['calendario .. sesión', 'cotaprep', 'informar', 'auditor', 'tercero'],
  },
  {
    document: 6,
    all: ['plan trabajo preliminar'],
    none: ['calendario', 'sesión', 'cotaprep', 'comisión', 'auditor', 'tercero', 'capacitar'],
  },
  {
    document: 6,
    also: 'recomendaciones visto bueno',
    all: ['plan trabajo .. revisar|validar|recomendación|bueno .. cotaprep'],
    none: ['calendario', 'sesión', 'auditor', 'tercero', 'informar'],
  },
  {
    document: 6,
    also: 'presentar remitir utsi',
    all: ['cotaprep .. plan trabajo revisar'],
    none: ['calendario', 'sesión', 'auditor', 'tercero', 'informar'],
  },
  { document: 6, all: ['plan .. trabajo', 'prep|implementar'], none: ['auditor', 'tercero'], weak: true },

  {
    document: 7,
    also: 'modalidad cuenta recursos únicamente operación desarrollo',
    all: [
      'determinar|definir|decidir|resolver|acuerdo|documento',
      'tercero',
      'implementar|realizar|hacer|diseño|apoyo|auxilio|contar|desarrollar|propio|propia',
    ],
    none: [...INSTRUMENT_OR_ANNEX, 'auditor', 'fe pública', 'licitación', 'constancia', 'atestiguar'],
  },
  {
    document: 7,
    all: ['determinar|definir|decidir', 'implementar|hacer', 'solo|sola|únicamente|directamente'],
    none: [...INSTRUMENT_OR_ANNEX, 'auditor'],
  },
  {
    document: 7,
    all: ['determinar|definir|decidir|decisión|modalidad', 'tercero|modalidad', 'prep|tercero'],
    none: [...INSTRUMENT_OR_ANNEX, 'auditor', 'fe pública', 'licitación', 'constancia', 'atestiguar'],
    weak: true,
  },

  {
    document: 8,
    also: 'operación',
    all: ['proceso técnico operativo'],
    none: ['simulacro', 'prueba', 'capacitar', 'informar', 'ejecutar', 'manual', 'auditor'],
  },
  { document: 8, all: ['proceso técnico operativo'], weak: true },

  {
    document: 9,
    also: 'universidad institución académica búsqueda ente podrían semblanza trayectoria resumen',
    all: ['candidato|candidata|candidatura|propuesta|aspirante|síntesis|experiencia|terna', 'auditor'],
    none: [...INSTRUMENT_OR_ANNEX, 'designar', 'informar', 'anexo'],
  },

  {
    document: 10,
    also: 'auxiliar',
    all: ['instrumento jurídico', 'tercero'],
    none: ['auditor', 'fe pública', 'difusor', 'determinar'],
  },
  {
    document: 10,
    all: ['contrato|convenio|contratación tercero'],
    none: ['auditor', 'fe pública', 'difusor'],
  },
  {
    document: 10,
    also: 'prestación servicios',
    all: ['contrato|convenio .. tercero auxiliar|auxilio|apoyo'],
    none: ['auditor', 'fe pública', 'difusor'],
  },
  { document: 10, all: ['anexo técnico', 'tercero'], none: ['auditor', 'fe pública', 'determinar'] },
  { document: 10, all: [LEGAL_INSTRUMENT, 'tercero'], none: ['auditor'], weak: true },

  {
    document: 11,
    also: 'primera sitio página portal',
    all: ['prototipo .. navegable|sitio|portal|página|publicación'],
    none: ['dirección electrónica', 'simulacro', 'prueba'],
  },
  { document: 11, all: ['formato .. base dato'], none: ['actualización', 'simulacro'], weak: true },
  { document: 11, all: ['prototipo navegable'], weak: true },

  {
    document: 12,
    also: 'municipal distrital',
    all: ['ubicar .. catd|ccv'],
    none: ['supervisar', 'seguimiento', 'informar'],
  },
  {
    document: 12,
    all: ['aprobar|acuerdo|definir|determinar .. sede|domicilio|inmueble .. catd|ccv'],
    none: ['supervisar', 'seguimiento', 'informar', 'visita', 'adecuar'],
  },
  {
    document: 12,
    all: ['acuerdo', 'instalar .. catd|ccv'],
    none: ['supervisar', 'seguimiento', 'vigilar', 'instruir', 'informar', 'acta'],
  },
  { document: 12, all: ['instalar|habilitar|ubicar', 'catd|ccv'], none: ['supervisar'], weak: true },

  {
    document: 13,
    also: 'municipal distrital trabajos actividades órganos desconcentrados instalación funcionamiento',
    all: ['instruir|ordenar|mandatar', 'consejo|supervisar|seguimiento|vigilar', 'catd|ccv'],
    none: ['ubicar', 'informar'],
  },
  { document: 13, all: ['acuerdo', 'supervisar|vigilar', 'catd|ccv'], none: ['ubicar', 'informar'] },
  { document: 13, all: ['supervisar|vigilar|seguimiento|instruir', 'catd|ccv'], weak: true },

  {
    document: 14,
    also: 'fungir',
    all: ['designar|aceptar|seleccionar|elegir auditor'],
    none: [...INSTRUMENT_OR_ANNEX, 'candidato', 'propuesta', 'síntesis', 'aspirante', 'informar'],
  },
  {
    document: 14,
    also: 'académica fungir',
    all: ['designar|seleccionar|elegir universidad|institución|empresa .. auditor'],
    none: [...INSTRUMENT_OR_ANNEX, 'candidato', 'propuesta', 'síntesis', 'aspirante', 'informar', 'enlace'],
  },
  { document: 14, all: ['designar|aceptar|seleccionar|elegir .. auditor'], weak: true },

  {
    document: 15,
    also: 'colaboración específico institución académica universidad fungir',
    all: [`${LEGAL_INSTRUMENT} .. auditor`],
    none: ['informar', 'designar'],
  },
  { document: 15, all: ['anexo técnico .. auditor'], none: ['informar', 'designar'] },
  { document: 15, all: [LEGAL_INSTRUMENT, 'auditor'], weak: true },

  {
    document: 16,
    all: ['plan seguridad', 'continuidad'],
    none: ['capacitar', 'simulacro', 'informar', 'ejecutar'],
  },
  {
    document: 16,
    all: ['plan continuidad', 'seguridad'],
    none: ['capacitar', 'simulacro', 'informar', 'ejecutar'],
  },
  { document: 16, all: ['plan seguridad|continuidad'], weak: true },

  {
    document: 17,
    also: 'resultados',
    all: ['hora|fecha .. inicio|arranque .. publicar|publicación'],
    none: ['simulacro', 'prueba', 'acta', 'informar'],
  },
  {
    document: 17,
    all: ['inicio|arranque .. publicar|publicación', 'hora|fecha'],
    none: ['simulacro', 'prueba', 'acta', 'informar', 'última', 'actualizar'],
  },
  {
    document: 18,
    all: ['número|cantidad|mínimo .. actualizar', 'dato'],
    none: ['base dato', 'simulacro', 'informar'],
  },
  {
    document: 18,
    all: ['número|cantidad|mínimo .. actualizar .. dato', 'dato .. base dato'],
    none: ['simulacro', 'informar'],
  },
  {
    document: 18,
    also: 'tres publicados imágenes',
    all: ['actualizar .. dato', 'hora'],
    none: ['base dato', 'última', 'simulacro', 'informar'],
  },
  { document: 18, all: ['actualizar', 'hora'], none: ['base dato', 'última'], weak: true },
  {
    document: 19,
    all: ['número|cantidad|mínimo .. actualizar', 'base dato'],
    none: ['simulacro', 'informar', 'prototipo'],
  },
  {
    document: 19,
    also: 'tres',
    all: ['actualizar .. base dato', 'hora'],
    none: ['última', 'simulacro', 'informar', 'prototipo', 'inicio'],
  },
  { document: 19, all: ['actualizar', 'hora', 'base dato'], none: ['última'], weak: true },
  {
    document: 20,
    also: 'publicación datos base',
    all: ['hora|fecha .. última .. actualizar'],
    none: ['simulacro', 'prueba', 'acta'],
  },
  {
    document: 20,
    also: 'publicación datos base imágenes',
    all: ['última .. actualizar', 'fecha|hora'],
    none: ['simulacro', 'prueba', 'acta'],
  },
  { document: 20, all: ['última .. actualizar'], weak: true },

  {
    document: 21,
    also: 'día funcionalidad',
    all: ['aviso|avisar|notificar|comunicar|oficio|invitar', 'fecha|hora|lugar|sede', 'prueba'],
    none: ['simulacro', 'evaluar', 'remota', 'remoto'],
  },
  {
    document: 21,
    all: ['aviso|avisar|notificar|comunicar|invitar', 'prueba'],
    none: ['simulacro'],
    weak: true,
  },
  {
    document: 22,
    also: 'definir durante permitir forma sitio',
    all: ['consulta|consultar|acceso|acceder|visualizar .. remota|remoto|remotamente', 'prueba'],
    none: ['simulacro', 'evaluar'],
  },
  { document: 22, all: ['procedimiento .. consulta|consultar|acceso', 'prueba'], none: ['simulacro'] },
  {
    document: 23,
    all: ['informar .. evaluar|resultado .. prueba'],
    none: ['simulacro', 'auditor', 'caja negra', 'vulnerabilidad'],
  },
  {
    document: 23,
    also: 'sistema informático funcionalidad',
    all: ['evaluar|resultado .. prueba', 'informar'],
    none: ['simulacro', 'auditor', 'caja negra', 'vulnerabilidad', 'penetración', 'aviso'],
  },
  {
    document: 23,
    all: ['informar prueba'],
    none: [
      'simulacro',
      'auditor',
      'caja negra',
      'vulnerabilidad',
      'penetración',
      'unitaria',
      'carga',
      'aviso',
      'fecha',
    ],
  },
  { document: 23, all: ['informar|evaluar', 'prueba'], none: ['simulacro', 'auditor', 'aviso'], weak: true },

  {
    document: 24,
    also: 'lanzar publicar dirigida medios comunicación instituciones interesados participar oficiales',
    all: ['convocatoria|convocar|invitar|invitación|formalizar .. difusor'],
    none: ['lista', 'listado', 'reunión'],
  },
  { document: 24, all: ['aviso|avisar|notificar|comunicar|informar', 'no .. difusor'], none: ['lista'] },
  { document: 24, all: ['convocatoria|convocar|invitar|invitación|formalizar', 'difusor'], weak: true },
  { document: 25, also: 'publicar oficiales', all: ['lista|listado|relación|directorio difusor'] },
  { document: 25, all: ['difusor', 'lista .. dirección electrónica'], none: ['asistencia'] },
  { document: 25, all: ['lista|listado|relación|directorio', 'difusor'], none: ['asistencia'], weak: true },

  {
    document: 26,
    stage: 'simulacros',
    also: 'publicar consultar usar datos resultados prototipo durante sitio',
    all: ['dirección electrónica', 'simulacro'],
  },
  {
    document: 26,
    stage: 'operation',
    all: ['dirección electrónica', 'publicar|publicación|operar|operación|jornada'],
    none: ['simulacro', 'difusor', 'prueba', 'prototipo'],
  },

  {
    document: 27,
    also: 'tres',
    all: ['informar .. general|desempeño .. simulacro'],
    none: ['auditor', 'primer', 'segundo'],
  },
  { document: 27, all: ['informar', 'simulacro'], none: ['auditor'], weak: true },

  {
    document: 28,
    also: 'levantar circunstanciada motivo',
    all: ['acta .. cierre', 'publicación|prep|operación|sistema'],
    none: ['simulacro', 'prueba'],
  },
  { document: 28, all: ['acta circunstanciada', 'cierre'], none: ['simulacro', 'prueba'] },
  { document: 28, all: ['acta', 'cierre|circunstanciada'], weak: true },

  {
    document: 29,
    also: 'recibir auditoría',
    all: ['informar .. final|evaluar .. auditor'],
    none: ['parcial', 'vulnerabilidad', 'cotaprep', 'preliminar'],
  },
  {
    document: 29,
    also: 'recibir',
    all: ['auditor .. informar final'],
    none: ['parcial', 'vulnerabilidad', 'cotaprep', 'preliminar'],
  },
  { document: 29, all: ['informar', 'auditor'], weak: true },

  {
    document: 30,
    also: 'reunir recabar copias actos',
    all: ['constancia|acta|testimonio|instrumento|hechos', 'fe pública'],
  },
  { document: 30, all: ['atestiguar|constancia', 'tercero'], weak: true },

  {
    document: 31,
    also: 'implementación operación actividades resultados',
    all: ['informar final .. prep'],
    none: ['cotaprep', 'auditor', 'simulacro', 'prueba', 'comisión'],
  },
  { document: 31, all: ['informar final'], none: ['auditor', 'simulacro', 'prueba'], weak: true },
  {
    document: 32,
    also: 'actividades labores',
    all: ['informar final .. cotaprep'],
    none: ['auditor', 'simulacro', 'prueba'],
  },
];
