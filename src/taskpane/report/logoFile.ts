/** The logo from a file that a person chooses, as the browser reads and draws it. */
import type { LogoProblem } from '../../app/reportLogo';
import { MOST_LOGO_BYTES, readLogo } from '../../app/reportLogo';
import type { ReportPicture } from '../../domain/report/content/reportContent';
import type { Result } from '../../domain/result';
import { fail } from '../../domain/result';

/** @example logoAddress(logo) // => 'data:image/png;base64,iVBO…' */
export const logoAddress = ({ format, data }: ReportPicture): string => `data:image/${format};base64,${data}`;

/** Whether the browser can draw it: a file may begin well and be cut short. */
async function isDrawn(logo: ReportPicture): Promise<boolean> {
  const image = new Image();
  image.src = logoAddress(logo);
  return image.decode().then(
    () => true,
    () => false,
  );
}

/** Reads a picture and has the browser draw it. */
export async function readLogoFile(file: Blob): Promise<Result<ReportPicture, LogoProblem>> {
  // A file too large is not even read.
  if (file.size > MOST_LOGO_BYTES) return fail('tooLarge');
  const bytes = await file.arrayBuffer().catch(() => null);
  // Moved or taken away since it was chosen.
  if (bytes === null) return fail('broken');
  const logo = readLogo(new Uint8Array(bytes));
  return logo.ok && !(await isDrawn(logo.value)) ? fail('broken') : logo;
}
