import { CopyOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Input, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { makeLink } from './api/ask';
import styles from './portal.module.css';

/** The way back without mail: shown this once, and asked for once. */
export function SecretLink({ number }: { number: string }) {
  const { t } = useTranslation('channel');
  const { message } = App.useApp();
  const made = useQuery({
    queryKey: ['portal', 'link', number],
    queryFn: () => makeLink(number),
    staleTime: Infinity,
    retry: false,
  });
  return (
    <section className={styles.sheet}>
      <h2>{t('link.title')}</h2>
      <p>{t('link.hint')}</p>
      <ProblemAlert error={made.error} />
      <Space.Compact block>
        <Input readOnly value={made.data?.link ?? ''} aria-label={t('link.title')} />
        <Button
          type="primary"
          icon={<CopyOutlined />}
          disabled={!made.data}
          onClick={() => {
            void navigator.clipboard
              .writeText(made.data?.link ?? '')
              .then(() => message.success(t('link.copied')));
          }}
        >
          {t('link.copy')}
        </Button>
      </Space.Compact>
    </section>
  );
}
