import { gradients } from './gradients';
import { learning } from './learning';
import { measuring } from './measuring';
import { sharing } from './sharing';
import { training } from './training';

/** All terms, by what they are about; in this order the glossary lists them. */
export const termTopics = { learning, sharing, gradients, training, measuring };

export type TopicId = keyof typeof termTopics;

export const terms = { ...learning, ...sharing, ...gradients, ...training, ...measuring };

export type TermId = keyof typeof terms;
