import { Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function NotFoundPage() {
  const { t } = useTranslation('app');
  return <Result status="404" title={t('notFound')} extra={<Link to="/">{t('home')}</Link>} />;
}
