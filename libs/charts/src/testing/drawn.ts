import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { AriaComponent, GraphicComponent, GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartOption } from '../chart-option';

use([BarChart, CustomChart, LineChart, AriaComponent, GraphicComponent, GridComponent, MarkLineComponent, SVGRenderer]);

/** Draws an option as the page would, and tells what a reader sees of it. For tests. */
export function drawn(option: ChartOption, width = 690, height = 330) {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  let svg: string;
  try {
    chart.setOption(option);
    svg = chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text ?? '');
  /** Paths and polygons of a colour that cover some ground, as they are written. */
  const shapes = (color: string) =>
    [...svg.matchAll(/<(?:path d|polygon points)="([^"]*)"[^>]*?fill="([^"]*)"/g)]
      .filter(([, , fill]) => fill === color)
      .map(([, d]) => d ?? '');
  return { svg, texts, shapes };
}
