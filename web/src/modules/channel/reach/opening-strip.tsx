import { Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PartProps } from '@/lib/parts';
import { queries } from '@/lib/queries';
import { markOpening, useProposal } from './api';

/** The standard first words, while nobody has answered yet; using them is written down. */
export function OpeningStrip({ ticket, use: put }: PartProps['openingStrip']) {
  const { t } = useTranslation('channel');
  const proposal = useProposal(ticket);
  const { opening, words } = proposal.data ?? {};
  if (!opening || !words) return null;
  const take = () => {
    put(words);
    void markOpening(ticket, opening).then(() =>
      queries.invalidateQueries({ queryKey: ['ticket', ticket, 'opening'] }),
    );
  };
  return (
    <Flex gap={8} align="center" style={{ padding: '4px 12px' }}>
      <Typography.Text type="secondary" style={{ whiteSpace: 'nowrap' }}>
        {t('reach.openingProposed')}
      </Typography.Text>
      <Typography.Text ellipsis title={words} style={{ flex: 1 }}>
        {words}
      </Typography.Text>
      <Button size="small" onClick={take}>
        {t('reach.openingUse')}
      </Button>
    </Flex>
  );
}
