// Light or dark: as the system has it, unless the person chose.
import { onSettings, settings } from "./settings.ts";

function show(): void {
  const { theme } = settings();
  document.documentElement.style.colorScheme = theme === "auto" ? "light dark" : theme;
}

export function watchTheme(): void {
  show();
  onSettings(show);
}
