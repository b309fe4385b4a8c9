/**
 * Spanish text as a run of stems, so that "integrar", "integración" and "se integra" compare as one. A light stemmer:
 * it only has to bring together the words that plans and Anexo 13 use, not to be right about the language.
 */
import { foldText } from '../text/foldText';
import { memoised } from '../text/memo';

/**
 * Fixed expressions with one meaning in the matter, folded, and what they become; applied in this order. Each is only
 * searched for where one of its first words is, because most texts have none of them.
 */
const EXPRESSIONS: readonly (readonly [words: readonly string[], pattern: RegExp, becomes: string])[] = [
  [['comite tecnico'], /comite tecnico asesor (?:del|para el) conteo rapido/g, 'cotecora'],
  [
    ['comite tecnico'],
    /comite tecnico asesor(?: del (?:programa de resultados electorales preliminares|prep))?/g,
    'cotaprep',
  ],
  [['resultados'], /(?:programa de (?:los )?)?resultados (?:electorales? )?preliminares?/g, 'prep'],
  [['de acopio'], /centros? de acopio y tran(?:s)?mision de datos/g, 'catd'],
  [['de captura'], /centros? de captura y verificacion/g, 'ccv'],
  [['instituto nacional'], /instituto nacional electoral/g, 'ine'],
  [['organismo'], /organismos? publicos? locale?s?(?: electorale?s?)?/g, 'opl'],
  [['cetprep', 'ejecutiva temporal'], /\b(?:cetprep|comision ejecutiva temporal prep)\b/g, 'comision prep'],
  [
    ['auditar', 'auditoria'],
    /\b(?:institucion|universidad|empresa|entidad|instancia|organismo)(?: academica)? que (?:auditara|(?:hara|realizara) la auditoria)\b/g,
    'auditor',
  ],
  [['auditor'], /\bentes? auditore?s?\b/g, 'auditor'],
  [['notari'], /\bnotari[ao]s? public[ao]s?\b/g, 'notario'],
  [[' fe'], /\b(?:dar|da|de|dio|dara|dieron) fe\b(?! publica)/g, 'fe publica'],
  [['cde', 'cme'], /\b(?:cdes?|cmes?)\b/g, 'consejo'],
  [
    ['comite', 'organo'],
    /\b(?:comite|organo)s? (?:distrital|municipal|desconcentrado)(?:es|s)?(?: electorale?s?)?\b/g,
    'consejo',
  ],
  [[' parte'], /\bform(?:ar|aran|en|an) parte\b/g, 'integrar'],
  [['programa de trabajo'], /\bprograma de trabajo\b/g, 'plan de trabajo'],
  [['cuantas'], /\bcuantas veces\b/g, 'numero'],
  [['direccion '], /\bdireccion (?:web|de internet|url)\b/g, 'direccion electronica'],
  [['distancia', 'remota'], /\b(?:a (?:la )?distancia|(?:de (?:manera|forma)|por via) remota)\b/g, 'remota'],
  [['version'], /\b(?:primera version|version (?:previa|inicial|preliminar))\b/g, 'preliminar'],
  [['para '], /\b(?:version )?para (?:sus? )?(?:comentarios|observaciones|revision)\b/g, 'preliminar'],
  [['propuesta de '], /\bpropuesta de (?=(?:acuerdo|convenio|contrato|instrumento|plan)\b)/g, 'preliminar '],
  [['catds'], /\bcatds\b/g, 'catd'],
  [['ccvs'], /\bccvs\b/g, 'ccv'],
  [['ople'], /\boples?\b/g, 'opl'],
  [['pto', 'proceso tecnico'], /\b(?:pto|proceso tecnico[ -]operativo)\b/g, 'proceso tecnico operativo'],
];

/** One of the first words of any expression. */
const OPENING = new RegExp(EXPRESSIONS.flatMap(([words]) => words).join('|'));

const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a al ante aquel con cual cuales cuyo de del desde donde e el ella ellas en entre es esta este esto ha haya la las le ' +
    'les lo los mas mediante ni o para pero por que se segun sea ser si sin sobre su sus tal un una unas uno unos y ya ' +
    'asi como caso dicha dicho efecto efectos respectiva respectivo respecto traves u'
  ).split(' '),
);

