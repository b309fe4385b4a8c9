/** The words of a PDF with their places, as poppler finds them. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LONG_OUTPUT = { maxBuffer: 256 * 1024 * 1024 };

/** Points from the paper's top left corner, from the top of a capital to the foot of a g. */
export interface PrintedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PrintedWord[];
}

const PAGE = /<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs;
const WORD = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/gs;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** The box that poppler gives a word goes further down than any of its letters; this share of it holds them. */
const LETTERS = 0.76;

/** Reads the pages of a PDF. */
export async function printedWords(pdf: string): Promise<readonly PrintedPage[]> {
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], LONG_OUTPUT);
  return [...stdout.matchAll(PAGE)].map(([, width, height, body = '']) => ({
    width: Number(width),
    height: Number(height),
    words: [...body.matchAll(WORD)].map(([, left, top, right, bottom, text = '']) => ({
      text: plain(text),
      left: Number(left),
      right: Number(right),
      top: Number(top),
      bottom: Number(top) + (Number(bottom) - Number(top)) * LETTERS,
    })),
  }));
}
