package jp.madoguchi.outage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.outage.application.ReconciledVisit;
import jp.madoguchi.outage.domain.HeldState;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.WhyHeld;
import org.jspecify.annotations.Nullable;

/** 控えた受診, without its patient. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HeldVisitJson(
        UUID visitId,
        Instant takenAt,
        LocalDate confirmationDate,
        Cause cause,
        String causeLabel,
        HeldState state,
        String stateLabel,
        @Nullable CheckMethod method,
        @Nullable ReconcileResult result,
        @Nullable String closingReason) {

    static HeldVisitJson of(HeldVisit visit) {
        return new HeldVisitJson(
                visit.visitId(),
                visit.takenAt(),
                visit.confirmationDate(),
                visit.cause(),
                visit.cause().label(),
                visit.state(),
                visit.state().label(),
                visit.method(),
                visit.result(),
                visit.closingReason());
    }

    /** 一覧. */
    record All(List<HeldVisitJson> visits, long held) {
        static All of(List<HeldVisit> visits) {
            return new All(
                    visits.stream().map(HeldVisitJson::of).toList(),
                    visits.stream().filter(HeldVisit::isHeld).count());
        }
    }

    /** 控えた4情報と番号: what a person needs to look the patient up. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Noted(
            HeldVisitJson visit,
            @Nullable CardFace patient,
            @Nullable InsuredNumbers shown) {
        static Noted of(HeldVisit visit) {
            return new Noted(HeldVisitJson.of(visit), visit.patient(), visit.shown());
        }
    }

    /** まとめて確認した結果. */
    record Reconciliation(List<Checked> reconciled, List<Waiting> stillHeld) {
        static Reconciliation of(List<ReconciledVisit> lines) {
            return new Reconciliation(
                    lines.stream()
                            .filter(line -> line.stillHeld().isEmpty())
                            .map(line -> Checked.of(line.visit()))
                            .toList(),
                    lines.stream()
                            .flatMap(line -> line.stillHeld().stream().map(why -> Waiting.of(line.visit(), why)))
                            .toList());
        }
    }

    /** 確認できた一件. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Checked(
            UUID visitId,
            @Nullable ReconcileResult result,
            @Nullable CheckMethod method,
            LocalDate confirmationDate) {
        static Checked of(HeldVisit visit) {
            return new Checked(visit.visitId(), visit.result(), visit.method(), visit.confirmationDate());
        }
    }

    /** まだ確認できない一件: why, and what to do. */
    record Waiting(UUID visitId, LocalDate confirmationDate, String code, String reason) {
        static Waiting of(HeldVisit visit, WhyHeld why) {
            return new Waiting(visit.visitId(), visit.confirmationDate(), why.code(), why.action());
        }
    }

    /** 終了の理由. */
    record Closing(@NotBlank @Size(max = 500) String reason) {}

    /** 確認に使う照会. */
    record Settlement(@NotNull UUID lookupId) {}
}
