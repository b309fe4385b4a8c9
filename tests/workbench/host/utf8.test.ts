import { fc } from '../../support/fastCheck';
import { utf8Length } from '../../../src/workbench/host/utf8';

it('counts the bytes that a text takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(utf8Length(text)).toBe(Buffer.byteLength(text, 'utf8'));
    }),
  );
});
