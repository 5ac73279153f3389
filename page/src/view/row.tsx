// One reference in the list.
import { memo } from "./memo.ts";
import { select } from "../actions/listing.ts";
import { yearOf } from "../dates.ts";
import { type Entry, isChanged, openDoubts } from "../entry.ts";
import { focusDetail } from "../keys.ts";
import { shortNames } from "../names.ts";
import { Icon } from "./icons.tsx";

interface Props {
  entry: Entry;
  number: number;
  top: number;
  position: number;
  size: number;
  selected: boolean;
}

export const ListRow = memo(function ListRow({ entry, number, top, position, size, selected }: Props) {
  const { item, source } = entry.now;
  const [doubt] = openDoubts(entry);
  const who = shortNames(item.author) || shortNames(item.editor);
  const title = typeof item.title === "string" && item.title ? item.title : source || "(no title)";
  const open = () => {
    select(entry.id, true);
    if (matchMedia("(max-width: 759px)").matches) focusDetail();
  };
  return (
    <div
      id={`row-${entry.id}`}
      class="row"
      role="option"
      aria-selected={selected}
      aria-setsize={size}
      aria-posinset={position}
      data-testid="row"
      data-doubtful={doubt !== undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={open}
    >
      <span class="number">{number}</span>
      <span class="who">
        {who || <span class="nobody">no author</span>} <span class="year">{yearOf(item.issued)}</span>
      </span>
      <Marks entry={entry} doubtful={doubt !== undefined} />
      <span class="title">{title}</span>
      <span class={doubt ? "reason" : "holder"}>{doubt ? doubt.reason : holderOf(item)}</span>
    </div>
  );
});

function holderOf(item: Entry["now"]["item"]): string {
  const holder = item["container-title"] || item.publisher || item.URL || "";
  return typeof holder === "string" ? holder : "";
}

function Marks({ entry, doubtful }: { entry: Entry; doubtful: boolean }) {
  return (
    <span class="marks">
      {isChanged(entry) && (
        <span class="mark-changed" title="changed">
          <Icon name="pen" />
          <span class="hidden">changed</span>
        </span>
      )}
      {doubtful && (
        <span class="mark-doubt">
          <Icon name="doubt" /> look
        </span>
      )}
      {entry.confirmed && (
        <span class="mark-right">
          <Icon name="right" /> right
        </span>
      )}
    </span>
  );
}
