import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { type RosterWeek, usePublish } from './api/roster';
import { GapList } from './gap-list';

/** Puts the week in force; whoever does it has seen the gaps. */
export function PublishButton({ week }: { readonly week: RosterWeek }) {
  const { t } = useTranslation('routing');
  const [open, setOpen] = useState(false);
  const publish = usePublish();
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {week.publishedAt ? t('roster.publishAgain') : t('roster.publish')}
      </Button>
      <Modal
        open={open}
        title={t('roster.publish')}
        onCancel={() => setOpen(false)}
        confirmLoading={publish.isPending}
        okText={week.gaps.length > 0 ? t('roster.publishWithGaps') : t('roster.publish')}
        okButtonProps={{ danger: week.gaps.length > 0 }}
        onOk={() => publish.mutate(week, { onSuccess: () => setOpen(false) })}
      >
        <p>{week.gaps.length > 0 ? t('roster.sureWithGaps') : t('roster.sure')}</p>
        <GapList week={week} />
        <ProblemAlert error={publish.error} />
      </Modal>
    </>
  );
}
