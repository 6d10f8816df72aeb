package jp.madoguchi.claim.application;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.Decision;
import jp.madoguchi.claim.domain.Finding;
import jp.madoguchi.rules.ReviewOrganisation;

/** ファイル作成の結果: what was written and what stays behind, every case with its reason. */
public sealed interface FilesOutcome {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super Written, ? extends R> written,
            Function<? super List<Finding>, ? extends R> headRefused,
            Supplier<? extends R> notSetUp);

    /** 書いたファイル. */
    record File(
            UUID id,
            ReviewOrganisation organisation,
            int claims,
            int totalPoints,
            String sha256,
            List<UUID> visitIds) {}

    /** 残った案件. */
    record Remaining(ClaimCase claimCase, Decision.Held held) {}

    /** 作成した; without any file when nothing was ready. */
    record Written(List<File> files, List<Remaining> held) implements FilesOutcome {
        @Override
        public <R> R match(
                Function<? super Written, ? extends R> written,
                Function<? super List<Finding>, ? extends R> headRefused,
                Supplier<? extends R> notSetUp) {
            return written.apply(this);
        }
    }

    /** 医療機関の名称・電話番号が記録条件に合わない. */
    record HeadRefused(List<Finding> findings) implements FilesOutcome {
        @Override
        public <R> R match(
                Function<? super Written, ? extends R> written,
                Function<? super List<Finding>, ? extends R> headRefused,
                Supplier<? extends R> notSetUp) {
            return headRefused.apply(findings);
        }
    }

    /** 医療機関の名称・電話番号が設定されていない. */
    record NotSetUp() implements FilesOutcome {
        @Override
        public <R> R match(
                Function<? super Written, ? extends R> written,
                Function<? super List<Finding>, ? extends R> headRefused,
                Supplier<? extends R> notSetUp) {
            return notSetUp.get();
        }
    }
}
