/** The call to a session: to whom, which session, when, and its order of the day. */
import { paragraph } from '../report/texts/prose';
import type { Block } from '../report/content/reportContent';
import { DOCUMENT_TEXTS } from './sessionDocumentTexts';
import type { SessionFacts } from './sessionFacts';

const texts = DOCUMENT_TEXTS.convocation;

/** The blocks of the call, from its date to its signature. */
export function convocationBlocks(facts: SessionFacts): readonly Block[] {
  const { body, members, day, name, convocation, orderOfTheDay, president, secretary } = facts;
  // A committee is called by its technical secretary, a commission by its presidency.
  const caller = facts.bodyKind === 'cotaprep' ? secretary : (president ?? secretary);
  return [
    paragraph(texts.date(convocation)),
    { kind: 'subheading', text: texts.toMembers(body) },
    ...(members.length === 0
      ? []
      : [
          {
            kind: 'list',
            items: members.map((member) => ({ marker: '•', text: texts.member(member) })),
          } as const,
        ]),
    paragraph(texts.call(name, day)),
    { kind: 'subheading', text: texts.orderOfTheDay },
    orderOfTheDay.length === 0
      ? { kind: 'list', items: texts.blankPoints.map((marker) => ({ marker, text: texts.blankPoint })) }
      : { kind: 'list', items: orderOfTheDay },
    {
      kind: 'signatures',
      signatures: [
        {
          action: texts.closing,
          name: caller?.name ?? '',
          position: caller?.position ?? texts.signer(facts.bodyKind, body),
        },
      ],
    },
  ];
}
