/** Bodies (órganos) as registers name them: "Comisión Ejecutiva Temporal PREP", "COTAPREP", "Consejo Estatal Electoral". */
import { foldText } from '../text/foldText';
import { memoised } from '../text/memo';

/** The bodies that the follow-up knows. */
export type BodyKind = 'cotaprep' | 'commission' | 'council';

/** Tried in this order: a "comisión" may be named inside the name of a committee's session, hardly the reverse. */
const BODIES: readonly { readonly kind: BodyKind; readonly name: string; readonly written: RegExp }[] = [
  {
    kind: 'cotaprep',
    name: 'COTAPREP',
    written: /\bco? ?taprep\b|\bcomite tecnico asesor\b|\bcomite asesor\b/,
  },
  {
    kind: 'commission',
    name: 'comisión',
    written: /\bcomision(?:es)?\b|\bc[a-z]{0,4}prep\b|\bcom\. ?prep\b/,
  },
  {
    kind: 'council',
    name: 'consejo',
    written: /\bconsejo (?:estatal|general|electoral|local)\b|^consejo$|^(?:cee|cg|ce)$/,
  },
];

/** Bodies of an election that are none of these, and the words by which one of these is named beside them. */
const OTHER_BODY =
  /\bconteos? rapidos?\b|\bcotecora?\b|\bconsejos? (?:distrital|municipal)|\bgrupos? de trabajo [a-z]/;
const OF_PREP = /prep\b|preliminar|\bconsejo (?:general|estatal)\b/;

/**
 * Whether a text names a body that is surely none of the PREP.
 * @example isOtherBody('Comité Técnico Asesor del Conteo Rápido') // => true
 * @example isOtherBody('Comité Técnico Asesor del PREP y del Conteo Rápido') // => false
 */
export function isOtherBody(text: string): boolean {
  const folded = foldText(text);
  return OTHER_BODY.test(folded) && !OF_PREP.test(folded);
}

/**
 * Recognises a body by its name, its acronym or part of it; `null` when it is none of the known ones.
 * @example bodyKind('Comité Técnico Asesor del PREP') // => 'cotaprep'
 */
export const bodyKind: (text: string) => BodyKind | null = memoised((text) => {
  const folded = foldText(text);
  if (isOtherBody(text)) return null;
  return BODIES.find(({ written }) => written.test(folded))?.kind ?? null;
});

/** Whether a text names a committee that says of what it is, and it is no PREP: «Comité de Adquisiciones». */
export const isOtherCommittee = (text: string): boolean =>
  /\bcomite (?:de|para) (?!.*(?:prep\b|preliminar|sesion))/.test(foldText(text));

/** Whether a text names a body, of the PREP or another one. */
export const namesBody = (text: string): boolean => bodyKind(text) !== null || isOtherBody(text);

/**
 * Returns the key that rows of different registers share when they name the same body, however each writes it.
 * @example bodyKey('Comisión Ejecutiva Temporal PREP') === bodyKey('CETPREP') // => true
 */
export function bodyKey(text: string): string {
  return bodyKind(text) ?? foldText(text);
}

/** What a sheet or a title says before the body that it is of: «Sesiones COTAPREP», «Integrantes de la Comisión». */
const LIST_OF =
  /^(?:(?:registro|control|lista|relaci[oó]n|directorio|calendario|minutas|actas) (?:de (?:las? |los )?)?)?(?:(?:sesion(?:es)?|reunion(?:es)?|integrantes?|integraci[oó]n|miembros?|directorio|minutas|actas)\b)?\s*(?:del?\b\s*)?(?:la\b\s*|el\b\s*)?/iu;

/**
 * The body that a title or a sheet's name is of, without what it lists of it.
 * @example bodyInTitle('Sesiones COTAPREP') // => 'COTAPREP'
 */
export function bodyInTitle(title: string): string {
  const rest = title.replace(LIST_OF, '').trim();
  return namesBody(rest) ? rest : title;
}

/** The known bodies as sentences list them. */
export const BODY_NAMES: readonly string[] = BODIES.map(({ name }) => name);
