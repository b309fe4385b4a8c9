import { writtenAnchors } from '../../../src/domain/assessment/writtenAnchors';
import { unreadChoices, unusableDayInWords } from '../../../src/domain/assessment/unreadAnswers';
import type { ProcessRow } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

const read = (process: ProcessRow) => buildRegisters({ process });

it.each<[string, ProcessRow, string, readonly string[]]>([
  ['no kind', {}, 'ordinary', []],
  ['a kind', { kind: 'Extraordinario' }, 'extraordinary', []],
  ['a slip of the hand', { kind: 'estraordinario' }, 'ordinary', ['kind']],
  ['a word of something else', { kind: 'municipal' }, 'ordinary', ['kind']],
  ['both', { kind: 'Ordinario y extraordinario' }, 'ordinary', ['kind']],
  ['the name in its place', { kind: 'Proceso Electoral Local 2023-2024' }, 'ordinary', []],
  [
    'a kind that the name contradicts',
    { kind: 'Ordinario', processName: 'Proceso Extraordinario 2024' },
    'ordinary',
    [],
  ],
  ['who runs the PREP', { implementation: 'Con un tercero' }, 'ordinary', []],
  ['who runs it, misspelled', { implementation: 'con un terzero' }, 'ordinary', ['implementation']],
  ['nobody decided', { implementation: 'Por definir' }, 'ordinary', []],
])('%s', (_, process, kind, unread) => {
  const registers = read(process);
  expect(writtenAnchors(registers, day(ELECTION_DAY)).kind).toBe(kind);
  const data = registers.process?.data;
  expect(data && unreadChoices(data).map(({ of }) => of)).toEqual(unread);
});

it.each([
  ['03/12/2023', '«03/12/2023», que se puede leer como 3 de diciembre de 2023 o como 12 de marzo de 2023'],
  ['primer domingo', '«primer domingo», que no es una fecha'],
  ['junio 2024', '«junio 2024», que no es un día'],
  ['', ''],
])('%p is no election day, and why', (electionDay, words) => {
  const field = read({ electionDay }).process?.data.electionDay;
  expect(field && unusableDayInWords(field)).toBe(words);
});
