import { useEffect } from 'react';
import type { RibbonNews } from '../../app/ribbonNews';
import { RIBBON_CHANNEL } from '../../app/ribbonNews';
import type { PaneModel } from './paneModel';

const loadTelling = async () => import(/* webpackChunkName: "ribbonTold" */ './ribbonTold');

/** Reads the workbook again and tells what a function of the ribbon did in it. */
export function useRibbonNews({ performNext, reportUnexpectedError }: PaneModel, workbook: string): void {
  useEffect(() => {
    // Not in every web view.
    if (typeof BroadcastChannel === 'undefined') return;
    const channel = new BroadcastChannel(RIBBON_CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<RibbonNews>) => {
      if (data.workbook !== workbook) return;
      loadTelling().then(
        ({ tellRibbonNews }) => performNext('validate', tellRibbonNews(data)),
        reportUnexpectedError,
      );
    };
    return () => channel.close();
  }, [performNext, reportUnexpectedError, workbook]);
}
