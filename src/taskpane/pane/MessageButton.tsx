import type { ComponentType } from 'react';
import { useEffect, useState } from 'react';
import { useFeedbackStyles } from './Feedback.styles';
import { loadLazyViews } from './loadLazyViews';
import { useLayoutStyles } from '../shared/layout.styles';

interface MessageButtonProps {
  readonly children: string;
  readonly onClick: () => void;
  /** It only closes the message. */
  readonly appearance?: 'subtle';
  /** What a screen reader says, and the tooltip, in place of a sign. */
  readonly title?: string;
  readonly disabledFocusable?: boolean;
}

type Drawn = ComponentType<MessageButtonProps & { readonly size: 'small'; readonly className: string }>;

let loaded: Drawn | null = null;

/** Loads Fluent's button, after what reads the workbook: once, and again after it failed. */
async function loadButton(): Promise<void> {
  await loadLazyViews();
  // Named here, so that the part is this and not all of Fluent.
  const { Button } = await import(/* webpackChunkName: "button" */ '../shared/fluent');
  loaded = Button;
}

/** A button of the message. Until Fluent's has loaded it is a plain one, and stays so while it is shown: it may have the focus. */
export function MessageButton(props: MessageButtonProps) {
  const styles = useFeedbackStyles();
  const [Button] = useState(() => loaded ?? PlainButton);
  useEffect(() => {
    if (loaded === null) void loadButton().catch(() => undefined);
  }, []);
  return <Button {...props} size="small" className={styles.button} aria-label={props.title} />;
}

function PlainButton({ title, onClick, children }: MessageButtonProps) {
  const layout = useLayoutStyles();
  return (
    <button type="button" className={layout.link} aria-label={title} title={title} onClick={onClick}>
      {children}
    </button>
  );
}
