import { useState } from 'react';
import type { DeliveryChoice } from '../../app/linkDeliveries';
import { answeringActivities } from '../../domain/assessment/answeringActivities';
import type { Assessment } from '../../domain/assessment/assessment';
import { ConfirmForm } from '../shared/ConfirmForm';
import { Button } from '../shared/fluent';
import { useLayoutStyles } from '../shared/layout.styles';
import { RECORD_TEXTS as texts } from './recordTexts';

/** A link that somebody may want: which activity, in words, and which delivery. */
export interface LinkProposal extends DeliveryChoice {
  readonly activityName: string;
  readonly deliveryName: string;
}

/**
 * The links that nobody confirmed, in date order: those that the words of the plan make, and those that they only suggest.
 * @example linkProposals(assessment).map(({ delivery }) => delivery) // => ['4-final', '23-final']
 */
export function linkProposals(assessment: Assessment): readonly LinkProposal[] {
  const answers = answeringActivities(assessment);
  return assessment.deliveries.flatMap(({ delivery, proposed, linkConfidence, status }): LinkProposal[] => {
    if (status === 'notApplicable' || linkConfidence === 1) return [];
    const suggested = assessment.activities.find(({ number }) => number === proposed);
    const found = answers.get(delivery.id) ?? suggested;
    if (found === undefined) return [];
    return [
      {
        delivery: delivery.id,
        activity: found.activity.number.cell,
        activityName: texts.option(found.number, found.activity.name.value),
        deliveryName: delivery.name,
      },
    ];
  });
}

interface ProposalsFormProps {
  readonly proposals: readonly LinkProposal[];
  readonly onConfirm: (links: readonly DeliveryChoice[]) => void;
  readonly onClose: () => void;
}

/** Goes through the proposals one by one; what was accepted is written after the last answer. */
export function ProposalsForm({ proposals, onConfirm, onClose }: ProposalsFormProps) {
  const layout = useLayoutStyles();
  const [at, setAt] = useState(0);
  const [accepted, setAccepted] = useState<readonly LinkProposal[]>([]);
  const proposal = proposals[at];
  if (proposal === undefined) return null;
  const answer = (isAccepted: boolean): void => {
    const links = isAccepted ? [...accepted, proposal] : accepted;
    setAccepted(links);
    if (at + 1 < proposals.length) setAt(at + 1);
    else if (links.length > 0) onConfirm(links);
    else onClose();
  };
  return (
    <ConfirmForm
      heading={texts.proposalsHeading}
      confirm={texts.yes}
      close={texts.later}
      onConfirm={() => answer(true)}
      onClose={() => (accepted.length > 0 ? onConfirm(accepted) : onClose())}
    >
      <p className={layout.text} aria-live="polite">
        {texts.proposal(at + 1, proposals.length, proposal.activityName, proposal.deliveryName)}
      </p>
      <p className={layout.note}>{texts.proposalsNote}</p>
      <div>
        <Button onClick={() => answer(false)}>{texts.no}</Button>
      </div>
    </ConfirmForm>
  );
}
