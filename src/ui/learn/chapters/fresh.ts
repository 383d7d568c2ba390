import { type Chapter, presetWith } from '../chapter';

const circleWith = (labels: number) =>
  presetWith('few-labels', {}, (_, index) => (index === 1 ? { labels } : {}));

export const fresh: Chapter = {
  id: 'new-task',
  title: 'learn.fresh.title',
  pieces: [
    { heading: 'learn.fresh.order' },
    { text: 'learn.fresh.order1' },
    { text: 'learn.fresh.order2' },
    { heading: 'learn.fresh.few' },
    { text: 'learn.fresh.few1' },
    {
      play: {
        title: 'learn.fresh.trial',
        views: ['verdict', 'charts'],
        trials: [
          { label: 'learn.fresh.twenty', config: presetWith('few-labels') },
          { label: 'learn.fresh.hundred', config: circleWith(0.1) },
          { label: 'learn.fresh.thousand', config: circleWith(1) },
        ],
      },
    },
    { text: 'learn.fresh.few2' },
    { links: [['#transfer', 'learn.links.transfer']] },
    { heading: 'learn.fresh.open' },
    { text: 'learn.fresh.open1' },
    { text: 'learn.fresh.seed' },
    {
      play: {
        title: 'learn.fresh.seedTrial',
        views: ['verdict'],
        trials: [{ label: 'learn.fresh.once', config: presetWith('seed') }],
      },
    },
    { text: 'learn.fresh.on' },
    {
      links: [
        ['#', 'learn.links.playground'],
        ['#compare', 'learn.links.compare'],
        ['#lab', 'learn.links.lab'],
        ['#landscape', 'learn.links.landscape'],
      ],
    },
  ],
};
