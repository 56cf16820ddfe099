import type { Chart } from '../../../content/chart.ts';
import { drawHeat } from './heat.ts';
import { drawLine } from './line.ts';
import { drawStrip } from './strip.ts';
import { drawTiles } from './tile.ts';

/**
 * Draws a picture as the text of an SVG of 720 pixels in width, in the colours of a light page. The same chart
 * gives the same bytes, whatever was drawn before and whatever fonts the machine has.
 */
export function drawChart(chart: Chart): string {
  switch (chart.kind) {
    case 'line':
      return drawLine(chart);
    case 'strip':
      return drawStrip(chart);
    case 'heat':
      return drawHeat(chart);
    case 'tile':
      return drawTiles(chart);
  }
}