/** Endings that are taken away, longest first; what is left keeps at least {@link SHORTEST_STEM} letters. */
const ENDINGS: readonly string[] = [
  'amientos',
  'imientos',
  'amiento',
  'imiento',
  'aciones',
  'iciones',
  'uciones',
  'adores',
  'adoras',
  'idores',
  'ativos',
  'ativas',
  'ciones',
  'siones',
  'acion',
  'icion',
  'ucion',
  'iendo',
  'ativo',
  'ativa',
  'adora',
  'ador',
  'idor',
  'ando',
  'aran',
  'eran',
  'iran',
  'cion',
  'sion',
  'adas',
  'ados',
  'idas',
  'idos',
  'ada',
  'ado',
  'ida',
  'ido',
  'ara',
  'era',
  'ira',
  'ian',
  'ias',
  'ios',
  'ar',
  'er',
  'ir',
  'an',
  'en',
  'es',
  'as',
  'os',
  'ia',
  'io',
  'a',
  'e',
  'o',
  's',
];
const SHORTEST_STEM = 4;

/** Words whose stems the endings would not bring together. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aprueba: 'aprob',
    apruebe: 'aprob',
    aprueban: 'aprob',
    cerrar: 'cierr',
    clausura: 'cierr',
    comenzar: 'inic',
    comenzara: 'inic',
    comienzo: 'inic',
    crear: 'crea',
    cree: 'crea',
    difusion: 'difund',
    empezar: 'inic',
    empezara: 'inic',
    fedatario: 'fe public',
    fedataria: 'fe public',
    hara: 'hac',
    hace: 'hac',
    haga: 'hac',
    hacer: 'hac',
    horario: 'hora',
    iniciar: 'inic',
    iniciara: 'inic',
    instruye: 'instru',
    instruccion: 'instru',
    instruyen: 'instru',
    supervision: 'supervis',
    elige: 'elec',
    elegir: 'elec',
    convoque: 'convoc',
    convocatoria: 'convoc',
    auditar: 'auditor',
    auditara: 'auditor',
    publique: 'public',
    maqueta: 'prototip',
    nombramiento: 'nombramient',
    nombramientos: 'nombramient',
    notario: 'fe public',
    notaria: 'fe public',
    notarial: 'fe public',
    suscripcion: 'suscrib',
    ubique: 'ubic',
    url: 'direc electronic',
    liga: 'direc electronic',
    enlace: 'direc electronic',
    remision: 'remit',
    revision: 'revis',
    seleccionar: 'selec',
    selecciona: 'selec',
  }),
);

/**
 * The stem of a folded word.
 *
 * @example stem('integracion') // => 'integr'
 */
export const stem: (word: string) => string = memoised((word) => {
  // The pronoun at the end of "publicarse" is no part of the word.
  const plain = word.length > 6 && /[aei]rse$/.test(word.slice(-4)) ? word.slice(0, -2) : word;
  const known = IRREGULAR.get(plain);
  if (known !== undefined) return known;
  const ending = ENDINGS.find((end) => plain.length - end.length >= SHORTEST_STEM && plain.endsWith(end));
  const stem = ending === undefined ? plain : plain.slice(0, -ending.length);
  return IRREGULAR.get(stem) ?? stem;
});

/** A folded text with its fixed expressions as what they become. */
function withMeanings(folded: string): string {
  if (!OPENING.test(folded)) return folded;
  return EXPRESSIONS.reduce(
    (all, [words, pattern, becomes]) =>
      words.some((word) => all.includes(word)) ? all.replace(pattern, becomes) : all,
    folded,
  );
}

/** Where a clause ends: a run of words does not reach over it. */
export const CLAUSE_END = '/';

/**
 * The stems of a text in their order, with {@link CLAUSE_END} between clauses; stop words are left out.
 *
 * @example stemsOf('Integrar el COTAPREP.') // => ['integr', 'cotaprep']
 */
export function stemsOf(text: string): readonly string[] {
  const folded = withMeanings(foldText(text));
  const stems: string[] = [];
  for (const token of folded.match(/[a-z]+|[.;:()\n]/g) ?? []) {
    if (token.length === 1 && !/[a-z]/.test(token)) {
      if (stems.length > 0 && stems.at(-1) !== CLAUSE_END) stems.push(CLAUSE_END);
    } else if (token.length > 1 && !STOP_WORDS.has(token)) {
      stems.push(...stem(token).split(' '));
    }
  }
  if (stems.at(-1) === CLAUSE_END) stems.pop();
  return stems;
}
