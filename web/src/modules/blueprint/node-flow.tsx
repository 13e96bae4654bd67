import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Part } from '@/lib/parts';
import { useWords } from '@/lib/words';
import { EmptyState } from '@/ui/empty-state';
import type { Node } from './api/blueprints';
import styles from './blueprint.module.css';
import { cellOf } from './words';

/** The nodes in their order, a chart for each flow; a lane for each post. */
export function NodeFlow({
  nodes,
  chosen,
  choose,
}: {
  readonly nodes: readonly Node[];
  readonly chosen?: string | undefined;
  readonly choose: (key: string) => void;
}) {
  const { t } = useTranslation('blueprint');
  const words = useWords();
  if (nodes.length === 0) return <EmptyState title={t('none')} fill={t('noneFill')} />;
  return (
    <>
      {flowsOf(nodes).map(({ key, rows }) => {
        const first = rows[0];
        return (
          <section key={key} className={styles.flow}>
            <Typography.Title level={5}>
              {first?.procedure
                ? words(cellOf(first, 'stage').shown)
                : t(`parts.${first?.part ?? 'service'}`)}
            </Typography.Title>
            <Part
              name="nodeFlow"
              version={first?.version ?? undefined}
              lanes={[
                ...new Map(rows.map((row) => [cellOf(row, 'post').value.zh, cellOf(row, 'post').shown])),
              ].map(([lane, name]) => ({ key: lane, name }))}
              nodes={rows.map((row) => ({
                key: row.key,
                stage: row.own ? undefined : row.key.split('/').at(-1),
                lane: cellOf(row, 'post').value.zh,
                name: cellOf(row, 'task').shown,
                facts: words(cellOf(row, 'limit').shown).replace(/[（(].*$/, ''),
              }))}
              chosen={chosen}
              choose={choose}
            />
          </section>
        );
      })}
    </>
  );
}

/** Nodes of one procedure belong together; those of one's own run through their part of the life cycle. */
export function flowsOf(
  nodes: readonly Node[],
): readonly { readonly key: string; readonly rows: readonly Node[] }[] {
  const flows = new Map<string, Node[]>();
  for (const node of nodes) {
    const key = node.procedure ?? node.part;
    flows.set(key, [...(flows.get(key) ?? []), node]);
  }
  return [...flows].map(([key, rows]) => ({ key, rows }));
}
