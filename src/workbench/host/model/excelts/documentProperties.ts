/** The document properties of a workbook: author, title and the like. */
import type { Workbook } from '@cj-tech-master/excelts';
import type { DocumentProperties } from '../workbookModel';

/** Returns the document properties of an engine workbook as a view of it: writing to one writes to the engine. */
export function documentProperties(engine: Workbook): DocumentProperties {
  return {
    get author() {
      return engine.creator ?? '';
    },
    set author(value: string) {
      engine.creator = value;
    },
    get title() {
      return engine.title ?? '';
    },
    set title(value: string) {
      engine.title = value;
    },
    get subject() {
      return engine.subject ?? '';
    },
    set subject(value: string) {
      engine.subject = value;
    },
    get keywords() {
      return engine.keywords ?? '';
    },
    set keywords(value: string) {
      engine.keywords = value;
    },
    get comments() {
      return engine.description ?? '';
    },
    set comments(value: string) {
      engine.description = value;
    },
    get category() {
      return engine.category ?? '';
    },
    set category(value: string) {
      engine.category = value;
    },
    get manager() {
      return engine.manager ?? '';
    },
    set manager(value: string) {
      engine.manager = value;
    },
    get company() {
      return engine.company ?? '';
    },
    set company(value: string) {
      engine.company = value;
    },
    get lastAuthor() {
      return engine.lastModifiedBy ?? '';
    },
    get creationDate() {
      // The engine leaves it undefined for files that do not state it, whatever its types say.
      const { created }: { created?: Date } = engine;
      const isKnown = created !== undefined && !Number.isNaN(created.getTime());
      return (isKnown ? created : new Date(0)).toISOString();
    },
  };
}
