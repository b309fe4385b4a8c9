/** The forms of quick entry as data: what each asks, what it proposes from the registers, and what is registered. Pure. */
import type { NewRecord } from '../../app/addRecord';
import { findRow, identityIn, identityOf, memberKey, memberRow } from '../../app/rowRef';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { isAfter } from '../../domain/dates/calendarDate';
import { dayOfReading } from '../../domain/dates/dateReading';
import { ordinalFeminine } from '../../domain/dates/spanishOrdinals';
import { OPTIONS } from '../../domain/newWorkbook/sheetTexts';
import { bodyKey } from '../../domain/registers/body';
import { isMemberInOffice } from '../../domain/registers/inOffice';
import type { Member, RegisterPart, Registers } from '../../domain/registers/records';
import { namesNobody } from '../../domain/registers/namesNobody';
import { readSessionNumber } from '../../domain/registers/sessionNumber';
import { sessionType } from '../../domain/registers/sessionType';
import { foldText, tidyBlanks } from '../../domain/text/foldText';
import type { RecordValue, RecordValues } from '../../workbook/changes/recordChanges';
import { paneDate } from '../shared/paneDate';
import { QUICK_ENTRY_TEXTS as texts } from './quickEntryTexts';

export type EntryFormName = keyof typeof texts.open;

/** What a form begins with, or what a person typed, by the name of the field. Names of people who attended, one a line. */
export type FormValues = Readonly<Partial<Record<keyof typeof texts.fields, string>>>;

export interface FormOption {
  readonly value: string;
  readonly text: string;
}

export interface FormField {
  readonly name: keyof typeof texts.fields;
  /** A choice takes other words too where `isOpen`; `people` are several of the options. */
  readonly control: 'text' | 'lines' | 'date' | 'choice' | 'people';
  readonly isOpen?: boolean;
  readonly isRequired?: boolean;
  readonly hint?: string;
  readonly options?: readonly FormOption[];
  /** What it holds until the person says otherwise; never a day that nobody said. */
  readonly proposed: string;
  /** What is proposed comes from the date that was typed, and the preview says so. */
  readonly isDerived?: boolean;
  /** The day of the departure, which one press takes instead of that of the cut-off. */
  readonly departureDay?: CalendarDate;
}

/** What forms look up. */
export interface FormContext {
  readonly registers: Pick<Registers, 'sessions' | 'members' | 'agreements'>;
  readonly cutoff: CalendarDate;
}

interface EntryForm {
  readonly fields: (values: FormValues, context: FormContext) => readonly FormField[];
  /** What is registered, once all that is required is there. */
  readonly record: (value: (name: FormField['name']) => string, context: FormContext) => NewRecord;
}

const day = (text: string): RecordValue => paneDate(text) ?? '';

/** Words once each, those that mean the same counted as one. */
function distinct(words: readonly string[], keyOf: (word: string) => string): readonly string[] {
  const known = new Map<string, string>();
  for (const word of words.map(tidyBlanks)) {
    if (word !== '' && !known.has(keyOf(word))) known.set(keyOf(word), word);
  }
  return [...known.values()];
}

const optionsOf = (words: readonly string[]): readonly FormOption[] =>
  words.map((word) => ({ value: word, text: word }));

/** The bodies as a register names them, then those that only others name; the usual ones where none does. */
function bodiesFor(
  kind: 'sessions' | 'members' | 'agreements',
  { registers }: FormContext,
): readonly string[] {
  const named = (of: typeof kind): readonly string[] =>
    (registers[of]?.rows ?? []).map(({ body }) => body?.text ?? '');
  const others = (['sessions', 'members', 'agreements'] as const).filter((each) => each !== kind);
  const found = distinct([...named(kind), ...others.flatMap(named)], bodyKey);
  return found.length === 0 ? OPTIONS.body : found;
}

function bodyField(
  kind: 'sessions' | 'members' | 'agreements',
  context: FormContext,
  proposed?: string,
): FormField {
  const bodies = bodiesFor(kind, context);
  const same = bodies.find((body) => proposed !== undefined && bodyKey(body) === bodyKey(proposed));
  return {
    name: 'body',
    control: 'choice',
    isOpen: true,
    isRequired: true,
    options: optionsOf(bodies),
    proposed: same ?? proposed ?? bodies[0] ?? '',
  };
}

