interface Props {
  label: string;
  text: string;
  onChange: (text: string) => void;
}

/** A place to type; on paper only what was typed is shown. */
export function NoteField({ label, text, onChange }: Props) {
  return (
    <label class={text.trim() === '' ? 'note screen' : 'note'}>
      <span>{label}</span>
      <textarea rows={1} value={text} onInput={(event) => onChange(event.currentTarget.value)} />
      <span class="typed" aria-hidden="true">
        {text}
      </span>
    </label>
  );
}
