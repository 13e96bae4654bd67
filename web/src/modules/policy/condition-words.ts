import { useTranslation } from 'react-i18next';
import { useCategories } from './api/conditions';
import type { Condition } from './api/policy';

/** To which requests a target applies, in words: one of several conditions is enough. */
export function useConditionWords(): (when: readonly Condition[]) => string {
  const { t } = useTranslation('policy');
  const names = new Map(useCategories().map(({ key, name }) => [key, name]));
  const list = (group: string, keys: readonly string[]) =>
    keys.map((key) => t(`${group}.${key}`, { defaultValue: key })).join('、');
  const one = (condition: Condition) =>
    [
      condition.categories.length > 0 &&
        condition.categories
          .map((key) => names.get(key) ?? t(`categories.${key}`, { defaultValue: key }))
          .join('、'),
      condition.problemClasses.length > 0 && list('problemClasses', condition.problemClasses),
      condition.complexities.length > 0 && list('complexities', condition.complexities),
      condition.major && t('majorOnly'),
      condition.priorities.length > 0 && condition.priorities.join('、').toUpperCase(),
      condition.tiers.length > 0 && list('tiers', condition.tiers),
      condition.channels.length > 0 && list('channels', condition.channels),
      (condition.contracts?.length ?? 0) > 0 && `${t('contract')} ${condition.contracts?.join('、') ?? ''}`,
    ]
      .filter(Boolean)
      .join(' + ');
  return (when) => (when.length === 0 ? t('allRequests') : when.map(one).join(t('or')));
}
