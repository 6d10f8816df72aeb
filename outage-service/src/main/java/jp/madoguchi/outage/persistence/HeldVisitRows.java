package jp.madoguchi.outage.persistence;

import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.function.Function;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.ResolutionKind;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.outage.domain.Confirmed;
import jp.madoguchi.outage.domain.Declared;
import jp.madoguchi.outage.domain.HeldState;
import jp.madoguchi.outage.domain.HeldVisit;
import org.jspecify.annotations.Nullable;

/** 控えた受診の行: how a visit is read from a row that no session manages. */
@Singleton
final class HeldVisitRows {
    private final RowJson json;

    HeldVisitRows(RowJson json) {
        this.json = json;
    }

    HeldVisit visit(Row row) {
        return new HeldVisit(
                row.getUUID("visit_id"),
                InstitutionCode.valueOf(row.getString("institution")),
                row.getOffsetDateTime("taken_at").toInstant(),
                row.getLocalDate("confirmation_date"),
                Cause.valueOf(row.getString("cause")),
                json.read(row.getString("patient"), CardFace.class),
                json.read(row.getString("shown"), InsuredNumbers.class),
                HeldState.valueOf(row.getString("state")),
                constant(row.getString("method"), CheckMethod::valueOf),
                constant(row.getString("result"), ReconcileResult::valueOf),
                row.getString("closing_reason"),
                json.read(row.getString("declared"), Declared.class),
                json.read(row.getString("confirmed"), Confirmed.class),
                constant(row.getString("resolution"), ResolutionKind::valueOf));
    }

    private static <E extends Enum<E>> @Nullable E constant(@Nullable String name, Function<String, E> of) {
        return name == null ? null : of.apply(name);
    }
}
