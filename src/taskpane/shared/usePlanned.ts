import { usePreview } from './usePreview';

/** In words which hidden columns get something. */
interface Unseen {
  readonly unseen?: string | null;
}

/** What will be written, or in words why nothing can be. */
export type Previewed<Planned extends object> = (Planned & Unseen) | { readonly refusal: string };

interface PlannedOrRefused<Planned> {
  /** `null` until it has been computed, and where it is refused. */
  readonly planned: Planned | null;
  readonly refusal: string | null;
  readonly unseen: string | null;
}

/** {@link usePreview} of what will be written, apart from why it cannot be. */
export function usePlanned<Planned extends object>(
  key: string,
  ask: () => Promise<Previewed<Planned> | null>,
): PlannedOrRefused<Planned> {
  const preview = usePreview(key, ask);
  if (preview === null) return { planned: null, refusal: null, unseen: null };
  return 'refusal' in preview
    ? { planned: null, refusal: preview.refusal, unseen: null }
    : { planned: preview, refusal: null, unseen: preview.unseen ?? null };
}