/** The number after the last session of that body and type, written as that one is, or else as the sheet writes numbers. */
function nextNumber(body: string, type: string, { registers }: FormContext): string {
  const all = registers.sessions?.rows ?? [];
  const ofBody = all.filter((session) => bodyKey(session.body.text) === bodyKey(body));
  const same = ofBody.filter((session) => sessionType(session.type?.text ?? '') === sessionType(type));
  const numbered = same.flatMap(({ number, date }) => {
    const read = readSessionNumber(number?.text ?? '');
    const day = (date && dayOfReading(date.value)?.toString()) ?? '';
    return typeof read === 'number' ? [{ read, day, text: number?.text ?? '' }] : [];
  });
  // The latest one: where the numbers begin again each year, it has not the highest.
  const last = [...numbered]
    .sort((a, b) => (a.day === b.day ? a.read - b.read : a.day < b.day ? -1 : 1))
    .at(-1);
  // Those without a number before the first that has one count as well.
  const next = last === undefined ? same.length + 1 : last.read + 1;
  const others = [...all, ...ofBody]
    .map(({ number }) => number?.text ?? '')
    .filter((text) => typeof readSessionNumber(text) === 'number');
  const written = last?.text ?? others.at(-1) ?? '';
  if (written === '' || /\d/.test(written)) return String(next);
  const ordinal = ordinalFeminine(next);
  return /^\p{Lu}/u.test(written) ? ordinal.charAt(0).toUpperCase() + ordinal.slice(1) : ordinal;
}

/** Who is in office in a body on a day, each once. */
function inOffice(body: string, on: CalendarDate, { registers }: FormContext): readonly string[] {
  const members = (registers.members?.rows ?? []).filter(
    (member) => bodyKey(member.body.text) === bodyKey(body) && isMemberInOffice(member, on),
  );
  return distinct(
    members.map(({ name }) => name.text),
    foldText,
  );
}

/** Whether the sheet of sessions names those who attended, and does not count them. */
function namesAttendants({ registers }: FormContext): boolean {
  const written = (registers.sessions?.rows ?? []).map(({ attendants }) => attendants?.text ?? '');
  return written.some((text) => text !== '') && written.every((text) => text === '' || /\p{L}/u.test(text));
}

const [SCHEDULED] = OPTIONS.sessionStatus;

const SESSION: EntryForm = {
  fields: (values, context) => {
    const { registers, cutoff } = context;
    const body = bodyField('sessions', context, values.body);
    const written = (registers.sessions?.rows ?? []).map((session) => session.type?.text ?? '');
    const types = distinct(
      [...written, ...OPTIONS.sessionType],
      (word) => sessionType(word) ?? foldText(word),
    );
    const type = values.type ?? types[0] ?? '';
    const chosen = values.body ?? body.proposed;
    const on = paneDate(values.date ?? '') ?? cutoff;
    const isToCome = isAfter(on, cutoff);
    const hasStatus = registers.sessions?.rows.some(({ status }) => status !== null) ?? true;
    const people = inOffice(chosen, on, context);
    return [
      body,
      {
        name: 'type',
        control: 'choice',
        isOpen: true,
        isRequired: true,
        options: optionsOf(types),
        proposed: type,
      },
      { name: 'number', control: 'text', proposed: nextNumber(chosen, type, context) },
      { name: 'date', control: 'date', isRequired: true, hint: texts.hints.sessionDay, proposed: '' },
      ...(hasStatus
        ? [
            {
              name: 'status',
              control: 'choice',
              isOpen: true,
              isRequired: true,
              options: optionsOf(OPTIONS.sessionStatus),
              // Whether a day that came had its session only a person knows.
              proposed: isToCome ? SCHEDULED : '',
              isDerived: isToCome,
            } as const,
          ]
        : []),
      { name: 'orderOfTheDay', control: 'lines', hint: texts.hints.orderOfTheDay, proposed: '' },
      {
        name: 'attendants',
        control: people.length === 0 ? 'text' : 'people',
        hint: namesAttendants(context) ? texts.hints.attendantNames : texts.hints.attendants,
        options: optionsOf(people),
        proposed: '',
      },
    ];
  },
  record: (value, context) => {
    const on = paneDate(value('date')) ?? context.cutoff;
    const isMarked = inOffice(value('body'), on, context).length > 0;
    const marked = value('attendants')
      .split('\n')
      .filter((name) => name !== '');
    const names = isMarked ? marked.join('; ') : value('attendants').trim();
    const isCounted = isMarked && !namesAttendants(context) && marked.length > 0;
    return {
      kind: 'sessions',
      added: {
        body: value('body'),
        type: value('type'),
        number: value('number'),
        date: day(value('date')),
        status: value('status'),
        orderOfTheDay: value('orderOfTheDay'),
        attendants: isCounted ? marked.length : /^\d+$/.test(names) ? Number(names) : names,
      },
    };
  },
};

