package jp.madoguchi.runtime.audit;

import java.util.List;
import jp.madoguchi.contracts.id.Sha256;

/** 鎖の先端: the last entry of a chain that was recomputed and held. */
record AuditHead(String chain, long seq, String hash) {
    /** One number for all of them; the order is part of it. */
    static String digest(List<AuditHead> heads) {
        StringBuilder text = new StringBuilder();
        for (AuditHead head : heads) {
            text.append(head.chain)
                    .append(' ')
                    .append(head.seq)
                    .append(' ')
                    .append(head.hash)
                    .append('\n');
        }
        return Sha256.hex(text.toString());
    }
}
