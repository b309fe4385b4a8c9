/**
 * Makes jsdom make an element's own style when something asks for it: few elements have one, and making it takes longer than
 * making the element. To be imported before jsdom, whose elements take it from this module.
 */
import { createRequire } from 'node:module';

interface Styled {
  _settingCssText: boolean;
  _style: object;
  _initElementCSSInlineStyle: (this: Styled) => void;
}

const jsdomRequire = createRequire(require.resolve('jsdom'));
const { implementation } = jsdomRequire('./jsdom/living/nodes/ElementCSSInlineStyle-impl.js') as {
  readonly implementation: { readonly prototype: Styled };
};
const { prototype } = implementation;
const { _initElementCSSInlineStyle: init } = prototype;

prototype._initElementCSSInlineStyle = function () {
  this._settingCssText = false;
};

Object.defineProperty(prototype, '_style', {
  configurable: true,
  get(this: Styled): object {
    // True where the attribute is what asks for the style.
    const { _settingCssText } = this;
    init.call(this);
    this._settingCssText = _settingCssText;
    return this._style;
  },
  set(this: Styled, value: object) {
    Object.defineProperty(this, '_style', { value });
  },
});
