/** Writes the document properties that changed into `docProps/core.xml` and `docProps/app.xml`. */
import { editTextPart, type PackageParts } from '../excelts/package';
import { xmlText } from '../excelts/xmlText';
import type { DocumentProperties } from '../workbookModel';
import { putChild } from './xmlPatch';

const CORE = 'docProps/core.xml';
const APP = 'docProps/app.xml';

type Written = Omit<DocumentProperties, 'lastAuthor' | 'creationDate'>;

const ELEMENTS: Readonly<Record<keyof Written, readonly [part: string, element: string]>> = {
  author: [CORE, 'dc:creator'],
  title: [CORE, 'dc:title'],
  subject: [CORE, 'dc:subject'],
  keywords: [CORE, 'cp:keywords'],
  comments: [CORE, 'dc:description'],
  category: [CORE, 'cp:category'],
  manager: [APP, 'Manager'],
  company: [APP, 'Company'],
};

/** Elements of both parts may come in any order. */
const ANY_ORDER: readonly string[] = [];

/** Brings the parts with the document's properties up to date. */
export function writeDocumentProperties(parts: PackageParts, before: Written, after: Written): void {
  for (const [name, [part, element]] of Object.entries(ELEMENTS)) {
    const key = name as keyof Written;
    const text = after[key];
    if (before[key] === text) continue;
    const content = text === '' ? '' : `<${element}>${xmlText(text)}</${element}>`;
    editTextPart(parts, part, (xml) => putChild(xml, element, ANY_ORDER, content));
  }
}
