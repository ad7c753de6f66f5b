interface Props<T extends string> {
  legend: string;
  name: string;
  value: T;
  /** `lang`: the language of the label, where it is not the page's. */
  choices: readonly { value: T; label: string; lang?: string; note?: string | undefined }[];
  onChoose: (value: T) => void;
}

/** One question with a few answers. */
export function RadioGroup<T extends string>({ legend, name, value, choices, onChoose }: Props<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class="choice">
          <input
            type="radio"
            name={name}
            checked={value === choice.value}
            onChange={() => onChoose(choice.value)}
          />
          <span>
            <span lang={choice.lang}>{choice.label}</span>
            {choice.note && <span class="soft">{choice.note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
