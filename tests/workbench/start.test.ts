import { sideloadArguments } from '../../src/workbench/start';

describe('npm start', () => {
  it.each(['win32', 'darwin'])(
    'sideloads the manifest into Excel on %s, with the development server',
    (platform) => {
      const sideload = sideloadArguments(platform);
      expect(sideload?.slice(0, 3)).toEqual(['start', 'manifest.xml', 'desktop']);
      expect(sideload).toContain('npx webpack serve --mode development');
    },
  );

  it.each(['linux', 'freebsd'])('has nothing to sideload into on %s', (platform) => {
    expect(sideloadArguments(platform)).toBeNull();
  });
});
