package jp.madoguchi.gateway.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.VerificationMethod;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.gateway.application.TakeRequest;
import jp.madoguchi.gateway.domain.CardKind;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.EarlierVisit;
import jp.madoguchi.gateway.domain.Evidence;
import jp.madoguchi.gateway.domain.Issued;
import jp.madoguchi.gateway.domain.Presence;
import org.jspecify.annotations.Nullable;

/**
 * 受付の要求. For a patient who was checked, {@code visitId} and {@code basis} are enough.
 *
 * @param certificateIssued the older word for {@code issued}
 * @param knownPatient the older word for {@code earlier}
 * @param decidedBy the name of who decided to charge less than 10割 (2(3)ただし書き)
 * @param secondLook whoever is signed in looked once more before 10割
 */
record VisitJson(
        @Nullable UUID visitId,
        @NotNull VisitBasis basis,
        @Nullable CardKind card,
        @Nullable @Valid PatientJson patient,
        @Nullable LocalDate confirmationDate,
        @Nullable Cause couldNotAsk,
        @Nullable @Valid NumbersJson shown,
        @Nullable @Min(0) @Max(100) Integer ratioPercent,
        @Nullable @Valid DeclarationJson declaration,
        @Nullable Boolean paperForm,
        @Nullable Boolean certificateIssued,
        @Nullable Boolean knownPatient,
        @Nullable @Size(max = 10) List<@NotNull VisitBasis> tried,
        @Nullable Presence presence,
        @Nullable VerificationMethod verification,
        @Nullable EarlierVisit earlier,
        @Nullable Issued issued,
        @Nullable @Size(max = 10) List<@NotNull Evidence> shownEvidence,
        @Nullable @Size(max = 50) String decidedBy,
        @Nullable Boolean secondLook,
        @Nullable @Valid TicketJson ticket) {

    TakeRequest request(Clerk clerk) {
        return new TakeRequest(
                visitId,
                basis,
                card,
                patient == null ? null : patient.face(),
                confirmationDate,
                couldNotAsk,
                shown == null ? null : shown.numbers(),
                ratioPercent,
                declaration == null ? null : declaration.content(),
                Boolean.TRUE.equals(paperForm),
                set(tried, VisitBasis.class),
                presence,
                verification,
                earlierVisit(),
                issuedAtAll(),
                set(shownEvidence, Evidence.class),
                decidedBy == null || decidedBy.isBlank() ? null : decidedBy.strip(),
                Boolean.TRUE.equals(secondLook) ? clerk.account() : null,
                ticket == null ? null : ticket.ticket(),
                clerk);
    }

    /** 「受診歴と身元が分かる」 with an oral confirmation meant that nothing had changed. */
    private @Nullable EarlierVisit earlierVisit() {
        if (earlier != null || !Boolean.TRUE.equals(knownPatient)) {
            return earlier;
        }
        return basis == VisitBasis.ORAL_CONFIRMATION ? EarlierVisit.UNCHANGED : EarlierVisit.KNOWN;
    }

    private @Nullable Issued issuedAtAll() {
        if (issued != null || certificateIssued == null) {
            return issued;
        }
        return certificateIssued ? Issued.YES : Issued.NO;
    }

    private static <T extends Enum<T>> Set<T> set(@Nullable Collection<T> values, Class<T> type) {
        EnumSet<T> set = EnumSet.noneOf(type);
        if (values != null) {
            set.addAll(values);
        }
        return set;
    }
}
