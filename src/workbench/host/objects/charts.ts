/** Excel.ChartCollection and Excel.Chart of one sheet: their names. The charts stay in the file. */
import { HostError } from '../errors';
import { readText } from '../protocol/arguments';
import { hostObject, type HostClass, type HostObject } from '../protocol/hostObject';
import type { SheetState } from './context';

interface ChartState extends SheetState {
  readonly name: string;
}

const chartClass: HostClass<ChartState> = {
  name: 'Chart',
  properties: { Name: { read: ({ name }) => name } },
};

function chartsOf(state: SheetState): HostObject[] {
  return state.sheet.drawn
    .filter(({ kind }) => kind === 'chart')
    .map(({ name }) => hostObject(chartClass, { ...state, name }));
}

export const chartCollectionClass: HostClass<SheetState> = {
  name: 'ChartCollection',
  items: chartsOf,
  item: (state, key) => {
    const name = readText(key, 'name');
    const found = chartsOf(state).find((object) => (object.state as ChartState).name === name);
    if (!found) throw new HostError('ItemNotFound');
    return found;
  },
  methods: { GetCount: { since: '1.4', call: (state) => chartsOf(state).length } },
};
