import { useRef, useState } from 'react';
import type { LogoProblem } from '../../app/reportLogo';
import { pixels } from '../../app/reportLogo';
import type { ReportPicture } from '../../domain/report/content/reportContent';
import { Button } from '../shared/fluent';
import { logoAddress, readLogoFile } from './logoFile';
import { LOGO_PROBLEM_TEXTS, REPORT_TEXTS } from './reportTexts';
import { LabelledField } from '../shared/LabelledField';
import { useLayoutStyles } from '../shared/layout.styles';
import { useReportStyles } from './Report.styles';

const texts = REPORT_TEXTS.logo;

interface LogoFieldProps {
  readonly logo: ReportPicture | null;
  readonly isBusy: boolean;
  readonly onChange: (logo: ReportPicture | null) => void;
}

/** The picture of the cover, from a file of the person's. */
export function LogoField({ logo, isBusy, onChange }: LogoFieldProps) {
  const layout = useLayoutStyles();
  const styles = useReportStyles();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<LogoProblem | null>(null);
  const read = async (file: File): Promise<void> => {
    const picture = await readLogoFile(file);
    setProblem(picture.ok ? null : picture.problem);
    if (picture.ok) onChange(picture.value);
  };
  const size = logo && pixels(logo);
  return (
    <section className={layout.section} aria-labelledby="logo-heading">
      <h3 id="logo-heading" className={layout.subheading}>
        {texts.heading}
      </h3>
      {logo && size && (
        <>
          <img className={styles.thumbnail} src={logoAddress(logo)} alt={texts.alt} />
          <p className={layout.note}>{texts.chosen(size.width, size.height)}</p>
        </>
      )}
      <LabelledField
        label={texts.label}
        hint={texts.hint}
        error={problem === null ? null : LOGO_PROBLEM_TEXTS[problem]}
        isLive
      >
        {({ className: _, ...control }) => (
          <div>
            {/* The browser's own button speaks the browser's language, and is no other size than it likes. */}
            <input
              {...control}
              ref={input}
              hidden
              type="file"
              accept="image/png,image/jpeg"
              disabled={isBusy}
              onChange={({ target }) => {
                const file = target.files?.[0];
                if (file) void read(file);
                // The same file can be chosen again once it is mended.
                target.value = '';
              }}
            />
            <Button
              size="small"
              disabledFocusable={isBusy}
              aria-describedby={control['aria-describedby']}
              onClick={() => input.current?.click()}
            >
              {texts.choose}
            </Button>
          </div>
        )}
      </LabelledField>
      {logo && (
        <div>
          <Button size="small" disabledFocusable={isBusy} onClick={() => onChange(null)}>
            {texts.remove}
          </Button>
        </div>
      )}
    </section>
  );
}
