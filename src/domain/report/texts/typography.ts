/**
 * Spanish as it is printed: agreement, dates, quotes and the blanks at which no line may end. The one place for it, so
 * that every sentence of the report follows the same rules (Ortografía de la lengua española, RAE, 2010).
 *
 * Days are written «2 de noviembre de 2023» everywhere. Reports made by hand mix «02 de noviembre» and «5 de noviembre» in one
 * table; the norm has no zero before a day, and centred in their column the days do not line up by it.
 */
import { STATUS_WORDS } from '../../assessment/statusWords';
import type { CalendarDate } from '../../dates/calendarDate';
import { formatLongDate } from '../../dates/spanishFormat';
import { MONTH_WORDS, monthName } from '../../dates/spanishMonths';

/** The blank at which no line ends. */
export const NO_BREAK = '\u00a0';

/**
 * A day as the report writes it.
 * @example reportDate(2023-11-02) // => '2 de noviembre de 2023'
 */
export const reportDate: (date: CalendarDate) => string = formatLongDate;

/**
 * A day as a table's cell has it, on one line.
 * @example tableDate(2023-11-02) // => '2 nov 2023'
 */
export function tableDate({ day, month, year }: CalendarDate): string {
  return [day, monthName(month).slice(0, 3), year].join(NO_BREAK);
}

const SMALL_NUMBERS = [
  'cero',
  'una',
  'dos',
  'tres',
  'cuatro',
  'cinco',
  'seis',
  'siete',
  'ocho',
  'nueve',
  'diez',
];

/**
 * A number of persons in words, in figures from eleven on.
 * @example personsInWords(3) // => 'tres'
 */
export function personsInWords(count: number): string {
  return SMALL_NUMBERS[count] ?? String(count);
}

/**
 * A count and its noun, in agreement.
 * @example counted(2, 'sesión', 'sesiones') // => '2 sesiones'
 */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What is counted, with its article for one: `una sesión`. */
export interface Noun {
  readonly one: string;
  readonly many: string;
  /** The word where the count may be none. */
  readonly none?: string;
}

export const NOUNS = {
  activity: { one: 'una actividad', many: 'actividades', none: 'ninguna actividad' },
  agreement: { one: 'un acuerdo', many: 'acuerdos', none: 'ningún acuerdo' },
  change: { one: 'un cambio', many: 'cambios', none: 'ningún cambio' },
  date: { one: 'una fecha', many: 'fechas', none: 'ninguna fecha' },
  delivery: { one: 'un entregable', many: 'entregables', none: 'ningún entregable' },
  departure: { one: 'una baja', many: 'bajas', none: 'ninguna baja' },
  fact: { one: 'un hecho', many: 'hechos', none: 'ningún hecho' },
  gathering: { one: 'una sesión o reunión', many: 'sesiones y reuniones', none: 'ninguna sesión ni reunión' },
  item: { one: 'un asunto', many: 'asuntos', none: 'ningún asunto' },
  meeting: {
    one: 'una reunión de trabajo',
    many: 'reuniones de trabajo',
    none: 'ninguna reunión de trabajo',
  },
  member: { one: 'un integrante', many: 'integrantes', none: 'ningún integrante' },
  note: { one: 'un avance', many: 'avances', none: 'ningún avance' },
  withoutMonth: { one: 'una actividad sin mes por su fecha', many: 'actividades sin mes por su fecha' },
  session: { one: 'una sesión', many: 'sesiones', none: 'ninguna sesión' },
} as const satisfies Readonly<Record<string, Noun>>;

/**
 * A count in running text, where one is a word.
 * @example amount(1, NOUNS.delivery) // => 'un entregable'
 * @example amount(3, NOUNS.delivery) // => '3 entregables'
 */
export function amount(count: number, noun: Noun): string {
  if (count === 0 && noun.none !== undefined) return noun.none;
  return count === 1 ? noun.one : `${count} ${noun.many}`;
}

/**
 * A number of days, in agreement.
 * @example days(1) // => '1 día'
 */
export function days(count: number): string {
  return counted(count, 'día', 'días');
}

/** Text that a person wrote, made the end of a sentence: one closing point, whatever they typed. */
export function sentence(text: string): string {
  return /[.!?…]["»”)]?$/.test(text) ? text : `${text}.`;
}

/** A text that goes on inside a sentence: without its own closing point. */
export function withoutPoint(text: string): string {
  return text.replace(/(?<!\.)\.$/, '');
}

/**
 * With a capital to begin with.
 * @example capitalised('tercera sesión') // => 'Tercera sesión'
 */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('es-MX') + text.slice(1);
}

const FEMININE =
  /^(?:comisión|comision|consejería|consejeria|coordinación|coordinacion|dirección|direccion|instancia|jefatura|junta|presidencia|secretaría|secretaria|subdirección|subdireccion|unidad)(?!\p{L})/iu;
/** Acronyms of a Unidad, a Secretaría or a Dirección: UTSI, SE, DE. */
const FEMININE_ACRONYM = /^[USD]\p{Lu}{1,7}(?!\p{L})/u;
const FEMININE_ARTICLE = /^la\s+/i;
const MASCULINE_ARTICLE = /^el\s+/i;

/**
 * A name after "de", with its article.
 * @example ofName('Instituto Morelense') // => 'del Instituto Morelense'
 * @example ofName('la Comisión PREP') // => 'de la Comisión PREP'
 */
export function ofName(name: string): string {
  if (FEMININE_ARTICLE.test(name) || FEMININE.test(name) || FEMININE_ACRONYM.test(name)) {
    return `de la ${withoutArticle(name)}`;
  }
  return `del ${withoutArticle(name)}`;
}

