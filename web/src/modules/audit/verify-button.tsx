import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button, Modal, Result, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { exact } from '@/lib/dates';
import { ProblemAlert } from '@/ui/problem-alert';
import { useVerification, type Finding, type Verdict } from './api/verification';

/** Computes the seals again and says whether anything was changed afterwards. */
export function VerifyButton() {
  const { t } = useTranslation('audit');
  const verify = useVerification();
  return (
    <>
      <Button icon={<SafetyCertificateOutlined />} loading={verify.isPending} onClick={() => verify.mutate()}>
        {t('verify')}
      </Button>
      <Modal
        open={verify.isSuccess || verify.isError}
        footer={null}
        width={640}
        onCancel={() => verify.reset()}
        title={t('verify')}
      >
        <ProblemAlert error={verify.error} />
        {verify.data && <Outcome verdict={verify.data} />}
      </Modal>
    </>
  );
}

function Outcome({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation('audit');
  const covered = t('covered', {
    facts: verdict.facts,
    seals: verdict.seals,
    until: verdict.sealedAt ? exact(verdict.sealedAt) : '—',
  });
  return (
    <>
      <Result
        status={verdict.intact ? 'success' : 'error'}
        title={verdict.intact ? t('intact') : t('tampered')}
        subTitle={covered}
      />
      {!verdict.intact && (
        <Table<Finding>
          size="small"
          rowKey={(finding) => `${finding.kind}${finding.seal}`}
          pagination={false}
          dataSource={[...verdict.findings]}
          columns={[
            { title: t('finding'), render: (_, finding) => t(`findings.${finding.kind}`) },
            { title: t('seal'), dataIndex: 'seal', width: 80 },
            {
              title: t('positions'),
              width: 180,
              render: (_, { afterPosition, throughPosition }) =>
                throughPosition ? `${(afterPosition ?? 0) + 1}–${throughPosition}` : '—',
            },
          ]}
        />
      )}
    </>
  );
}
