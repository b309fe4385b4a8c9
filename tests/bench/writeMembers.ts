/** Writes docs/host-members.md: the members of Excel's API that the workbench's host has, from its own tables. */
import { writeFileSync } from 'node:fs';
import { hostMembers, type HostMember } from '../support/hostMembers';

const PATH = 'docs/host-members.md';

/** The page, from the members. */
export function membersPage(members: readonly HostMember[]): string {
  const classes = new Map<string, HostMember[]>();
  for (const member of members) {
    const [name = ''] = member.name.split('.');
    if (!/^_/.test(member.wireName)) classes.set(name, [...(classes.get(name) ?? []), member]);
  }
  const sections = [...classes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => `- **${name}**: ${own.map(inWords).sort().join(', ')}`);
  return [
    '# Members of Excel that the workbench has',
    '',
    'Made by `npm run docs:members` from the tables of `src/workbench/host/objects`. The number is the ExcelApi set above 1.1; «read» a property that cannot be set. What a member does may be less than in Excel: values of arguments that the host does not know are refused as `ApiNotFound` too, as is any other member. The add-in itself needs nothing of this page, which is for who works on the workbench.',
    '',
    ...sections,
    '',
  ].join('\n');
}

function inWords({ name, kind, since, writable }: HostMember): string {
  const notes = [...(since === '1.1' ? [] : [since]), ...(kind === 'property' && !writable ? ['read'] : [])];
  const own = `${name.replace(/^.*\./, '')}${kind === 'method' ? '()' : ''}`;
  return notes.length === 0 ? `\`${own}\`` : `\`${own}\` (${notes.join(', ')})`;
}

if (require.main === module) writeFileSync(PATH, membersPage(hostMembers()));
