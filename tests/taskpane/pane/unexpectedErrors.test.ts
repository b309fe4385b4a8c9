import { unexpectedError } from '../../../src/taskpane/pane/unexpectedErrors';

describe('unexpectedError', () => {
  it.each([
    [Object.assign(new Error('Loading chunk 857 failed.'), { name: 'ChunkLoadError' }), 'partNotLoaded'],
    [new TypeError('x is undefined'), 'unexpected'],
    ['ChunkLoadError', 'unexpected'],
    [undefined, 'unexpected'],
  ])('of %p is %s', (error, code) => {
    expect(unexpectedError(error)).toEqual({ code });
  });
});
