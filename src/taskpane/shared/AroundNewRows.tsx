import { useLayoutStyles } from './layout.styles';

/** What rows will do to what is around them, a paragraph each. */
export function AroundNewRows({ sentences }: { readonly sentences: readonly string[] }) {
  const layout = useLayoutStyles();
  return sentences.map((sentence) => (
    <p key={sentence} className={layout.note}>
      {sentence}
    </p>
  ));
}
