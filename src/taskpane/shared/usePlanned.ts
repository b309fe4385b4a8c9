import { usePreview } from './usePreview';

/** What will be written, or in words why nothing can be. */
export type Previewed<Planned extends object> = Planned | { readonly refusal: string };

interface PlannedOrRefused<Planned> {
  /** `null` until it has been computed, and where it is refused. */
  readonly planned: Planned | null;
  readonly refusal: string | null;
}

/** {@link usePreview} of what will be written, apart from why it cannot be. */
export function usePlanned<Planned extends object>(
  key: string,
  ask: () => Promise<Previewed<Planned> | null>,
): PlannedOrRefused<Planned> {
  const preview = usePreview(key, ask);
  if (preview === null) return { planned: null, refusal: null };
  return 'refusal' in preview
    ? { planned: null, refusal: preview.refusal }
    : { planned: preview, refusal: null };
}
