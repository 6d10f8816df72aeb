package jp.madoguchi.gateway.reader;

import java.io.IOException;
import java.time.Duration;
import jp.madoguchi.gateway.application.Uptime;
import jp.madoguchi.gateway.domain.BulkCheck;

/** 一括照会の成り行き: keeps what becomes of a list, before anything is done to its files. */
final class BulkFate {
    private final BulkTools tools;
    private final TerminalFolder folder;
    private final Uptime uptime;

    BulkFate(BulkTools tools, TerminalFolder folder, Uptime uptime) {
        this.tools = tools;
        this.folder = folder;
        this.uptime = uptime;
    }

    /** Its request is before the terminal. */
    void sent(BulkCourse course) {
        become(course, tools.change(course.check().sent()), "sent");
    }

    /** The terminal has taken it; it is given this long before it is asked for the result. */
    void accepted(BulkCourse course, String number, Duration pause) throws IOException {
        become(course, tools.change(course.check().accepted(number)), "accepted");
        course.askAfter(pause, uptime.nanos());
        folder.withdraw(TerminalFiles.BULK_RECEPTION, course.id());
    }

    /** Answered: whoever comes with the same once more comes too late. */
    void settled(BulkCourse course, BulkAnswer answer) throws IOException {
        BulkCheck answered = course.check().answered(answer.results());
        become(course, answered, tools.settle(answered, answer) ? "answered" : "duplicate");
        withdraw(course);
    }

    /** It ended in an error. */
    void failed(BulkCourse course, String code) throws IOException {
        become(course, tools.change(course.check().failed(code)), "failed");
        withdraw(course);
    }

    /** Nothing came in time. */
    void givenUp(BulkCourse course) throws IOException {
        become(course, tools.change(course.check().givenUp()), "silent");
        withdraw(course);
    }

    private void become(BulkCourse course, BulkCheck changed, String outcome) {
        course.becomes(changed, uptime.nanos());
        tools.count(outcome);
    }

    private void withdraw(BulkCourse course) throws IOException {
        folder.withdraw(TerminalFiles.BULK_RECEPTION, course.id());
        folder.withdraw(TerminalFiles.BULK_RESULT, course.id());
    }
}
