package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.Download;

/** ダウンロードできる回答: every answer given, with how it was asked for. */
public interface Downloads {
    /** The answer to a check of this institution. */
    Uni<Optional<Download>> find(InstitutionCode institution, UUID checkId);
}
