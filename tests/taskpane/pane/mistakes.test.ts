import { problemOfMistake } from '../../../src/taskpane/pane/mistakes';

describe('problemOfMistake', () => {
  it.each([
    [Object.assign(new Error('Loading chunk 857 failed.'), { name: 'ChunkLoadError' }), 'partNotLoaded'],
    [new TypeError('x is undefined'), 'unexpected'],
    ['ChunkLoadError', 'unexpected'],
    [undefined, 'unexpected'],
  ])('of %p is %s', (error, code) => {
    expect(problemOfMistake(error)).toEqual({ code });
  });
});
