// What was done or went wrong: shown in a corner, and said by screen readers.
import { useEffect } from "preact/hooks";
import { store, useStore } from "../store.ts";
import { Icon } from "./icons.tsx";

const LONG_ENOUGH = 7000; // milliseconds

export function Notices() {
  const notice = useStore((state) => state.notice);
  const close = () => store.set({ notice: null });
  useEffect(() => {
    if (notice?.kind !== "done") return;
    const timer = setTimeout(close, LONG_ENOUGH);
    return () => clearTimeout(timer);
  }, [notice]);
  const error = notice?.kind === "error";
  return (
    <div class="notices">
      <div role="status">
        {notice && !error && (
          <p class="notice" key={notice.key}>
            {notice.text}
          </p>
        )}
      </div>
      <div role="alert">
        {notice && error && (
          <div class="notice error" key={notice.key}>
            <p>
              {notice.text} {notice.mend && <em>{notice.mend}</em>}
            </p>
            <button type="button" class="icon-button" aria-label="Close the message" onClick={close}>
              <Icon name="close" />
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
