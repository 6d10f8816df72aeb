package jp.madoguchi.gateway.reader;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.Asked;
import jp.madoguchi.gateway.domain.Question;
import org.jspecify.annotations.Nullable;

/**
 * 一つの問い合わせ: a question on its way to the terminal and back. Whoever asked is answered within the time a patient can
 * wait, whatever becomes of the files.
 */
final class Exchange {
    static final Asked SILENT = new Asked.Settled(new AskOutcome.CouldNotAsk(Cause.TERMINAL_BROKEN));

    private final String id;
    private final Question question;
    private final long since;
    private final CompletableFuture<Asked> desk;
    private @Nullable Reply reply;
    private @Nullable Half half;
    private TerminalFolder.@Nullable Response failed;

    /**
     * A question.
     *
     * @param since when it was asked, by the clock nobody can set
     */
    Exchange(Question question, long since, Duration atDesk) {
        this.id = TerminalFiles.id(question.visitId());
        this.question = question;
        this.since = since;
        this.desk = new CompletableFuture<Asked>().completeOnTimeout(SILENT, atDesk.toMillis(), TimeUnit.MILLISECONDS);
    }

    String id() {
        return id;
    }

    Question question() {
        return question;
    }

    /** What whoever asked gets; nothing they do to it changes this exchange. */
    CompletableFuture<Asked> atDesk() {
        return desk.copy();
    }

    /** Answers who asked; false if they went on without. */
    boolean tell(Asked asked) {
        return desk.complete(asked);
    }

    boolean isOver(long now, Duration limit) {
        return now - since >= limit.toNanos();
    }

    /** The answer, until it is seen to be kept. */
    @Nullable
    Reply reply() {
        return reply;
    }

    void answered(SeenAnswer answer, TerminalFolder.Response file) {
        reply = new Reply(answer, file);
    }

    /** The response that is no document yet, if there is one. */
    @Nullable
    Half half() {
        return half;
    }

    void unfinished(TerminalFolder.Response file, String fault) {
        half = new Half(file, fault);
    }

    /** The response that says 異常終了, until it is deleted. */
    TerminalFolder.@Nullable Response failed() {
        return failed;
    }

    void failed(TerminalFolder.Response file) {
        failed = file;
    }

    /** 応答とそのファイル. */
    record Reply(SeenAnswer answer, TerminalFolder.Response file) {}

    /** 書きかけのファイル. */
    record Half(TerminalFolder.Response file, String fault) {}
}
