import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PartsContext } from '@/lib/parts';
import { queries } from '@/lib/queries';
import { signStyles } from '@/lib/style-nonce';
import { paint, themeOf } from '@/ui/theme';
import { useScheme } from '@/ui/use-scheme';
import { parts } from './modules';

const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';
signStyles(nonce);

export function Providers({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const scheme = useScheme();
  const theme = useMemo(() => themeOf(scheme), [scheme]);
  useLayoutEffect(() => paint(scheme), [scheme]);
  dayjs.locale(i18n.language === 'zh-CN' ? 'zh-cn' : 'en');
  return (
    <QueryClientProvider client={queries}>
      <ConfigProvider
        theme={theme}
        csp={{ nonce }}
        locale={i18n.language === 'zh-CN' ? chinese : english}
        button={{ autoInsertSpace: false }}
      >
        <PartsContext value={parts}>
          <App>{children}</App>
        </PartsContext>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
