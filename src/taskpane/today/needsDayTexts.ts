/** The sentence of Hoy without an election day: the part of the catalogue that loads after the statuses. */
import { plural } from '../shared/plural';

/** @example undatedText(8) // => '8 actividades aún sin fecha' */
export const undatedText = (undated: number): string =>
  `${plural(undated, 'actividad', 'actividades')} aún sin fecha`;

/** @param undated how many activities have their days in marked weeks, of which nothing says the year */
export const needsDayText = (undated: number): string =>
  `Sin la jornada electoral no se calculan los plazos legales${undated === 0 ? '' : `, ni se sabe de qué año son las semanas marcadas: ${plural(undated, 'actividad queda', 'actividades quedan')} sin inicio o sin término`}. Lo demás se revisa por sus propias fechas.`;
