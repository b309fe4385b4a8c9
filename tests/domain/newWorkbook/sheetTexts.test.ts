/** Each word that a new workbook offers is one that the add-in reads. */
import { readDeclaredStatus } from '../../../src/domain/assessment/declaredStatus';
import {
  NEW_SHEETS,
  OPTIONS,
  SHEET_TEXTS,
  usualProcessName,
} from '../../../src/domain/newWorkbook/sheetTexts';
import { bodyKind } from '../../../src/domain/registers/body';
import { declaredOutcome, sessionType } from '../../../src/domain/registers/sessionType';
import { sectionOfNote } from '../../../src/domain/registers/noteSection';
import { readProcessYears } from '../../../src/domain/dates/processYear';

it.each([
  [
    'Estado of an activity',
    OPTIONS.activityStatus.map(readDeclaredStatus),
    ['notStarted', 'inProgress', 'done', 'notApplicable'],
  ],
  ['Órgano', OPTIONS.body.map(bodyKind), ['cotaprep', 'commission', 'council']],
  [
    'Tipo de sesión',
    OPTIONS.sessionType.map(sessionType),
    ['ordinary', 'extraordinary', 'installation', 'workingMeeting', 'partiesMeeting'],
  ],
  ['Estado of a session', OPTIONS.sessionStatus.map(declaredOutcome), ['open', 'held', 'notHeld', 'notHeld']],
])('%s', (_, read, expected) => {
  expect(read).toEqual(expected);
});

it('offers sections that are all different', () => {
  const sections = OPTIONS.section.map(sectionOfNote);
  expect(sections).not.toContain(null);
  expect(new Set(sections).size).toBe(OPTIONS.section.length);
});

it.each(Object.entries(OPTIONS))('%s fits in a list of Excel', (_, options) => {
  expect(options.join(',').length).toBeLessThanOrEqual(255);
  expect(options.filter((option) => option.includes(','))).toEqual([]);
});

it('names sheets as Excel takes them, each once', () => {
  const names = NEW_SHEETS.map((kind) => SHEET_TEXTS[kind].name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => name.length <= 31 && !/[\\/*?:[\]]/.test(name))).toBe(true);
});

it('names a process by the years that its dates are read with', () => {
  expect(readProcessYears(usualProcessName(2027))).toEqual({ from: 2026, to: 2027 });
});
