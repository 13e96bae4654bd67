import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Received } from './api/ask';
import { CodeForm } from './code-form';
import { GuidanceView } from './guidance-view';
import { NextStep } from './next-step';
import styles from './portal.module.css';
import receivedStyles from './received.module.css';
import { ProgressLine } from './progress-line';
import { SecretLink } from './secret-link';

/** We have it: the number, what comes next and when, and how to come back. */
export function ReceivedView({ received, address }: { received: Received; address: string }) {
  const { t } = useTranslation('channel');
  return (
    <>
      <div className={receivedStyles.received} role="status">
        <CheckCircleFilled />
        <div>
          <div>{t('received.title')}</div>
          <strong className={receivedStyles.number}>{received.number}</strong>
        </div>
      </div>
      <NextStep next={received.next} />
      <ProgressLine steps={received.steps} />
      <GuidanceView guidance={received.guidance} />
      {received.access === 'code' ? (
        <section className={styles.sheet}>
          <h2>{t('received.code')}</h2>
          <p>{t('received.codeHint', { address })}</p>
          <CodeForm address={address} target={`/portal/requests/${received.number}`} />
        </section>
      ) : (
        <>
          {received.access === 'link' && <SecretLink number={received.number} />}
          <Link to={`/portal/requests/${received.number}`}>
            <Button type="primary" size="large" block>
              {t('received.follow')}
            </Button>
          </Link>
        </>
      )}
    </>
  );
}
