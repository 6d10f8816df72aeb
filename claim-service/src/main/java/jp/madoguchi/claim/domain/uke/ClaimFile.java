package jp.madoguchi.claim.domain.uke;

import java.util.List;
import jp.madoguchi.claim.domain.Claim;
import jp.madoguchi.claim.domain.FileHead;
import jp.madoguchi.claim.domain.Finding;

/** 請求ファイル: the bytes of one RECEIPTC.UKE, the claims in it and those the 記録条件 refused. */
public final class ClaimFile {
    private final FileHead head;
    private final byte[] bytes;
    private final List<Entry> written;
    private final List<Entry> refused;

    /** 明細書とその所見: notes on a claim that was written, or why it was not. */
    public record Entry(Claim claim, List<Finding> findings) {}

    ClaimFile(FileHead head, byte[] bytes, List<Entry> written, List<Entry> refused) {
        this.head = head;
        this.bytes = bytes.clone();
        this.written = List.copyOf(written);
        this.refused = List.copyOf(refused);
    }

    /** Who claims what month from whom. */
    public FileHead head() {
        return head;
    }

    /** The file as it goes out. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The claims in it, in order. */
    public List<Entry> written() {
        return written;
    }

    /** The claims that did not fit the 記録条件. */
    public List<Entry> refused() {
        return refused;
    }

    /** 総合計点数. */
    public int totalPoints() {
        return written.stream().mapToInt(entry -> entry.claim().points()).sum();
    }
}
