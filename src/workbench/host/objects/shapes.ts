/** Excel.ShapeCollection and Excel.Shape. The host changes pictures only; other shapes are listed and remain in the file. */
import { HostError, invalidArgument } from '../errors';
import type { CellAnchor, PictureData, PictureModel, SheetModel } from '../model/workbookModel';
import { readChoice, readFlag, readNumber, readText } from '../protocol/arguments';
import {
  hostObject,
  NULL_OBJECT,
  type HostClass,
  type HostObject,
  type PropertyMember,
} from '../protocol/hostObject';
import { columnWidthToPoints } from '../units';
import { assertAllowed } from './guards';
import type { SheetState } from './context';

interface PictureState extends SheetState {
  readonly id: string;
}

function pictureOf({ sheet, id }: PictureState): PictureModel {
  const found = sheet.pictures.find((picture) => picture.id === id);
  if (!found) throw new HostError('ItemNotFound');
  return found;
}

function pictureObject(state: SheetState, { id }: PictureModel): HostObject {
  return hostObject(shapeClass, { context: state.context, sheet: state.sheet, id });
}

/** Returns the pictures, and the other shapes behind them. */
function shapesOf(state: SheetState): HostObject[] {
  const { drawn, pictures } = state.sheet;
  const others = drawn
    .filter(({ kind }) => kind === 'shape')
    .map(({ name }) => hostObject(otherShapeClass, { ...state, name }));
  return [...others, ...pictures.map((picture) => pictureObject(state, picture))];
}

function find(state: SheetState, key: string): HostObject | undefined {
  const { drawn, pictures } = state.sheet;
  const isKey = ({ name }: { readonly name: string }): boolean => name.toLowerCase() === key.toLowerCase();
  const picture = pictures.find(({ id }) => id === key) ?? pictures.find(isKey);
  if (picture) return pictureObject(state, picture);
  const other = drawn.find((entry) => entry.kind === 'shape' && isKey(entry));
  return other && hostObject(otherShapeClass, { ...state, name: other.name });
}

