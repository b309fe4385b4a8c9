/**
 * Makes jsdom parse each address once. office.js compares the sender's address with its own for each message, by an anchor and a
 * `URL` of its own: parsing them letter by letter took a twentieth of what tests on the host took.
 */
import { createRequire } from 'node:module';

/** An address in parts; who has it may change them. */
interface ParsedAddress {
  readonly path: string | readonly string[];
}
interface ParseOptions {
  readonly baseURL?: unknown;
  readonly encodingOverride?: string | undefined;
  readonly url?: unknown;
  readonly stateOverride?: string;
}
interface AddressParser {
  basicURLParse: (input: string, options?: ParseOptions) => ParsedAddress | null;
}

/** Such an address means the same from any page. */
const IS_WHOLE = /^https:\/\//;

const jsdomRequire = createRequire(require.resolve('jsdom'));
const parser = jsdomRequire('whatwg-url/lib/url-state-machine.js') as AddressParser;
const { basicURLParse } = parser;
const parsed = new Map<string, ParsedAddress>();

parser.basicURLParse = (input, options = {}) => {
  const { url, stateOverride, encodingOverride = 'UTF-8' } = options;
  const isKept = url === undefined && stateOverride === undefined && encodingOverride === 'UTF-8';
  if (!isKept || !IS_WHOLE.test(input)) return basicURLParse(input, options);
  const address = parsed.get(input) ?? basicURLParse(input);
  if (address === null) return null;
  parsed.set(input, address);
  return { ...address, path: typeof address.path === 'string' ? address.path : [...address.path] };
};
