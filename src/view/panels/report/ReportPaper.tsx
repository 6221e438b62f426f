import { type Block, leadsOn } from '../../../review/report/paper.ts';

/** 评估表 on paper: the same blocks as the Word file. Seen in print only. */
export function ReportPaper({ blocks }: { blocks: readonly Block[] }) {
  return (
    <article class="paper" lang="zh-CN">
      {blocks.map((block, index) => (
        <PaperBlock key={index} block={block} />
      ))}
    </article>
  );
}

function PaperBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'title':
      return (
        <header>
          <h1>{block.text}</h1>
          <p class="paperUnder">{block.under}</p>
        </header>
      );
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'subheading':
      return <h3>{block.text}</h3>;
    case 'warning':
      return <p class="paperWarning">{block.text}</p>;
    case 'bars':
      return <Bars rows={block.rows} />;
    case 'paragraph':
      return <p class={leadsOn(block.text) ? 'paperLead' : undefined}>{block.text}</p>;
    case 'small':
      return <p class="paperSmall">{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return <Facts rows={block.rows} />;
    case 'table':
      return <DataTable table={block} />;
    case 'sign':
      return (
        <table class="paperSign">
          <tbody>
            <tr>
              {block.labels.map((label) => (
                <td key={label}>{label}</td>
              ))}
            </tr>
          </tbody>
        </table>
      );
  }
}

function Facts({ rows }: Pick<Extract<Block, { kind: 'facts' }>, 'rows'>) {
  return (
    <table class="paperFacts">
      <tbody>
        {rows.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <Lines text={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bars({ rows }: Pick<Extract<Block, { kind: 'bars' }>, 'rows'>) {
  return (
    <table class="paperBars">
      <tbody>
        {rows.map(({ label, share, text }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td class="paperBar">
              <i style={{ width: `${Math.min(100, Math.max(0, share * 100))}%` }} />
            </td>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DataTable({ table }: { table: Extract<Block, { kind: 'table' }> }) {
  return (
    <table>
      <colgroup>
        {table.columns.map(({ text, share }) => (
          <col key={text} style={{ width: `${share * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {table.columns.map(({ text }) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.map((text, column) => (
              <td key={table.columns[column]?.text ?? column}>
                <Lines text={text} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A line feed begins a new paragraph. */
function Lines({ text }: { text: string }) {
  const lines = text.split('\n');
  if (lines.length === 1) return <>{text}</>;
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
