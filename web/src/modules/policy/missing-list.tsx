import { Button, Drawer, List, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import { EmptyState } from '@/ui/empty-state';
import type { Draft, Missing } from './api/draft';

/** Everything that keeps the draft from being published, and what should be looked at; a click leads to the place. */
export function MissingList({
  draft: { missing, document },
  show,
  close,
}: {
  readonly draft: Draft;
  readonly show: (clause: string) => void;
  readonly close: () => void;
}) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const sorted = [...missing].sort((one, other) => rank(one) - rank(other));
  const targetOf = (where: string) => document.targets.find(({ promise }) => where === `target ${promise}`);
  const clauseOf = (where: string) =>
    where.startsWith('clause ') ? where.slice('clause '.length) : targetOf(where)?.clause;
  const place = (where: string) => {
    const target = targetOf(where);
    const indicator = document.indicators.find(({ code }) => code === target?.indicator);
    if (target && indicator)
      return t('places.targetOf', { clause: target.clause, name: words(indicator.name) });
    const [kind = '', key = ''] = where.split(' ');
    return t(`places.${kind}`, { key, defaultValue: where });
  };
  return (
    <Drawer open title={t('checkTitle')} onClose={close} size={460}>
      <List
        size="small"
        dataSource={sorted}
        rowKey={({ code, where }) => `${code} ${where}`}
        locale={{ emptyText: <EmptyState title={t('nothingMissing')} fill={t('nothingMissingFill')} /> }}
        renderItem={({ code, where, blocks }) => {
          const clause = clauseOf(where);
          return (
            <List.Item
              extra={
                clause && (
                  <Button size="small" type="link" onClick={() => show(clause)}>
                    {t('goThere')}
                  </Button>
                )
              }
            >
              <span>
                <Tag color={blocks ? 'red' : 'orange'}>{t(blocks ? 'blocks' : 'lookAt')}</Tag>
                {place(where)} · {t(`missing.${code}`, { defaultValue: code })}
              </span>
            </List.Item>
          );
        }}
      />
    </Drawer>
  );
}

/** What blocks first, then what this draft itself brought; that a target has no basis was so before. */
const rank = ({ blocks, code }: Missing) => (blocks ? 0 : code === 'stale_words' ? 1 : 2);
