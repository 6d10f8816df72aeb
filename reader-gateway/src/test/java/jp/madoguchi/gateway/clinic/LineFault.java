package jp.madoguchi.gateway.clinic;

/** 回線の壊れ方: what becomes of one batch and the connection that carries it. */
public enum LineFault {
    NONE,
    /** Cut in the middle of the request: both ends see the connection break. */
    RESET,
    /** One way only: the request arrives, nothing comes back, and nobody is told. */
    ONE_WAY,
    /** Half open: the far end is gone, the near end is not told and waits. */
    HALF_OPEN,
    /** Slow close: half the answer comes, and the connection ends some time later. */
    SLOW_CLOSE
}
