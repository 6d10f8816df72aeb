package jp.madoguchi.gateway.reader;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.gateway.application.BulkChecks;
import jp.madoguchi.gateway.application.DeskClock;
import jp.madoguchi.gateway.domain.BulkCheck;

/** 一括照会の道具: what becomes of a list and of its files; waits for the journal, as the thread of a round may. */
@ApplicationScoped
class BulkTools {
    private static final Duration LONGEST_COMMIT = Duration.ofSeconds(10);

    private final BulkChecks checks;
    private final ParkedFolder parked;
    private final TerminalReport report;
    private final DeskClock clock;

    BulkTools(BulkChecks checks, ParkedFolder parked, TerminalReport report, DeskClock clock) {
        this.checks = checks;
        this.parked = parked;
        this.report = report;
        this.clock = clock;
    }

    List<BulkCheck> all() {
        return checks.all().await().atMost(LONGEST_COMMIT);
    }

    BulkCheck change(BulkCheck check) {
        checks.change(check).await().atMost(LONGEST_COMMIT);
        return check;
    }

    /** Whether these answers were not kept before. */
    boolean settle(BulkCheck check, BulkAnswer answer) {
        return checks.settle(check, answer.messages()).await().atMost(LONGEST_COMMIT);
    }

    /** Whether the day of its visits is over, as far as the day can be told. */
    boolean isOver(BulkCheck check) {
        return check.visitDate().isBefore(clock.day());
    }

    /** Forgets what is over; nothing while the day is not proven. */
    boolean forgetOver() {
        if (clock.isProven()) {
            checks.forgetBefore(clock.day()).await().atMost(LONGEST_COMMIT);
            return true;
        }
        return false;
    }

    void count(String outcome) {
        report.count("bulk-" + outcome);
    }

    /** Puts a response aside that cannot be believed. */
    void park(TerminalFolder.Response response, String reason) throws IOException {
        parked.put(response.file(), reason);
        report.parked(reason);
    }
}
