import { theme as antd, type ThemeConfig } from 'antd';

/** The one place for colours, sizes and type. Everything else says `var(--ant-…)` or `var(--cn-…)`. */
export type Scheme = 'light' | 'dark';

const family =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, -apple-system, "Segoe UI", sans-serif';

/** Colour speaks only here: broken, about to break, kept, mine. */
const meaning = {
  light: { broken: '#c8372d', warning: '#b26a00', kept: '#2f7d4f', mine: '#1f5fad' },
  dark: { broken: '#f0766b', warning: '#e0a13c', kept: '#6cba89', mine: '#75a9e6' },
};

const surface = {
  light: {
    ground: '#f4f5f6', sheet: '#ffffff', raised: '#ffffff', rail: '#eceef0', line: '#e3e5e8',
    note: '#fdf6e3', noteLine: '#ecdcae', customer: '#f3f5f7', mineSoft: '#eaf1fa', brokenSoft: '#fcefed', warningSoft: '#fdf3e1', keptSoft: '#eaf5ee',
  },
  dark: {
    ground: '#15171a', sheet: '#1c1f23', raised: '#24282d', rail: '#111316', line: '#30353b',
    note: '#2d281a', noteLine: '#514620', customer: '#24282d', mineSoft: '#1d2c3f', brokenSoft: '#3a2220', warningSoft: '#372b17', keptSoft: '#1d3126',
  },
}; // prettier-ignore

export function themeOf(scheme: Scheme): ThemeConfig {
  const tell = meaning[scheme];
  const lay = surface[scheme];
  return {
    algorithm: scheme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    cssVar: { key: 'cn' },
    hashed: false,
    token: {
      colorPrimary: scheme === 'dark' ? '#4f8fdc' : '#1f5fad',
      colorInfo: tell.mine,
      colorLink: tell.mine,
      colorError: tell.broken,
      colorWarning: tell.warning,
      colorSuccess: tell.kept,
      // Derived from these colours the grounds come out muddy; ours are the same everywhere.
      colorInfoBg: lay.mineSoft,
      colorErrorBg: lay.brokenSoft,
      colorWarningBg: lay.warningSoft,
      colorSuccessBg: lay.keptSoft,
      colorBgLayout: lay.ground,
      colorBgContainer: lay.sheet,
      colorBgElevated: lay.raised,
      colorBorderSecondary: lay.line,
      fontFamily: family,
      fontSize: 14,
      borderRadius: 6,
      controlHeight: 32,
      wireframe: false,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Table: {
        cellPaddingBlockSM: 7,
        cellPaddingInlineSM: 10,
        headerBg: lay.sheet,
        headerSplitColor: 'transparent',
      },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
      Descriptions: { itemPaddingBottom: 6 },
    },
  };
}

/** Our own words for colours, beside Ant Design's: set on the root, so that style sheets may use them. */
export function paint(scheme: Scheme): void {
  const root = document.documentElement;
  root.dataset.scheme = scheme;
  root.style.colorScheme = scheme;
  for (const [name, colour] of Object.entries({ ...meaning[scheme], ...surface[scheme] })) {
    root.style.setProperty(`--cn-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour);
  }
}
