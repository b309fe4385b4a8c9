import { useState } from 'react';
import type { DeliveryChoice, PlannedLinks } from '../../app/linkDeliveries';
import { activityRef } from '../../app/rowRef';
import { answeringActivities } from '../../domain/assessment/answeringActivities';
import type { Assessment } from '../../domain/assessment/assessment';
import { formatDenial } from '../../domain/coverage/linkTexts';
import { ConfirmForm } from '../shared/ConfirmForm';
import { Button } from '../shared/fluent';
import { useLayoutStyles } from '../shared/layout.styles';
import type { Previewed } from '../shared/usePlanned';
import { usePlanned } from '../shared/usePlanned';
import { LinkDoubts } from './LinkForm';
import { RECORD_TEXTS as texts } from './recordTexts';

/** A link that somebody may want: which activity, in words, and which delivery. */
export interface LinkProposal extends DeliveryChoice {
  readonly activityName: string;
  readonly deliveryName: string;
  /** What «No» writes. */
  readonly denial: string;
}

/**
 * The links that nobody confirmed, in date order: those that the words of the plan make, and those that they only suggest.
 * @example linkProposals(assessment).map(({ delivery }) => delivery) // => ['4-final', '23-final']
 */
export function linkProposals(assessment: Assessment): readonly LinkProposal[] {
  const answers = answeringActivities(assessment);
  const activities = assessment.activities.map(({ activity }) => activity);
  return assessment.deliveries.flatMap(({ delivery, proposed, linkConfidence, status }): LinkProposal[] => {
    if (status === 'notApplicable' || linkConfidence === 1) return [];
    const suggested = assessment.activities.find(({ number }) => number === proposed);
    const found = answers.get(delivery.id) ?? suggested;
    if (found === undefined) return [];
    return [
      {
        delivery: delivery.id,
        activity: activityRef(found.activity, activities),
        activityName: texts.option(found.number, found.activity.name.value),
        deliveryName: delivery.name,
        denial: formatDenial(delivery),
      },
    ];
  });
}

interface ProposalsFormProps {
  readonly proposals: readonly LinkProposal[];
  readonly preview: (
    links: readonly DeliveryChoice[],
  ) => Promise<Previewed<Pick<PlannedLinks, 'doubts'>> | null>;
  readonly onConfirm: (links: readonly DeliveryChoice[]) => void;
  readonly onClose: () => void;
}

/** Goes through the proposals one by one; what was answered is written after the last one. */
export function ProposalsForm({ proposals, preview, onConfirm, onClose }: ProposalsFormProps) {
  const layout = useLayoutStyles();
  const [at, setAt] = useState(0);
  const [answered, setAnswered] = useState<readonly DeliveryChoice[]>([]);
  const proposal = proposals[at];
  const ask = (isDenied: boolean) => () =>
    proposal === undefined ? Promise.resolve(null) : preview([{ ...proposal, isDenied }]);
  const yes = usePlanned(`${at} yes`, ask(false));
  const no = usePlanned(`${at} no`, ask(true));
  if (proposal === undefined) return null;
  const finish = (links: readonly DeliveryChoice[]): void =>
    links.length > 0 ? onConfirm(links) : onClose();
  /** Null leaves the proposal for later. */
  const answer = (link: DeliveryChoice | null): void => {
    const links = link === null ? answered : [...answered, link];
    setAnswered(links);
    if (at + 1 < proposals.length) setAt(at + 1);
    else finish(links);
  };
  return (
    <ConfirmForm
      heading={texts.proposalsHeading}
      confirm={texts.yes}
      refusal={yes.refusal}
      unseen={yes.unseen}
      close={texts.finish}
      other={
        <>
          <Button
            disabledFocusable={no.refusal !== null}
            onClick={() => answer({ ...proposal, isDenied: true })}
          >
            {texts.no}
          </Button>
          <Button onClick={() => answer(null)}>{texts.later}</Button>
        </>
      }
      onConfirm={() => answer(proposal)}
      onClose={() => finish(answered)}
    >
      <p className={layout.text} aria-live="polite">
        {texts.proposal(at + 1, proposals.length, proposal.activityName, proposal.deliveryName)}
      </p>
      {yes.planned !== null && <LinkDoubts doubts={yes.planned.doubts} />}
      <p className={layout.note}>{texts.proposalsNote(proposal.denial)}</p>
      {yes.refusal === null && no.refusal !== null && <p className={layout.note}>{no.refusal}</p>}
    </ConfirmForm>
  );
}