/** "La Comisión…" and "Comisión…" read alike after an article. */
export function withoutArticle(name: string): string {
  return name.replace(FEMININE_ARTICLE, '').replace(MASCULINE_ARTICLE, '');
}

/**
 * A name as a sentence's subject, with its article.
 * @example theName('Consejo Estatal Electoral') // => 'el Consejo Estatal Electoral'
 */
export function theName(name: string): string {
  return ofName(name)
    .replace(/^del /, 'el ')
    .replace(/^de la /, 'la ');
}

const OFFICE = /^(?:áreas?|departamento|encargad[oa]|titular)(?!\p{L})/iu;

/**
 * Who holds a post, in a sentence: an office takes its article, a person's name none.
 * @example postOrPerson('Coordinación UTSI') // => 'la Coordinación UTSI'
 * @example postOrPerson('Titular de la instancia interna') // => 'la persona titular de la instancia interna'
 * @example postOrPerson('Ana Ruiz') // => 'Ana Ruiz'
 */
export function postOrPerson(name: string): string {
  if (/^titular(?!\p{L})/iu.test(name))
    return `la persona ${name.charAt(0).toLocaleLowerCase('es-MX')}${name.slice(1)}`;
  return FEMININE.test(name) || OFFICE.test(name) ? theName(name) : name;
}

const SMALL_WORDS = /^(?:a|al|con|de|del|e|el|en|la|las|los|para|por|u|y)$/;
/** Words that keep their capitals. */
const ACRONYMS =
  /^(?:PREP|COTAPREP|CATD|CCV|INE|OPLE?S?|UTSI|UTI|UTIC|UNICOM|CETPREP|SE|CG|CEE|II|III|IV|VI|VII|VIII|IX|XI|XII)$/;

/**
 * A name that somebody typed in capitals, as names are printed. Any other text comes back as it is, and so does a single word of up
 * to five letters, also with a year, which is an acronym.
 * @example inNameCase('INSTITUTO ELECTORAL DE COSTA VERDE') // => 'Instituto Electoral de Costa Verde'
 */
export function inNameCase(text: string): string {
  if (text !== text.toLocaleUpperCase('es-MX') || !/\p{Lu}{2}/u.test(text)) return text;
  const words = text.replace(/\d{4}(?:-\d{4})?/g, '').trim();
  if (/^\p{Lu}{1,5}$/u.test(words) || /[/\d]/.test(words)) return text;
  return text.replace(/\p{L}+/gu, (word, at: number) => {
    if (ACRONYMS.test(word)) return word;
    const low = word.toLocaleLowerCase('es-MX');
    return at > 0 && SMALL_WORDS.test(low) ? low : capitalised(low);
  });
}

/**
 * With a small letter to begin with, unless the text begins with an acronym.
 * @example uncapitalised('Renuncia') // => 'renuncia'
 */
export function uncapitalised(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('es-MX') + text.slice(1);
}

/**
 * Between Spanish quotes; quotes inside become English ones, as the norm asks.
 * @example quoted('Crea la «Comisión».') // => '«Crea la “Comisión”»'
 */
export function quoted(text: string): string {
  return `«${withoutPoint(text).replaceAll('«', '“').replaceAll('»', '”')}»`;
}

const DAY_OF_MONTH = new RegExp(`(?<=\\b\\d{1,2}) (?=de (?:${MONTH_WORDS})\\b)`, 'giu');

const PER_CENT = /(?<=\d) (?=%)/g;

/** The symbols of the statuses that are no marks of punctuation as well. */
const SYMBOLS = Object.values(STATUS_WORDS)
  .map(({ symbol }) => symbol)
  .filter((symbol) => symbol !== '?')
  .join('');

/** ● Concluido */
const AFTER_SYMBOL = new RegExp(`(?<=[${SYMBOLS}]) (?=\\p{L})`, 'gu');

/** Blanks that may end no line, wherever there is room for the longer word. */
const BOUND: readonly RegExp[] = [
  // núm. 3, artículo 338, Anexo 13, actividad 7.5
  /(?<=(?<!\p{L})(?:núms?\.|arts?\.|artículos?|numeral(?:es)?|incisos?|apartados?|anexo|documento|actividad|subactividad|acuerdo|punto)) (?=\d)/giu,
  // 3 días, 67 %
  /(?<=(?<![\p{L}\d.,/-])\d{1,4}) (?=(?:%|(?:días?|horas?|minutos?|meses|actividad(?:es)?|subactividad(?:es)?|sesi(?:ón|ones)|reuni(?:ón|ones)|acuerdos?|entregables?|integrantes?)(?!\p{L})))/gu,
  // Mtra. Ana, J. Pérez
  /(?<=(?<!\p{L})(?:\p{Lu}|Lic|Ing|Arq|Mtr[ao]|Dra?|Profa?|Sra?|CP|MTI)\.) (?=\p{Lu})/gu,
  AFTER_SYMBOL,
];

/**
 * Sets the blanks at which no line may end. Nothing else changes, so what people wrote stays what they wrote.
 *
 * @param room `narrow` is a table's cell: only days are bound there, figures with their % and symbols with their words, because two long words bound together would not fit
 * @example typeset('Al 2 de noviembre', 'wide') // => 'Al 2\u00a0de noviembre'
 */
export function typeset(text: string, room: 'wide' | 'narrow'): string {
  const dated = text.replace(DAY_OF_MONTH, NO_BREAK);
  return room === 'narrow'
    ? dated.replace(PER_CENT, NO_BREAK).replace(AFTER_SYMBOL, NO_BREAK)
    : BOUND.reduce((bound, blank) => bound.replace(blank, NO_BREAK), dated);
}
