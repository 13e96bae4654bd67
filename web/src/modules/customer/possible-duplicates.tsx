import { Button, Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRight } from '@/lib/rights';
import { ReasonDialog } from '@/ui/reason-dialog';
import type { Customer } from './api/customer';
import { useDismiss, usePossibleDuplicates } from './api/duplicates';

/** Others that may be this customer; nothing is shown when there are none. */
export function PossibleDuplicates({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation('customer');
  const mayEdit = useRight('customer_edit');
  const likely = usePossibleDuplicates(customer.id);
  const dismiss = useDismiss();
  const [other, setOther] = useState<string>();
  const items = likely.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card size="small" title={t('possibleDuplicates')}>
      {items.map((each) => (
        <Flex key={each.customer.id} gap={8} align="center">
          <Link to={`/customers/${each.customer.id}`}>{each.customer.name}</Link>
          <Typography.Text type="secondary" style={{ flex: 1 }}>
            {each.customer.phone ?? each.customer.email} · {Math.round(each.score * 100)} %
          </Typography.Text>
          {mayEdit && (
            <Button size="small" type="text" onClick={() => setOther(each.customer.id)}>
              {t('notSame')}
            </Button>
          )}
        </Flex>
      ))}
      <ReasonDialog
        title={t('notSame')}
        open={other !== undefined}
        onCancel={() => setOther(undefined)}
        busy={dismiss.isPending}
        error={dismiss.error}
        onConfirm={(reason) =>
          other &&
          dismiss.mutate({ one: customer.id, other, reason }, { onSuccess: () => setOther(undefined) })
        }
      />
    </Card>
  );
}
