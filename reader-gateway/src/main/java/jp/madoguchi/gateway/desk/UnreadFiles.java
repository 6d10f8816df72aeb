package jp.madoguchi.gateway.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.gateway.domain.ParkedFile;
import jp.madoguchi.gateway.domain.ParkedSource;

/**
 * 読めなかったファイルの知らせ: one for each source, for what is done about them differs.
 *
 * @param files at least one, the newest first
 */
record UnreadFiles(ParkedSource from, List<ParkedFile> files) {
    static List<UnreadFiles> of(List<ParkedFile> files) {
        return Arrays.stream(ParkedSource.values())
                .map(from -> new UnreadFiles(
                        from, files.stream().filter(file -> file.from() == from).toList()))
                .filter(one -> !one.files().isEmpty())
                .toList();
    }

    /** What came after that was not shown to whoever says that they have seen it. */
    public Instant upTo() {
        return files.get(0).parkedAt();
    }
}
