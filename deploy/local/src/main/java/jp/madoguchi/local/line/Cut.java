package jp.madoguchi.local.line;

/** 切れ方: how a cut line behaves towards those who use it. */
public enum Cut {
    /** Every connection is reset, at once and as soon as it is opened: a cable out of the router. */
    RESET,
    /** Connections open and stay silent, bytes vanish: a firewall or a dead provider. The harder case for a client. */
    SILENCE
}
