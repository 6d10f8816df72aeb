package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.RecordVersion;

/** 登録の履歴. */
public interface RecordVersions {
    /** The versions of the record with this id below this one, the newest first, no more than 50. */
    Uni<List<RecordVersion>> before(UUID personId, long version);
}
