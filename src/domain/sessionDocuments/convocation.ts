/** The call to a session: to whom, which session, when, on what basis, and its order of the day. */
import { paragraph } from '../report/texts/prose';
import type { Block } from '../report/content/reportContent';
import { DOCUMENT_TEXTS } from './sessionDocumentTexts';
import type { MemberThatDay, SessionFacts } from './sessionFacts';
import { sessionPoints } from './sessionPoints';

const texts = DOCUMENT_TEXTS.convocation;

/** Those who are called; who calls is not among them. */
function membersList({ members }: SessionFacts, caller: MemberThatDay | null): readonly Block[] {
  const called = members.filter((member) => member !== caller);
  if (called.length === 0) return [];
  return [{ kind: 'list', items: called.map((member) => ({ marker: '•', text: texts.member(member) })) }];
}

/** The blocks of the call, from its date to its signature. */
export function convocationBlocks(facts: SessionFacts): readonly Block[] {
  const { body, day, name, convocation, president, secretary, hasParties } = facts;
  // A committee is called by its technical secretary, a commission by its presidency.
  const caller = facts.bodyKind === 'cotaprep' ? secretary : (president ?? secretary);
  return [
    paragraph(texts.placeAndDate(convocation), 'place'),
    paragraph(texts.letter, 'place'),
    { kind: 'subheading', text: texts.toMembers(body) },
    ...membersList(facts, caller),
    paragraph(texts.present),
    paragraph(texts.call(name, day, facts.bodyKind)),
    ...(hasParties ? [paragraph(texts.parties)] : []),
    { kind: 'subheading', text: texts.orderOfTheDay },
    { kind: 'list', items: sessionPoints(facts) },
    {
      kind: 'signatures',
      signatures: [
        {
          action: texts.closing,
          name: caller?.name ?? '',
          position: caller === null ? texts.signer(facts.bodyKind, body) : texts.post(caller.position, body),
        },
      ],
    },
  ];
}
