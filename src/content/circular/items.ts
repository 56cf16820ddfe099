import type { Level, Region } from '../../core/model.ts';
import { paragraph, section } from '../blocks.ts';
import type { Context } from '../context.ts';
import type { Section } from '../document.ts';
import { areFew } from '../facts/annual.ts';
import { spreadAmong } from '../facts/spread.ts';
import { linesOf } from '../monitor/actions.ts';
import { endsSentence } from '../parts/spread-text.ts';
import { standingSentence } from '../parts/standing.ts';

/** Action by action, an indicator a paragraph. */
export function itemsSection(context: Context): Section {
  const { annual, content, text, say } = context;
  return section('items', content.sections.items, {
    sections: linesOf(context)
      .filter(({ indicators }) => indicators.length > 0)
      .map((line) =>
        section(`action-${line.id}`, line.title, {
          blocks: line.indicators.flatMap((indicator) => {
            const title = text.names.topic(indicator.id);
            const said = (name: string, sentences: readonly string[]) =>
              paragraph([
                { text: say.item(name, ''), strong: true },
                { text: text.words.sentences(sentences.filter((each) => each !== '')) },
              ]);
            const spread = (level: Level, regions: readonly Region[]) => {
              const found = spreadAmong(annual, indicator, regions);
              return found === null ? '' : endsSentence(level, found, indicator, context);
            };
            const [first] = annual.tops;
            if (first !== undefined && !areFew(annual))
              return [said(title, [spread(first.level, annual.tops)])];
            return annual.tops.map((top) =>
              said(annual.tops.length > 1 ? say.named(title, text.names.region(top.code)) : title, [
                standingSentence(indicator, top.code, context),
                spread('prefecture', annual.below.prefecture),
              ]),
            );
          }),
        }),
      ),
  });
}
