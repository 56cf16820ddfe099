import { paragraph, section } from '../blocks.ts';
import type { Context } from '../context.ts';
import type { Section } from '../document.ts';
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
            const prefectures = spreadAmong(annual, indicator, annual.below.prefecture);
            const below =
              prefectures === null ? '' : endsSentence('prefecture', prefectures, indicator, context);
            return annual.tops.map((top) => {
              const title = text.names.topic(indicator.id);
              const named = annual.tops.length > 1 ? say.named(title, text.names.region(top.code)) : title;
              const standing = standingSentence(indicator, top.code, context);
              return paragraph([
                { text: say.item(named, ''), strong: true },
                { text: text.words.sentences([standing, below].filter((each) => each !== '')) },
              ]);
            });
          }),
        }),
      ),
  });
}