function found(object: HostObject | undefined): HostObject {
  if (!object) throw new HostError('ItemNotFound');
  return object;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** Points of a pixel in Excel, for pictures that do not state their resolution. */
const POINTS_IN_PIXEL = 0.75;

interface Picture {
  readonly data: PictureData;
  readonly width: number;
  readonly height: number;
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Returns width and height from the frame header of a JPEG; null without one. */
function jpegSize(view: DataView): readonly [number, number] | null {
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Reads a PNG or JPEG from base64; throws for other text, as Excel does, also for a data URL. */
function readPicture(text: string): Picture {
  if (text === '' || !BASE64.test(text)) throw invalidArgument('no base64 text');
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const isPng = startsWith(bytes, PNG) && bytes.length > 24;
  const size = isPng
    ? ([view.getUint32(16), view.getUint32(20)] as const)
    : startsWith(bytes, JPEG)
      ? jpegSize(view)
      : null;
  if (!size || size[0] === 0 || size[1] === 0) throw invalidArgument('no picture that Excel can read');
  const [width, height] = size;
  return {
    data: { bytes, format: isPng ? 'PNG' : 'JPEG' },
    width: width * POINTS_IN_PIXEL,
    height: height * POINTS_IN_PIXEL,
  };
}

function freeName({ pictures }: SheetModel): string {
  let number = pictures.length + 1;
  while (pictures.some(({ name }) => name === `Picture ${number}`)) number++;
  return `Picture ${number}`;
}

type Side = 'left' | 'top';

const sizeAt: Readonly<Record<Side, (sheet: SheetModel, index: number) => number>> = {
  left: (sheet, index) => {
    const { width, hidden } = sheet.column(index);
    return hidden ? 0 : columnWidthToPoints(width);
  },
  top: (sheet, index) => {
    const { height, hidden } = sheet.row(index);
    return hidden ? 0 : height;
  },
};

function offsetOf(sheet: SheetModel, side: Side, end: number): number {
  let sum = 0;
  for (let index = 0; index < end; index++) sum += sizeAt[side](sheet, index);
  return sum;
}

/** Returns the row or column at a distance from the sheet's edge, and the points from its own edge. */
function indexAt(sheet: SheetModel, side: Side, points: number): readonly [number, number] {
  let rest = points;
  let index = 0;
  for (let size = sizeAt[side](sheet, 0); rest >= size; size = sizeAt[side](sheet, index)) {
    rest -= size;
    index++;
  }
  return [index, rest];
}

function placed(sheet: SheetModel, anchor: CellAnchor, side: Side, points: number): CellAnchor {
  const [index, rest] = indexAt(sheet, side, points);
  return side === 'left' ? { ...anchor, column: index, right: rest } : { ...anchor, row: index, down: rest };
}

function place(side: Side): PropertyMember<PictureState> {
  return {
    read: (state) => {
      const { row, column, down, right } = pictureOf(state).anchor;
      return side === 'left'
        ? offsetOf(state.sheet, side, column) + right
        : offsetOf(state.sheet, side, row) + down;
    },
    write: (state, value) => {
      assertAllowed(state.context, state.sheet, 'allowEditObjects');
      const points = readNumber(value, side);
      if (points < 0) throw invalidArgument('a shape is on the sheet');
      const picture = pictureOf(state);
      picture.anchor = placed(state.sheet, picture.anchor, side, points);
    },
  };
}

function size(side: 'width' | 'height'): PropertyMember<PictureState> {
  return {
    read: (state) => pictureOf(state)[side],
    write: (state, value) => {
      assertAllowed(state.context, state.sheet, 'allowEditObjects');
      const points = readNumber(value, side);
      if (points < 0) throw invalidArgument('a shape is no smaller than nothing');
      const picture = pictureOf(state);
      const other = side === 'width' ? 'height' : 'width';
      // The other side changes in proportion.
      if (picture.lockAspectRatio && picture[side] > 0) picture[other] *= points / picture[side];
      picture[side] = points;
    },
  };
}

function text(key: 'name' | 'altTitle' | 'altText'): PropertyMember<PictureState> {
  return {
    read: (state) => pictureOf(state)[key],
    write: (state, value) => {
      assertAllowed(state.context, state.sheet, 'allowEditObjects');
      pictureOf(state)[key] = readText(value, key);
    },
  };
}

const shapeClass: HostClass<PictureState> = {
  name: 'Shape',
  since: '1.9',
  identity: ['Id'],
  properties: {
    Id: { read: ({ id }) => id },
    Name: text('name'),
    AltTextTitle: text('altTitle'),
    AltTextDescription: text('altText'),
    Left: place('left'),
    Top: place('top'),
    Width: size('width'),
    Height: size('height'),
    LockAspectRatio: {
      read: (state) => pictureOf(state).lockAspectRatio,
      write: (state, value) => {
        assertAllowed(state.context, state.sheet, 'allowEditObjects');
        pictureOf(state).lockAspectRatio = readFlag(value);
      },
    },
    // Pictures are written so that they move with their cell and keep their size.
    Placement: {
      since: '1.10',
      read: () => 'OneCell',
      write: ({ context, sheet }, value) => {
        assertAllowed(context, sheet, 'allowEditObjects');
        if (readChoice(value, ['TwoCell', 'OneCell', 'Absolute']) !== 'OneCell')
          throw new HostError('NotImplemented');
      },
    },
    Type: { read: () => 'Image' },
    Visible: { read: () => true },
    ZOrderPosition: { read: (state) => state.sheet.pictures.indexOf(pictureOf(state)) },
  },
  methods: {
    Delete: {
      call: (state) => {
        assertAllowed(state.context, state.sheet, 'allowEditObjects');
        state.sheet.removePicture(pictureOf(state).id);
      },
    },
  },
};

interface OtherShapeState extends SheetState {
  readonly name: string;
}

/** A shape of the file that is no picture: only its name can be read. */
const otherShapeClass: HostClass<OtherShapeState> = {
  name: 'Shape',
  since: '1.9',
  identity: ['Id'],
  properties: { Id: { read: ({ name }) => name }, Name: { read: ({ name }) => name } },
};

function addImage(state: SheetState, base64: string): HostObject {
  const { context, sheet } = state;
  assertAllowed(context, sheet, 'allowEditObjects');
  const picture = readPicture(base64);
  const added = sheet.addPicture({
    ...picture,
    name: freeName(sheet),
    altTitle: '',
    altText: '',
    anchor: { row: 0, column: 0, down: 0, right: 0 },
    lockAspectRatio: true,
  });
  return pictureObject(state, added);
}

export const shapeCollectionClass: HostClass<SheetState> = {
  name: 'ShapeCollection',
  since: '1.9',
  items: shapesOf,
  item: (state, key) => found(find(state, readText(key, 'name or id'))),
  methods: {
    AddImage: { call: (state, args) => addImage(state, args.text(0)) },
    GetCount: { call: (state) => shapesOf(state).length },
    GetItem: { call: (state, args) => found(find(state, args.text(0))) },
    GetItemAt: {
      call: (state, args) => {
        return found(shapesOf(state)[args.integer(0)]);
      },
    },
    GetItemOrNullObject: { since: '1.14', call: (state, args) => find(state, args.text(0)) ?? NULL_OBJECT },
  },
};
