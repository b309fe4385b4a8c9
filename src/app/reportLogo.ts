/**
 * The picture on the cover of reports, which the workbook keeps for the next report. Its size is read from its
 * first bytes.
 */
import type { Problem } from '../domain/problem';
import type { ReportPicture } from '../domain/report/content/reportContent';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { WorkbookPort } from './port';

export type LogoProblem = 'notAPicture' | 'tooLarge' | 'broken';

/** Bytes. */
export const MOST_LOGO_BYTES = 500_000;
/** More pixels than any printer draws there; a file of few bytes can state any size. */
const MOST_PIXELS = 10_000;
/** Excel takes a picture's pixels as 96 an inch. */
const POINTS_A_PIXEL = 0.75;

interface PixelSize {
  readonly width: number;
  readonly height: number;
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const JPEG_SIGNATURE = [0xff, 0xd8, 0xff] as const;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** The first chunk of a PNG is IHDR, with width and height in 32 bits each (ISO/IEC 15948, 11.2.2). */
function pngSize(bytes: Uint8Array): PixelSize | null {
  if (bytes.length < 33) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Markers SOF0 to SOF15, but for DHT, JPG and DAC, which share their range (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function jpegSize(bytes: Uint8Array): PixelSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // A filler byte before a marker.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function inBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/**
 * Reads a picture.
 * @param bytes the whole file
 * @example readLogo(png).value // => { format: 'png', data: 'iVBO…', width: 150, height: 75 }, in points
 */
export function readLogo(bytes: Uint8Array): Result<ReportPicture, LogoProblem> {
  if (bytes.length > MOST_LOGO_BYTES) return fail('tooLarge');
  const isPng = startsWith(bytes, PNG_SIGNATURE);
  if (!isPng && !startsWith(bytes, JPEG_SIGNATURE)) return fail('notAPicture');
  const size = isPng ? pngSize(bytes) : jpegSize(bytes);
  const fits = (pixels: number): boolean => pixels > 0 && pixels <= MOST_PIXELS;
  if (size === null || !fits(size.width) || !fits(size.height)) return fail('broken');
  return ok({
    format: isPng ? 'png' : 'jpeg',
    data: inBase64(bytes),
    width: size.width * POINTS_A_PIXEL,
    height: size.height * POINTS_A_PIXEL,
  });
}

/** @example pixels({ …, width: 150 }).width // => 200 */
export function pixels({ width, height }: ReportPicture): PixelSize {
  return { width: Math.round(width / POINTS_A_PIXEL), height: Math.round(height / POINTS_A_PIXEL) };
}

/** As it is kept in the workbook's file. */
export const formatLogo = (logo: ReportPicture): string => JSON.stringify(logo);

/**
 * A logo as the workbook kept it; what somebody else wrote there is none.
 * @example parseLogo('nonsense') // => null
 */
export function parseLogo(text: string | null): ReportPicture | null {
  try {
    const { data } = JSON.parse(text ?? 'null') as { readonly data?: unknown };
    const binary = typeof data === 'string' ? atob(data) : '';
    const logo = readLogo(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
    return logo.ok ? logo.value : null;
  } catch {
    return null;
  }
}

/** The name under which the workbook keeps it. */
const KEPT_AS = 'seguimientoPrep.logo';

/** The logo that the workbook keeps; `null` when it has none. */
export async function recallLogo(port: Pick<WorkbookPort, 'recall'>): Promise<ReportPicture | null> {
  return parseLogo(await port.recall(KEPT_AS));
}

/** Has the workbook keep a logo; `null` gives it up. */
export async function keepLogo(
  port: Pick<WorkbookPort, 'keep'>,
  logo: ReportPicture | null,
): Promise<Result<void, Problem>> {
  return port.keep(KEPT_AS, logo === null ? null : formatLogo(logo));
}
