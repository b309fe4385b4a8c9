/** Words of the language are never corrected to a word of the phrases; a slip of the hand is. */
import language from 'an-array-of-spanish-words';
import { corrected, headingWords } from '../../../src/workbook/recognition/headingScores';
import { NEAR_WORDS, SAME_WORDS } from '../../../src/workbook/vocabulary/headingWords';

/** What a word would become, where it is corrected. */
function corrections(words: readonly string[]): readonly string[] {
  return words.flatMap((word) =>
    headingWords(word).flatMap((stem) =>
      corrected(stem) === stem ? [] : [`${word}: ${stem} → ${corrected(stem)}`],
    ),
  );
}

/** Nouns by which administrations call their columns, those that were once corrected first. */
const NOUNS =
  `proyecto frecuencia estatuto recibido precio abertura apertura acreedor acta acuse adenda adeudo adquisicion aforo agenda
  agravio alcaldia alcance almacen amparo ampliacion anexo anticipo antecedente apoyo aprobacion archivo arqueo asiento
  asignatura asunto auditor autoridad auxiliar aval balance barda base bien boleta bono brigada cabildo cadena cancelacion
  candidato capacidad capitulo carga cargo carpeta cartera casilla catalogo causa cedula censo centro certeza cesion cheque
  circular ciudadania clausula clave cliente coalicion cobertura cobro comicios comision comodato componente compra computo
  concurso condicion conducto conflicto consejo consulta contrato contralor convenio convocatoria copia correo corte costo
  credencial criterio cuadro cuenta cuota debate decreto deductivo delito demanda denuncia deposito derecho descuento despacho
  destino desvio deuda devolucion diagnostico dictamen dieta difusion digito direccion disco distrito domicilio donacion
  dotacion edicto ejemplar ejercicio eleccion embargo empleo encuesta enmienda ensayo equidad error escrito escrutinio escuela
  espacio especie estado estrado estructura etiqueta evento examen excedente exencion expediente extension fallo falta familia
  fianza ficha fideicomiso filial finiquito fiscal folleto fondo formato formula foro fraccion funcion fundamento garantia
  gasto gestion giro gobierno grado grupo guia habilitado hallazgo herramienta honorario horario huella imagen impacto importe
  impreso impuesto incidente indice infraccion ingreso inicial inmueble insumo integrador interes inventario inversion jornada
  juicio junta jurado justificante lactancia laudo lema letra leyenda licencia licitacion limite lista local logistica lote
  lugar magistrado mandato manual mapa marca materia material matriz medida medio memoria mensaje mesa meta metodo mision
  modelo modulo moneda monto motivo mueble muestra multa municipio nivel nomina norma nota notaria nulidad objeto obra oferta
  oficina oficio operador opinion orden ordinal origen padron pagare pago papel paquete paridad parte partida partido pasaje
  patrimonio penalidad pendon perfil permiso persona peso placa planilla plantel plantilla plaza pliego poder poliza politica
  ponderacion ponencia portal poseedor postor potencia practica precandidato precinto predio pregunta premio prensa
  presidente prestamo presupuesto previo prima principio procedencia procesal prorroga proveedor provincia publico puesto
  quorum rama rango razon recargo receptor recinto reclamo recorrido recuento recurso red reforma refrendo regimen registro
  reglamento remanente remesa remitente renta renuncia requisito rescate resguardo residuo resolutivo respaldo restitucion
  resumen reunion riesgo rubro ruta sala salario saldo sancion seccion sede seguro sello semestre senal sentencia serie sesgo
  sigla simbolo sindico sistema solicitante sorteo subasta sueldo sumario suplente tabla tabulador tarifa tasa tecnico
  tema tercero territorio tesoreria testigo tiempo timbre tipo titulo toma tomo tope tramite transporte traslado tribunal
  trimestre turno urna usuario utilidad vale valor vehiculo velocidad veda vejez venta ventanilla vereda versado vestuario
  viatico vida vigencia vinculo visita vista vocal votante voto zona`.split(/\s+/);
/** Endings of nouns that name acts, states and papers. */
const NOUN_ENDINGS = /(?:cion|sion|miento|mento|idad|encia|ancia|ario|atorio|tura|aje|anza|ismo|dor|dora)$/;

it.each([
  ['nouns of administration', NOUNS, 400],
  [
    'all nouns of these endings',
    (language as readonly string[]).filter((word) => NOUN_ENDINGS.test(word)),
    1000,
  ],
])('%s stay what they are', (_, words, least) => {
  expect(words.length).toBeGreaterThanOrEqual(least);
  expect(corrections(words)).toEqual([]);
});

it.each([
  ['Actvidades', 'actividades'],
  ['Entregabel', 'entregable'],
  ['Responasble', 'responsable'],
  ['Observacion', 'observaciones'],
  ['Obsrevaciones', 'observaciones'],
  ['Terminno', 'término'],
  ['Evidenncia', 'evidencia'],
  ['Cumplimeinto', 'cumplimiento'],
  ['Responzable', 'responsable'],
  ['Evidensia', 'evidencia'],
])('«%s» is a slip of «%s»', (slip, word) => {
  expect(headingWords(slip).map((stem) => corrected(stem))).toEqual(headingWords(word));
});

it('a word with another letter is mostly another word', () => {
  expect(corrections(['conpromiso', 'responsaxle'])).toEqual(['conpromiso: conpromis → compromis']);
});

it('the words that are never corrected are stems that would be, without the list', () => {
  expect(NEAR_WORDS.size).toBeGreaterThan(100);
  expect([...NEAR_WORDS].filter((stem) => corrected(stem, new Set()) === stem)).toEqual([]);
});

it('no abbreviation stands for itself', () => {
  expect(Object.entries(SAME_WORDS).filter(([short, long]) => short === long)).toEqual([]);
});
