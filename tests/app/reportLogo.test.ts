import { fc } from '../support/fastCheck';
import { makeReport } from '../../src/app/makeReport';
import { formatLogo, MOST_LOGO_BYTES, parseLogo, pixels, readLogo } from '../../src/app/reportLogo';
import type { MonthKey } from '../../src/domain/dates/calendarDate';
import { day } from '../support/registers';
import { readXlsx } from '../support/readXlsx';
import { memoryPort } from './memoryPort';
import { pngBytes } from '../support/pictures';

const BOOK = 'tests/fixtures/plan-noviembre-2023.xlsx';

/** A JPEG as far as its frame: an APP0 segment, a filler byte, then SOF0. */
const jpegBytes = (width: number, height: number, marker = 0xc0): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff],
    ...[0xff, marker, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 0, 0],
  ]);

describe('a picture for the cover', () => {
  it.each([
    ['a PNG', pngBytes(400, 100), 'png'],
    ['a JPEG', jpegBytes(400, 100), 'jpeg'],
    ['a progressive JPEG', jpegBytes(400, 100, 0xc2), 'jpeg'],
  ])('has the size that %s says', (_, bytes, format) => {
    const logo = readLogo(bytes);
    expect(logo.ok && [logo.value.format, logo.value.width, logo.value.height]).toEqual([format, 300, 75]);
    expect(logo.ok && pixels(logo.value)).toEqual({ width: 400, height: 100 });
  });

  it.each([
    ['blank', new Uint8Array(), 'notAPicture'],
    ['a GIF', new TextEncoder().encode('GIF89a'), 'notAPicture'],
    ['a PNG cut short', pngBytes(400, 100).slice(0, 20), 'broken'],
    ['a PNG without width', pngBytes(0, 100), 'broken'],
    ['a PNG of millions of pixels', pngBytes(4_000_000_000, 1), 'broken'],
    ['a JPEG cut short', jpegBytes(400, 100).slice(0, 12), 'broken'],
    ['a JPEG without a frame', jpegBytes(400, 100, 0xc4), 'broken'],
    ['too large', new Uint8Array(MOST_LOGO_BYTES + 1), 'tooLarge'],
  ])('is refused: %s', (_, bytes, problem) => {
    expect(readLogo(bytes)).toEqual({ ok: false, problem });
  });

  it('is never read beyond its bytes, whatever they are', () => {
    const start = fc.constantFrom([0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 80 }), (signature, rest) => {
        expect(typeof readLogo(Uint8Array.from([...signature, ...rest])).ok).toBe('boolean');
      }),
    );
  });

  it('comes back from the workbook as it went', () => {
    const logo = readLogo(pngBytes(400, 100));
    expect(logo.ok && parseLogo(formatLogo(logo.value))).toEqual(logo.ok && logo.value);
  });

  it('is on the report whoever makes it', async () => {
    const logo = readLogo(pngBytes(400, 100));
    const kept = logo.ok ? formatLogo(logo.value) : '';
    const port = { ...memoryPort(await readXlsx(BOOK)), recall: () => Promise.resolve(kept) };
    const made = await makeReport(port, {
      today: day('2024-01-15'),
      month: '2023-11' as MonthKey,
      acceptContradictions: true,
    });
    expect(made.ok && made.value.report.edits.filter(({ kind }) => kind === 'picture')).toHaveLength(1);
  });

  it.each([null, '', 'nonsense', '1', '{}', '{"data":7}', '{"data":"¡no!"}', '{"data":"aG9sYQ=="}'])(
    'is none where the workbook says %j',
    (text) => {
      expect(parseLogo(text)).toBeNull();
    },
  );
});
