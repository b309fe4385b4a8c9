/**
 * Settings that an add-in keeps in the document. Excel stores them in a web extension part of the add-in; the host keeps
 * one such part with the same element names, so that the settings can be read when the workbook is opened again.
 */
import { xmlDecode } from '@cj-tech-master/excelts/xml';
import { xmlAttribute } from './xmlText';
import { editTextPart, setTextPart, textPart, type PackageParts } from './package';

const PART = 'xl/webextensions/webextension1.xml';
const TASK_PANES = 'xl/webextensions/taskpanes.xml';
const PROPERTY = /<(?:\w+:)?property\b[^>]*\sname="([^"]*)"[^>]*\svalue="([^"]*)"/g;

const RELATIONSHIPS = 'http://schemas.microsoft.com/office/2011/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DOCUMENT_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const PANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Returns the settings: JSON text by key. */
export function readSettings(parts: PackageParts): Map<string, string> {
  const xml = textPart(parts, PART) ?? '';
  return new Map(
    [...xml.matchAll(PROPERTY)].map(([, key = '', value = '']) => [xmlDecode(key), xmlDecode(value)]),
  );
}

/** Adds the web extension part with the settings, when there are any. */
export function writeSettings(parts: PackageParts, settings: ReadonlyMap<string, string>): void {
  if (settings.size === 0) return;
  const properties = [...settings]
    .map(([key, value]) => `<we:property name="${xmlAttribute(key)}" value="${xmlAttribute(value)}"/>`)
    .join('');
  setTextPart(
    parts,
    PART,
    `${HEADER}<we:webextension xmlns:we="${EXTENSION}" id="{00000000-0000-0000-0000-000000000001}"><we:reference id="developer" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${properties}</we:properties><we:bindings/><we:snapshot xmlns:r="${DOCUMENT_RELATIONSHIPS}"/></we:webextension>`,
  );
  setTextPart(
    parts,
    TASK_PANES,
    `${HEADER}<wetp:taskpanes xmlns:wetp="${PANES}"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${DOCUMENT_RELATIONSHIPS}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  );
  setTextPart(
    parts,
    'xl/webextensions/_rels/taskpanes.xml.rels',
    `${HEADER}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1" Type="${RELATIONSHIPS}/webextension" Target="webextension1.xml"/></Relationships>`,
  );
  editTextPart(parts, '_rels/.rels', (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdTaskPanes" Type="${RELATIONSHIPS}/webextensiontaskpanes" Target="${TASK_PANES}"/></Relationships>`,
    ),
  );
  editTextPart(parts, '[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      `<Override PartName="/${PART}" ContentType="application/vnd.ms-office.webextension+xml"/><Override PartName="/${TASK_PANES}" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/></Types>`,
    ),
  );
}
