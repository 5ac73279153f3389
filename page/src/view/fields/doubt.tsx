// Why a field should be looked at.
import { Icon } from "../icons.tsx";

export function Doubt({ id, reason }: { id: string; reason: string }) {
  if (!reason) return null;
  return (
    <p class="doubt" id={`${id}-doubt`}>
      <Icon name="doubt" /> {reason}
    </p>
  );
}
