/** Workbooks in which a person would ask too, and workbooks with no plan at all. */
import type { NoPlanBook } from '../make/noPlanBook';
import type { PlanBook } from '../make/planBook';
import type { TwoPlansBook } from '../make/twoPlansBook';

const USUAL = 'number=Núm. | name=Actividades | start=Inicio | end=Término | area=Área responsable';

export const TIES: readonly PlanBook[] = [
  {
    name: 'pregunta-dos-terminos',
    about: 'Two columns called Fecha de término',
    sheet: 'Plan',
    process: 0,
    row: 1,
    headings:
      'number=No. | name=Actividad | start=Fecha de inicio | !end=Fecha de término | !end=Fecha de término | area=Responsable',
  },
  {
    name: 'pregunta-dos-actividades',
    about: 'Término and Fecha límite side by side',
    sheet: 'Plan',
    process: 1,
    row: 1,
    headings: 'number=Núm. | name=Actividad | start=Inicio | !end=Término | !end=Fecha límite | area=Área',
  },
  {
    name: 'pregunta-dia-o-mes',
    about: 'Days up to the twelfth: nothing settles the order',
    sheet: 'Plan',
    process: 2,
    row: 1,
    headings: USUAL,
    dates: 'ambiguous',
  },
  {
    name: 'pregunta-dos-reales',
    about: 'Two columns of completion dates',
    sheet: 'Plan',
    process: 3,
    row: 2,
    headings:
      'number=No. | name=Actividad | start=Inicio | end=Término | !completed=Fecha real | !completed=Fecha de cumplimiento | area=Responsable',
  },
];

export const TWO_PLANS: readonly TwoPlansBook[] = [
  {
    name: 'pregunta-dos-planes',
    about: 'Two versions of the plan',
    process: 0,
    plans: [
      { sheet: 'Plan v1', row: 1, headings: USUAL },
      { sheet: 'Plan v2', row: 1, headings: USUAL },
    ],
  },
  {
    name: 'pregunta-plan-y-copia',
    about: 'The plan and a copy of it',
    process: 1,
    plans: [
      { sheet: 'Plan de trabajo', row: 2, headings: USUAL },
      { sheet: 'Plan de trabajo (2)', row: 2, headings: USUAL },
    ],
    after: ['directory'],
  },
];

/** Each month a copy of last month's sheet: nobody can say which one is the plan, or whether all of them are. */
export const MONTHLY_COPIES: TwoPlansBook = {
  name: 'pregunta-copias-mensuales',
  about: 'The whole plan again on each month’s sheet',
  process: 2,
  plans: ['Octubre', 'Noviembre', 'Diciembre'].map((sheet) => ({
    sheet,
    row: 2,
    titles: ['SEGUIMIENTO'],
    headings: USUAL,
  })),
};

export const NO_PLANS: readonly NoPlanBook[] = [
  { name: 'sin-plan', about: 'Directory and budget only', process: 0, decoys: ['directory', 'budget'] },
  {
    name: 'sin-plan-inventario',
    about: 'Inventory, centres, risks and letters',
    process: 1,
    decoys: ['equipment', 'centres', 'risks', 'letters'],
  },
];
