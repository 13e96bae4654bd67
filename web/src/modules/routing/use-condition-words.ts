import { useTranslation } from 'react-i18next';
import { useCategoryName } from './api/queues';
import type { Condition } from './api/rules';

/** A condition in words: 类别 技术支持 / 报修；优先级 P1、P2. */
export function useConditionWords(): (condition: Condition) => string {
  const { t } = useTranslation('routing');
  const categoryName = useCategoryName();
  return (condition) => {
    const lists: [string, readonly string[]][] = [
      [t('rule.categories'), (condition.categories ?? []).map(categoryName)],
      [t('rule.problemClasses'), (condition.problemClasses ?? []).map((each) => t(`problemClasses.${each}`))],
      [t('rule.complexities'), (condition.complexities ?? []).map((each) => t(`complexities.${each}`))],
      [t('rule.priorities'), (condition.priorities ?? []).map((each) => each.toUpperCase())],
      [t('rule.tiers'), (condition.tiers ?? []).map((each) => t(`tiers.${each}`))],
      [t('rule.channels'), (condition.channels ?? []).map((each) => t(`channels.${each}`))],
    ];
    const told = lists
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => `${name} ${values.join(t('rule.or'))}`);
    return told.length > 0 ? told.join(t('rule.and')) : t('rule.all');
  };
}
