/** What each register is called, and what is said of it, in es-MX. */
import type { RegisterKind } from '../../domain/registers/records';
import { plural } from '../shared/plural';

/** The registers that the pane shows, in its order. */
export type ShownRegister = Exclude<RegisterKind, 'calendar'>;

interface RegisterText {
  readonly name: string;
  readonly rows: (n: number) => string;
  /** What the person gains by adding it. */
  readonly use: string;
  /** Headings that make a sheet be recognised. */
  readonly columns: readonly string[];
}

export const REGISTER_TEXTS: Readonly<Record<ShownRegister, RegisterText>> = {
  plan: {
    name: 'Plan',
    rows: (n) => plural(n, 'actividad', 'actividades'),
    use: 'Es la hoja que se revisa: sin ella no se puede empezar.',
    columns: ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable', 'Estado'],
  },
  sessions: {
    name: 'Sesiones',
    rows: (n) => plural(n, 'sesión', 'sesiones'),
    use: 'Con ella se revisan las sesiones y se llenan los apartados de la comisión y del COTAPREP.',
    columns: ['Órgano', 'Tipo de sesión', 'Número', 'Fecha', 'Orden del día'],
  },
  members: {
    name: 'Integrantes',
    rows: (n) => plural(n, 'integrante', 'integrantes'),
    use: 'Con ella se revisan la integración, las bajas y los sustitutos.',
    columns: ['Órgano', 'Nombre', 'Cargo', 'Alta', 'Baja'],
  },
  agreements: {
    name: 'Acuerdos',
    rows: (n) => plural(n, 'acuerdo', 'acuerdos'),
    use: 'Con ella se revisan las claves y las fechas, y se llena el apartado de acuerdos.',
    columns: ['Clave', 'Fecha', 'Órgano', 'Asunto'],
  },
  notes: {
    name: 'Avances',
    rows: (n) => plural(n, 'avance', 'avances'),
    use: 'Con ella se llenan los apartados que se redactan cada mes.',
    columns: ['Mes', 'Apartado', 'Texto'],
  },
  process: {
    name: 'Proceso',
    rows: (n) => plural(n, 'dato', 'datos'),
    use: 'Con ella se calcula el calendario del Anexo 13 y se llena la portada.',
    columns: ['Institución', 'Proceso electoral', 'Jornada electoral', 'Fecha de corte'],
  },
};
