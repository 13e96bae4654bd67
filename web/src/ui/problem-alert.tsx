import { Alert, Button } from 'antd';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api';

/** Refusals that a setting mends, and where it is. */
const whereToMend: Partial<Record<string, string>> = {
  nobody_may_approve: '/people/authority',
};

/** Says what went wrong and how to mend it. Shows nothing without a problem. */
export function ProblemAlert({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t } = useTranslation('ui');
  if (!error) return null;
  const mend = error instanceof ApiProblem ? whereToMend[error.problem.code] : undefined;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problemText(error)}
      description={<Details error={error} />}
      action={
        retry ? (
          <Button size="small" onClick={retry}>
            {t('retry')}
          </Button>
        ) : (
          mend && (
            <Button size="small" href={mend}>
              {t('mend')}
            </Button>
          )
        )
      }
    />
  );
}

function Details({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('ui');
  if (!(error instanceof ApiProblem)) return null;
  const { code: refused, detail, errors = [], traceId, status } = error.problem;
  const missing = errors.filter(
    // Of a body that is no form the message is no name of a field.
    ({ code, message }) => refused !== 'invalid_request' && code === 'missing' && message,
  );
  return (
    <>
      {detail}
      {missing.length > 0 && (
        <div>{t('fillIn', { fields: missing.map(({ message }) => message).join(t('between')) })}</div>
      )}
      {errors
        .filter((each) => !missing.includes(each))
        .map((each) => (
          <div key={`${each.field}${each.code}`}>
            {t(`fields.${each.field}`, { defaultValue: each.field })}:{' '}
            {each.message ?? codeText(each.code) ?? each.code}
          </div>
        ))}
      {traceId && status >= 500 && <div>{t('trace', { traceId })}</div>}
    </>
  );
}

/** The text of a refusal: the server words most itself; a module may word a code for its screens, else the status speaks. */
export function problemText(error: unknown): string {
  if (!(error instanceof ApiProblem)) return i18next.t('ui:problems.unexpected');
  const { status, title, code } = error.problem;
  const told = codeText(code);
  if (told || (title && title !== code)) return told ?? title;
  return i18next.t(`ui:statuses.${status}`, { defaultValue: i18next.t('ui:problems.unexpected') });
}

/** Modules word codes under `problems` in their texts. */
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
    errors: [each.message ?? codeText(each.code) ?? each.code],
  }));
}
