import { useMutation } from '@tanstack/react-query';
import { Button, Drawer, Form, Input, Skeleton, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { FilesField } from '@/ui/files-field';
import { ProblemAlert } from '@/ui/problem-alert';
import type { Named } from './api/common';
import { type Finding, fixFinding, supervisionChanged, useFinding, verifyFinding } from './api/supervision';
import { FindingCard } from './finding-card';

/** One finding, with what its owner or whoever checks it has to do. */
export function FindingDrawer({ id, close }: { readonly id: string; readonly close: () => void }) {
  const { t } = useTranslation('improvement');
  const finding = useFinding(id);
  return (
    <Drawer open size={640} title={t('findings.one')} onClose={close} destroyOnHidden>
      <ProblemAlert error={finding.error} />
      {finding.isPending && <Skeleton active />}
      {finding.data && (
        <>
          <FindingCard finding={finding.data} />
          {finding.data.mayFix && <FixForm finding={finding.data} />}
          {finding.data.mayVerify && <VerifyForm finding={finding.data} />}
        </>
      )}
    </Drawer>
  );
}

function FixForm({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation('improvement');
  const fix = useMutation({
    mutationFn: ({ words, files = [] }: { words: string; files?: readonly Named[] }) =>
      fixFinding(finding, { words: words.trim(), files: files.map((file) => file.id) }),
    onSuccess: supervisionChanged,
  });
  return (
    <Form layout="vertical" onFinish={fix.mutate} style={{ marginTop: 16 }}>
      <Form.Item
        name="words"
        label={t('findings.fixHow')}
        rules={[{ required: true, whitespace: true, message: t('needed') }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="files" label={t('findings.proof')}>
        <FilesField add={t('addFile')} />
      </Form.Item>
      <ProblemAlert error={fix.error} />
      <Button type="primary" htmlType="submit" loading={fix.isPending}>
        {t('findings.fixed')}
      </Button>
    </Form>
  );
}

function VerifyForm({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation('improvement');
  const [form] = Form.useForm<{ words?: string }>();
  const verify = useMutation({
    mutationFn: (accepted: boolean) => {
      const words = form.getFieldValue('words') as string | undefined;
      return verifyFinding(finding, { accepted, ...(words ? { words } : {}) });
    },
    onSuccess: supervisionChanged,
  });
  return (
    <Form form={form} layout="vertical" style={{ marginTop: 16 }}>
      <Form.Item name="words" label={t('findings.verdict')}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <ProblemAlert error={verify.error} />
      <Space>
        <Button type="primary" loading={verify.isPending} onClick={() => verify.mutate(true)}>
          {t('findings.accept')}
        </Button>
        <Button danger loading={verify.isPending} onClick={() => verify.mutate(false)}>
          {t('findings.return')}
        </Button>
      </Space>
    </Form>
  );
}
