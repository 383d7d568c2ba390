/** Names of methods, of people, of units and of what is called so everywhere: what may stand in a Chinese page as it is. */
const names = new Set(
  `MTL Playground WebGL SwiftShader CPU GPU CSV csv SVG PNG JSON XLSX xlsx UTF LE BE ab Windows ASCII GB Big Shift JIS EUC JP KR KiB MiB MB kB http https cookie cookies
  window mtl docs claims embed md Ctrl Esc Enter Shift Space Tab
  Adam AdamW SGD ReLU GELU tanh sigmoid softmax Glorot He LeCun PyTorch LibMTL TorchJD nat log
  AUC ROC RMSE DSelect MMoE OMoE CGC PLE MTAN cross stitch sluice Gram Holm
  Aligned CAGrad ConFIG DB DualProj DWA ExcessMTL FairGrad FAMO GLS GradDrop GradNorm GradVac IMTL MGDA MoCo MoDo Nash PCGrad RLW
  safetensors torch zip Ray Tune README Spearman SDMGrad SI STCH UPGrad UW Fonseca Fleming Liebel Körner Désidéri XOR`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words in Latin letters that a Chinese reader is not told in Chinese; of one letter they are symbols. */
export function foreignWords(text: string): string[] {
  const words =
    text.replace(/https?:\S+|#v=\S+/g, ' ').match(/\p{Script=Latin}[\p{Script=Latin}’']+/gu) ?? [];
  return words.filter((word) => !names.has(word));
}

/** Runs in the page: all that is read there or read out, piece by piece; what is marked as another language is left out. */
export function readPage(): string[] {
  const skipped = 'script, style, code, textarea[aria-hidden=true], .katex, [lang=en], [lang=en] *, .katex *';
  const attributes = [
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'title',
    'placeholder',
    'alt',
  ];
  const pieces = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.matches(skipped)) continue;
      for (const name of attributes) pieces.push(node.getAttribute(name) ?? '');
      if (node instanceof HTMLInputElement && node.type === 'text') pieces.push(node.value);
    } else if (!node.parentElement?.closest(skipped)) pieces.push(node.textContent ?? '');
  }
  return [...new Set(pieces.map((piece) => piece.trim()).filter(Boolean))];
}
