import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { useTicketDefects } from './api/defects';
import { DefectDetails, DefectStateTag } from './task-defect-details';
import { DefectDialog } from './task-defect-dialog';
import styles from './tasks.module.css';

/** On a ticket: the faults of a product it shows, and how far their makers are. */
export function TicketDefects({ ticket }: { readonly ticket: string }) {
  const { t } = useTranslation('work');
  const defects = useTicketDefects(ticket);
  const mayHand = useRight('ticket_assign');
  const [handing, setHanding] = useState(false);
  const [shown, setShown] = useState<string>();
  return (
    <>
      {defects.data?.map((one) => (
        <button key={one.id} type="button" className={styles.line} onClick={() => setShown(one.id)}>
          <span className={styles.lineTitle}>{one.title}</span>
          <DefectStateTag state={one.state} />
          <span className={styles.quiet}>{one.fixedIn ?? one.team?.name}</span>
        </button>
      ))}
      {mayHand && (
        <Button size="small" style={{ marginTop: 6 }} onClick={() => setHanding(true)}>
          {t('defects.hand')}
        </Button>
      )}
      {handing && <DefectDialog ticket={ticket} done={() => setHanding(false)} />}
      <Modal open={shown !== undefined} footer={null} onCancel={() => setShown(undefined)} destroyOnHidden>
        {shown && <DefectDetails id={shown} />}
      </Modal>
    </>
  );
}
