package jp.madoguchi.claim.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.claim.domain.SameVisit.Merge;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.ClaimClause;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.SameVisitGround;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/** 二つの受診の見本: the same patient taken twice on one day. Synthetic people only. */
public final class PairFixture {
    public static final LocalDate BORN = LocalDate.of(1984, 4, 1);
    public static final CardFace ICHIRO = face("新橋 一郎", "ｼﾝﾊﾞｼ ｲﾁﾛｳ", BORN, Sex.MALE);
    static final Instant AT = Instant.parse("2026-11-24T01:00:00Z");

    private PairFixture() {}

    public static CardFace face(String name, @Nullable String kana, LocalDate born, Sex sex) {
        return new CardFace(name, kana, born, sex, "東京都港区試験1-1", null, null);
    }

    /** A visit of this day of somebody who came so many seconds after nine. */
    public static CaseFacts visit(int number, LocalDate day, CardFace face, @Nullable InsuredNumbers shown) {
        return CaseFacts.NONE.with(new VisitRecorded(
                visitId(number),
                CaseFixture.CLINIC,
                Instant.parse("2026-11-21T00:00:00Z").plusSeconds(number),
                day,
                face,
                VisitBasis.DECLARATION,
                null,
                null,
                Cause.LINE_DOWN,
                shown,
                null,
                new Copay(30, CopayClause.NOTICE_2_2),
                null,
                true,
                List.of(),
                null,
                null));
    }

    static UUID visitId(int number) {
        return new UUID(7, number);
    }

    /** The case of this visit of 新橋 一郎. */
    static ClaimCase taken(int number) {
        return known(number, visit(number, CaseFixture.DAY, ICHIRO, null));
    }

    static ClaimCase known(int number, CaseFacts facts) {
        return ClaimCase.opened(new UUID(8, number), visitId(number), CaseFixture.CLINIC)
                .with(facts);
    }

    static ClaimCase out(ClaimCase known) {
        return known.exported(
                new UUID(9, 1),
                DecisionSnapshot.of(
                        new Decision.Held(HeldReason.CHARGE_MISSING, ClaimClause.ONLINE_CHECK, "", List.of()), 0));
    }

    static ClaimCase said(ClaimCase known, SameVisit said) {
        return known.with(known.facts().with(said));
    }

    static ClaimCase merged(int number, int into, boolean afterClaim) {
        return said(taken(number), SameVisit.NONE.with(merge(into, afterClaim)));
    }

    static Merge merge(int into, boolean afterClaim) {
        return new Merge(visitId(into), List.of(SameVisitGround.NAME), afterClaim, "kanri", AT);
    }
}
