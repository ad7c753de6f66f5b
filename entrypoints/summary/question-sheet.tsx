import { useEffect } from 'preact/hooks';
import { askWorker } from '../../lib/messages.ts';
import { formatDate, t } from '../../lib/ui/text.ts';
import { useAsked } from '../../lib/ui/use-asked.ts';
import './question-sheet.css';

/** A sheet to take along: the questions of one summary, with room to write. Prints itself. */
export function QuestionSheet({ id }: { id: string }) {
  const asked = useAsked(async () => (await askWorker('get-evidence', { ids: [id] }))[0], [id]);
  const topic = asked.state === 'here' ? asked.value?.topic : undefined;
  useEffect(() => {
    if (topic) print();
  }, [topic]);
  if (asked.state === 'failed') return <p role="alert">{t('problemWorker')}</p>;
  if (!topic) return asked.state === 'here' ? <h1>{t('summaryNone')}</h1> : null;
  return (
    <article class="question-sheet">
      <p class="soft">{t('sectionQuestions')}</p>
      <h1 lang="en">{topic.title}</h1>
      <p lang="en">{topic.bottomLine}</p>
      <ol lang="en">
        {topic.askTheClinic.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      <p class="soft">
        {t('reviewedOn', formatDate(topic.reviewed))} {t('notAdvice')}
      </p>
      <p class="steps">
        <button type="button" class="primary" onClick={() => print()}>
          {t('reportPrint')}
        </button>
        <a class="button" href={`#${id}`}>
          {t('gapRead')}
        </a>
      </p>
    </article>
  );
}
