/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const manifest = new DOMParser().parseFromString(read('manifest.xml'), 'text/xml');
const packageVersion = (JSON.parse(read('package.json')) as { version: string }).version;
const ORIGIN = 'https://localhost:3000';

/** Order of the children that Office's schemas require; a child in another place makes the add-in not load. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName', 'Title'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

const all = (name: string): Element[] => Array.from(manifest.getElementsByTagName(name));
const text = (name: string): string => all(name)[0]?.textContent?.trim() ?? '';
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';
const resource = (id: string): Element | undefined =>
  Array.from(manifest.querySelectorAll('[id]')).find(
    (element) => element.tagName.startsWith('bt:') && element.id === id,
  );

/** Width and height in a PNG's header. */
function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(path.join(root, file));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe('manifest.xml', () => {
  it('is well-formed', () => {
    expect(all('parsererror')).toEqual([]);
    expect(manifest.documentElement.tagName).toBe('OfficeApp');
  });

  it.each(Object.entries(ORDER))('keeps the children of %s in the order of the schema', (parent, order) => {
    const elements = all(parent);
    expect(elements.length).toBeGreaterThan(0);
    for (const element of elements) {
      const places = Array.from(element.children).map((child) => order.indexOf(child.tagName));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('has its own GUID and the version of package.json with a fourth part', () => {
    expect(text('Id')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(text('Version')).toBe(`${packageVersion}.0`);
  });

  it('speaks Mexican Spanish, asks to read and write one document, and needs ExcelApi 1.9', () => {
    expect(text('DefaultLocale')).toBe('es-MX');
    expect(text('Permissions')).toBe('ReadWriteDocument');
    expect(all('Set').map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')])).toEqual([
      ['ExcelApi', '1.9'],
    ]);
  });

  it('stays within the lengths that Office allows', () => {
    for (const [name, limit] of [
      ['DisplayName', 125],
      ['Description', 250],
    ] as const) {
      expect(attribute(all(name)[0] as Element, 'DefaultValue').length).toBeLessThanOrEqual(limit);
    }
    for (const [group, limit] of [
      ['bt:ShortStrings', 125],
      ['bt:LongStrings', 250],
      ['bt:Urls', 2048],
    ] as const) {
      const values = Array.from(all(group)[0]?.children ?? []).map((child) =>
        attribute(child, 'DefaultValue'),
      );
      expect(values.length).toBeGreaterThan(0);
      for (const value of values) expect(value.length).toBeLessThanOrEqual(limit);
    }
    for (const control of all('Control')) expect(control.id.length).toBeLessThanOrEqual(125);
  });

  it('resolves every resid, none longer than 32 characters, in the list of its kind', () => {
    const LISTS: Readonly<Record<string, string>> = {
      'bt:Image': 'bt:Images',
      Label: 'bt:ShortStrings',
      Title: 'bt:ShortStrings',
      Description: 'bt:LongStrings',
      SourceLocation: 'bt:Urls',
      FunctionFile: 'bt:Urls',
      LearnMoreUrl: 'bt:Urls',
    };
    const references = Array.from(manifest.querySelectorAll('[resid]'));
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) {
      const id = attribute(reference, 'resid');
      expect(id.length).toBeLessThanOrEqual(32);
      expect([id, resource(id)?.parentElement?.tagName]).toEqual([id, LISTS[reference.tagName]]);
    }
  });

  it('takes everything from its own origin, over https', () => {
    const urls = Array.from(manifest.querySelectorAll('[DefaultValue]'))
      .map((element) => attribute(element, 'DefaultValue'))
      .filter((value) => /^\w+:\/\//.test(value));
    expect(urls.length).toBeGreaterThan(0);
    for (const url of urls) expect(new URL(url).origin).toBe(ORIGIN);
  });

  it('has every page it names', () => {
    const templates: Readonly<Record<string, string>> = {
      '/taskpane.html': 'src/taskpane/taskpane.html',
      '/commands.html': 'src/commands/commands.html',
      '/help.html': 'src/taskpane/help.html',
    };
    const pages = Array.from(manifest.querySelectorAll('[DefaultValue$=".html"], [DefaultValue*=".html?"]'));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      const template = templates[new URL(attribute(page, 'DefaultValue')).pathname];
      expect(template && existsSync(path.join(root, template))).toBe(true);
    }
  });

  it('has its icons, each of the size its name and its place say', () => {
    const top = [
      ['IconUrl', 32],
      ['HighResolutionIconUrl', 64],
    ] as const;
    const icons = [
      ...top.map(([name, size]) => [attribute(all(name)[0] as Element, 'DefaultValue'), size] as const),
      ...all('Icon')
        .flatMap((icon) => Array.from(icon.children))
        .map((image) => {
          const target = resource(attribute(image, 'resid')) as Element;
          return [attribute(target, 'DefaultValue'), Number(attribute(image, 'size'))] as const;
        }),
    ];
    for (const [url, size] of icons) {
      expect(pngSize(new URL(url).pathname.slice(1))).toEqual({ width: size, height: size });
    }
    for (const icon of all('Icon')) {
      expect(Array.from(icon.children).map((image) => attribute(image, 'size'))).toEqual(['16', '32', '80']);
    }
    expect(pngSize('assets/icon-128.png')).toEqual({ width: 128, height: 128 });
  });

  it('offers the panel and the three actions on the ribbon', () => {
    const labels = all('Control').map((control) => {
      const label = control.getElementsByTagName('Label')[0] as Element;
      return attribute(resource(attribute(label, 'resid')) as Element, 'DefaultValue');
    });
    expect(labels).toEqual(['Panel', 'Validar', 'Resaltar vencidas', 'Informe del mes']);
  });

  it('calls only functions that the function file associates', () => {
    const named = all('FunctionName').map((element) => element.textContent?.trim());
    const associated = Array.from(
      read('src/commands/index.ts').matchAll(/associateCommand\('(\w+)'/g),
      (m) => m[1],
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.sort()).toEqual(associated.sort());
  });
});
