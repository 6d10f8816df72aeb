package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.gateway.application.BulkChecks;
import jp.madoguchi.gateway.application.JournalUnavailable;
import jp.madoguchi.gateway.domain.BulkBooking;
import jp.madoguchi.gateway.domain.BulkCheck;
import jp.madoguchi.gateway.domain.BulkResult;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.SeenMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteBulkChecksTest {
    private static final String NUMBER = "98765432";

    @TempDir
    Path home;

    private JournalFixture journal;
    private ReaderStores stores;
    private BulkChecks checks;

    @BeforeEach
    void open() {
        journal = new JournalFixture(home);
        stores = new ReaderStores(journal);
        checks = stores.bulkChecks();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private static BulkCheck check(long id, int days) {
        InsuredNumbers numbers =
                new InsuredNumbers(DeskFixture.NUMBERS.insurerNumber(), null, InsuredNumber.valueOf(NUMBER), null);
        return BulkCheck.asked(
                new UUID(1, id),
                DeskFixture.NOW,
                DeskFixture.TODAY,
                DeskFixture.TODAY.plusDays(days),
                List.of(new BulkBooking("b", new UUID(2, id), numbers, DeskFixture.TARO.birthDate())));
    }

    private static BulkCheck answered(BulkCheck check) {
        return check.accepted("77").answered(List.of(new BulkResult("b", Validity.VALID, null)));
    }

    private static SeenMessage message(String hash) {
        return new SeenMessage(
                hash, new UUID(2, 1), SeenMessage.Source.TERMINAL, hash.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsOneOfAnIdAndWhatBecameOfItAcrossARestart() {
        BulkCheck check = check(1, 1);
        assertEquals(check, now(checks.add(check)));
        now(checks.add(check(2, 1)));
        now(checks.change(check.accepted("77")));
        close();
        open();

        assertEquals(check.accepted("77"), now(checks.add(check(1, 2))));
        assertEquals(List.of(check.accepted("77"), check(2, 1)), now(checks.all()));
    }

    @Test
    void anAnswerIsKeptWithItsMessagesOnce() {
        BulkCheck check = check(1, 1);
        now(checks.add(check));

        assertTrue(now(checks.settle(answered(check), List.of(message("m1"), message("m2")))));
        assertFalse(now(checks.settle(answered(check), List.of(message("m3")))));
        now(checks.change(check.failed("late")));

        assertEquals(List.of(answered(check)), now(checks.all()));
        assertEquals(2, now(stores.seenMessages().untold(10)).size());
    }

    @Test
    void anAnswerWhoseMessagesCannotBeKeptIsNotKept() {
        BulkCheck check = check(1, 1);
        now(checks.add(check));
        stores.refuse("seen_message");

        assertThrows(JournalUnavailable.class, () -> now(checks.settle(answered(check), List.of(message("m1")))));

        stores.mend();
        assertEquals(List.of(check), now(checks.all()));
        assertTrue(now(checks.settle(answered(check), List.of(message("m1")))));
    }

    @Test
    void isForgottenOnceTheDayOfItsVisitsIsOver() {
        now(checks.add(check(1, 0)));
        now(checks.add(check(2, 1)));

        now(checks.forgetBefore(DeskFixture.TODAY));
        assertEquals(2, now(checks.all()).size());
        now(checks.forgetBefore(DeskFixture.TODAY.plusDays(1)));

        assertEquals(List.of(check(2, 1)), now(checks.all()));
    }

    @Test
    void nobodyReadsOfItInTheFileAndWhatWasChangedThereIsNone() throws IOException {
        now(checks.add(check(1, 1)));
        try (var files = Files.list(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(NUMBER),
                        file.toString());
            }
        }
        now(journal.store.run(connection -> {
            try (Statement change = connection.createStatement()) {
                return change.executeUpdate("update bulk_check set body = x'00'");
            }
        }));

        assertEquals(List.of(), now(checks.all()));
    }
}
