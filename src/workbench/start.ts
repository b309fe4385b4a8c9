/**
 * What `npm start` runs: sideloads the add-in into Excel where there is one (Windows, macOS). Elsewhere it says what
 * to run instead, and that is not a failure.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const SYSTEMS_WITH_EXCEL: readonly string[] = ['win32', 'darwin'];

/**
 * The command that sideloads, or `null` where Excel does not run.
 * @example sideloadArguments('linux') // => null
 */
export function sideloadArguments(platform: string): readonly string[] | null {
  if (!SYSTEMS_WITH_EXCEL.includes(platform)) return null;
  return [
    'start',
    'manifest.xml',
    'desktop',
    '--app',
    'excel',
    '--dev-server',
    'npx webpack serve --mode development',
    '--dev-server-port',
    '3000',
  ];
}

function main(): void {
  const sideload = sideloadArguments(process.platform);
  if (sideload === null) {
    console.log(
      'Excel for the desktop runs on Windows and macOS only; here, run "npm run workbench" instead.',
    );
    return;
  }
  const { resolve } = createRequire(path.join(process.cwd(), 'package.json'));
  const cli = path.join(path.dirname(resolve('office-addin-debugging/package.json')), 'cli.js');
  spawn(process.execPath, [cli, ...sideload], { stdio: 'inherit' }).on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

if (process.argv[1]?.endsWith('start.ts')) main();
