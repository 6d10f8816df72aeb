package jp.madoguchi.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.stream.Stream;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardCertificateTest {
    @ParameterizedTest(name = "{0}")
    @Covers({"CRT-101", "CRT-102", "CRT-103"})
    @CsvSource(textBlock = """
            card: long before,                          CARD,  2026-11-10, 2026-08-09, VALID
            card: three months before,                  CARD,  2026-11-10, 2026-08-10, EXPIRING
            card: on its last day,                      CARD,  2026-11-10, 2026-11-10, EXPIRING
            card: the day after,                        CARD,  2026-11-10, 2026-11-11, EXPIRED_USABLE
            card: three months after to the day,        CARD,  2026-11-10, 2027-02-10, EXPIRED_USABLE
            card: the end of the third month after,     CARD,  2026-11-10, 2027-02-28, EXPIRED_USABLE
            card: the first day of the fourth month,    CARD,  2026-11-10, 2027-03-01, EXPIRED
            card: expires on the last day of a month,   CARD,  2026-11-30, 2027-02-28, EXPIRED_USABLE
            card: and is out of use the day after,      CARD,  2026-11-30, 2027-03-01, EXPIRED
            card: expires at the end of February,       CARD,  2026-02-28, 2026-05-31, EXPIRED_USABLE
            card: a short month does not shorten it,    CARD,  2026-02-28, 2026-06-01, EXPIRED
            card: the third month is a leap February,   CARD,  2027-11-15, 2028-02-29, EXPIRED_USABLE
            card: and ends with it,                     CARD,  2027-11-15, 2028-03-01, EXPIRED
            card: notice three months before 31 May,    CARD,  2026-05-31, 2026-02-28, EXPIRING
            card: no notice before that,                CARD,  2026-05-31, 2026-02-27, VALID
            card: expires on the first day of a month,  CARD,  2026-12-01, 2027-03-31, EXPIRED_USABLE
            card: whole months count from its end,      CARD,  2026-12-01, 2027-04-01, EXPIRED
            phone: long before,                         PHONE, 2026-11-10, 2026-08-09, VALID
            phone: three months before,                 PHONE, 2026-11-10, 2026-08-10, EXPIRING
            phone: on its last day,                     PHONE, 2026-11-10, 2026-11-10, EXPIRING
            phone: the day after,                       PHONE, 2026-11-10, 2026-11-11, EXPIRED
            card: before there was any such rule,       CARD,  2021-10-19, 2021-10-20, EXPIRED
            card: on the first day of the rule,         CARD,  2021-10-20, 2022-01-31, EXPIRED_USABLE
            """)
    void hasAStateOnEachDay(
            String name, CardMedium medium, LocalDate expiresOn, LocalDate day, CertificateState state) {
        assertEquals(state, new CardCertificate(medium, expiresOn).on(day));
    }

    @ParameterizedTest(name = "asked for {0}")
    @Covers("CRT-104")
    @CsvSource({
        "2008-03-31,false",
        "2023-07-10,true",
        "2025-12-01,true",
        "2025-12-02,true",
        "2026-03-31,true",
        "2026-04-01,false",
        "2026-11-21,false"
    })
    void theInsuranceCardMayBeAskedWithToTheEndOfTheProvisionalTreatment(LocalDate day, boolean accepted) {
        assertEquals(accepted, InsuranceCard.isAcceptedOn(day));
    }

    @Test
    void hasWordsForEverything() {
        Stream.concat(
                        Stream.of(CardMedium.values()).map(CardMedium::label),
                        Stream.of(CertificateState.values()).map(CertificateState::label))
                .forEach(label -> assertFalse(label.isBlank()));
    }
}
