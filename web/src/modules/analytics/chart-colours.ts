import { theme } from 'antd';
import { useMemo } from 'react';

/** The colours of the theme for ECharts, which cannot read style sheets. */
export function useChartColours() {
  const { token } = theme.useToken();
  return useMemo(
    () => ({
      line: token.colorInfo,
      target: token.colorTextTertiary,
      text: token.colorTextSecondary,
      rule: token.colorBorderSecondary,
      ground: token.colorBgElevated,
    }),
    [token],
  );
}
