package jp.madoguchi.gateway.reader;

import java.io.IOException;
import java.nio.file.Files;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.Uptime;
import jp.madoguchi.gateway.domain.BulkState;
import org.jspecify.annotations.Nullable;

/** 一括照会の応答の扱い: takes each response once, and deletes its file after what it says is kept. */
final class BulkResponses {
    private final BulkReply reply;
    private final BulkFate fate;
    private final BulkTools tools;
    private final TerminalFolder folder;
    private final GatewayConfig.Bulk times;
    private final Uptime uptime;

    BulkResponses(BulkFate fate, BulkTools tools, TerminalFolder folder, GatewayConfig config, Uptime uptime) {
        this.reply = new BulkReply(config.institution());
        this.fate = fate;
        this.tools = tools;
        this.folder = folder;
        this.times = config.terminal().bulk();
        this.uptime = uptime;
    }

    /** Sees to a response to this list; what answers to none lies until it is an orphan. */
    void take(@Nullable BulkCourse course, TerminalFolder.Response response) throws IOException {
        if (course == null) {
            leave(response);
        } else if (course.check().state() == BulkState.ANSWERED) {
            folder.delete(response);
            tools.count("duplicate");
        } else if (folder.isTooLarge(response)) {
            doubt(course, response, "too-large");
        } else {
            read(course, response).take();
        }
    }

    private TerminalRound.Step read(BulkCourse course, TerminalFolder.Response response) throws IOException {
        byte[] bytes = Files.readAllBytes(response.file());
        return response.exchange() == TerminalFiles.BULK_RECEPTION
                ? step(course, response, reply.reception(bytes, course.check()), number -> accept(course, number))
                : step(course, response, reply.result(bytes, course.check()), answer -> fate.settled(course, answer));
    }

    private <A> TerminalRound.Step step(
            BulkCourse course, TerminalFolder.Response response, TerminalAnswer<A> read, Keeping<A> keeping) {
        return read.<TerminalRound.Step>match(
                said -> () -> {
                    keeping.keep(said);
                    folder.delete(response);
                },
                () -> () -> processing(course, response),
                code -> () -> {
                    fate.failed(course, code);
                    folder.delete(response);
                },
                fault -> () -> half(course, response, fault),
                fault -> () -> doubt(course, response, fault));
    }

    /** Said once more of one that has its number already, it is the same number. */
    private void accept(BulkCourse course, String number) throws IOException {
        if (course.check().state() == BulkState.ACCEPTED) {
            tools.count("duplicate");
        } else {
            fate.accepted(course, number, times.askAgain());
        }
    }

    /** The answer to the question for the result is used up: it is asked anew. A reception is written anew. */
    private void processing(BulkCourse course, TerminalFolder.Response response) throws IOException {
        if (response.exchange() == TerminalFiles.BULK_RESULT) {
            folder.delete(response);
            course.askAfter(times.askAgain(), uptime.nanos());
            tools.count("processing");
        }
    }

    private void half(BulkCourse course, TerminalFolder.Response response, String fault) throws IOException {
        if (folder.isSettled(response, times.answerWithin())) {
            doubt(course, response, fault);
        }
    }

    /** What cannot be believed is put aside, and the right one may still come; but not for ever. */
    private void doubt(BulkCourse course, TerminalFolder.Response response, String fault) throws IOException {
        tools.park(response, fault);
        if (course.isUnbelieved()) {
            fate.failed(course, fault);
        }
    }

    private void leave(TerminalFolder.Response response) throws IOException {
        if (folder.isOrphan(response)) {
            tools.park(response, "orphan");
        }
    }

    /** 応答の控え方. */
    @FunctionalInterface
    private interface Keeping<A> {
        void keep(A said) throws IOException;
    }
}
