import { Button, Checkbox, Input, Modal, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import type { ListItem } from './api/procedure-document';
import { useStep, type Work } from './api/work';
import styles from './work.module.css';

interface ListProps {
  readonly work: Work;
  /** The key of a stage, `@preparation` or `@delivery`. */
  readonly list: string;
  readonly items: readonly ListItem[];
  readonly title: string;
  /** What differs from the plan can be told while ticking. */
  readonly deviations?: boolean;
}

/** A list that is ticked while the work goes on. */
export function WorkChecklist({ work, list, items, title, deviations = false }: ListProps) {
  const { t } = useTranslation('work');
  const step = useStep(work);
  const [telling, tell] = useState<string>();
  const [words, setWords] = useState('');
  const ticked = (item: string) => work.ticks.find((tick) => tick.list === list && tick.item === item);
  const path = (item: string) => `lists/${list}/${item}`;
  return (
    <div className={styles.block}>
      <h3>{title}</h3>
      {items.map((item) => {
        const tick = ticked(item.key);
        return (
          <div key={item.key} className={styles.tick}>
            <Checkbox
              checked={tick !== undefined}
              disabled={Boolean(work.endedAt) || step.isPending}
              onChange={(event) =>
                step.mutate({ method: event.target.checked ? 'put' : 'delete', path: path(item.key) })
              }
            >
              {inWords(item.name)}
            </Checkbox>
            {item.optional && <span className={styles.quiet}>{t('desk.optional')}</span>}
            {tick?.deviation && <Tag color="warning">{tick.deviation}</Tag>}
            {deviations && !work.endedAt && (
              <Button type="link" size="small" onClick={() => tell(item.key)}>
                {t('desk.deviation')}
              </Button>
            )}
          </div>
        );
      })}
      <ProblemAlert error={step.error} />
      <Modal
        open={telling !== undefined}
        title={t('desk.deviationTitle')}
        onCancel={() => tell(undefined)}
        okButtonProps={{ disabled: words.trim() === '' }}
        confirmLoading={step.isPending}
        onOk={() =>
          telling &&
          step.mutate(
            { path: path(telling), body: { deviation: words.trim() } },
            {
              onSuccess: () => {
                tell(undefined);
                setWords('');
              },
            },
          )
        }
      >
        <p>{t('desk.deviationHint')}</p>
        <Input.TextArea
          rows={3}
          maxLength={1000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          autoFocus
        />
      </Modal>
    </div>
  );
}
