import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api';
import { ProblemAlert } from '@/ui/problem-alert';
import { useVerb } from './api/ticket-verbs';
import type { DialogProps } from './dialog-props';

/** Closing is refused until everything is there; this says what is missing and how to bring it. */
export function CloseDialog({ ticket, done }: DialogProps) {
  const { t } = useTranslation('ticket');
  const close = useVerb('close', ticket);
  const verify = useVerb('verify', ticket);
  const refused =
    close.error instanceof ApiProblem ? (close.error.problem.errors ?? []).map(({ code }) => code) : [];
  const missing = [...new Set([...ticket.missing, ...refused])];
  const unexplained = close.error && refused.length === 0 ? close.error : undefined;
  return (
    <Modal
      open
      title={t('actions.close')}
      onCancel={done}
      okText={t('actions.close')}
      okButtonProps={{ disabled: missing.length > 0 }}
      onOk={() => close.mutate(undefined, { onSuccess: done })}
      confirmLoading={close.isPending}
    >
      {missing.length === 0 ? (
        <p>
          <CheckCircleFilled style={{ color: 'var(--cn-kept)' }} /> {t('readyToClose')}
        </p>
      ) : (
        <>
          <p>{t('notReady')}</p>
          <ul style={{ paddingLeft: 0, listStyle: 'none' }}>
            {missing.map((code) => (
              <li key={code} style={{ padding: '4px 0' }}>
                <CloseCircleFilled style={{ color: 'var(--cn-broken)' }} />{' '}
                {t(`missing.${code}`, { defaultValue: code })}
                {code === 'verified' && (
                  <Button
                    type="link"
                    size="small"
                    loading={verify.isPending}
                    onClick={() => verify.mutate(undefined)}
                  >
                    {t('actions.verify')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <ProblemAlert error={unexplained ?? verify.error} />
    </Modal>
  );
}
