import type { Question } from '../../src/domain/registers/question';
import { questionText } from '../../src/app/questionTexts';

const weeks = (field: string): Question => ({
  kind: 'column',
  register: 'plan',
  field,
  sheet: 'Plan',
  candidates: [{ column: 5, heading: 'S1' }],
  isOfWeeks: true,
});

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
