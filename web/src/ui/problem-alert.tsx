import { Alert, Button } from 'antd';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api';

/** Says what went wrong and how to mend it. Shows nothing without a problem. */
export function ProblemAlert({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t } = useTranslation('ui');
  if (!error) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problemText(error)}
      description={<Details error={error} />}
      action={
        retry && (
          <Button size="small" onClick={retry}>
            {t('retry')}
          </Button>
        )
      }
    />
  );
}

function Details({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('ui');
  if (!(error instanceof ApiProblem)) return null;
  const { detail, errors, traceId, status } = error.problem;
  return (
    <>
      {detail}
      {errors?.map((each) => (
        <div key={`${each.field}${each.code}`}>
          {each.field}: {codeText(each.code) ?? each.message ?? each.code}
        </div>
      ))}
      {traceId && status >= 500 && <div>{t('trace', { traceId })}</div>}
    </>
  );
}

/** The text of a refusal: by its code, else by its status, else the server's own words. */
export function problemText(error: unknown): string {
  if (!(error instanceof ApiProblem)) return i18next.t('ui:problems.unexpected');
  const { status, title } = error.problem;
  return (
    codeText(error.code) ??
    (i18next.exists(`ui:statuses.${status}`) ? i18next.t(`ui:statuses.${status}`) : title)
  );
}

/** Modules word their own codes under `problems` in their texts. */
function codeText(code: string): string | undefined {
  const namespaces = Object.keys(i18next.getDataByLanguage(i18next.language) ?? {});
  const owner = namespaces.find((namespace) => i18next.exists(`${namespace}:problems.${code}`));
  return owner && i18next.t(`${owner}:problems.${code}`);
}

/** For `form.setFields`: the field errors of a refusal beside the fields they belong to. */
export function fieldErrors(error: unknown): { name: string[]; errors: string[] }[] {
  if (!(error instanceof ApiProblem)) return [];
  return (error.problem.errors ?? []).map((each) => ({
    name: each.field.split('.'),
    errors: [codeText(each.code) ?? each.message ?? each.code],
  }));
}
