import { readFileSync } from 'node:fs';
import { hostMembers } from '../support/hostMembers';
import { membersPage } from './writeMembers';

it('docs/host-members.md is what the tables of the host say', () => {
  expect(readFileSync('docs/host-members.md', 'utf8')).toBe(membersPage(hostMembers()));
});

it('a member says its set, and that it is read only', () => {
  const base = { wireName: 'Name', since: '1.9', writable: false } as const;
  const page = membersPage([
    { ...base, name: 'Range.name', kind: 'property' },
    { ...base, name: 'Range.find', kind: 'method', since: '1.1' },
    { ...base, name: 'Range._RegisterXEvent', kind: 'method', wireName: '_RegisterXEvent' },
  ]);
  expect(page).toContain('- **Range**: `find()`, `name` (1.9, read)\n');
});
