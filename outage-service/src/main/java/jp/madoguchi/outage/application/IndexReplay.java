package jp.madoguchi.outage.application;

import java.util.UUID;

/** 台帳の聞き直し: the registry's topic from its beginning. */
public interface IndexReplay {
    /** Begins to read everything into this rebuild, and comes back at once. */
    void begin(UUID rebuildId);
}
