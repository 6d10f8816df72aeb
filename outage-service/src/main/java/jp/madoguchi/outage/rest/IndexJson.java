package jp.madoguchi.outage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.outage.application.IndexAge;
import jp.madoguchi.outage.application.ViewIndex.IndexView;
import jp.madoguchi.outage.domain.IndexRebuild;
import org.jspecify.annotations.Nullable;

/**
 * 索引の様子: person-free.
 *
 * @param asOf everything the registry had said by then is in the index; absent while that is not known
 * @param rows how many people it holds, as the database last counted them
 * @param rebuild the last one, over or not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IndexJson(
        @Nullable Instant asOf,
        @Nullable Long lagMillis,
        long rows,
        @Nullable Rebuild rebuild) {
    static IndexJson of(IndexView view) {
        return new IndexJson(
                view.age().map(IndexAge::asOf).orElse(null),
                view.age().map(age -> age.lag().toMillis()).orElse(null),
                view.people(),
                view.rebuild().map(Rebuild::of).orElse(null));
    }

    /** 索引の作り直し. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rebuild(
            UUID rebuildId,
            IndexRebuild.State state,
            String stateLabel,
            Instant startedAt,
            long records,
            @Nullable Instant endedAt) {
        static Rebuild of(IndexRebuild rebuild) {
            return new Rebuild(
                    rebuild.id(),
                    rebuild.state(),
                    rebuild.state().label(),
                    rebuild.startedAt(),
                    rebuild.records(),
                    rebuild.endedAt());
        }
    }
}
