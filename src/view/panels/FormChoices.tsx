import type { ComponentChildren } from 'preact';

interface Item {
  id: string;
  label: string;
  note?: string;
}

function Group({ legend, children }: { legend: string; children: ComponentChildren }) {
  return (
    <fieldset class="formGroup">
      <legend>{legend}</legend>
      <div class="chips">{children}</div>
    </fieldset>
  );
}

export function Several(props: {
  legend: string;
  items: readonly Item[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  const { legend, items, chosen, onChange } = props;
  if (items.length === 0) return null;
  const toggle = (id: string) =>
    onChange(
      items
        .map((one) => one.id)
        .filter((one) => (one === id ? !chosen.includes(id) : chosen.includes(one))),
    );
  return (
    <Group legend={legend}>
      {items.map((item) => (
        <label class="chip" key={item.id}>
          <input
            type="checkbox"
            checked={chosen.includes(item.id)}
            onChange={() => toggle(item.id)}
          />
          <span>{item.label}</span>
          {item.note !== undefined && <small>{item.note}</small>}
        </label>
      ))}
    </Group>
  );
}

export function One(props: {
  legend: string;
  items: readonly Item[];
  chosen: string | undefined;
  /** Offered as a choice of its own: nothing. */
  none?: string;
  onNone?: () => void;
  onChange: (chosen: string) => void;
}) {
  const { legend, items, chosen, none, onNone, onChange } = props;
  if (items.length === 0) return null;
  return (
    <Group legend={legend}>
      {items.map((item) => (
        <label class="chip" key={item.id}>
          <input
            type="radio"
            name={legend}
            checked={chosen === item.id}
            onChange={() => onChange(item.id)}
          />
          <span>{item.label}</span>
        </label>
      ))}
      {none !== undefined && (
        <label class="chip">
          <input
            type="radio"
            name={legend}
            checked={chosen === undefined}
            onChange={() => onNone?.()}
          />
          <span>{none}</span>
        </label>
      )}
    </Group>
  );
}
