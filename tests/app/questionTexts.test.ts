import type { Question } from '../../src/domain/registers/question';
import { questionText } from '../../src/app/questionTexts';
import { MAPPED_KINDS } from '../../src/workbook/recognition/registerLayout';
import type { TableHeadings, TableKind } from '../../src/workbook/vocabulary/headings';
import { TABLE_HEADINGS } from '../../src/workbook/vocabulary/headings';

const weeks = (field: string): Question => ({
  kind: 'column',
  register: 'plan',
  field,
  sheet: 'Plan',
  candidates: [{ column: 5, heading: 'S1' }],
  isOfWeeks: true,
});

/** The fields that may be asked for: those of the register and the one of a column that holds two of them. */
function fieldsOf(kind: TableKind): readonly string[] {
  const { fields, both }: TableHeadings = TABLE_HEADINGS[kind];
  return [...Object.keys(fields), ...(both === undefined ? [] : [both.name])];
}

it.each<[string, Question, string]>([
  [
    'which of several sheets',
    { kind: 'sheet', register: 'plan', sheets: ['Plan', 'Copia'] },
    '¿Cuál hoja es el plan: «Plan» o «Copia»? ¿O es uno solo, repartido en esas hojas?',
  ],
  [
    'whether the only sheet is one',
    { kind: 'sheet', register: 'plan', sheets: ['Equipo'] },
    '¿Es «Equipo» el plan de actividades? Puede ser otra lista; mientras tanto no se lee.',
  ],
  [
    'where a sheet went',
    { kind: 'lostSheet', register: 'sessions', sheet: 'Sesiones' },
    'La hoja «Sesiones», que usted indicó para las sesiones, ya no está. ¿Cuál es ahora?',
  ],
  [
    'about a sheet that is too large',
    { kind: 'unreadSheet', register: 'plan', sheet: 'Datos' },
    'La hoja «Datos» no se leyó: tiene más de 500,000 celdas. Si contiene el plan, borre las filas y columnas vacías que tienen formato y valide de nuevo.',
  ],
  [
    'whether marked weeks say when something starts and ends',
    weeks('period'),
    'En «Plan», ¿el inicio y el término son la primera y la última semana marcadas, desde la columna E (S1)? Mientras tanto no se lee.',
  ],
  [
    'whether they say the start alone',
    weeks('start'),
    'En «Plan», ¿el inicio es la primera semana marcada, desde la columna E (S1)? Mientras tanto no se lee.',
  ],
])('asks %s', (_, question, text) => {
  expect(questionText(question)).toBe(text);
});

it.each(
  MAPPED_KINDS.flatMap((register) => [...fieldsOf(register)].map((field) => [register, field] as const)),
)('no question says how the program calls a field: %s, %s', (register, field) => {
  const candidates = [{ column: 4, heading: 'Encabezado' }];
  const asked = { register, field, sheet: 'Hoja1', candidates };
  for (const question of [
    { kind: 'column', ...asked } as const,
    { kind: 'changedColumn', change: 'gone', heading: 'Encabezado', ...asked } as const,
  ])
    expect(questionText(question)).not.toContain(`«${field}»`);
});
