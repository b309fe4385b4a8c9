/** Rules of the process sheet: what everything else is counted from. */
import type { CalendarDate } from '../dates/calendarDate';
import { isSunday } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { formatLongDate } from '../dates/spanishFormat';
import type { ProcessData } from '../registers/records';
import { listInWords } from '../text/lists';
import type { Rule } from './rule';
import { defineRule } from './rule';
import { shownText } from './dateFields';
import { SOURCES } from './sources';
import { quoted } from './wording';

/** What the report's cover shows, by the key of the sheet Proceso. */
const COVER: readonly {
  readonly name: string;
  readonly of: (data: ProcessData) => { text: string } | null;
}[] = [
  { name: 'Institución', of: (data) => data.institution },
  { name: 'Proceso electoral', of: (data) => data.processName },
  { name: 'Área que informa', of: (data) => data.reportingArea },
];

export const PROCESS_RULES: readonly Rule[] = [
  defineRule<{ written: string }>({
    id: 'PRO-01',
    severity: 'error',
    register: 'process',
    source: SOURCES.calendar,
    title: 'Sin fecha de la jornada electoral',
    sentence: ({ written }) => {
      const there =
        written === ''
          ? 'La hoja Proceso no dice la fecha de la jornada electoral'
          : `La jornada electoral dice ${quoted(written)}, que no es una fecha`;
      return `${there}; de ella dependen todas las fechas legales. Escríbala en «Jornada electoral», por ejemplo 06/06/2027.`;
    },
    *check({ registers }) {
      const field = registers.process?.data.electionDay ?? null;
      if (field !== null && dayOfReading(field.value) !== null) return;
      const written = field === null ? '' : shownText(field);
      yield { cell: field?.cell ?? null, subject: 'Jornada electoral', params: { written } };
    },
  }),
  defineRule<{ day: CalendarDate }>({
    id: 'PRO-02',
    severity: 'warning',
    register: 'process',
    source: SOURCES.dataQuality,
    title: 'Jornada que no es domingo',
    sentence: ({ day }) =>
      `La jornada electoral, ${formatLongDate(day)}, no cae en domingo. Confirme la fecha: de ella dependen todas las fechas legales.`,
    *check({ registers }) {
      const field = registers.process?.data.electionDay ?? null;
      const day = field === null ? null : dayOfReading(field.value);
      if (field === null || day === null || isSunday(day)) return;
      yield { cell: field.cell, subject: 'Jornada electoral', params: { day } };
    },
  }),
  defineRule<{ missing: readonly string[] }>({
    id: 'PRO-03',
    severity: 'info',
    register: 'process',
    source: SOURCES.dataQuality,
    title: 'Datos que faltan en la portada',
    sentence: ({ missing }) =>
      `La portada del informe quedará sin ${listInWords(missing)}. Complete la hoja Proceso.`,
    *check({ registers }) {
      const data = registers.process?.data ?? null;
      const missing = COVER.filter(({ of }) => ((data && of(data)?.text) ?? '') === '');
      if (missing.length === 0) return;
      yield { cell: null, subject: 'Proceso', params: { missing: missing.map(({ name }) => name) } };
    },
  }),
];
