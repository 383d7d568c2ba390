import { type Chapter, presetWith } from '../chapter';

const springs = (strength: number) =>
  presetWith('springs', { sharing: { id: 'soft', options: { strength } } });

export const objective: Chapter = {
  id: 'objective',
  title: 'learn.objective.title',
  pieces: [
    { heading: 'learn.objective.sum' },
    { text: 'learn.objective.sum1' },
    {
      formula: String.raw`\min_{\theta,\,\theta_1,\dots,\theta_T}\ \sum_{t=1}^{T} w_t\,L_t(\theta, \theta_t) \;+\; \lambda\,\Omega(\theta_1,\dots,\theta_T)`,
    },
    { text: 'learn.objective.terms' },
    { heading: 'learn.objective.weights' },
    { text: 'learn.objective.weights1' },
    {
      play: {
        title: 'learn.objective.scales',
        views: ['verdict', 'charts'],
        trials: [
          { label: 'learn.objective.equal', config: presetWith('scales') },
          {
            label: 'learn.objective.lighter',
            config: presetWith('scales', {}, (_, index) => (index === 1 ? { weight: 0.01 } : {})),
          },
          {
            label: 'learn.objective.uncertainty',
            config: presetWith('scales', { method: { id: 'uw', options: {} } }),
          },
        ],
      },
    },
    { text: 'learn.objective.weights2' },
    { heading: 'learn.objective.omega' },
    { text: 'learn.objective.omega1' },
    {
      play: {
        title: 'learn.objective.springs',
        views: ['verdict', 'maps'],
        trials: [
          { label: 'learn.objective.off', config: springs(0) },
          { label: 'learn.objective.light', config: presetWith('springs') },
          { label: 'learn.objective.tight', config: springs(1e4) },
        ],
      },
    },
    { heading: 'learn.objective.noise' },
    { text: 'learn.objective.noise1' },
    {
      play: {
        title: 'learn.objective.article',
        views: ['verdict', 'charts'],
        trials: [{ label: 'learn.objective.once', config: presetWith('article') }],
      },
    },
  ],
};
