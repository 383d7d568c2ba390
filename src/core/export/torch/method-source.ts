import type { TorchProgram } from './program';
import { docstring, indented } from './python';

/** method.py: how the tasks are weighed. */
export function methodSource({ method, torchMethod, methodContext }: TorchProgram): string {
  const { title, summary, source } = method;
  const { body, functions, torchjd = [], imports = [], departure } = torchMethod;
  const before = functions?.(methodContext) ?? [];
  const isConstants = before[0]?.includes(' = ') ?? false;
  const paragraphs = [
    `${source.authors} (${source.year}), ${source.title}.`,
    torchjd.length > 0 ? `By ${torchjd.join(' and ')} of TorchJD.` : 'In plain PyTorch.',
    departure?.(methodContext) ?? '',
  ].filter((paragraph) => paragraph !== '');
  const own = imports.filter((line) => line.startsWith('from data'));
  const foreign = [
    'import torch',
    ...imports.filter((line) => line.startsWith('import')),
    'from torch import Tensor, nn',
    ...(torchjd.length > 0 ? [`from torchjd.aggregation import ${torchjd.join(', ')}`] : []),
  ];
  return [
    ...docstring(`${title}. ${summary}`, ...paragraphs),
    '',
    'from __future__ import annotations',
    '',
    ...foreign,
    ...(own.length > 0 ? ['', ...own] : []),
    '',
    ...(before.length === 0 ? [''] : isConstants ? [...before, '', ''] : ['', ...before, '', '']),
    'class Method(nn.Module):',
    ...indented(['"""Gives the tasks their weights, step by step."""', '', ...body(methodContext)]),
    '',
  ].join('\n');
}
