import { useQuery } from '@tanstack/react-query';
import { Result, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ProblemAlert } from '@/ui/problem-alert';
import { openSurveys, type Survey, surveyOfLink } from './api/surveys';
import { MarksForm } from './marks-form';

/** The customer's marks: by the link of the invitation (its secret stands behind the #), or from the request itself. */
export function SurveyPage() {
  const { t } = useTranslation('survey');
  const [parameters] = useSearchParams();
  const [link] = useState(secretOfAddress);
  const [done, setDone] = useState(false);
  const number = parameters.get('request') ?? '';
  const survey = useQuery({
    queryKey: ['portal', 'survey', link === '' ? number : 'link'],
    queryFn: () => (link === '' ? surveyOfRequest(number) : surveyOfLink(link)),
    retry: false,
  });
  if (survey.error) return <ProblemAlert error={survey.error} />;
  if (survey.isPending) return <Skeleton active />;
  if (done) return <Result status="success" title={t('thanks')} subTitle={t('thanksHint')} />;
  if (!survey.data || survey.data.answered) return <Result status="success" title={t('answered')} />;
  if (survey.data.over) return <Result status="info" title={t('over')} />;
  return <MarksForm survey={survey.data} link={link} done={() => setDone(true)} />;
}

function secretOfAddress(): string {
  const secret = window.location.hash.slice(1);
  if (secret !== '') {
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
  }
  return secret;
}

async function surveyOfRequest(number: string): Promise<Survey | null> {
  const open = await openSurveys();
  return open.find((survey) => survey.number === number) ?? null;
}
