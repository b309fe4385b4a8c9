import { buildSync } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ProbeResult } from './timeZoneProbe';

const run = promisify(execFile);
const DAYS_2015_TO_2035 = 7670;

const folder = mkdtempSync(join(tmpdir(), 'zones-'));
const probe = join(folder, 'probe.cjs');

beforeAll(() => {
  // Once for all zones; with tsx each would compile it again.
  const entry = join(__dirname, 'timeZoneProbe.ts');
  buildSync({ entryPoints: [entry], bundle: true, platform: 'node', outfile: probe, logLevel: 'error' });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** TZ has to be set before Node starts, so each zone has a process of its own. */
async function probeIn(zone: string, forms: string): Promise<ProbeResult> {
  const { stdout } = await run(process.execPath, [probe, forms], { env: { ...process.env, TZ: zone } });
  return JSON.parse(stdout) as ProbeResult;
}

it.each([
  ['America/Mexico_City', 360, 'all'],
  ['America/Tijuana', 480, 'in turn'],
  ['America/Cancun', 300, 'in turn'],
  ['UTC', 0, 'in turn'],
  ['Asia/Kolkata', -330, 'in turn'],
])(
  'no day is lost in %s (%i), however it is written: forms %s',
  async (zone, offsetMinutes, forms) => {
    const result = await probeIn(zone, forms);
    expect(result.wrong).toEqual([]);
    expect(result.days).toBe(DAYS_2015_TO_2035);
    expect(result.offsetMinutes).toBe(offsetMinutes);
  },
  60_000,
);
