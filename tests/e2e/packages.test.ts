/** LibreOffice opens every workbook that the batch runner saves, whatever its features. */
import { mkdtempSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openModel } from '../support/workbooks';
import { plainPackage, withFeature, XLSX_FEATURES } from '../support/xlsxFeatures';
import { convertAll } from './support/pdf';

const KEPT = XLSX_FEATURES.filter(({ refused }) => refused === undefined);
/** LibreOffice's filter for texts: comma, quote, UTF-8, and -1 for a file of each sheet. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
const WRITTEN = 'escrito por el complemento';

it(`${KEPT.length} saved packages, and the cells that were written in them`, async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'packages-'));
  try {
    const plain = await plainPackage();
    const workbooks: string[] = [];
    for (const [index, feature] of KEPT.entries()) {
      const model = await openModel(withFeature(plain, feature));
      const [plan] = model.sheets;
      plan?.insertCells({ top: 2, left: 0, bottom: 2, right: 16_383 }, 'down');
      plan?.setContent(2, 1, { value: WRITTEN, formula: null, quotePrefix: false });
      plan?.updateStyle([{ top: 2, left: 0, bottom: 2, right: 5 }], { font: { bold: true } });
      const file = path.join(folder, `${index}.xlsx`);
      await writeFile(file, await model.save());
      workbooks.push(file);
    }
    await convertAll(workbooks, EVERY_SHEET);
    const texts = await Promise.all(
      workbooks.map((_, index) => readFile(path.join(folder, `${index}-Plan.csv`), 'utf8').catch(() => '')),
    );
    const unread = KEPT.filter((_, index) => texts[index]?.includes(WRITTEN) !== true);
    expect(unread.map(({ name }) => name)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
