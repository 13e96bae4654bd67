import { useMutation } from '@tanstack/react-query';
import { Button, Card, DatePicker, Form, Input, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { wallClock } from '@/lib/wall-clock';
import { useWords } from '@/lib/words';
import { FilesField } from '@/ui/files-field';
import { PersonSelect } from '@/ui/person-select';
import { ProblemAlert } from '@/ui/problem-alert';
import type { Named } from './api/common';
import {
  type Kind,
  kinds,
  type NewFinding,
  recordCheck,
  type Remedy,
  severities,
  type Severity,
  supervisionChanged,
  type WholeCheck,
} from './api/supervision';

interface Row {
  readonly kind: Kind;
  readonly words: string;
  readonly severity?: Severity;
  readonly remedy?: Remedy;
  readonly owner?: string;
  readonly dueOn?: Dayjs;
  readonly tickets?: readonly string[];
  readonly files?: readonly Named[];
}

interface Fields {
  readonly summary?: string;
  readonly rows: readonly Row[];
}

/** The checker's word on every clause. */
export function CheckForm({ whole }: { readonly whole: WholeCheck }) {
  const { t } = useTranslation('improvement');
  const words = useWords();
  const [form] = Form.useForm<Fields>();
  const saving = useMutation({
    mutationFn: (fields: Fields) =>
      recordCheck(whole.check, {
        ...(fields.summary ? { summary: fields.summary } : {}),
        findings: fields.rows.map((row, index) => finding(whole.clauses[index]?.number ?? '', row)),
      }),
    onSuccess: supervisionChanged,
  });
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Form
      form={form}
      layout="vertical"
      onFinish={saving.mutate}
      initialValues={{
        rows: whole.clauses.map(() => ({ kind: 'followed', remedy: 'fix', severity: 'minor' })),
      }}
    >
      {whole.clauses.map((clause, index) => (
        <Card
          key={clause.number}
          size="small"
          style={{ marginTop: 12 }}
          title={`${clause.number} ${words(clause.title)}`}
        >
          <p>{words(clause.text)}</p>
          <Form.Item name={['rows', index, 'kind']}>
            <Radio.Group options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
          </Form.Item>
          <Form.Item
            name={['rows', index, 'words']}
            label={t('findings.words')}
            rules={[{ required: true, whitespace: true, message: t('needed') }]}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
          </Form.Item>
          <Form.Item noStyle shouldUpdate>
            {({ getFieldValue }) => {
              if (getFieldValue(['rows', index, 'kind']) !== 'not_followed') return null;
              const fix = getFieldValue(['rows', index, 'remedy']) === 'fix';
              return (
                <>
                  <Form.Item name={['rows', index, 'severity']} label={t('findings.severity')} rules={needed}>
                    <Radio.Group
                      options={severities.map((value) => ({ value, label: t(`severities.${value}`) }))}
                    />
                  </Form.Item>
                  <Form.Item name={['rows', index, 'remedy']} label={t('findings.remedy')} rules={needed}>
                    <Radio.Group
                      options={(['fix', 'revision'] as const).map((value) => ({
                        value,
                        label: t(`remedies.${value}`),
                      }))}
                    />
                  </Form.Item>
                  {fix && (
                    <>
                      <Form.Item name={['rows', index, 'owner']} label={t('findings.owner')} rules={needed}>
                        <PersonSelect />
                      </Form.Item>
                      <Form.Item name={['rows', index, 'dueOn']} label={t('findings.due')} rules={needed}>
                        <DatePicker minDate={wallClock()} />
                      </Form.Item>
                    </>
                  )}
                </>
              );
            }}
          </Form.Item>
          {whole.drawn.length > 0 && (
            <Form.Item name={['rows', index, 'tickets']} label={t('findings.tickets')}>
              <Select
                mode="multiple"
                allowClear
                options={whole.drawn.map((one) => ({
                  value: one.ticket,
                  label: `${one.number} ${one.subject}`,
                }))}
              />
            </Form.Item>
          )}
          <Form.Item name={['rows', index, 'files']} label={t('findings.evidence')}>
            <FilesField add={t('addFile')} />
          </Form.Item>
        </Card>
      ))}
      <Form.Item name="summary" label={t('checks.summary')} style={{ marginTop: 12 }}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <ProblemAlert error={saving.error} />
      <Button type="primary" htmlType="submit" loading={saving.isPending} style={{ marginTop: 8 }}>
        {t('checks.finish')}
      </Button>
    </Form>
  );
}

function finding(clause: string, row: Row): NewFinding {
  const broken = row.kind === 'not_followed';
  const fix = broken && row.remedy === 'fix';
  return {
    clause,
    kind: row.kind,
    words: row.words.trim(),
    severity: broken ? row.severity : undefined,
    remedy: broken ? row.remedy : undefined,
    owner: fix ? row.owner : undefined,
    dueOn: fix ? row.dueOn?.format('YYYY-MM-DD') : undefined,
    tickets: row.tickets,
    files: row.files?.map((file) => file.id),
  };
}
