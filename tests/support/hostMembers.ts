/** What the host's tables declare, to be held against the client runtime's own descriptions. */
import { clientName, type HostClass } from '../../src/workbench/host/protocol/hostObject';
import { workbookClass } from '../../src/workbench/host/objects/workbook';
import * as application from '../../src/workbench/host/objects/application';
import { autoFilterClass } from '../../src/workbench/host/objects/autoFilter';
import { conditionalFormatCollectionClass } from '../../src/workbench/host/objects/conditionalFormats';
import { worksheetCustomPropertyCollectionClass } from '../../src/workbench/host/objects/customProperties';
import { dataValidationClass } from '../../src/workbench/host/objects/dataValidation';
import { documentPropertiesClass } from '../../src/workbench/host/objects/documentProperties';
import { freezePanesClass } from '../../src/workbench/host/objects/freezePanes';
import { namedItemClass, namedItemCollectionClass } from '../../src/workbench/host/objects/names';
import { pageBreakCollectionClass } from '../../src/workbench/host/objects/pageBreaks';
import { pageLayoutClass } from '../../src/workbench/host/objects/pageLayout';
import {
  pivotTableCollectionClass,
  queryCollectionClass,
} from '../../src/workbench/host/objects/pivotTables';
import { rangeClass } from '../../src/workbench/host/objects/range';
import { rangeAreasClass, rangeCollectionClass } from '../../src/workbench/host/objects/rangeAreas';
import { rangeFormatClass } from '../../src/workbench/host/objects/rangeFormat';
import { settingCollectionClass } from '../../src/workbench/host/objects/settings';
import { shapeCollectionClass } from '../../src/workbench/host/objects/shapes';
import { rangeSortClass } from '../../src/workbench/host/objects/sort';
import { tableRowClass, tableRowCollectionClass } from '../../src/workbench/host/objects/tableRows';
import {
  tableClass,
  tableCollectionClass,
  tableColumnClass,
  tableColumnCollectionClass,
  tableSortClass,
} from '../../src/workbench/host/objects/tables';
import { worksheetClass } from '../../src/workbench/host/objects/worksheet';
import { worksheetProtectionClass } from '../../src/workbench/host/objects/worksheetProtection';
import { worksheetCollectionClass } from '../../src/workbench/host/objects/worksheets';

/** The classes of the host that can be reached by name; those that hang on an object are reached through it. */
export const HOST_CLASSES: readonly HostClass<never>[] = [
  application.applicationClass,
  application.runtimeClass,
  autoFilterClass,
  conditionalFormatCollectionClass,
  dataValidationClass,
  documentPropertiesClass,
  freezePanesClass,
  namedItemClass,
  namedItemCollectionClass,
  pageBreakCollectionClass,
  pageLayoutClass,
  pivotTableCollectionClass,
  queryCollectionClass,
  rangeAreasClass,
  rangeClass,
  rangeCollectionClass,
  rangeFormatClass,
  rangeSortClass,
  settingCollectionClass,
  shapeCollectionClass,
  tableClass,
  tableCollectionClass,
  tableColumnClass,
  tableColumnCollectionClass,
  tableRowClass,
  tableRowCollectionClass,
  tableSortClass,
  workbookClass,
  worksheetClass,
  worksheetCollectionClass,
  worksheetCustomPropertyCollectionClass,
  worksheetProtectionClass,
];

export interface HostMember {
  /** `Class.member`, as the client writes it. */
  readonly name: string;
  readonly wireName: string;
  readonly kind: 'property' | 'child' | 'method';
  /** ExcelApi version that the host's table says. */
  readonly since: string;
  readonly writable: boolean;
}

const FIRST_VERSION = '1.1';

/** Every member that the tables of the host declare. */
export function hostMembers(): HostMember[] {
  return HOST_CLASSES.flatMap((hostClass) => {
    const member = (
      wireName: string,
      kind: HostMember['kind'],
      since: string | undefined,
      writable = false,
    ): HostMember => ({
      name: `${hostClass.name}.${clientName(wireName)}`,
      wireName,
      kind,
      since: since ?? hostClass.since ?? FIRST_VERSION,
      writable,
    });
    return [
      ...Object.entries(hostClass.properties ?? {}).map(([name, property]) =>
        member(name, 'property', property.since, 'write' in property),
      ),
      ...Object.entries(hostClass.children ?? {}).map(([name, { since }]) => member(name, 'child', since)),
      ...Object.entries(hostClass.methods ?? {}).map(([name, { since }]) => member(name, 'method', since)),
    ];
  });
}
