/** Colours and letters of a drawing. They are those of the page, because a drawing cannot ask the stylesheet. */
export interface ChartTheme {
  readonly ink: string;
  readonly muted: string;
  /** Behind the drawing: what keeps a label readable where it meets a line. */
  readonly card: string;
  readonly line: string;
  readonly lineSoft: string;
  readonly accent: string;
  /** The band of chance around a line: light enough to be read through, and its edges, which are seen on their own. */
  readonly band: string;
  readonly bandEdge: string;
  /** The line of the rest of the municipality, and its label, which is darker to be read. */
  readonly comparison: string;
  readonly comparisonText: string;
  readonly girls: string;
  readonly girlsText: string;
  readonly boys: string;
  readonly boysText: string;
  /** Three lines that are neither a unit and its municipality nor girls and boys. */
  readonly series: readonly { readonly line: string; readonly text: string }[];
  /** The stripes over boys' bars. */
  readonly hatch: string;
  readonly font: string;
  /** Pixels of ordinary text. */
  readonly text: number;
}

const light: ChartTheme = {
  ink: '#1d2327',
  muted: '#56616a',
  card: '#ffffff',
  line: '#9aa1a6',
  lineSoft: '#ebe8e0',
  accent: '#005a6e',
  band: '#d7ecf1',
  bandEdge: '#5c9dac',
  comparison: '#a5785a',
  comparisonText: '#7b563e',
  girls: '#8700f0',
  girlsText: '#6b00c0',
  boys: '#0096b4',
  boysText: '#00728a',
  series: [
    { line: '#1e2d78', text: '#1e2d78' },
    { line: '#f06900', text: '#a84a00' },
    { line: '#4b1e1e', text: '#4b1e1e' },
  ],
  hatch: 'rgba(255,255,255,0.55)',
  font: "'Source Sans 3 Variable', 'Source Sans 3', sans-serif",
  text: 14,
};

const dark: ChartTheme = {
  ...light,
  ink: '#e9edf0',
  muted: '#a9b4bc',
  card: '#1c2226',
  line: '#7c8890',
  lineSoft: '#2c343a',
  accent: '#78c9de',
  band: '#22424c',
  bandEdge: '#5f93a2',
  comparison: '#c89a7c',
  comparisonText: '#dcb498',
  girls: '#b878ff',
  girlsText: '#c997ff',
  boys: '#34b6d3',
  boysText: '#6fcfe6',
  series: [
    { line: '#a9b8ff', text: '#b9c5ff' },
    { line: '#ff9d57', text: '#ffb37f' },
    { line: '#e2b0b0', text: '#ebc4c4' },
  ],
  hatch: 'rgba(20,24,27,0.6)',
};

/** The theme for a page that is light or dark, in ordinary size or for a room. */
export function chartTheme(isDark: boolean, size: 'normal' | 'projector' = 'normal'): ChartTheme {
  const theme = isDark ? dark : light;
  return size === 'projector' ? { ...theme, text: 18 } : theme;
}
