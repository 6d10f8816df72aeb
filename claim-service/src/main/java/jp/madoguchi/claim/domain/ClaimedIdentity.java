package jp.madoguchi.claim.domain;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.contracts.event.ClaimedIdentityKind;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.rules.ReviewRouting;
import org.jspecify.annotations.Nullable;

/** 請求に記録する資格: what the claim says of whose coverage it is made on. */
public sealed interface ClaimedIdentity {
    /** One branch for each kind. */
    <R> R match(
            Function<? super Current, ? extends R> current,
            Function<? super Former, ? extends R> former,
            Function<? super Unknown, ? extends R> unknown);

    /** Which rung. */
    default ClaimedIdentityKind kind() {
        return match(
                current -> ClaimedIdentityKind.CURRENT,
                former -> ClaimedIdentityKind.FORMER,
                unknown -> ClaimedIdentityKind.UNKNOWN);
    }

    /** The coverage recorded, or none for 不詳. */
    default @Nullable Insured insured() {
        return this.<@Nullable Insured>match(Current::insured, Former::insured, unknown -> null);
    }

    /** 請求先: by the insurer recorded, for 不詳 by the kind declared. */
    default ReviewRouting routing(LocalDate serviceDay) {
        return match(
                current -> ReviewRouting.ofInsurer(current.insured().numbers().insurerNumber(), serviceDay),
                former -> ReviewRouting.ofInsurer(former.insured().numbers().insurerNumber(), serviceDay),
                unknown -> ReviewRouting.ofUnknown(unknown.kindDeclared()));
    }

    /** 後期高齢者医療: by the insurer recorded, for 不詳 by the kind declared. */
    default boolean isLateElderly() {
        return match(
                current -> current.insured().numbers().insurerNumber().isLateElderly(),
                former -> former.insured().numbers().insurerNumber().isLateElderly(),
                unknown -> unknown.kindDeclared() == InsuranceKind.LATE_ELDERLY);
    }

    /** 国民健康保険: by the insurer recorded, for 不詳 by the kind declared. */
    default boolean isNationalHealthInsurance() {
        return match(
                current -> current.insured().numbers().insurerNumber().isNationalHealthInsurance(),
                former -> former.insured().numbers().insurerNumber().isNationalHealthInsurance(),
                unknown -> unknown.kindDeclared() == InsuranceKind.NATIONAL);
    }

    /** 現在の資格. */
    record Current(Insured insured) implements ClaimedIdentity {
        @Override
        public <R> R match(
                Function<? super Current, ? extends R> current,
                Function<? super Former, ? extends R> former,
                Function<? super Unknown, ? extends R> unknown) {
            return current.apply(this);
        }
    }

    /** 旧資格情報. */
    record Former(Insured insured) implements ClaimedIdentity {
        @Override
        public <R> R match(
                Function<? super Current, ? extends R> current,
                Function<? super Former, ? extends R> former,
                Function<? super Unknown, ? extends R> unknown) {
            return former.apply(this);
        }
    }

    /** 不詳: with the declaration whose content the remarks must carry and the day the patient was last asked. */
    record Unknown(InsuranceKind kindDeclared, UUID declarationId, LocalDate contactedOn) implements ClaimedIdentity {
        @Override
        public <R> R match(
                Function<? super Current, ? extends R> current,
                Function<? super Former, ? extends R> former,
                Function<? super Unknown, ? extends R> unknown) {
            return unknown.apply(this);
        }
    }
}
