interface Props {
  /** The drawing's file from Bootstrap Icons (https://icons.getbootstrap.com, MIT), imported with `?raw`. */
  svg: string;
  /** Points forwards or back, and so turns round where the language runs from right to left. */
  turns?: boolean;
}

/**
 * A drawing beside words or on a named button; it says nothing of its own. Only its outlines are
 * taken from the file, so that no markup is ever made from a string.
 */
export function Icon({ svg, turns = false }: Props) {
  return (
    <svg class={turns ? 'icon turns' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      {Array.from(svg.matchAll(/<path ([^>]*)>/g), ([, path = '']) => (
        <path
          key={path}
          d={/\bd="([^"]*)"/.exec(path)?.[1]}
          fill-rule={path.includes('evenodd') ? 'evenodd' : 'nonzero'}
        />
      ))}
    </svg>
  );
}
