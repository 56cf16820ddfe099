import * as echarts from 'echarts/core';
import type { ComposeOption } from 'echarts/core';
import type { LineSeriesOption } from 'echarts/charts';
import { LineChart } from 'echarts/charts';
import type { GraphicComponentOption, GridComponentOption } from 'echarts/components';
import { GraphicComponent, GridComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { widthOf } from './measure.ts';

export type Drawing = ComposeOption<LineSeriesOption | GridComponentOption | GraphicComponentOption>;

/** In pixels: as wide as the text of a page of A4 at the resolution of a screen. */
export const WIDTH = 720;

echarts.use([LineChart, GridComponent, GraphicComponent, SVGRenderer]);
echarts.setPlatformAPI({
  measureText: (text, font = '12px') => ({
    width: widthOf(text, Number(/([\d.]+)px/u.exec(font)?.[1] ?? '12')),
  }),
});

/** The drawing as the text of an SVG: the same bytes each time, whatever was drawn before. */
export function svgOf(drawing: Drawing, height: number): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption({ ...drawing, animation: false, backgroundColor: 'transparent' });
    return alike(chart.renderToSVGString());
  } finally {
    // It would go on waiting for its next frame, and the program with it.
    chart.dispose();
  }
}

const STYLE = /<style >[^]*?<\/style>\n?/gu;
const TAG = /<[^<>]*>/gu;

/**
 * Without what counts up with each picture: ids, and the classes by which a pointer is followed. Only tags are
 * looked at: a text has none, since its brackets are written as entities.
 */
function alike(svg: string): string {
  return svg
    .replace(STYLE, '')
    .replace(TAG, (tag) =>
      tag
        .replace(/ class="[^"]*"| ecmeta_\w+="[^"]*"| pointer-events="[^"]*"/gu, '')
        .replace(/(id="|url\(#)zr\d+-/gu, '$1'),
    );
}
