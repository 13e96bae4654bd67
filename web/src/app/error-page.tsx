import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { problemText } from '@/ui/problem-alert';

/** A page that broke: the rail around it still works. */
export function ErrorPage() {
  const { t } = useTranslation('app');
  const error = useRouteError();
  return (
    <Result
      status="error"
      title={t('broken')}
      subTitle={problemText(error)}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('reload')}
        </Button>
      }
    />
  );
}
