/** Starts the workbench's page. */
import { openWorkbook } from '../host/openWorkbook';
import { createGrid } from './grid/grid';
import { gridSheet } from './grid/gridSheet';
import './page.css';

async function start(): Promise<void> {
  const bytes = new Uint8Array(await (await fetch('/workbench/book.xlsx')).arrayBuffer());
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.detail);
  const { model } = opened;
  const container = document.getElementById('grid');
  if (!container) throw new Error('no grid');
  const grid = createGrid(
    container,
    model.sheets.map((sheet) => gridSheet(model, sheet)),
    {
      onEdit: (id, edits) => {
        console.log('edit', id, JSON.stringify(edits));
        grid.show(model.sheets.map((sheet) => gridSheet(model, sheet)));
      },
      onSelect: (id, area) => console.log('select', id, JSON.stringify(area)),
    },
    () => null,
  );
  Object.assign(window, { grid, model, gridSheet });
}

void start();
