package jp.madoguchi.gateway.application;

import jp.madoguchi.gateway.domain.BulkCheck;

/** 一括照会の窓: puts a list before the terminal beside this machine, and goes on with it whenever it answers. */
public interface BulkTerminal {
    /** Whether the terminal is the one who answers here, with folders to exchange files in. */
    boolean isConfigured();

    /** Begins with one that is kept; whoever asked does not wait. */
    void begin(BulkCheck check);
}
