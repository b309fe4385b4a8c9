import { fc } from '../../support/fastCheck';
import ICAL from 'ical.js';
import type { AgendaItem } from '../../../src/domain/agenda/agenda';
import { escapeText, foldLine, icsCalendar } from '../../../src/domain/agenda/icsCalendar';
import { day } from '../../support/registers';

const OPTIONS = { cutoff: day('2023-11-30'), process: { acronym: 'IMPEPAC', year: 2024 } };

const item = (more: Partial<AgendaItem> = {}): AgendaItem => ({
  key: 'delivery-6-final',
  date: day('2023-12-31'),
  kind: 'delivery',
  title: 'Documento 6: Plan de trabajo, versión «revisada»; la del COTAPREP',
  remarks: ['Ninguna actividad del plan le corresponde.'],
  responsible: 'Secretaría Ejecutiva',
  cell: { sheet: 'Plan de trabajo', row: 7, column: 1 },
  activity: '9',
  delivery: '6-final',
  dayName: 'fecha legal',
  planned: null,
  isCounted: true,
  ...more,
});

function fileOf(items: readonly AgendaItem[]): string {
  const file = icsCalendar(items, OPTIONS);
  if (file === null) throw new Error('There is no file');
  return file;
}

/** What a calendar program reads. */
function eventsOf(file: string): readonly ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as never);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

const octets = (text: string): number => Buffer.byteLength(text, 'utf8');

describe('the calendar file', () => {
  it('says, to the letter', () => {
    const unfolded = fileOf([item()]).replaceAll('\r\n ', '');
    expect(unfolded.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Seguimiento PREP//Agenda//ES',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Seguimiento PREP IMPEPAC',
      'BEGIN:VEVENT',
      'UID:delivery-6-final-impepac-2024@seguimiento-prep',
      'DTSTAMP:20231130T000000Z',
      'DTSTART;VALUE=DATE:20231231',
      'DTEND;VALUE=DATE:20240101',
      'SUMMARY;LANGUAGE=es-MX:Vence: Documento 6: Plan de trabajo\\, versión «revisada»\\; la del COTAPREP',
      'DESCRIPTION;LANGUAGE=es-MX:Responsable: Secretaría Ejecutiva.\\nActividad 9 del plan.\\nNinguna actividad del plan le corresponde.\\nEn el libro: Plan de trabajo!A7.\\nSegún el libro con corte al 30 de noviembre de 2023.',
      'CATEGORIES;LANGUAGE=es-MX:Entregable',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION;LANGUAGE=es-MX:Vence: Documento 6: Plan de trabajo\\, versión «revisada»\\; la del COTAPREP',
      'TRIGGER:-PT15H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it.each<[string, Partial<AgendaItem>, string]>([
    ['an activity', { kind: 'activity', title: '9. Difundir' }, 'Vence: 9. Difundir'],
    ['a sub-activity', { kind: 'subactivity', title: '9.1. Imprimir' }, 'Vence: 9.1. Imprimir'],
    [
      'a sending',
      { kind: 'sending', title: 'Último día para remitir el documento 4: Acuerdo' },
      'Último día para remitir el documento 4: Acuerdo',
    ],
    [
      'a session',
      { kind: 'session', title: 'Segunda sesión ordinaria', responsible: 'COTAPREP' },
      'Segunda sesión ordinaria, COTAPREP',
    ],
    ['a session of nobody', { kind: 'session', title: 'Sesión', responsible: null }, 'Sesión'],
  ])('gives %s its title', (_, more, title) => {
    expect(eventsOf(fileOf([item(more)]))[0]?.summary).toBe(title);
  });

  it('is read by a calendar program as all-day events with a reminder the day before', () => {
    const [event] = eventsOf(fileOf([item()]));
    expect(event?.startDate.isDate).toBe(true);
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2023-12-31', '2024-01-01']);
    const alarm = event?.component.getFirstSubcomponent('valarm');
    expect(alarm?.getFirstPropertyValue('trigger')?.toString()).toBe('-PT15H');
  });

  it('is the same each time it is made, and has no event twice', () => {
    const items = [item(), item({ key: 'activity-9' }), item({ key: 'session-cotaprep-Primera sesión' })];
    expect(fileOf(items)).toBe(fileOf(items));
    expect(eventsOf(fileOf(items)).map(({ uid }) => uid)).toEqual([
      'delivery-6-final-impepac-2024@seguimiento-prep',
      'activity-9-impepac-2024@seguimiento-prep',
      'session-cotaprep-primera-sesion-impepac-2024@seguimiento-prep',
    ]);
  });

  it('is none when nothing falls due', () => {
    expect(icsCalendar([], OPTIONS)).toBeNull();
  });

  it('keeps any text whole, in lines that any reader takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const file = fileOf([item({ title: text, responsible: text })]);
        for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        // No character is cut in two by a fold: half of one would be written as another.
        expect(Buffer.from(file).toString()).toBe(file);
        const said = text.replace(/\r\n|\r/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
        expect(eventsOf(file)[0]?.summary).toBe(`Vence: ${said}`);
      }),
    );
  });
});

describe('foldLine', () => {
  it.each([
    ['short', 'short'],
    ['a'.repeat(75), 'a'.repeat(75)],
    ['a'.repeat(76), `${'a'.repeat(75)}\r\n a`],
    ['a'.repeat(150), `${'a'.repeat(75)}\r\n ${'a'.repeat(74)}\r\n a`],
    [`${'a'.repeat(74)}ñ`, `${'a'.repeat(74)}\r\n ñ`],
    [`${'a'.repeat(72)}🗳b`, `${'a'.repeat(72)}\r\n 🗳b`],
  ])('%s', (line, folded) => {
    expect(foldLine(line)).toBe(folded);
  });
});

describe('escapeText', () => {
  it.each([
    ['Uno, dos; tres', 'Uno\\, dos\\; tres'],
    ['C:\\libro', 'C:\\\\libro'],
    ['a\r\nb\rc\nd', 'a\\nb\\nc\\nd'],
    ['a\u0007b\tc', 'a b c'],
  ])('%j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });
});
