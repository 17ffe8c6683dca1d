import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GraphicComponent, GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartOption } from '../chart-option';

use([BarChart, LineChart, AriaComponent, GraphicComponent, GridComponent, MarkLineComponent, SVGRenderer]);

/** Draws an option as the page would, and tells what a reader sees of it. For tests. */
export function drawn(option: ChartOption, width = 690, height = 330) {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text ?? '');
  /** Paths of a colour that cover some ground. */
  const shapes = (color: string) =>
    [...svg.matchAll(/<path d="([^"]*)"[^>]*?fill="([^"]*)"/g)]
      .filter(([, , fill]) => fill === color)
      .map(([, d]) => d ?? '');
  /** Lines of a colour, as the number of points each joins. */
  const strokes = (color: string) =>
    [...svg.matchAll(/<path d="([^"]*)"[^>]*?stroke="([^"]*)"/g)]
      .filter(([, , stroke]) => stroke === color)
      .map(([, d]) => (d?.match(/[ML]| (?=[\d.]+ [\d.]+L?)/g) ?? []).length);
  return { svg, texts, shapes, strokes };
}
