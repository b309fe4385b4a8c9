/** Which section of the monthly report a progress note names: by its letter, its number or its name. */
import { foldText } from '../text/foldText';
import { memoised } from '../text/memo';

/** The sections of the monthly report. */
export type SectionId =
  | 'introduction'
  | 'summary'
  | 'monthActivities'
  | 'otherActivities'
  | 'changes'
  | 'agenda'
  | 'deliveries'
  | 'agreements'
  | 'progress'
  | 'commission'
  | 'cotaprep'
  | 'technicalSecretary'
  | 'acquisitions'
  | 'staff'
  | 'infrastructure'
  | 'catd'
  | 'system'
  | 'thirdParty'
  | 'audit'
  | 'publishers'
  | 'incidents'
  | 'otherNotes'
  | 'test'
  | 'simulacros';

/** The number or letter of the sections that have one: those of the INE's follow-up format. */
export const SECTION_NUMBERS: Readonly<Partial<Record<SectionId, string>>> = {
  introduction: '1',
  agreements: '2',
  progress: '3',
  commission: 'a',
  cotaprep: 'b',
  technicalSecretary: 'c',
  acquisitions: 'd',
  staff: 'e',
  infrastructure: 'f',
  catd: 'g',
  system: 'h',
  thirdParty: 'i',
  audit: 'j',
  publishers: 'k',
  incidents: 'l',
  test: '4',
  simulacros: '5',
};

/**
 * How a note names a section in words, folded. Names that contain another's words come first: "Secretaría Técnica del
 * COTAPREP" is c, not b; "Prueba del sistema" is the test, not h.
 */
export const SECTION_NAMES: ReadonlyMap<SectionId, RegExp> = new Map<SectionId, RegExp>([
  ['simulacros', /\bsimulacros?\b/],
  ['test', /\bpruebas?\b/],
  ['audit', /\bauditor(?:ia)?\b/],
  ['publishers', /\bdifusor(?:es)?\b|\bdifusion\b/],
  ['technicalSecretary', /\bsecretari[ao] tecnic[ao]\b/],
  ['thirdParty', /\bterceros?\b/],
  ['acquisitions', /\badquisicion(?:es)?\b|\badquirir\b|\blicitacion(?:es)?\b|\badjudicacion(?:es)?\b/],
  ['staff', /\brecursos humanos\b|\bcapacitacion\b|\bpersonal\b/],
  ['infrastructure', /\binfraestructura\b/],
  ['catd', /\bcatd\b|\bccv\b/],
  ['system', /\bsistema\b/],
  ['cotaprep', /\bcotaprep\b|\bcomite tecnico\b/],
  ['commission', /\bcomision\b/],
  ['incidents', /\bincidencias?\b|\bhallazgos?\b/],
  ['deliveries', /\banexo 13\b|\bentregables?\b/],
  ['agreements', /\bacuerdos?\b/],
  ['changes', /\bcambios?\b/],
  ['summary', /\bresumen\b/],
  ['introduction', /\bpresentacion\b|\bintroduccion\b|\bantecedentes\b/],
  ['monthActivities', /\bplan\b|\bactividades\b/],
  ['progress', /\bavance\b/],
]);

const BY_NUMBER: ReadonlyMap<string, SectionId> = new Map(
  Object.entries(SECTION_NUMBERS).map(([id, number]) => [number, id as SectionId]),
);

/** `e`, `e)`, `3.e`, `3 e.`, `inciso e`, `4`, `4.`. */
const BARE_NUMBER =
  /^(?:(?:apartado|inciso|seccion|capitulo|numeral)s? )?(?:(?:3 ?[.-]? ?)?([a-l])|([1-5]))[).]?$/;

/**
 * Returns the section of a progress note by its letter, its number or its name; `null` when there is none.
 * @example sectionOfNote('e)') // => 'staff'
 * @example sectionOfNote('Difusores oficiales') // => 'publishers'
 */
export const sectionOfNote = memoised((text): SectionId | null => {
  const folded = foldText(text);
  const [, letter, chapter] = BARE_NUMBER.exec(folded) ?? [];
  const bare = letter ?? chapter;
  if (bare !== undefined) return BY_NUMBER.get(bare) ?? null;
  for (const [id, named] of SECTION_NAMES) if (named.test(folded)) return id;
  return null;
});
