/** The workbench's page: a development build, never minified, kept out of dist/. */
const HtmlPlugin = require('html-webpack-plugin');

module.exports = ({ base, at }) => ({
  ...base,
  name: 'workbench',
  mode: 'development',
  devtool: false,
  entry: { workbench: at('src/workbench/page/main.ts') },
  output: {
    path: at('output/workbench'),
    filename: 'workbench/[name].js',
    chunkFilename: 'workbench/[id].js',
    publicPath: '/',
  },
  module: { rules: [...base.module.rules, { test: /\.css$/, type: 'css/auto' }] },
  experiments: { css: true },
  // The grid's packages call themselves free of side effects and are not.
  optimization: { sideEffects: false },
  plugins: [
    ...base.plugins,
    new HtmlPlugin({ filename: 'index.html', template: at('src/workbench/page/index.html') }),
  ],
  performance: { hints: false },
});
