package jp.madoguchi.outage.rest;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.PrintedItem;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.ResolutionKind;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.outage.application.ReconciledVisit;
import jp.madoguchi.outage.application.ShownVisit;
import jp.madoguchi.outage.domain.ClaimForecast;
import jp.madoguchi.outage.domain.HeldState;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.WhyHeld;
import jp.madoguchi.outage.domain.rule.ClaimWindow;
import org.jspecify.annotations.Nullable;

/**
 * 控えた受診, without its patient.
 *
 * @param waitsFor why it would go on waiting if it were checked now, and what to do about it
 */
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
        @Nullable String closingReason,
        @Nullable ResolutionKind resolution,
        boolean toResolve,
        @Nullable String waitsFor,
        @Nullable Window claimWindow,
        @Nullable SettlementJson settlement) {

    static HeldVisitJson of(HeldVisit visit) {
        return with(ShownVisit.of(visit), null);
    }

    /** With the days in which it is claimed, as long as it waits. */
    static HeldVisitJson due(ShownVisit shown, LocalDate today) {
        HeldVisit visit = shown.visit();
        return with(shown, visit.isHeld() ? Window.of(visit.claimWindow(today), today) : null);
    }

    private static HeldVisitJson with(ShownVisit shown, @Nullable Window claimWindow) {
        HeldVisit visit = shown.visit();
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
                visit.closingReason(),
                visit.resolution(),
                visit.comparison().isPresent(),
                shown.why().map(WhyHeld::action).orElse(null),
                claimWindow,
                SettlementJson.of(shown));
    }

    /** 一覧: what waits first, and of that what is due first. */
    record All(List<HeldVisitJson> visits, long held, Forecast forecast) {
        static All of(List<ShownVisit> shown, LocalDate today) {
            List<HeldVisit> visits = shown.stream().map(ShownVisit::visit).toList();
            return new All(
                    shown.stream()
                            .sorted(comparing(ShownVisit::visit, inOrder(today)))
                            .map(one -> due(one, today))
                            .toList(),
                    visits.stream().filter(HeldVisit::isHeld).count(),
                    Forecast.of(ClaimForecast.of(visits, today)));
        }
    }

    private static Comparator<HeldVisit> inOrder(LocalDate today) {
        return comparing(HeldVisit::isHeld)
                .reversed()
                .thenComparing(visit -> visit.claimWindow(today).until())
                .thenComparing(HeldVisit::confirmationDate)
                .thenComparing(HeldVisit::takenAt);
    }

    /** 請求の受付期間. */
    record Window(LocalDate from, LocalDate until, long daysLeft) {
        static Window of(ClaimWindow window, LocalDate today) {
            return new Window(window.from(), window.until(), window.daysLeft(today));
        }
    }

    /** 請求の見込み: how many visits are still unchecked on the last day of the claims of this month. */
    record Forecast(String month, LocalDate until, long unchecked) {
        static Forecast of(ClaimForecast forecast) {
            return new Forecast(forecast.month().toString(), forecast.until(), forecast.unchecked());
        }
    }

    /**
     * 控えた4情報と番号: what a person needs to look the patient up.
     *
     * @param searchArea 都道府県、市区町村 of the noted address: what the field 住所 is searched with
     * @param illegible the words for what could not be read on the card, or only in part
     * @param dayUnproven whether the 資格確認日 is by a clock that nothing and nobody has confirmed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Noted(
            HeldVisitJson visit,
            @Nullable CardFace patient,
            @Nullable InsuredNumbers shown,
            @Nullable String searchArea,
            List<String> illegible,
            boolean dayUnproven) {
        static Noted of(ShownVisit shown) {
            HeldVisit visit = shown.visit();
            return new Noted(
                    with(shown, null),
                    visit.patient(),
                    visit.shown(),
                    visit.searchArea(),
                    visit.illegible().stream().map(PrintedItem::label).toList(),
                    visit.isDayUnproven());
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
