/** Excel.WorksheetProtection */
import { HostError, invalidArgument } from '../errors';
import { PROTECTION_OPTIONS, type ProtectionOption } from '../model/workbookModel';
import { readChoice } from '../protocol/arguments';
import type { HostClass } from '../protocol/hostObject';
import { assertWritable } from './guards';
import type { SheetState } from './context';

function readOptions(options: Readonly<Record<string, unknown>> | undefined): Set<ProtectionOption> {
  const allowed = new Set<ProtectionOption>();
  for (const [key, value] of Object.entries(options ?? {})) {
    if (key === 'selectionMode' || value === null || value === undefined) continue;
    if (typeof value !== 'boolean' || !PROTECTION_OPTIONS.includes(key as ProtectionOption)) {
      throw invalidArgument(`no such protection option: ${key}`);
    }
    if (value) allowed.add(key as ProtectionOption);
  }
  return allowed;
}

export const worksheetProtectionClass: HostClass<SheetState> = {
  name: 'WorksheetProtection',
  since: '1.2',
  properties: {
    Protected: { read: ({ sheet }) => sheet.protection !== null },
    Options: {
      read: ({ sheet }) => {
        const { protection } = sheet;
        if (!protection) return null;
        const flags = Object.fromEntries(
          PROTECTION_OPTIONS.map((name) => [name, protection.allowed.has(name)]),
        );
        return { ...flags, selectionMode: protection.selectionMode };
      },
    },
  },
  methods: {
    Protect: {
      call: ({ context, sheet }, args) => {
        assertWritable(context);
        if (sheet.protection) throw new HostError('AccessDenied', 'The worksheet is protected already.');
        if (args.has(1) && args.text(1) !== '') throw new HostError('NotImplemented', 'passwords of sheets');
        const options = args.record(0);
        const mode = options?.['selectionMode'];
        sheet.protection = {
          allowed: readOptions(options),
          selectionMode:
            mode === undefined || mode === null ? 'Normal' : readChoice(mode, ['Normal', 'Unlocked', 'None']),
          hasPassword: false,
        };
      },
    },
    Unprotect: {
      call: ({ context, sheet }) => {
        assertWritable(context);
        // The host stores no passwords, so no password can match.
        if (sheet.protection?.hasPassword) throw new HostError('AccessDenied', 'The password is not right.');
        sheet.protection = null;
      },
    },
  },
};
