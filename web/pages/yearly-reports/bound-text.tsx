/**
 * Text with figures in it. What is written is free; a figure is one piece: it can be put in and taken out, and what it says cannot be typed over.
 * The browser's own editing is kept (the element is filled once and then read), so that undo, input methods and screen readers work as ever.
 */
import { Select } from 'antd';
import { type ClipboardEvent, type RefObject, useEffect, useRef } from 'react';
import { FIGURES, figureOf } from '../../../src/domain/yearly-reports/figures.ts';
import { piecesOf, SECTION_NAMES, SECTIONS } from '../../../src/domain/yearly-reports/yearly-reports.ts';
import { useText } from '../../language.tsx';

type Say = (figure: string) => { readonly text: string; readonly name: string; readonly moved: boolean };
type Parts = {
  readonly label: string;
  readonly language: 'zh' | 'en';
  readonly text: string;
  readonly say: Say;
  readonly onChange: (text: string) => void;
};

export function BoundText({ label, language, text, say, onChange }: Parts) {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  const first = useRef(text);
  const saying = useRef(say);
  saying.current = say;
  useEffect(() => {
    place.current!.replaceChildren(...nodesOf(first.current, saying.current));
  }, []);
  // A figure that was taken over says its new value; what is written stays.
  useEffect(() => {
    for (const node of place.current!.querySelectorAll<HTMLElement>('[data-figure]')) dress(node, say);
  }, [say]);
  const read = () => onChange(textOf(place.current!));
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    document.execCommand('insertText', false, event.clipboardData.getData('text/plain'));
  };
  const insert = (figure: string) => {
    const at = caretIn(place);
    const node = nodeOf(figure, saying.current);
    at.insertNode(node);
    at.setStartAfter(node);
    at.collapse(true);
    place.current!.focus();
    read();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a text area cannot hold pieces that are not typed over */}
      <div
        ref={place}
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label={label}
        lang={language}
        contentEditable
        suppressContentEditableWarning
        className="yr-text"
        onInput={read}
        onPaste={paste}
      />
      <Select
        className="yr-insert"
        aria-label={t({ zh: `在${label}里插入数据`, en: `Insert a figure: ${label}` })}
        placeholder={t({ zh: '插入数据', en: 'Insert a figure' })}
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(figure: string | null) => figure && insert(figure)}
        options={SECTIONS.map((section) => ({
          label: t(SECTION_NAMES[section]),
          options: Object.entries(FIGURES)
            .filter(([, one]) => one.section === section)
            .map(([value, one]) => ({ value, label: t(one.name) })),
        }))}
      />
    </>
  );
}

const nodesOf = (text: string, say: Say): Node[] =>
  piecesOf(text).map((piece) => ('text' in piece ? document.createTextNode(piece.text) : nodeOf(piece.figure, say)));

function nodeOf(figure: string, say: Say): HTMLElement {
  const node = document.createElement('span');
  node.dataset.figure = figure;
  node.contentEditable = 'false';
  dress(node, say);
  return node;
}

function dress(node: HTMLElement, say: Say): void {
  const { text, name, moved } = say(node.dataset.figure!);
  node.className = moved ? 'yr-figure yr-figure-moved' : 'yr-figure';
  node.textContent = text;
  node.title = name;
}

/** What stands there, with figures as their names; a line of its own where the browser made one. */
function textOf(place: HTMLElement): string {
  const parts = [...place.childNodes].map((node, index): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    if (!(node instanceof HTMLElement)) return '';
    if (node.dataset.figure) return figureOf(node.dataset.figure) ? `{{${node.dataset.figure}}}` : '';
    if (node.tagName === 'BR') return '\n';
    return `${index > 0 && (node.tagName === 'DIV' || node.tagName === 'P') ? '\n' : ''}${textOf(node)}`;
  });
  return parts.join('').replaceAll('\u00a0', ' ');
}

/** Where the caret stands in it; at the end, where it stands elsewhere. */
function caretIn(place: RefObject<HTMLDivElement | null>): Range {
  const chosen = window.getSelection();
  if (chosen?.rangeCount && place.current!.contains(chosen.anchorNode)) return chosen.getRangeAt(0);
  const range = document.createRange();
  range.selectNodeContents(place.current!);
  range.collapse(false);
  return range;
}
