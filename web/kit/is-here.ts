/** Whether what asked is still on the page: an answer that comes after it was closed does nothing more to the page. */
import { useEffect, useRef } from 'react';

export function useIsHere(): () => boolean {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return () => here.current;
}
