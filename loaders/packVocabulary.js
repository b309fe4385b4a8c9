/** A loader for webpack: packs a JSON file of the vocabulary, groups of phrases or a text of sorted words. */
const tsx = require('tsx/cjs/api');

module.exports = function packVocabulary(json) {
  // What it runs may change when the JSON does not.
  this.cacheable(false);
  const { packPhrases, packWords } = tsx.require('../src/workbook/vocabulary/pack.ts', __filename);
  const { headingWords } = tsx.require('../src/workbook/recognition/headingScores.ts', __filename);
  const content = JSON.parse(json);
  return JSON.stringify(
    typeof content === 'string' ? packWords(content.split(' ')) : packPhrases(content, headingWords),
  );
};
