/**
 * Settings that an add-in keeps in the document. Excel stores them in a web extension part of the add-in; the host keeps
 * one such part with the same element names, so that the settings can be read when the workbook is opened again.
 */
import { xmlDecode } from '@cj-tech-master/excelts/xml';
import { xmlAttribute } from './xmlText';
import {
  addContentType,
  addRelationship,
  editTextPart,
  setTextPart,
  textPart,
  type PackageParts,
} from './package';

/** The id of the host's own part; parts of other add-ins are left alone. */
const OWN_ID = '{00000000-0000-0000-0000-000000000001}';
const TASK_PANES = 'xl/webextensions/taskpanes.xml';
const PROPERTY = /<we:property\b[^>]*\sname="([^"]*)"[^>]*\svalue="([^"]*)"/g;

const RELATIONSHIPS = 'http://schemas.microsoft.com/office/2011/relationships/';
const DOCUMENT_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const PANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function ownPart(parts: PackageParts): string | null {
  const paths = [...parts.keys()].filter((path) => /^xl\/webextensions\/webextension\d*\.xml$/.test(path));
  return paths.find((path) => textPart(parts, path)?.includes(OWN_ID)) ?? null;
}

/** Returns the settings: JSON text by key. */
export function readSettings(parts: PackageParts): Map<string, string> {
  const path = ownPart(parts);
  const xml = path === null ? '' : (textPart(parts, path) ?? '');
  return new Map(
    [...xml.matchAll(PROPERTY)].map(([, key = '', value = '']) => [xmlDecode(key), xmlDecode(value)]),
  );
}

/** Adds a part for the settings, and the task pane that leads to it. */
function addPart(parts: PackageParts): string {
  let number = 1;
  while (parts.has(`xl/webextensions/webextension${number}.xml`)) number++;
  const path = `xl/webextensions/webextension${number}.xml`;
  addContentType(parts, { part: path }, 'application/vnd.ms-office.webextension+xml');
  if (!parts.has(TASK_PANES)) {
    setTextPart(parts, TASK_PANES, `${HEADER}<wetp:taskpanes xmlns:wetp="${PANES}"></wetp:taskpanes>`);
    addContentType(parts, { part: TASK_PANES }, 'application/vnd.ms-office.webextensiontaskpanes+xml');
    addRelationship(parts, '', 'webextensiontaskpanes', TASK_PANES, RELATIONSHIPS);
  }
  const id = addRelationship(parts, TASK_PANES, 'webextension', path, RELATIONSHIPS);
  editTextPart(parts, TASK_PANES, (xml) =>
    xml.replace(
      '</wetp:taskpanes>',
      (close) =>
        `<wetp:taskpane xmlns:wetp="${PANES}" dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${DOCUMENT_RELATIONSHIPS}" r:id="${id}"/></wetp:taskpane>${close}`,
    ),
  );
  return path;
}

/** Writes the settings into the host's own part, which is added when the file has none. */
export function writeSettings(parts: PackageParts, settings: ReadonlyMap<string, string>): void {
  const properties = [...settings]
    .map(([key, value]) => `<we:property name="${xmlAttribute(key)}" value="${xmlAttribute(value)}"/>`)
    .join('');
  setTextPart(
    parts,
    ownPart(parts) ?? addPart(parts),
    `${HEADER}<we:webextension xmlns:we="${EXTENSION}" id="${OWN_ID}"><we:reference id="developer" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${properties}</we:properties><we:bindings/><we:snapshot xmlns:r="${DOCUMENT_RELATIONSHIPS}"/></we:webextension>`,
  );
}
