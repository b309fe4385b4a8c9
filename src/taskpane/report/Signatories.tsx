import { MOST_SIGNATORIES } from '../../app/reportPreferences';
import type { Signature } from '../../domain/report/content/reportContent';
import { Button } from '../shared/fluent';
import { REPORT_TEXTS } from './reportTexts';
import { useFormStyles } from '../shared/Forms.styles';
import { LabelledField } from '../shared/LabelledField';
import { useLayoutStyles } from '../shared/layout.styles';
import { useReportStyles } from './Report.styles';

const texts = REPORT_TEXTS.signatories;

/** Characters: three lines under a signature. */
const LONGEST = 120;
const PARTS = ['action', 'name', 'position'] as const satisfies readonly (keyof Signature)[];
const BLANK: Signature = { action: '', name: '', position: '' };

interface SignatoriesProps {
  readonly signatories: readonly Signature[];
  readonly usual: readonly Signature[];
  readonly onChange: (signatories: readonly Signature[]) => void;
}

/** Who signs the report, in order. */
export function Signatories({ signatories, usual, onChange }: SignatoriesProps) {
  const layout = useLayoutStyles();
  const styles = useReportStyles();
  const forms = useFormStyles();
  const set = (index: number, part: Partial<Signature>): void =>
    onChange(signatories.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <details>
      <summary tabIndex={0} className={styles.disclosure}>
        {texts.heading(signatories.length)}
      </summary>
      <div className={styles.opened}>
        <p className={layout.note}>{texts.hint}</p>
        {signatories.map((signature, index) => (
          // Two equal signatories differ by their place only.
          <fieldset key={index} className={styles.signature}>
            <legend className={styles.legend}>{texts.one(index + 1)}</legend>
            {PARTS.map((part) => (
              <LabelledField key={part} label={texts[part]}>
                {(control) => (
                  <input
                    {...control}
                    type="text"
                    maxLength={LONGEST}
                    value={signature[part]}
                    onChange={({ target }) => set(index, { [part]: target.value })}
                  />
                )}
              </LabelledField>
            ))}
            <div>
              <Button
                size="small"
                aria-label={texts.removeLabel(index + 1)}
                onClick={() => onChange(signatories.filter((_, at) => at !== index))}
              >
                {texts.remove}
              </Button>
            </div>
          </fieldset>
        ))}
        <div className={forms.buttons}>
          {signatories.length < MOST_SIGNATORIES && (
            <Button size="small" onClick={() => onChange([...signatories, BLANK])}>
              {texts.add}
            </Button>
          )}
          {JSON.stringify(signatories) !== JSON.stringify(usual) && (
            <Button size="small" onClick={() => onChange(usual)}>
              {texts.usual}
            </Button>
          )}
        </div>
      </div>
    </details>
  );
}
