/** `deliver`: saves the workbook with a report marked as delivered. */
import { deliverReport } from '../../../app/deliverReport';
import { ok } from '../../../domain/result';
import { WrongArgument } from '../shared/arguments';
import { bookCommand } from '../shared/bookCommand';
import { inJson, iso } from '../shared/json';
import { JSON_OUTPUT, OUT } from '../shared/options';
import { savedIn } from '../shared/sentences';
import { ARGUMENT_TEXTS } from '../texts';

export const deliver = bookCommand({
  name: 'deliver',
  usage: 'LIBRO.xlsx --sheet "Informe AAAA-MM" --on AAAA-MM-DD --out SALIDA.xlsx [--letter OFICIO] [--json]',
  about: 'marca un informe como entregado: ya no se sustituye, y el siguiente se compara con él',
  options: {
    sheet: { type: 'string', value: '"Informe AAAA-MM"', about: 'la hoja del informe' },
    on: { type: 'string', value: 'AAAA-MM-DD', about: 'el día en que se entregó' },
    letter: { type: 'string', value: 'OFICIO', about: 'el oficio con el que se entregó' },
    out: OUT,
    json: JSON_OUTPUT,
  },
  parse: (args) => {
    const on = args.date('on');
    if (on === undefined) throw new WrongArgument(ARGUMENT_TEXTS.missing('on'));
    return {
      out: args.required('out', args.text('out')),
      json: args.flag('json'),
      sheet: args.required('sheet', args.text('sheet')),
      delivered: { on, document: args.text('letter') ?? '' },
    };
  },
  run: async (book, { sheet, delivered, json, out }, judged) => {
    const done = await deliverReport(book.port, { sheet, delivered, judged });
    if (!done.ok) return done;
    const report = done.value;
    const text = json
      ? inJson({
          sheet: report.sheet,
          delivered: { ...delivered, on: iso(delivered.on) },
          isHighlightOutdated: report.isHighlightOutdated,
          excel: { ...book.cost() },
        })
      : [
          `Se marcó como entregada la hoja «${report.sheet}».`,
          ...(report.isHighlightOutdated
            ? ['No se pudo actualizar el resaltado: vuelva a resaltar con «highlight».']
            : []),
          savedIn(out),
        ].join('\n');
    return ok({ text, saves: 'workbook' });
  },
});
