// A component that is drawn again only when one of its properties is another one.
import { type ComponentChild, type ComponentClass, Component } from "preact";

export function memo<P extends object>(draw: (props: P) => ComponentChild): ComponentClass<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      const now = this.props as P;
      return (Object.keys(next) as (keyof P)[]).some((key) => next[key] !== now[key]);
    }

    override render(): ComponentChild {
      return draw(this.props as P);
    }
  };
}
