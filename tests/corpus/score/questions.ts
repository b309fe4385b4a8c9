/** Whether what a person would ask was asked, and nothing else. */
import type { ExpectedBook, ExpectedQuestion } from '../expected';
import { judgeDates } from './dates';
import type { Reading } from './reading';
import { asksForColumn, asksForSheet } from './reading';
import { foundParts } from './registers';
import type { Verdict } from './tally';

function isAnsweredSilently(reading: Reading, { kind, about, field = '' }: ExpectedQuestion): boolean {
  if (kind === 'process') return false;
  const parts = foundParts(reading, kind);
  return about === 'sheet' ? parts.length > 0 : parts.some(({ columns }) => columns[field] !== undefined);
}

function judgeQuestion(reading: Reading, book: ExpectedBook, question: ExpectedQuestion): Verdict {
  const { kind, about, field = '' } = question;
  const detail = [kind, field, about].filter((part) => part !== '').join(' ');
  if (about === 'dates') {
    const isGuessed = judgeDates(reading, book).some(
      ({ outcome, detail: day }) => day.includes('is ambiguous') && outcome !== 'right',
    );
    return { outcome: isGuessed ? 'wrong' : 'right', detail };
  }
  const isAsked = about === 'sheet' ? asksForSheet(reading, kind) : asksForColumn(reading, kind, field);
  // Whoever asks and reads on meanwhile has guessed all the same.
  if (isAnsweredSilently(reading, question)) return { outcome: 'wrong', detail };
  return { outcome: isAsked ? 'right' : 'missed', detail };
}

/** One verdict for each question that the answer names. */
export function judgeQuestions(reading: Reading, book: ExpectedBook): readonly Verdict[] {
  return book.questions.map((question) => judgeQuestion(reading, book, question));
}

/** Questions that nobody needed. */
export function needlessQuestions({ questions }: Reading, book: ExpectedBook): readonly string[] {
  return questions
    .filter(
      (question) =>
        !book.questions.some(
          ({ kind, about, field }) =>
            kind === question.register &&
            about === (question.kind === 'column' ? 'column' : 'sheet') &&
            (question.kind !== 'column' || question.field === field),
        ),
    )
    .map(
      (question) =>
        `${question.kind} of ${question.register}${question.kind === 'column' ? `.${question.field}` : ''}`,
    );
}
