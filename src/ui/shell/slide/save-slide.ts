import { found } from '../../../core/analysis/paired-verdict';
import type { Verdict } from '../../../core/analysis/verdict';
import { runFields } from '../../../core/config/fields';
import { dataFamilies } from '../../../core/data';
import { chartsNow } from '../../charts/files/charts-now';
import { pictureNow } from '../../charts/files/save';
import { inks } from '../../charts/view/chart-ink';
import { download } from '../../parts/download';
import { painted } from '../../parts/painted';
import { startOptions } from '../../store/chart-options';
import { knobValue } from '../../store/config-words';
import { verdictIn } from '../../store/finding';
import { meanScores } from '../../store/means';
import { shownNames } from '../../store/names';
import { runName } from '../../store/runs/run-name';
import { getState } from '../../store/store';
import { judgedBy } from '../../store/useJudgedBy';
import { grammar } from '../../text/language';
import { countText, gainText, measureText, scoreText } from '../../text/numbers';
import { say, text } from '../../text/text';
import { findingWords } from '../../verdict/sentence';
import { linkTo } from '../link';
import { qrOf } from './qr';
import { chartsPlace, mostModules, type Slide, type SlideTask, slideOf, slideSize } from './slide';

/** Hands the page's state to the browser as a picture with the link in its corner, in the page's theme. */
export async function saveSlide(link: string, scheme: 'light' | 'dark'): Promise<void> {
  const svg = slideOf(slideNow(link, scheme), inks[scheme]);
  const picture = await painted(new Blob([svg], { type: 'image/svg+xml' }), slideSize);
  download(picture, `${text('saving.files.slide')}.png`);
}

function slideNow(link: string, scheme: 'light' | 'dark'): Slide {
  const state = getState();
  const { config, step } = state;
  const names = shownNames(state);
  // Of the same judgement as the scores, where the panel's words may still wait.
  const plain = verdictIn(state);
  const verdict = plain && found(plain, false);
  const deltaM = verdict === null || verdict.code === 'too-early' ? Number.NaN : verdict.deltaM;
  const charts = chartsNow(state);
  // Where the link of all that is seen has no room, that of the settings alone.
  const qr = qrOf([link, linkTo({ config, charts: startOptions }, null)], mostModules(config.tasks.length));
  const { isUsers } = dataFamilies[config.data];
  return {
    title: runName({ config, tasks: names }, null),
    setting: [
      knobValue(runFields.method, config.method),
      knobValue(runFields.sharing, config.sharing),
      knobValue(runFields.data, config.data),
    ].join(' · '),
    verdict: verdictWords(verdict, names),
    numbers: [
      ...(Number.isFinite(deltaM) ? [`${text('verdict.all')} ${gainText(deltaM)}`] : []),
      text('picture.step', { step: countText(step) }),
      text('picture.seeds', { count: config.seeds }),
    ].join(' · '),
    tasks: tasksNow(names, verdict),
    charts: pictureNow({ ...charts, scheme }, chartsPlace(charts.charts.length)),
    qr,
    page: text('shell.name'),
    caption: text(qr === null ? 'picture.tooLong' : isUsers ? 'shell.share.table' : 'shell.share.explain'),
  };
}

function verdictWords(verdict: Verdict | null, names: readonly string[]): string {
  const { config, fault } = getState();
  if (config.tasks.length < 2) return text('verdict.sentence.oneTask');
  if (!config.baseline) return text('verdict.sentence.noBaseline');
  return findingWords(verdict, names, fault);
}

/** Scores on the test rows, of several seeds their mean as the gains are, and the gains as the verdict has them. */
function tasksNow(names: readonly string[], verdict: Verdict | null): readonly SlideTask[] {
  const state = getState();
  const scores = meanScores(state);
  return judgedBy(state).map((metric, index) => {
    const value = scores[index]!;
    const isMeasure = metric.id === 'rmse' || metric.id === 'logloss';
    const score = `${say(metric.title)} ${isMeasure ? measureText(value) : scoreText(value)}`;
    const gain = verdict === null || verdict.code === 'too-early' ? Number.NaN : verdict.gains[index]!;
    return {
      name: names[index] ?? '',
      score: Number.isFinite(gain) ? grammar().clauses([score, gainText(gain)]) : score,
    };
  });
}
