package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.Reception;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/** Visits of 新橋 太郎 at a clinic whose line is down. */
public final class VisitFixture {
    private VisitFixture() {}

    public static CardFace taro(@Nullable String address, @Nullable String insurerName) {
        return new CardFace("新橋 太郎", null, EnrolleeFixture.TARO_BORN, Sex.MALE, address, insurerName, null);
    }

    public static VisitRecorded recorded(
            UUID visitId,
            VisitBasis basis,
            @Nullable Validity validity,
            @Nullable Cause couldNotAsk,
            @Nullable InsuredNumbers shown) {
        return recorded(visitId, taro("東京都港区〇〇5丁目", null), basis, validity, couldNotAsk, shown);
    }

    public static VisitRecorded recorded(
            UUID visitId,
            CardFace patient,
            VisitBasis basis,
            @Nullable Validity validity,
            @Nullable Cause couldNotAsk,
            @Nullable InsuredNumbers shown) {
        return new VisitRecorded(
                visitId,
                InstitutionCode.valueOf("1311234569"),
                Instant.parse("2026-11-20T01:00:00Z"),
                LocalDate.of(2026, 11, 20),
                patient,
                basis,
                null,
                validity,
                couldNotAsk,
                shown,
                null,
                new Copay(30, CopayClause.NOTICE_2_2),
                null,
                true,
                List.of(),
                null,
                null);
    }

    /** The same visit with what else the desk says of it. */
    static VisitRecorded received(
            VisitRecorded any, Copay copay, List<VisitBasis> tried, @Nullable Reception reception) {
        return new VisitRecorded(
                any.visitId(),
                any.institution(),
                any.takenAt(),
                any.confirmationDate(),
                any.patient(),
                any.basis(),
                null,
                null,
                any.couldNotAsk(),
                null,
                null,
                copay,
                null,
                true,
                tried,
                reception,
                null);
    }

    public static HeldVisit heldVisit(CardFace patient, @Nullable InsuredNumbers shown) {
        return HeldVisit.of(recorded(
                        UUID.fromString("019a9f00-0000-7000-8000-00000000c001"),
                        patient,
                        VisitBasis.DECLARATION,
                        null,
                        Cause.LINE_DOWN,
                        shown))
                .orElseThrow(AssertionError::new);
    }
}
