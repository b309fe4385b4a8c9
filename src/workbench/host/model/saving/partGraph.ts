/** Which parts of a package can be reached, and taking out those that no longer can. */
import { editTextPart, relationshipsOf, relationshipsPath, type PackageParts } from '../excelts/package';
import { xmlAttribute } from '../excelts/xmlText';

const ROOT = '';

function reachable(parts: PackageParts): Set<string> {
  const found = new Set<string>();
  const waiting = [ROOT];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const { target } of relationshipsOf(parts, path)) {
      if (found.has(target) || !parts.has(target)) continue;
      found.add(target);
      waiting.push(target);
    }
  }
  return found;
}

/** Removes a part with its relationships and its content type. */
function removePart(parts: PackageParts, path: string): void {
  parts.delete(path);
  parts.delete(relationshipsPath(path));
  const name = `PartName="/${xmlAttribute(path)}"`;
  editTextPart(parts, '[Content_Types].xml', (xml) =>
    xml.replace(/<Override\b[^>]*\/>|<Override\b[^>]*>\s*<\/Override>/g, (tag) =>
      tag.includes(name) ? '' : tag,
    ),
  );
}

/** Removes a relationship of a part by its id. */
export function removeRelationship(parts: PackageParts, path: string, id: string): void {
  editTextPart(parts, relationshipsPath(path), (xml) =>
    xml.replace(/<Relationship\b[^>]*\/>|<Relationship\b[^>]*>\s*<\/Relationship>/g, (tag) =>
      new RegExp(`\\sId=["']${id}["']`).test(tag) ? '' : tag,
    ),
  );
}

/** Runs a change that takes relationships away, and removes the parts that only they led to. */
export function removingOrphans(parts: PackageParts, change: () => void): void {
  const before = reachable(parts);
  change();
  const after = reachable(parts);
  for (const path of before) if (!after.has(path)) removePart(parts, path);
}
