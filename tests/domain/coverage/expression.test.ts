import { anyMatches, compileExpression, stemLine } from '../../../src/domain/coverage/expression';
import { stem, stemsOf } from '../../../src/domain/coverage/stems';

const has = (expression: string, text: string): boolean =>
  anyMatches([compileExpression(expression)], stemLine(stemsOf(text)));

describe('stems', () => {
  it.each([
    ['integrar', 'integración', 'integra', 'integren'],
    ['designar', 'designación', 'designa', 'designe'],
    ['aprobar', 'aprobación', 'aprueba', 'apruebe'],
    ['supervisar', 'supervisión', 'supervisen'],
    ['actualizar', 'actualización', 'actualizaciones'],
    ['auditor', 'auditoría', 'auditores', 'ente auditor', 'entes auditores'],
    ['COTAPREP', 'Comité Técnico Asesor', 'Comité  Técnico Asesor del PREP'],
    ['CATD', 'CATDs', 'Centros de Acopio y Transmisión de Datos'],
    ['PREP', 'Programa de Resultados Electorales Preliminares', 'los resultados electorales preliminares'],
    ['proceso técnico operativo', 'PTO', 'Proceso Técnico-Operativo'],
    ['crear', 'creación', 'creará', 'crearán'],
    ['informe', 'informes', 'informar', 'informará'],
    ['preliminar', 'versión preliminar', 'primera versión'],
    ['URL', 'dirección electrónica', 'liga'],
  ])('%s is one with its inflections and other names', (...words) => {
    expect(new Set(words.map((word) => stemsOf(word).join(' '))).size).toBe(1);
  });

  it.each([
    ['nombrar', 'nombramiento'],
    ['plan', 'planta'],
    ['informe', 'informática'],
    ['acta', 'actividades'],
  ])('%s is not %s', (one, other) => {
    expect(stemsOf(one)).not.toEqual(stemsOf(other));
  });

  it.each(['constructora', 'constructor', '__proto__'])(
    'are found of %s, whose name an object has of its own',
    (word) => {
      expect(stemsOf(word).length).toBe(1);
    },
  );

  it('leaves short words whole', () => {
    expect(stem('acta')).toBe('acta');
    expect(stem('ine')).toBe('ine');
  });

  it('keeps the ends of clauses and drops the words that say nothing', () => {
    expect(stemsOf('Integrar el COTAPREP. En su caso, (oficio)')).toEqual([
      'integr',
      'cotaprep',
      '/',
      'ofic',
    ]);
    expect(stemsOf(' ... ')).toEqual([]);
  });
});

describe('expressions', () => {
  it.each([
    ['integrar cotaprep', 'Acuerdo por el que se integra el COTAPREP', true],
    ['integrar cotaprep', 'Integrar el nuevo COTAPREP', false],
    ['integrar .. cotaprep', 'Integrar el nuevo COTAPREP', true],
    ['integrar .. cotaprep', 'Integrar uno dos tres cuatro cinco seis siete palabras COTAPREP', false],
    ['integrar .. cotaprep', 'Integrar el expediente. COTAPREP', false],
    ['crear|integrar comisión', 'Creación de la comisión', true],
    ['crear|integrar comisión', 'Sesión de la comisión', false],
    ['plan', 'planta', false],
  ])('"%s" in "%s": %s', (expression, text, expected) => {
    expect(has(expression, text)).toBe(expected);
  });
});