const departedOn = ({ departed }: Member): CalendarDate | null => departed && dayOfReading(departed.value);

const membersOf = ({ registers }: FormContext): readonly Member[] => registers.members?.rows ?? [];

/** The member that was chosen, wherever the row is by now; `null` for none, or where it is not known which. */
function chosenMember(key: string, context: FormContext): Member | null {
  const identity = identityIn(key);
  return identity && findRow(membersOf(context).map(memberRow), identity);
}

function agreementField({ registers }: FormContext): FormField {
  const keys = distinct((registers.agreements?.rows ?? []).map(({ key }) => key.text).reverse(), foldText);
  return {
    name: 'appointmentAgreement',
    control: keys.length === 0 ? 'text' : 'choice',
    isOpen: true,
    options: optionsOf(keys),
    proposed: '',
  };
}

/**
 * Where the sheet of a member says who takes the place: in the row of who leaves, unless somebody is named there already, and in
 * that of the substitute, for which a column is made where the sheet has neither.
 */
function substitutionColumns({ name, row, substitutedBy }: Member, { registers }: FormContext) {
  const isHis = ({ sheet, rows }: RegisterPart<Member>): boolean =>
    sheet === name.cell.sheet && rows.some((each) => each.row === row);
  const columns = registers.members?.parts.find(isHis)?.columns;
  const isInLeaver = columns?.substitutedBy !== undefined;
  return {
    inLeaver: isInLeaver && namesNobody(substitutedBy?.text ?? ''),
    inSubstitute: !isInLeaver || columns.substituteFor !== undefined,
  };
}

const DEPARTURE: EntryForm = {
  fields: (values, context) => {
    const { cutoff } = context;
    const all = membersOf(context);
    const person = chosenMember(values.person ?? '', context);
    const members = all.filter(
      (member) => member.name.text !== '' && (isMemberInOffice(member, cutoff) || member === person),
    );
    const isGone = (person && departedOn(person)) !== null;
    const reasons = distinct(
      all.map(({ departureReason }) => departureReason?.text ?? ''),
      foldText,
    );
    const substitute = (values.substitute ?? '').trim();
    const departureDay = (person && departedOn(person)) ?? paneDate(values.departed ?? '');
    return [
      {
        name: 'person',
        control: 'choice',
        isRequired: true,
        options: members.map((member) => ({
          value: member === person ? (values.person ?? '') : memberKey(identityOf(member, all)),
          text: texts.person(tidyBlanks(member.name.text), tidyBlanks(member.body.text)),
        })),
        proposed: '',
      },
      ...(isGone
        ? []
        : ([
            {
              name: 'departed',
              control: 'date',
              isRequired: true,
              hint: texts.hints.day,
              proposed: '',
            },
            {
              name: 'departureReason',
              control: reasons.length === 0 ? 'text' : 'choice',
              isOpen: true,
              options: optionsOf(reasons),
              proposed: '',
            },
          ] as const)),
      {
        name: 'substitute',
        control: 'text',
        isRequired: isGone,
        ...(isGone ? {} : { hint: texts.hints.substitute }),
        proposed: '',
      },
      ...(substitute === ''
        ? []
        : ([
            {
              name: 'appointed',
              control: 'date',
              isRequired: true,
              hint: texts.hints.day,
              proposed: '',
              ...(departureDay === null ? {} : { departureDay }),
            },
            agreementField(context),
          ] as const)),
    ];
  },
  record: (value, context) => {
    const row = identityIn(value('person'));
    const person = chosenMember(value('person'), context);
    if (row === null) return { kind: 'members' };
    // It is said that the row is not there any more.
    if (person === null) return { kind: 'members', changed: { row, values: {} } };
    const substitute = value('substitute').trim();
    const { body, name, position } = person;
    const { inLeaver, inSubstitute } = substitutionColumns(person, context);
    const values: RecordValues = {
      ...(departedOn(person) === null && {
        departed: day(value('departed')),
        departureReason: value('departureReason'),
      }),
      ...(inLeaver && substitute !== '' && { substitutedBy: substitute }),
    };
    return {
      kind: 'members',
      changed: Object.keys(values).length === 0 ? undefined : { row, values },
      added:
        substitute === ''
          ? undefined
          : {
              body: body.text,
              name: substitute,
              position: position?.text ?? '',
              appointed: day(value('appointed')),
              appointmentAgreement: value('appointmentAgreement'),
              ...(inSubstitute && { substituteFor: name.text }),
            },
    };
  },
};

