/** The JSON of why a delivery's date is what it is. */
import type { Explanation } from '../../../domain/anexo13/explanation';
import { explanationText } from '../../../domain/anexo13/explanation';
import type { JsonObject } from './json';
import { iso } from './json';

/** Returns citation, version of the law, readings, sources and the steps of the count, dates as `AAAA-MM-DD`. */
export function explanationJson(explanation: Explanation): JsonObject {
  const { citation, instrument, steps, confidence, sources, readings, notes, wouldChange, officialText } =
    explanation;
  return {
    citation,
    instrument,
    readings: readings.map(({ text, legal, sendBy, isShown }) => ({
      text,
      legal: iso(legal),
      sendBy: iso(sendBy),
      shown: isShown,
    })),
    sources: sources.map(({ fact, verdict, date, addresses, scope }) => ({
      fact,
      verdict,
      date,
      addresses: [...addresses],
      ...(scope === undefined ? {} : { scope }),
    })),
    explanation: {
      text: explanationText(explanation),
      steps: steps.map(({ text, day, citation: source }) => ({ text, day: iso(day), citation: source })),
      confidence: [...confidence],
      notes: [...notes],
      wouldChange: [...wouldChange],
      officialText,
    },
  };
}
