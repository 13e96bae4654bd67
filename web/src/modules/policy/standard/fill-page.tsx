import { useMutation } from '@tanstack/react-query';
import { Button, DatePicker, Flex, Form, Input, Radio, Segmented, Skeleton } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { queries } from '@/lib/queries';
import { wallClock } from '@/lib/wall-clock';
import { useWords } from '@/lib/words';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PersonSelect, TeamSelect } from '@/ui/person-select';
import { ProblemAlert } from '@/ui/problem-alert';
import { fillSheet, useStandard, type Found, type Standard } from './api';
import styles from './standard.module.css';

interface Values {
  person?: string;
  team?: string;
  checkedOn: Dayjs;
  note?: string;
  found: Record<string, Found>;
  notes?: Record<string, string>;
}

/** A colleague or a place is checked, item by item. */
export function FillPage() {
  const { id = '' } = useParams();
  const standard = useStandard(id);
  return (
    <PageBody>
      <ProblemAlert error={standard.error} />
      {standard.isPending && <Skeleton active />}
      {standard.data && <Fill standard={standard.data} />}
    </PageBody>
  );
}

function Fill({ standard }: { readonly standard: Standard }) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const navigate = useNavigate();
  const [of, setOf] = useState<'person' | 'team'>(standard.kind === 'environment' ? 'team' : 'person');
  const filling = useMutation({
    mutationFn: ({ person, team, checkedOn, note, found, notes }: Values) =>
      fillSheet(standard.id, {
        person: of === 'person' ? person : undefined,
        team: of === 'team' ? team : undefined,
        checkedOn: checkedOn.format('YYYY-MM-DD'),
        note,
        marks: standard.text.items.map(({ key }) => ({
          item: key,
          found: found[key] ?? 'na',
          note: notes?.[key] ?? null,
        })),
      }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['standards'] });
      void navigate(`/standards/sheets/${id}`);
    },
  });
  const required = [{ required: true, message: t('standards.missing') }];
  return (
    <>
      <PageHeader
        title={words(standard.text.title)}
        hint={t('standards.fillHint', { mark: standard.text.passMark })}
      />
      <Form<Values> layout="vertical" initialValues={{ checkedOn: wallClock() }} onFinish={filling.mutate}>
        <Flex gap={16} wrap align="end">
          <Form.Item label={t('standards.checkWhat')}>
            <Segmented
              value={of}
              onChange={setOf}
              options={(['person', 'team'] as const).map((value) => ({
                value,
                label: t(`standards.of.${value}`),
              }))}
            />
          </Form.Item>
          {of === 'person' ? (
            <Form.Item name="person" label={t('standards.of.person')} rules={required} style={{ width: 220 }}>
              <PersonSelect />
            </Form.Item>
          ) : (
            <Form.Item name="team" label={t('standards.of.team')} rules={required} style={{ width: 220 }}>
              <TeamSelect />
            </Form.Item>
          )}
          <Form.Item name="checkedOn" label={t('standards.checkedOn')} rules={required}>
            <DatePicker disabledDate={(day) => day.isAfter(wallClock())} />
          </Form.Item>
        </Flex>
        {standard.text.items.map((item) => (
          <div key={item.key} className={styles.line}>
            <div>
              {item.aspect && <span className={styles.aspect}>{t(`standards.aspects.${item.aspect}`)}</span>}
              {words(item.text)}
              {item.must && <b className={styles.must}> {t('standards.must')}</b>}
            </div>
            <Form.Item name={['found', item.key]} rules={required} style={{ margin: 0 }}>
              <Radio.Group
                optionType="button"
                size="small"
                options={(['yes', 'no', 'na'] as const).map((value) => ({
                  value,
                  label: t(`standards.founds.${value}`),
                }))}
              />
            </Form.Item>
            <Form.Item name={['notes', item.key]} style={{ margin: 0 }}>
              <Input size="small" maxLength={500} placeholder={t('standards.note')} />
            </Form.Item>
          </div>
        ))}
        <Form.Item name="note" label={t('standards.overall')} style={{ marginTop: 16 }}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <ProblemAlert error={filling.error} />
        <Button type="primary" htmlType="submit" loading={filling.isPending}>
          {t('standards.keepSheet')}
        </Button>
      </Form>
    </>
  );
}
