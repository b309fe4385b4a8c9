import type { RegisterPart, Registers } from '../../domain/registers/records';
import { quotedList } from '../../domain/text/otherLists';
import { listInWords } from '../../domain/text/lists';
import { useLayoutStyles } from '../shared/layout.styles';
import { REGISTER_TEXTS } from '../workbook/registerTexts';
import { WITHOUT_PLAN_TEXTS as texts } from './withoutPlanTexts';

const KINDS = ['sessions', 'members', 'agreements', 'notes'] as const;

/** What was read in a workbook that has no plan, and what works with it. */
export function WithoutPlan({ registers }: { readonly registers: Registers }) {
  const layout = useLayoutStyles();
  const found = KINDS.flatMap((kind) => {
    const register = registers[kind];
    const rows = register?.rows.length ?? 0;
    const parts: readonly RegisterPart<unknown>[] = register?.parts ?? [];
    return rows === 0
      ? []
      : [{ rows: REGISTER_TEXTS[kind].rows(rows), sheets: parts.map(({ sheet }) => sheet) }];
  });
  const sheets = [...new Set(found.flatMap((each) => each.sheets))];
  return (
    <p className={layout.text}>
      {found.length === 0
        ? texts.nothing
        : texts.read(listInWords(found.map(({ rows }) => rows)), quotedList(sheets), sheets.length)}{' '}
      {texts.works}
    </p>
  );
}