const MEMBER: EntryForm = {
  fields: (values, context) => {
    const written = (context.registers.members?.rows ?? []).map(({ position }) => position?.text ?? '');
    const positions = distinct([...written, ...OPTIONS.position], foldText);
    return [
      bodyField('members', context, values.body),
      { name: 'name', control: 'text', isRequired: true, proposed: '' },
      {
        name: 'position',
        control: 'choice',
        isOpen: true,
        isRequired: true,
        options: optionsOf(positions),
        proposed: positions[0] ?? '',
      },
      {
        name: 'appointed',
        control: 'date',
        isRequired: true,
        hint: texts.hints.day,
        proposed: '',
      },
      agreementField(context),
    ];
  },
  record: (value) => ({
    kind: 'members',
    added: {
      body: value('body'),
      name: value('name').trim(),
      position: value('position'),
      appointed: day(value('appointed')),
      appointmentAgreement: value('appointmentAgreement'),
    },
  }),
};

const AGREEMENT: EntryForm = {
  fields: (values, context) => [
    { name: 'key', control: 'text', isRequired: true, hint: texts.hints.key, proposed: '' },
    {
      name: 'date',
      control: 'date',
      isRequired: true,
      hint: texts.hints.day,
      proposed: '',
    },
    bodyField('agreements', context, values.body),
    { name: 'subject', control: 'lines', isRequired: true, proposed: '' },
    // A column is not made for it: most agreements are sent later, from their row.
    ...(context.registers.agreements?.parts.some(({ columns }) => columns.sentToIne !== undefined) === true
      ? [{ name: 'sentToIne', control: 'date', hint: texts.hints.sent, proposed: '' } as const]
      : []),
  ],
  record: (value) => ({
    kind: 'agreements',
    added: {
      key: value('key').trim(),
      date: day(value('date')),
      body: value('body'),
      subject: value('subject').trim(),
      sentToIne: day(value('sentToIne')),
    },
  }),
};

const FORMS: Readonly<Record<EntryFormName, EntryForm>> = {
  session: SESSION,
  departure: DEPARTURE,
  member: MEMBER,
  agreement: AGREEMENT,
};

/** A form as it is filled in. */
export interface FilledForm {
  readonly fields: readonly (FormField & { readonly value: string })[];
  /** Those that hold what was derived. */
  readonly derived: ReadonlySet<string>;
  /** Those that are required and blank. */
  readonly missing: readonly FormField['name'][];
  /** Those that hold something that is no date. */
  readonly misread: readonly FormField['name'][];
  /** `null` while something that is required is missing. */
  readonly record: NewRecord | null;
}

type FilledField = FilledForm['fields'][number];

const isMissing = ({ isRequired, value }: FilledField): boolean => isRequired === true && value.trim() === '';
const isMisread = ({ control, value }: FilledField): boolean =>
  control === 'date' && value.trim() !== '' && paneDate(value) === null;

/**
 * Returns the fields of a form with what they hold, and what would be registered.
 *
 * @param values what the person typed, or where the form begins
 * @example filledForm('session', { body: 'COTAPREP' }, { registers, cutoff }).fields[2]?.value // => '4'
 */
export function filledForm(name: EntryFormName, values: FormValues, context: FormContext): FilledForm {
  const form = FORMS[name];
  const fields = form
    .fields(values, context)
    .map((field) => ({ ...field, value: values[field.name] ?? field.proposed }));
  const valueOf = (wanted: FormField['name']): string =>
    fields.find((field) => field.name === wanted)?.value ?? '';
  const derived = new Set(
    fields.flatMap((field) => (field.isDerived && values[field.name] === undefined ? field.name : [])),
  );
  const namesOf = (is: (field: FilledField) => boolean): FilledForm['missing'] =>
    fields.filter(is).map((field) => field.name);
  const [missing, misread] = [namesOf(isMissing), namesOf(isMisread)] as const;
  const isWhole = missing.length + misread.length === 0;
  return { fields, derived, missing, misread, record: isWhole ? form.record(valueOf, context) : null };
}
